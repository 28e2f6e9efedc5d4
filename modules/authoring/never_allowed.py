"""Words that readers cannot wave through: of medicine, risk, consent and money. The list is data: never_allowed.yaml."""

from functools import lru_cache
from pathlib import Path

from accessibility.readability.jargon_list import JARGON, LOOKS
from accessibility.readability.words import cut_words, plain
from glossary.match import Lexicon
from glossary.plain_yaml import read_yaml_file
from glossary.shape import Shape, our_own
from glossary.term import Line

_FILE = Path(__file__).parent / "never_allowed.yaml"


class Never(Shape):
    lists: tuple[Line, ...]
    topics: tuple[Line, ...]
    medicine: tuple[Line, ...]
    risk: tuple[Line, ...]
    consent: tuple[Line, ...]
    money: tuple[Line, ...]


def is_never_allowed(text: str, lexicon: Lexicon | None) -> bool:
    """Whether any word of `text` is about medicine, risk, consent or money."""
    words = [plain(word) for word in cut_words(text)]
    starts, whole = _stems()
    if any(word in whole or word.startswith(starts) or word in _clinical() or LOOKS[word] for word in words):
        return True
    return lexicon is not None and any(found.term.topic in _never().topics for found in lexicon.find(text))


@lru_cache(maxsize=1)
def _never() -> Never:
    return our_own(Never, _FILE)


@lru_cache(maxsize=1)
def _stems() -> tuple[tuple[str, ...], frozenset[str]]:
    never = _never()
    words = [plain(word) for word in (*never.medicine, *never.risk, *never.consent, *never.money)]
    return tuple(word[:-1] for word in words if word.endswith("*")), frozenset(word for word in words if not word.endswith("*"))


@lru_cache(maxsize=1)
def _clinical() -> frozenset[str]:
    """Every word of the jargon lists that are about bodies, conditions, medicines and care."""
    files = [JARGON / f"{name}.yaml" for name in _never().lists]
    entries = [entry for file in files for entry in read_yaml_file(file).value or () if isinstance(entry, dict)]
    return frozenset(plain(word) for entry in entries for text in (entry["word"], *_listed(entry.get("forms"))) for word in cut_words(text) if len(word) > 3)


def _listed(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value] if isinstance(value, list) else []
