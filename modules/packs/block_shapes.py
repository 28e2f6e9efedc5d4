"""What each fenced block of a lesson may say, and the neutral block that it becomes."""

from collections.abc import Callable, Iterator
from datetime import date
from string import ascii_lowercase
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from accessibility.document import Answer, Block, Card, Cards, Chart, Note, Notice, Question
from glossary.shape import Shape
from glossary.term import Line, Name, Source
from modules.packs.shapes import Text

Words = Callable[[str], tuple[Block, ...]]
"""Turns Markdown inside a block into blocks."""


class AnswerShape(Shape):
    say: Line
    fits: Literal["yes", "sometimes", "no"]
    because: Line


class CheckShape(Shape):
    id: Name
    ask: Line
    choose: Literal["one", "any"]
    answers: Annotated[tuple[AnswerShape, ...], Field(min_length=2, max_length=8)]

    @model_validator(mode="after")
    def _one_fits(self) -> Self:
        if not any(answer.fits == "yes" for answer in self.answers):
            raise ValueError('This check has no answer marked `fits: "yes"`. Mark one.')
        return self

    def block(self, words: Words, line: int) -> Block:
        answers = tuple(Answer(letter, given.say, given.fits, given.because) for letter, given in zip(ascii_lowercase, self.answers, strict=False))
        return Question(self.id, self.ask, self.choose == "any", answers, line=line)


class PickShape(Shape):
    id: Name
    ask: Line
    keep: Literal["starter-lines", "needs", "my-notes"]
    options: Annotated[tuple[Line, ...], Field(min_length=2, max_length=16)]

    def block(self, words: Words, line: int) -> Block:
        answers = tuple(Answer(letter, say) for letter, say in zip(ascii_lowercase, self.options, strict=False))
        return Question(self.id, self.ask, True, answers, keep=self.keep, line=line)


class ReflectShape(Shape):
    id: Name
    ask: Line
    hint: Line | None = None
    keep: Literal["questions-for-the-day", "my-notes"] = "my-notes"
    private: bool = False
    starters: Annotated[tuple[Line, ...], Field(max_length=8)] = ()
    safety: bool | None = None

    def block(self, words: Words, line: int) -> Block:
        return Note(self.id, self.ask, self.hint or "", self.keep, self.private, self.starters, line, self.safety)


class CardShape(Shape):
    title: Line
    says: Annotated[tuple[dict[Line, Line] | Line, ...], Field(min_length=1, max_length=6)]

    @property
    def lines(self) -> Iterator[tuple[str, str]]:
        """Each line with its label; a line written as one text has its label before the first colon."""
        for line in self.says:
            if isinstance(line, str):
                label, colon, rest = line.partition(": ")
                yield (label, rest) if colon else ("", line)
            else:
                yield from line.items()


class CardsShape(Shape):
    id: Name
    ask: Line
    cards: Annotated[tuple[CardShape, ...], Field(min_length=1, max_length=16)]

    def block(self, words: Words, line: int) -> Block:
        cards = (Card(card.title, tuple(card.lines)) for card in self.cards)
        return Cards(self.id, self.ask, tuple(cards))


class ChartShape(Shape):
    id: Name
    title: Line
    across: Line
    up: Line
    points: Annotated[tuple[float, ...], Field(min_length=3, max_length=60)]
    change: int | None = None
    change_says: Line | None = None
    says: Line

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if min(self.points) < 0 or max(self.points) <= 0:
            raise ValueError("A chart starts at 0 and needs something to show. Use numbers from 0 up, with at least one above 0.")
        if self.change is not None and not 1 <= self.change <= len(self.points):
            raise ValueError(f"`change` is at point {self.change}, but there are {len(self.points)} points.")
        return self

    def block(self, words: Words, line: int) -> Block:
        return Chart(self.id, self.title, self.across, self.up, self.points, self.says, self.change, self.change_says or "")


class ChangingShape(Shape):
    id: Name
    checked: date
    says: Text
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    def block(self, words: Words, line: int) -> Block:
        return Notice(self.id, "changing", words(self.says), self.checked, self.sources)


class NoticeShape(Shape):
    id: Name
    kind: Literal["care", "safe", "note"]
    says: Text

    def block(self, words: Words, line: int) -> Block:
        return Notice(self.id, self.kind, words(self.says))


class ShowShape(Shape):
    """A picture, a story or what the organisation says of a topic, by its name. What it becomes is found in the pack: see `lessons.py`."""

    show: Name
    explore: bool = False


class ShowFactShape(Shape):
    """A `changing` block that shows a fact of the pack's `facts/` by its name, so that it is written in one place."""

    show: Name


BlockShape = CheckShape | PickShape | ReflectShape | CardsShape | ChartShape | ChangingShape | NoticeShape
SHAPES: dict[str, type[BlockShape]] = {
    "check": CheckShape,
    "pick": PickShape,
    "reflect": ReflectShape,
    "cards": CardsShape,
    "chart": ChartShape,
    "changing": ChangingShape,
    "notice": NoticeShape,
}
SHOWS = ("picture", "story", "film", "local")
