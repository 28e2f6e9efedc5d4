"""Document: the one shape that every rule, screen and format gets.

A document is blocks in reading order. Text blocks hold inlines; each run of text knows where it stands in its source
(`start` and `end` are code-point offsets into the file), so that a mark or a fix lands on the very words.
Activity blocks (a question, a note, cards, a figure) are neutral: they say what a person sees and can do, not what it is for.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from glossary.term import Source

Fits = Literal["yes", "sometimes", "no"]


@dataclass(frozen=True, slots=True)
class Run:
    """Plain text in one style. `literal` text is code or a quotation mark-up: no word in it is explained."""

    text: str
    start: int = 0
    end: int = 0
    strong: bool = False
    emphasis: bool = False
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


Inline = Run | Link | Break


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    ordered: bool
    first: int
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question. `fits` and `because` are empty where there is nothing to get right."""

    id: str
    say: str
    fits: Fits | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Choose one or more answers. Any number of them may fit; every one has a reason."""

    id: str
    ask: str
    many: bool
    answers: tuple[Answer, ...]
    keep: str = ""
    line: int = 0

    @property
    def stamp(self) -> str:
        """Changes when the words change, so that a person can be told that their answer was to older words."""
        words = [self.ask, *(f"{answer.id}|{answer.say}" for answer in self.answers)]
        return sha256("\n".join(words).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Note:
    """A box to write in. `keep` says where the words go; `private` keeps it out of reading together.

    Every box says whom to call in danger: with `safety` in full, without it one tap away. None: nobody has said, so in full.
    """

    id: str
    ask: str
    hint: str = ""
    keep: str = "my-notes"
    private: bool = False
    starters: tuple[str, ...] = ()
    line: int = 0
    safety: bool | None = None

    @property
    def stamp(self) -> str:
        return sha256(self.ask.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    say: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The same few statements with labelled marks, asked at the start and again at the end."""

    id: str
    ask: str
    statements: tuple[Statement, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    id: str
    ask: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with the same in words. `svg` is clean: see `svg.py`. `explore` opens its parts one by one."""

    id: str
    title: str
    svg: str
    alt: str
    twin: "tuple[Block, ...]" = ()
    parts: tuple[tuple[str, str], ...] = ()
    explore: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A run chart as numbers; each door draws it. `change` is the place (from 1) where something was changed."""

    id: str
    title: str
    across: str
    up: str
    points: tuple[float, ...]
    says: str
    change: int | None = None
    change_says: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A story told inside a page. `label` says what kind of story it is, before anything else."""

    id: str
    title: str
    shelf: Literal["practice", "public", "partner"]
    about: str
    content_note: str
    said_by: str
    blocks: "tuple[Block, ...]"
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A box that stands out. `changing` is a dated fact that may change."""

    id: str
    kind: Literal["care", "safe", "note", "changing"]
    blocks: "tuple[Block, ...]"
    checked: date | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Local:
    """What differs from place to place: the words of an organisation about one topic; with no `blocks`, a question to ask it. `name` is the organisation."""

    id: str
    topic: str
    blocks: "tuple[Block, ...]" = ()
    name: str = ""
    checked: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Film:
    """A film with the same in words. `file`, `captions`, `poster` and `bsl` (the same in British Sign Language) are names of files that lie beside it.

    `address` is a film on somebody else's site, and `bsl` may be one too: those are linked, with a warning, and never loaded by a page of ours.
    """

    id: str
    title: str
    about: str
    seconds: int
    transcript: "tuple[Block, ...]"
    file: str = ""
    captions: str = ""
    poster: str = ""
    bsl: str = ""
    address: str = ""
    language: str = ""

    @property
    def length(self) -> str:
        """Minutes and seconds, such as 2:05."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that belong to it."""
        own = (self.file, self.captions, self.poster, "" if "://" in self.bsl else self.bsl)
        return tuple(name for name in own if name)


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One sentence of Easy Read with the picture that tells the same. `svg` is clean: see `svg.py`."""

    say: str
    svg: str
    alt: str


TextBlock = Heading | Paragraph | ListBlock | Quote | Code | Table | Rule
Activity = Question | Note | Scale | Cards | Figure | Chart | Story | Notice | Local | Film | EasyLine
Block = TextBlock | Activity


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in reading order, and the language they are written in."""

    blocks: tuple[Block, ...]
    language: str = "en"
    direction: Literal["ltr", "rtl"] = "ltr"

    def activity(self, wanted: str) -> Question | Note | None:
        """The question or note with this id."""
        for block in self.blocks:
            if isinstance(block, Question | Note) and block.id == wanted:
                return block
        return None
