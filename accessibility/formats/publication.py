"""Publication: what every format is made from. Parts of pages, the words, the labels; nothing that tells one format from another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from accessibility.document import Block, Document, Story
from accessibility.html.setting import Say
from glossary.match import Lexicon
from glossary.term import Source, Term

Use = Literal["exports", "print", "audio"]
"""What a teller can agree to for a story, beyond the pages of the site."""


@dataclass(frozen=True)
class Page:
    """One page of a part. `id` is unique in its part."""

    id: str
    title: str
    minutes: int
    document: Document
    checked: date | None = None
    sources: tuple[Source, ...] = ()
    goal: str = ""
    recording: str = field(default="", repr=False)  # a person's reading of the page, a file on this machine: in no stamp of the words


@dataclass(frozen=True)
class Part:
    """Pages that stand together. `after`: what a person can do after it. `take`: what to take along. `code` is a short name for people who list them."""

    id: str
    title: str
    about: str
    minutes: int
    pages: tuple[Page, ...]
    after: tuple[str, ...] = ()
    take: tuple[str, ...] = ()
    made_by: str = ""
    licence: str = ""
    code: str = ""

    @cached_property
    def stamp(self) -> str:
        """Changes when any word or picture of it does."""
        return hash_of(self.id, self.title, self.about, self.minutes, self.pages, self.after, self.take, self.made_by, self.licence, self.code)

    @property
    def stories(self) -> frozenset[str]:
        return frozenset(name for page in self.pages for name in stories_in(page.document.blocks))


@dataclass(frozen=True)
class StoryAlone:
    """A story on a page of its own. `uses`: what its teller agreed to; a story of our own making is for every use."""

    story: Story
    checked: date
    uses: frozenset[Use] = frozenset({"exports", "print", "audio"})


@dataclass(frozen=True)
class TalkCard:
    """A card to talk about. `easy` says the same in the fewest words; `drawing` is clean SVG and `alt` its words, both empty where there is no picture."""

    id: str
    say: str
    more: str = ""
    easy: str = ""
    drawing: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Deck:
    """Cards on one theme, to print four to a page: a plain side and a picture side."""

    id: str
    title: str
    cards: tuple[TalkCard, ...]


@dataclass(frozen=True)
class Person:
    """Somebody to turn to. `role` is said already in the reader's language."""

    role: str
    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class PlainText:
    """A page about the publication itself, such as its accessibility statement."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Publication:
    """Everything there is to make files from, in one language.

    `links`: for each address inside the text (`module:cards`), the part and the page that it leads to. `labels` holds every text of the interface;
    `say` says them with their gaps filled. `media`: the files of films, by name. `site` is the address of the live site, or empty. `first` is false for a second language.
    `withdrawn` names stories that were taken back: none of them is in here.
    """

    id: str
    title: str
    about: str
    language: str
    direction: Literal["ltr", "rtl"]
    version: str
    published: date
    licence: str
    owner: str
    parts: tuple[Part, ...]
    explain: Lexicon
    terms: tuple[Term, ...]
    say: Say
    labels: Mapping[str, str]
    site: str = ""
    draft: bool = False
    first: bool = True
    stories: tuple[StoryAlone, ...] = ()
    withdrawn: frozenset[str] = frozenset()
    decks: tuple[Deck, ...] = ()
    card_terms: tuple[Term, ...] = ()
    people: tuple[Person, ...] = ()
    pages: tuple[PlainText, ...] = ()
    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    tongue: str = ""  # the language of titles, pages and terms, where only the words around them are in `language`
    media: Mapping[str, Path] = field(default_factory=dict, repr=False)  # films and what belongs to them, by name: files on this machine

    @property
    def marked(self) -> Markup:
        """What an element with words of the parts has on it, where all around it is in another language."""
        return Markup(' lang="{}"').format(self.tongue) if self.tongue not in ("", self.language) else Markup("")

    @cached_property
    def words(self) -> str:
        """A hash of all words that any part shares: labels, terms, names. Belongs into the stamp of whatever is made."""
        shared = (self.id, self.title, self.about, self.language, self.direction, self.version, self.licence, self.owner, self.site, self.draft, self.people)
        return hash_of(shared, sorted(self.labels.items()), [term.model_dump_json() for term in self.terms], sorted(self.links.items()))

    @cached_property
    def stamp(self) -> str:
        """The version and a hash of every word: printed in what holds the whole publication."""
        # The uses of a story in order: a set says itself otherwise in each process.
        stories = [(alone.story, alone.checked, sorted(alone.uses)) for alone in self.stories]
        whole = hash_of(self.words, [part.stamp for part in self.parts], stories, self.decks, self.pages, [term.id for term in self.card_terms])
        return f"{self.version}-{whole}"

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    def stamp_of(self, part: Part) -> str:
        """The version and a hash of one part: printed in what holds this part alone, the same in each format."""
        return f"{self.version}-{hash_of(self.words, part.stamp)}"

    def part(self, wanted: str) -> Part | None:
        return next((part for part in self.parts if part.id == wanted), None)

    def only(self, parts: Iterable[str]) -> "Publication":
        """The same with these parts alone; with none named, all of them."""
        wanted = set(parts)
        return replace(self, parts=tuple(part for part in self.parts if part.id in wanted)) if wanted else self

    def for_use(self, use: Use) -> "Publication":
        """The same without stories whose tellers did not agree to this use."""
        refused = {alone.story.id for alone in self.stories if use not in alone.uses}
        if not refused:
            return self
        parts = tuple(replace(part, pages=tuple(_without(page, refused) for page in part.pages)) for part in self.parts)
        return replace(self, parts=parts, stories=tuple(alone for alone in self.stories if alone.story.id not in refused))


@dataclass(frozen=True)
class Options:
    """How a person, or an organisation, wants what is made. `parts` empty: all of them. `language` empty: the first of the pack.

    `code` is a person's own resume code with its digits, to print on their own copy: what holds it is kept nowhere.
    `place` and `day` are where and when people meet, for posters.
    """

    scheme: str = "auto"
    size: str = "100"
    spacing: str = "normal"
    font: str = "system"
    parts: tuple[str, ...] = ()
    language: str = ""
    code: tuple[str, str] = ("", "")
    place: str = ""
    day: str = ""

    @property
    def stamp(self) -> str:
        return hash_of(self.scheme, self.size, self.spacing, self.font, self.code, self.place, self.day)


def hash_of(*values: object) -> str:
    """A short hash of plain values and frozen dataclasses: the same on each machine."""
    return sha256(repr(values).encode()).hexdigest()[:12]


def stories_in(blocks: tuple[Block, ...]) -> frozenset[str]:
    return frozenset(block.id for block in blocks if isinstance(block, Story))


def _without(page: Page, refused: set[str]) -> Page:
    blocks = tuple(block for block in page.document.blocks if not (isinstance(block, Story) and block.id in refused))
    return page if len(blocks) == len(page.document.blocks) else replace(page, document=replace(page.document, blocks=blocks))
