"""A rule: one thing that makes a text hard, with its reason, its source and its proof."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from accessibility.readability.finding import Certainty, Hit, Severity
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.settings import Settings
from glossary.term import Source

Scope = Literal["word", "sentence", "passage", "page"]
LookAtWord = Callable[[Sentence, int, Settings], "Hit | None"]
LookAtSentence = Callable[[Sentence, Settings], Iterable[Hit]]
LookAtPassage = Callable[[Passage, Settings], Iterable[Hit]]
LookAtPage = Callable[[Page, Settings], Iterable[Hit]]


@dataclass(frozen=True)
class Rule:
    """One rule. Its examples are its tests: in `flagged` the words that must be marked stand in ⟦ ⟧; in `fine` nothing may be marked.

    Exactly one `look_at_...` is given. `wakes` says for a word (in small letters) whether a word rule wants to look at it: it is asked once for each
    form of a word, ever, so that most words cost nothing. `needs` are words (in small letters) of which one stands in whatever a rule about sentences or
    pages marks: where none of them stands it is not asked at all. Empty: it always is. A test holds that nothing is lost by it.
    `in_quotes`: the rule also speaks about what stands in quotations (structure does, style does not).
    Flagged and fine are Markdown; a rule of scope page gets each as a whole page.
    """

    id: str
    title: str
    why: str
    better: str
    severity: Severity
    certainty: Certainty
    source: Source
    before: str
    after: str
    flagged: tuple[str, ...]
    fine: tuple[str, ...]
    look_at_word: LookAtWord | None = None
    look_at_sentence: LookAtSentence | None = None
    look_at_passage: LookAtPassage | None = None
    look_at_page: LookAtPage | None = None
    wakes: Callable[[str], bool] | None = None
    needs: frozenset[str] = frozenset()
    in_quotes: bool = False
    languages: tuple[str, ...] = field(default=("en",))


NHS_READ = date(2026, 11, 22)


def nhs(page: str, title: str) -> Source:
    """A page of the NHS digital service manual, content part."""
    return Source(title=title, publisher="NHS digital service manual", address=f"https://service-manual.nhs.uk/content/{page}", read=NHS_READ)


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every `RULE` or `RULES` in the files of `rules/`, in the order of their ids: a new file is found without being listed anywhere."""
    from accessibility.readability import rules

    found: list[Rule] = []
    for module in iter_modules(rules.__path__):
        loaded = import_module(f"{rules.__name__}.{module.name}")
        found += [*getattr(loaded, "RULES", ()), *([loaded.RULE] if hasattr(loaded, "RULE") else [])]
    return tuple(sorted(found, key=lambda rule: rule.id))
