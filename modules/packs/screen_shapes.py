"""One screen of an activity: what phones ask and what the wall shows. Each kind has its own fields; all kinds share the first ones."""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from glossary.shape import Shape
from glossary.term import Line, Name
from modules.packs.block_shapes import ChartShape
from modules.packs.shapes import Text

Anonymity = Literal["private", "hosts", "wall"]
"""Told to people before they answer. private: only counts are seen. hosts: the hosts can read it. wall: the hosts can read it, and it goes on the wall."""
Marks = Annotated[tuple[Line, ...], Field(min_length=5, max_length=5)]
Minutes = Annotated[int, Field(ge=1, le=240)]


def _never_unguarded(guarded: bool) -> bool:
    if not guarded:
        raise ValueError("This kind of screen is always guarded: what people feel about power can point at one of them. Take `guarded` out.")
    return guarded


Guarded = Annotated[bool, AfterValidator(_never_unguarded)]


class ScreenShape(Shape):
    """What every screen has. `patient` and `staff` are what the two leads say; `note` is for hosts alone."""

    id: Name
    ask: Line | None = None
    hint: Line | None = None
    anonymity: Anonymity | None = None
    patient: Text | None = None
    staff: Text | None = None
    note: Text | None = None
    minutes: Minutes | None = None


class SayScreen(ScreenShape):
    """`paper` is what a printed sheet says instead of `text`, where people would tap on a phone."""

    kind: Literal["say"]
    text: Text | None = None
    paper: Text | None = None
    picture: Name | None = None


class WordsScreen(ScreenShape):
    kind: Literal["words"]
    ask: Line
    most: Annotated[int, Field(ge=1, le=5)] = 3


class Reason(Shape):
    say: Line
    because: Line


class ChooseScreen(ScreenShape):
    """`reasons` are shown with the result: one for an option, and none is right or wrong."""

    kind: Literal["choose"]
    ask: Line
    options: Annotated[tuple[Line, ...], Field(min_length=2, max_length=12)]
    choose: Literal["one", "any"] = "one"
    reasons: tuple[Reason, ...] = ()


class ScaleScreen(ScreenShape):
    kind: Literal["scale"]
    ask: Line
    marks: Marks
    guarded: bool = False


class PowerScreen(ScreenShape):
    """Two marks on one scale: how it is now, how it should be. Always guarded."""

    kind: Literal["power"]
    ask: Line
    marks: Marks
    now: Line | None = None
    wanted: Line | None = None
    guarded: Guarded = True


class NotesScreen(ScreenShape):
    kind: Literal["notes"]
    ask: Line
    most: Annotated[int, Field(ge=1, le=5)] = 2


class GroupScreen(ScreenShape):
    kind: Literal["group"]
    of: Name


class DotsScreen(ScreenShape):
    kind: Literal["dots"]
    of: Name
    most: Annotated[int, Field(ge=1, le=10)] = 3


class AgreeScreen(ScreenShape):
    kind: Literal["agree"]
    of: Name | None = None


class JourneyScreen(ScreenShape):
    """Always guarded: a feeling can point at one person."""

    kind: Literal["journey"]
    ask: Line
    steps: Annotated[tuple[Line, ...], Field(max_length=12)] = ()
    guarded: Guarded = True


class CirclesScreen(ScreenShape):
    kind: Literal["circles"]
    of: Name | None = None
    ideas: Annotated[tuple[Line, ...], Field(max_length=20)] = ()

    @model_validator(mode="before")
    @classmethod
    def _ideas_of_a_screen(cls, given: Any) -> Any:
        """`ideas: notes` means the ideas of the screen `notes`, as `of: notes` does."""
        if isinstance(given, dict) and isinstance(given.get("ideas"), str):
            return {**{name: value for name, value in given.items() if name != "ideas"}, "of": given["ideas"]}
        return given

    @model_validator(mode="after")
    def _something_to_place(self) -> Self:
        if not self.of and not self.ideas:
            raise ValueError("There is nothing to put in the circles. Add `of` with the id of a notes screen, or write `ideas`.")
        return self


class Round(Shape):
    say: Line
    minutes: Annotated[float, Field(gt=0, le=240)]


class ClockScreen(ScreenShape):
    kind: Literal["clock"]
    rounds: Annotated[tuple[Round, ...], Field(min_length=1, max_length=12)]


def _as_rounds(given: Any) -> Any:
    """`rounds: 3` means three rounds with no words of their own."""
    return [""] * min(int(given), 20) if isinstance(given, str) and given.isdigit() else given


class TinyTestScreen(ScreenShape):
    """Each table gives a guess and a result for each round; `unit` is what the numbers count."""

    kind: Literal["tiny-test"]
    rounds: Annotated[tuple[Annotated[str, Field(max_length=600)], ...], Field(min_length=1, max_length=12), BeforeValidator(_as_rounds)]
    unit: Line | None = None


class RoomChart(ChartShape):
    id: Name = "chart"


class ChartScreen(ScreenShape):
    kind: Literal["chart"]
    chart: RoomChart
    questions: Annotated[tuple[Line, ...], Field(max_length=4)] = ()


class CardsScreen(ScreenShape):
    kind: Literal["cards"]
    theme: Name | None = None


class QuestionsScreen(ScreenShape):
    kind: Literal["questions"]
    ask: Line


class PromiseScreen(ScreenShape):
    kind: Literal["promise"]


class LessonScreen(ScreenShape):
    kind: Literal["lesson"]
    module: Name
    page: Name


class RestScreen(ScreenShape):
    """A break. Only a session has one; it is no kind that an activity can use."""

    kind: Literal["rest"]


AnyScreen = (
    SayScreen | WordsScreen | ChooseScreen | ScaleScreen | PowerScreen | NotesScreen | GroupScreen | DotsScreen | AgreeScreen | JourneyScreen
    | CirclesScreen | ClockScreen | TinyTestScreen | ChartScreen | CardsScreen | QuestionsScreen | PromiseScreen | LessonScreen | RestScreen
)  # fmt: skip
Screen = Annotated[AnyScreen, Field(discriminator="kind")]
KINDS: dict[str, type[ScreenShape]] = {
    "say": SayScreen, "words": WordsScreen, "choose": ChooseScreen, "scale": ScaleScreen, "power": PowerScreen, "notes": NotesScreen,
    "group": GroupScreen, "dots": DotsScreen, "agree": AgreeScreen, "journey": JourneyScreen, "circles": CirclesScreen, "clock": ClockScreen,
    "tiny-test": TinyTestScreen, "chart": ChartScreen, "cards": CardsScreen, "questions": QuestionsScreen, "promise": PromiseScreen, "lesson": LessonScreen,
}  # fmt: skip
"""The kinds that an activity can use."""
CAN_BE_OF: dict[str, tuple[str, ...]] = {"group": ("notes",), "dots": ("notes",), "circles": ("notes",), "agree": ("notes", "words")}
"""What the `of` of a kind may point at."""
