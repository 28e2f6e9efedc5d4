"""A pack in memory: an immutable snapshot of the words, safe to share between all visitors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accessibility.document import Block, Document, Figure, Story
from glossary.match import Lexicon
from glossary.problem import Problem
from glossary.term import Source
from modules.packs.interface import Interface
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


@dataclass(frozen=True)
class Pack:
    """All editions of a pack. `stamp` changes whenever any word of it does."""

    about: PackShape
    editions: Mapping[str, Edition]
    lexicon: Lexicon
    stamp: str
    problems: tuple[Problem, ...]

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

    def path(self, wanted: str) -> PathShape | None:
        return next((path for path in self.about.paths if path.id == wanted), None)
