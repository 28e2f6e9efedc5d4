"""What the machine and the readers say of the same words, side by side. Readers overrule the machine; a person decides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from accessibility.readability.words import plain
from glossary.match import Lexicon
from modules.authoring.never_allowed import is_never_allowed
from modules.authoring.overview import Overview
from modules.authoring.panel_text import Part, Word

FEWEST_READERS = 5
"""So many people must have read a part before the silence of all of them says anything."""
FEWEST_KINDS = 3
"""So many kinds of readers (reads slowly, low vision...) must be among them: five people of one kind are not varied."""
FEWEST_MARKS = 2
_ABOUT_A_WORD = ("hard-word", "jargon-unexplained", "rare-word")
_MOST_WORDS = 4

Kind = Literal["allow", "term"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One reader did not know one word. `reader` says only which marks belong together."""

    reader: str
    part: str
    at: int
    word: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A word with what the machine says of it, and how many readers marked it."""

    word: Word
    machine: tuple[str, ...]
    readers: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change for a person to accept or decline. `readers`: how many marked the word, or, for a word to allow, how many read it and did not."""

    kind: Kind
    word: str
    readers: int


def side_by_side(part: Part, looked: Overview, marks: Iterable[Mark]) -> dict[int, Seen]:
    """The words of a part that the machine or a reader marked, by their number."""
    machine: dict[int, list[str]] = defaultdict(list)
    for start, end, message in _spots(looked):
        for word in part.words:
            if word.start < end and start < word.end:
                machine[word.at].append(message)
    readers = _readers_by_word(part, marks)
    return {word.at: Seen(word, tuple(dict.fromkeys(machine.get(word.at, ()))), len(readers.get(word.at, ()))) for word in part.words if word.at in machine or word.at in readers}


def proposals(parts: Iterable[Part], looked: Overview, marks: Iterable[Mark], read_by: Mapping[str, int], kinds: int, lexicon: Lexicon | None) -> tuple[Proposal, ...]:
    """Words to explain first, then words to allow. `read_by` says how many sent each part (by its hash), `kinds` how many kinds of readers there were."""
    parts, marks = tuple(parts), tuple(marks)
    terms = _terms(parts, marks, lexicon)
    return (*terms, *_allowed(parts, looked, marks, read_by, kinds, lexicon))


def _terms(parts: tuple[Part, ...], marks: tuple[Mark, ...], lexicon: Lexicon | None) -> list[Proposal]:
    who: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for part in parts:
        readers = _readers_by_word(part, marks)
        for line in part.lines:
            for run in _runs(line.words, readers):
                text = " ".join(word.text for word in run)
                shown.setdefault(plain(text), text)
                who[plain(text)] |= set.intersection(*(readers[word.at] for word in run))
    found = [Proposal("term", shown[name], len(readers)) for name, readers in who.items() if len(readers) >= FEWEST_MARKS]
    return sorted((each for each in found if not is_term(each.word, lexicon)), key=lambda each: (-each.readers, each.word.casefold()))


def _runs(words: tuple[Word, ...], readers: Mapping[int, set[str]]) -> Iterable[list[Word]]:
    """Words that people marked. Two that stand side by side and were marked by the same two people are one term."""
    run: list[Word] = []
    for word in words:
        if word.at not in readers:
            continue
        together = run and word.at == run[-1].at + 1 and not word.before.strip() and len(run) < _MOST_WORDS
        if together and len(set.intersection(*(readers[each.at] for each in (*run, word)))) >= FEWEST_MARKS:
            run.append(word)
            continue
        if run:
            yield run
        run = [word]
    if run:
        yield run


def _allowed(parts: tuple[Part, ...], looked: Overview, marks: tuple[Mark, ...], read_by: Mapping[str, int], kinds: int, lexicon: Lexicon | None) -> list[Proposal]:
    if kinds < FEWEST_KINDS:
        return []
    marked = {plain(mark.word) for mark in marks}
    readers: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for start, end, text in ((found.start, found.end, found.text) for found in looked.findings if found.rule in _ABOUT_A_WORD):
        words = [plain(word) for word in text.split()]
        part = next((part for part in parts if any(word.start < end and start < word.end for word in part.words)), None)
        if part is None or not words or len(words) > _MOST_WORDS or not marked.isdisjoint(words) or is_never_allowed(text, lexicon):
            continue
        name = plain(text)
        shown.setdefault(name, text)
        readers[name] = max(readers[name], read_by.get(part.hash, 0))
    return [Proposal("allow", shown[name].casefold(), count) for name, count in sorted(readers.items()) if count >= FEWEST_READERS]


def _readers_by_word(part: Part, marks: Iterable[Mark]) -> dict[int, set[str]]:
    """Who marked which word. A mark whose word is another one now is left out."""
    words = {word.at: word.text for word in part.words}
    found: dict[int, set[str]] = defaultdict(set)
    for mark in marks:
        # Whoever typed it in a box may have used big or small letters.
        if mark.part == part.hash and plain(words.get(mark.at, "")) == plain(mark.word):
            found[mark.at].add(mark.reader)
    return dict(found)


def _spots(looked: Overview) -> list[tuple[int, int, str]]:
    return [(found.start, found.end, found.message) for found in looked.findings if found.end > found.start and len(found.text.split()) <= _MOST_WORDS]


def is_term(text: str, lexicon: Lexicon | None) -> bool:
    """Whether the glossary explains just this."""
    return lexicon is not None and any(found.end - found.start >= len(text) for found in lexicon.find(text))
