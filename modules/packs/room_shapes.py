"""What people do together: activities, sessions that are made of them, and conversation cards."""

from typing import Annotated, Any, Literal

from pydantic import Field

from glossary.shape import Shape
from glossary.term import Line, Lines, Name
from modules.packs.screen_shapes import Minutes, Screen
from modules.packs.shapes import Text


class Leads(Shape):
    """What the two leads say: somebody who knows the service from being cared for, and somebody who works in it."""

    patient: Text | None = None
    staff: Text | None = None


class ActivityFront(Shape):
    """All of an activity but its screens, which are looked at one by one so that each fault has its line."""

    title: Line
    purpose: Line
    people: Line
    minutes: Minutes
    number: Annotated[int, Field(ge=1, le=99)] | None = None
    needs: Lines = ()
    access: Lines = ()
    paper: Text
    leads: Leads = Leads()
    screens: Annotated[tuple[Any, ...], Field(min_length=1, max_length=30)]


class ActivityShape(ActivityFront):
    """An activity. A room keeps a copy of each that it uses, so that new words never change a meeting that has begun."""

    screens: tuple[Screen, ...]


class BlockShape(Shape):
    """One part of a session. `minutes` is what it is planned to take."""

    id: Name
    kind: Literal["talk", "activity", "break", "lesson"]
    title: Line | None = None
    minutes: Minutes
    activity: Name | None = None
    module: Name | None = None
    page: Name | None = None
    patient: Text | None = None
    staff: Text | None = None
    note: Text | None = None


class SessionShape(Shape):
    title: Line
    code: Line | None = None
    kind: Literal["session", "template"] = "session"
    minutes: Annotated[int, Field(ge=1, le=720)]
    after: Lines = ()
    about: Line
    needs: Lines = ()
    blocks: Annotated[tuple[BlockShape, ...], Field(min_length=1, max_length=60)]


class TalkCard(Shape):
    """A conversation card. `easy` says the same in the fewest words."""

    id: Name
    say: Line
    more: Line | None = None
    picture: Name | None = None
    easy: Line | None = None


class ThemeShape(Shape):
    theme: Name
    title: Line
    cards: Annotated[tuple[TalkCard, ...], Field(min_length=1, max_length=40)]
