"""A term: a word that people in health use, with its plain meaning."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from glossary.shape import Shape

MOST_WORDS = 30
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, Field(min_length=1, max_length=600)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]
"""One line, or a list of them."""
Topic = Literal[
    "who-is-who", "how-the-nhs-works", "meetings", "improvement", "measuring", "working-together",
    "safety", "rights", "money", "care-words", "data", "fairness",
]  # fmt: skip


class Source(Shape):
    """Where a fact was read, and when. `address` is left out when there is none to give."""

    title: Line
    publisher: Line | None = None
    address: Annotated[str, Field(pattern=r"^https?://\S+$", max_length=600)] | None = None
    read: date | None = None


class Term(Shape):
    """One entry of the glossary. `match`, `near` and `unless` say when a mark is safe, for words with an everyday sense."""

    id: Name
    term: Line
    full: Line | None = None
    plain: Line
    example: Line
    mixed_up_with: Line | None = None
    also: tuple[Line, ...] = ()
    say_it: Line | None = None
    topic: Topic
    match: tuple[Line, ...] = ()
    near: tuple[Line, ...] = ()
    unless: tuple[Line, ...] = ()
    source: Source | None = None
    own: bool = False
    checked: date

    @model_validator(mode="after")
    def _honest(self) -> Self:
        words = len(self.plain.split())
        if words > MOST_WORDS:
            raise ValueError(f"The plain meaning of {self.term} has {words} words. Use {MOST_WORDS} or fewer.")
        if self.source is None and not self.own:
            raise ValueError(f"{self.term} has no source. Add `source`, or `own: yes` if the meaning is from our own knowledge.")
        return self

    @property
    def forms(self) -> tuple[str, ...]:
        """The ways of writing that may be marked in a text. `match` stands in for all of them."""
        return self.match or tuple(form for form in (self.term, self.full, *self.also) if form)

    @property
    def is_abbreviation(self) -> bool:
        return self.full is not None and any(len(part) > 1 and part.isupper() for part in self.term.split())
