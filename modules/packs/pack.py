"""A pack in memory: an immutable snapshot of the words, safe to share between all visitors."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from accessibility.document import Block, Document, Figure, Film, Notice, Story
from glossary.match import Lexicon
from glossary.problem import Problem
from glossary.term import Source
from modules.packs.interface import Interface
from modules.packs.room_shapes import ActivityShape, SessionShape, ThemeShape
from modules.packs.shapes import ConfidenceShape, ConsentShape, PackShape, PathShape


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page of a module in one language. A broken one keeps its place, so that the rest of the module still works."""

    module: str
    slug: str
    language: str
    title: str
    goal: str
    document: Document
    checked: date | None
    sources: tuple[Source, ...]
    file: Path
    broken: bool = False

    @property
    def address(self) -> str:
        return f"{self.module}/{self.slug}"

    @property
    def path(self) -> str:
        """Its file inside the pack."""
        return f"modules/{self.module}/{self.file.name}"


@dataclass(frozen=True, slots=True)
class Module:
    id: str
    code: str
    title: str
    audience: str
    minutes: int
    summary: str
    after: tuple[str, ...]
    take: tuple[str, ...]
    checked: date
    lessons: tuple[Lesson, ...]

    def page(self, slug_or_number: str) -> int | None:
        """The number (from 1) of the page with this name, or with this number."""
        for number, lesson in enumerate(self.lessons, 1):
            if slug_or_number in (lesson.slug, str(number)):
                return number
        return None


@dataclass(frozen=True, slots=True)
class StoryPage:
    story: Story
    consent: ConsentShape | None
    checked: date


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that may change, in one language. `path` is its file inside the pack, `text` what the file says: a sign-off of a page counts it too."""

    notice: Notice
    about: str
    language: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class EasyPage:
    title: str
    document: Document


@dataclass(frozen=True, slots=True)
class EasyRead:
    """A module told in Easy Read: a text of its own. `read_by` are Easy Read readers who checked it; with none it is a draft."""

    module: str
    title: str
    about: str
    pages: tuple[EasyPage, ...]
    made_by: str
    read_by: tuple[str, ...]
    checked: date


DatedKind = Literal["module", "page", "story", "fact", "picture", "film", "site"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A file of the pack with the day on which somebody last checked what it says; None where it does not say. `site`: a page about the site itself."""

    kind: DatedKind
    title: str
    path: str
    language: str
    checked: date | None


@dataclass(frozen=True, slots=True)
class AboutUs:
    """What an organisation says of itself, for people who come to it. `answers` are the topics that are filled in; `name` is empty where it does not say."""

    name: str = ""
    checked: date | None = None
    language: str = ""
    answers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page about the site itself: privacy, accessibility, what is kept."""

    title: str
    blocks: tuple[Block, ...]
    checked: date


@dataclass(frozen=True)
class Edition:
    """A pack in one language."""

    language: str
    modules: Mapping[str, Module]
    stories: Mapping[str, StoryPage]
    pictures: Mapping[str, Figure]
    pages: Mapping[str, PlainPage]
    say: Interface
    facts: Mapping[str, Fact] = field(default_factory=dict)
    activities: Mapping[str, ActivityShape] = field(default_factory=dict)
    sessions: Mapping[str, SessionShape] = field(default_factory=dict)
    cards: Mapping[str, ThemeShape] = field(default_factory=dict)
    about_us: AboutUs = field(default_factory=AboutUs)
    films: Mapping[str, Film] = field(default_factory=dict)
    media: Mapping[str, Path] = field(default_factory=dict)
    easy: Mapping[str, EasyRead] = field(default_factory=dict)
    pages_in: str = ""

    @property
    def tongue(self) -> str:
        """The language of its pages, activities and terms: another one where only the words on buttons and forms are translated."""
        return self.pages_in or self.language


@dataclass(frozen=True)
class Pack:
    """All editions of a pack. `stamp` changes whenever any word of it does."""

    about: PackShape
    editions: Mapping[str, Edition]
    lexicon: Lexicon
    stamp: str
    problems: tuple[Problem, ...]
    dated: tuple[Dated, ...] = ()

    @property
    def id(self) -> str:
        return self.about.id

    @property
    def draft(self) -> bool:
        return not self.about.reviewers

    @property
    def confidence(self) -> ConfidenceShape | None:
        return self.about.confidence

    def edition(self, language: str) -> Edition:
        """The edition in `language`, or in the pack's first language where there is none."""
        return self.editions.get(language) or self.editions[self.about.languages[0]]

    def said(self, key: str) -> str:
        """An interface text in all languages, one after the other: what a word list for a check is made of, whatever language somebody writes in."""
        return "\n\n".join(dict.fromkeys(edition.say(key) for edition in self.editions.values()))

    def path(self, wanted: str) -> PathShape | None:
        return next((path for path in self.about.paths if path.id == wanted), None)
