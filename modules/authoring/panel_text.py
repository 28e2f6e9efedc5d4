"""A page as a reader panel sees it: parts, lines and words that can each be tapped, every word with its place in the source."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from accessibility.readability.page import Passage
from accessibility.readability.words import WORD, plain
from modules.authoring.sections import cut_sections
from modules.authoring.texts import read_source

_UNSEEN = ("alt", "head")


@dataclass(frozen=True, slots=True)
class Word:
    """`at` counts the words of the part from 0. `before` stands between it and the word in front. `start` to `end` are code points of the source."""

    at: int
    before: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """What is read in one go. `tail` is what comes after the last word."""

    kind: str
    words: tuple[Word, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the source with its hash. `asks`: it is a question, a note or another block that people fill in."""

    hash: str
    name: str
    asks: bool
    lines: tuple[Line, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words)

    @property
    def first_words(self) -> str:
        """What it begins with, for a list of parts."""
        shown = [word.text for word in self.words[:9]]
        return " ".join(shown[:8]) + ("…" if len(shown) > 8 else "")


@lru_cache(maxsize=256)
def read_parts(source: str, file: str) -> tuple[Part, ...]:
    """The parts of a page that hold words to read, in order; one that stands twice counts once. Never raises on what people write."""
    ending = PurePosixPath(file).suffix or ".md"
    page = read_source(file, source, ending)
    parts: dict[str, Part] = {}
    for section in cut_sections(source, ending):
        if section.kind == "front":
            continue
        lines = _lines([passage for passage in page.passages if section.start <= passage.start < section.end and passage.kind not in _UNSEEN])
        if lines:
            parts.setdefault(section.hash, Part(section.hash, section.name if section.kind == "text" else "", section.kind == "block", lines))
    return tuple(parts.values())


def chosen_parts(source: str, file: str, hashes: tuple[str, ...]) -> tuple[Part, ...]:
    return tuple(part for part in read_parts(source, file) if part.hash in hashes)


def typed_words(part: Part, typed: str) -> tuple[tuple[int, str], ...]:
    """Words that a reader wrote in a box instead of tapping: the first place of each. One that is not in the part has a place below 0."""
    first: dict[str, int] = {}
    for word in part.words:
        first.setdefault(plain(word.text), word.at)
    found: dict[int, str] = {}
    for text in WORD.findall(typed[:2000])[:60]:
        at = first.get(plain(text), -1)
        found[at if at >= 0 else min([0, *found]) - 1] = text[:60]
    return tuple(sorted(found.items()))


def tapped_words(part: Part, numbers: list[str]) -> tuple[tuple[int, str], ...]:
    """The words with these numbers. What is no number of a word here is left out."""
    wanted = {int(number) for number in numbers if number.isascii() and number.isdigit() and len(number) < 6}
    return tuple((word.at, word.text) for word in part.words if word.at in wanted)


def _lines(passages: list[Passage]) -> tuple[Line, ...]:
    lines: list[Line] = []
    at = 0
    for passage in passages:
        words: list[Word] = []
        reached = 0
        for found in WORD.finditer(passage.text):
            start, end = passage.source_span(found.start(), found.end())
            words.append(Word(at, passage.text[reached : found.start()], found.group(), start, end))
            at, reached = at + 1, found.end()
        if words:
            lines.append(Line(passage.kind, tuple(words), passage.text[reached:]))
    return tuple(lines)
