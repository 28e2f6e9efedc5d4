"""Page: a text as the rules see it. Passages in reading order, cut into sentences and words once, each true to its place in the source.

A `Document` says what is shown; a `Page` says what is read and where each word of it stands. Both come from the same placed tokens.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from accessibility.readability.words import WORD

Kind = Literal["heading", "paragraph", "item", "cell", "head", "quote", "alt", "field"]
Style = Literal["strong", "emphasis", "code", "link", "quoted"]
_LINE_END = re.compile(r"\r\n|\n|\r")
PROSE: tuple[Kind, ...] = ("paragraph", "item", "cell", "field")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a passage's text in one style, in its own characters."""

    start: int
    end: int
    style: Style


@dataclass(slots=True)
class Sentence:
    """One sentence. `start` and `end` are characters of the passage; `small` are the words as lists hold them.

    Nobody changes it. It is not frozen, because a text has thousands, and they would take three times as long to make.
    """

    passage: "Passage"
    start: int
    end: int
    words: list[str]
    small: list[str]
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    def starts(self) -> list[int]:
        """Where each word begins, in characters of the passage. Only worked out where something was found: most sentences never pay for it."""
        if not self._starts:
            self._starts.extend(found.start() for found in WORD.finditer(self.passage.text, self.start, self.end))
        return self._starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the passage from word `first` to word `last` (inclusive)."""
        starts, last = self.starts(), last % len(self.words)
        return starts[first], starts[last] + len(self.words[last])

    def place(self, first: int = 0, last: int = -1) -> tuple[int, int]:
        """The code points of the source from word `first` to word `last` (inclusive); all the words, if neither is given."""
        return self.passage.source_span(*self.span(first, last))


@dataclass(slots=True)
class Passage:
    """One block of text that is read in one go: a paragraph, a heading, a list item, a cell, the words for a picture, a field of a form.

    `places` maps characters of `text` to code points of the source, piece by piece: (character, code point), in order.
    `wide` are the characters that take more than one code point there: `&amp;`, an escape in YAML.
    `key` is the field's name in YAML. `group` numbers the list or table it stands in; `depth` is a heading's level or how deep a list is nested.
    """

    kind: Kind
    text: str
    places: list[tuple[int, int]]
    depth: int = 0
    group: int = 0
    key: str = ""
    language: str = ""
    spans: list[Span] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    wide: dict[int, int] = field(default_factory=dict)

    def source(self, at: int) -> int:
        """The code point of the source where character `at` of the text stands."""
        place = bisect_right(self.places, at, key=lambda piece: piece[0]) - 1
        if place < 0:
            return 0
        character, code_point = self.places[place]
        return code_point + at - character

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        return self.source(start), (self.source(end - 1) + self.wide.get(end - 1, 1) if end > start else self.source(start))

    @property
    def start(self) -> int:
        return self.source(0)

    @property
    def end(self) -> int:
        return self.source_span(0, len(self.text))[1]

    @property
    def words(self) -> Iterator[str]:
        return (word for sentence in self.sentences for word in sentence.words)

    def within(self, start: int, end: int, *styles: Style) -> bool:
        """Whether any of these characters are in one of these styles."""
        return any(span.style in styles and span.start < end and start < span.end for span in self.spans)


@dataclass(frozen=True, slots=True)
class Link:
    """`start` to `end` is the whole link in the source, `text` what is read. `bare`: the address itself is what is read."""

    text: str
    address: str
    start: int
    end: int
    words: tuple[int, int]
    bare: bool = False
    new_tab: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture. `alt` is None where no words were given at all, "" where they were left empty. `decorative`: said to be so in so many words."""

    address: str
    alt: str | None
    start: int
    end: int
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Film:
    """A film or a sound. `captions`: it has a track of captions or a transcript beside it."""

    address: str
    sound_only: bool
    captions: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListPlan:
    """A list: its items (numbers of passages), the passage before it, how deep it is."""

    ordered: bool
    items: tuple[tuple[int, ...], ...]
    lead_in: int | None
    depth: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table: cells as numbers of passages (None where a cell is empty), row by row, the head first. `cells` are places of empty ones."""

    head: tuple[int | None, ...]
    rows: tuple[tuple[int | None, ...], ...]
    empty: tuple[tuple[int, int], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A piece of raw HTML."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Silence:
    """`<!-- ok: rule "reason" for "words" until 2027-05 -->`: one rule is silent from `start` to `end`. `at` is where the comment stands.

    `words` are those that it was said of; empty, as in texts of before: the rule says nothing about the whole passage.
    """

    rule: str
    reason: str
    until: str
    start: int
    end: int
    at: tuple[int, int]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Fenced:
    """A fenced block, by the first word after its fence. `start` to `end` is what stands inside it; for a file that is all one block, the whole file."""

    kind: str
    start: int
    end: int


@dataclass
class Page:
    """A whole text. `facts` is its front matter; `faults` are (code point, sentence) about what could not be read."""

    name: str
    source: str
    passages: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    films: list[Film] = field(default_factory=list)
    lists: list[ListPlan] = field(default_factory=list)
    tables: list[TablePlan] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    blocks: list[Fenced] = field(default_factory=list)
    silences: list[Silence] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)
    language: str = "en"
    seen: dict[str, object] = field(default_factory=dict)
    """What rules worked out about the page and share, by name. Nothing in it depends on the settings."""

    @property
    def headings(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.kind == "heading"]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the page, in small letters: asked for when the page is whole. A rule whose words are not in it need not look at the sentences."""
        return frozenset([word for passage in self.passages for sentence in passage.sentences for word in sentence.small])

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.source))]

    def line_and_column(self, at: int) -> tuple[int, int]:
        """Both from 1."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1
