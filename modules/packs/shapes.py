"""What each file of a pack may say. The field names are the names that authors write, with hyphens."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from glossary.shape import Shape
from glossary.term import Line, Name, Source

Text = Annotated[str, Field(min_length=1, max_length=6000)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[a-z]{2,4})?$")]


class PathShape(Shape):
    """A way through the training. A step is a module (`welcome`) or one page of it (`cards/money-matters`)."""

    id: Name
    title: Line
    about: Line
    steps: Annotated[tuple[str, ...], Field(min_length=1)]


class GroupShape(Shape):
    """Modules that stand together on the page of all pages. What is in no group comes after the last."""

    title: Line
    about: Line | None = None
    modules: Annotated[tuple[Name, ...], Field(min_length=1)]


class ConfidenceStatement(Shape):
    id: Name
    say: Line


class ConfidenceShape(Shape):
    ask: Line
    marks: Annotated[tuple[Line, ...], Field(min_length=2, max_length=7)]
    statements: Annotated[tuple[ConfidenceStatement, ...], Field(min_length=1, max_length=8)]


class PackShape(Shape):
    """pack.yaml. `reviewers` are patient readers who signed it off; with none, every front page says "draft".

    `interface_in`: languages in which only the words on buttons and forms are there; no page is asked for in them.
    """

    id: Name
    title: Line
    version: Line
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    interface_in: tuple[Language, ...] = ()
    licence: Line
    owners: tuple[Line, ...]
    reviewers: tuple[Line, ...] = ()
    modules: Annotated[tuple[Name, ...], Field(min_length=1)]
    groups: tuple[GroupShape, ...] = ()
    paths: tuple[PathShape, ...] = ()
    confidence: ConfidenceShape | None = None
    card_words: tuple[Name, ...] = ()


class HostPackShape(Shape):
    """pack.yaml of a host's own folder: it adds modules to a shipped pack, or replaces pages that have the same name."""

    adds_to: Name
    owners: tuple[Line, ...] = ()
    modules: tuple[Name, ...] = ()


class ModuleShape(Shape):
    code: Line
    title: Line
    for_: Annotated[Literal["patients", "staff", "everyone", "writers"], Field(alias="for")]
    minutes: Annotated[int, Field(ge=1, le=120)]
    summary: Line
    after: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]
    take: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]
    checked: date


class ModuleWordsShape(Shape):
    """module.cy.yaml: the words of a module in another language."""

    title: Line
    summary: Line
    after: tuple[Line, ...]
    take: tuple[Line, ...]


class LessonShape(Shape):
    title: Annotated[str, Field(min_length=1, max_length=65)]
    goal: Line
    checked: date
    sources: tuple[Source, ...] = ()
    own: bool = False
    clinical: bool = False  # somebody with clinical knowledge has to sign it off before it is published
    made_by: Line
    minutes: int | None = None

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sources and not self.own:
            raise ValueError("This page has no source. Add one under `sources`, or write `own: yes` if no fact on it is from outside.")
        return self


class ConsentShape(Shape):
    """What a teller agreed to. See docs/authors/stories.md."""

    teller_approved: date
    for_: Annotated[tuple[Literal["pages", "print", "audio", "exports"], ...], Field(alias="for", min_length=1)] = ("pages",)
    from_: Annotated[date, Field(alias="from")]
    until: date
    others_disguised: bool
    review: date
    adult_with_capacity: bool = False
    checked_by: Line | None = None
    kept_by: Line

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if not self.others_disguised:
            raise ValueError("Other people in this story are not disguised yet. Change what could give them away, then write `others-disguised: yes`.")
        if not self.adult_with_capacity and not self.checked_by:
            raise ValueError("The teller is under 16 or there is doubt about capacity. A named person checks it: add `checked-by`.")
        if self.until <= self.from_:
            raise ValueError("The consent ends before it starts. Check `from` and `until`.")
        return self


class StoryShape(Shape):
    title: Line
    shelf: Literal["practice", "public", "partner"]
    about: Line
    content_note: Line | None = None
    said_by: Line | None = None
    sources: tuple[Source, ...] = ()
    checked: date
    made_by: Line
    consent: ConsentShape | None = None

    @model_validator(mode="after")
    def _honest(self) -> Self:
        if self.shelf == "public" and not (self.said_by and self.sources):
            raise ValueError("A public story names who said it and where. Add `said-by` and `sources`.")
        if self.shelf == "partner" and self.consent is None:
            raise ValueError("A story from a real partner needs its `consent` record. See docs/authors/stories.md.")
        return self


class PartShape(Shape):
    name: Line
    says: Line


class PictureShape(Shape):
    title: Line
    alt: Line
    twin: Text
    parts: tuple[PartShape, ...] = ()
    checked: date | None = None
    made_by: Line
    licence: Line


class FactShape(Shape):
    """A fact that may change, kept once for every page that shows it. `about` is for authors: what it is about, in a few words."""

    says: Text
    checked: date
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    about: Annotated[str, Field(min_length=1, max_length=120)] | None = None


class PlainPageShape(Shape):
    """A page about the site itself: privacy, accessibility, what is kept."""

    title: Line
    checked: date
    made_by: Line
