"""A gentle clock: it never starts by itself, can be doubled or paused at any time, and nothing sounds at its end."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from modules.live.events import Event
from modules.live.plan import Stage


@dataclass(frozen=True, slots=True)
class Clock:
    """`round` counts from 0. While it runs, `ends` is when it is over; while it is paused, `left` is what remains (in seconds)."""

    screen: str
    round: int
    length: float
    ends: datetime | None = None
    left: float = 0.0

    def seconds_left(self, now: datetime) -> float:
        """Never below 0, and never above what was set, whatever happens to the machine's own clock."""
        rest = (self.ends - now).total_seconds() if self.ends else self.left
        return min(max(rest, 0.0), self.length)


def turn(clock: Clock | None, stage: Stage, event: Event) -> Clock | None:
    """The clock after the hosts did something with it. What does not fit leaves it as it was."""
    rounds = lengths(stage)
    place = event.data.get("round", 0)
    here = clock if clock and clock.screen == stage.address else None
    match event.text("do"):
        case "started" if isinstance(place, int) and 0 <= place < len(rounds):
            return Clock(stage.address, place, rounds[place], event.at + timedelta(seconds=rounds[place]))
        case "doubled" if here and here.ends:
            # Doubling gives the whole time once more, even when it has run out.
            ends = max(here.ends, event.at) + timedelta(seconds=here.length)
            return replace(here, length=here.length * 2, ends=ends)
        case "paused" if here and here.ends:
            return replace(here, ends=None, left=here.seconds_left(event.at))
        case "went-on" if here and not here.ends:
            return replace(here, ends=event.at + timedelta(seconds=here.left), left=0.0)
        case "ended":
            return None
        case _:
            return clock


def lengths(stage: Stage) -> tuple[float, ...]:
    """How long each round is, in seconds. A screen with no rounds has one, as long as it is planned to take."""
    screen = stage.screen
    if screen.kind == "clock":
        return tuple(each.minutes * 60 for each in screen.rounds)
    return (float((screen.minutes or stage.block.minutes) * 60),)
