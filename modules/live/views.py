"""What the wall may show: a value with nothing of anybody in it. The page of the wall is made from this alone."""

from dataclasses import dataclass

from modules.live.clock import Clock
from modules.live.items import Choice, choices_on
from modules.live.kinds import ANSWERED
from modules.live.plan import Stage
from modules.live.state import Room
from modules.live.tallies import Result, result_on


@dataclass(frozen=True, slots=True)
class Wall:
    """`ready` have answered or passed, of `people` who are here. `stage` is None before the first screen.

    `contact` is whom people can talk to the next day, as the hosts wrote it for everybody; it is here from the last screen on.
    """

    stage: Stage | None
    result: Result | None
    choices: tuple[Choice, ...]
    lines: tuple[str, ...]
    ready: int
    people: int
    sign: bool
    words: tuple[tuple[str, str], ...]
    clock: Clock | None
    is_closed: bool
    is_last: bool = False
    contact: str = ""


def wall_view(room: Room) -> Wall:
    return room.once("wall", lambda: _wall_view(room))


def _wall_view(room: Room) -> Wall:
    stage = room.stage
    answered = stage is not None and stage.kind in ANSWERED
    is_last = stage is not None and room.plan.after(room.at) is None
    return Wall(
        stage=stage,
        result=result_on(room, stage, "wall") if stage else None,
        choices=choices_on(room, stage) if stage else (),
        lines=room.lines.get(room.at, ()),
        ready=room.has_answered(room.at) + room.has_passed(room.at) if answered else 0,
        people=room.people,
        sign=room.sign.is_up,
        words=tuple(sorted(room.words.items(), key=lambda word: word[0].casefold())),
        clock=room.clock,
        is_closed=room.is_closed,
        is_last=is_last,
        contact=room.plan.care.contact if room.is_closed or is_last else "",
    )
