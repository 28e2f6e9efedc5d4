"""When each part of a plan begins and ends, whether it all fits, and how long people go without a break."""

from dataclasses import dataclass

from modules.live.outline import Outline
from modules.packs.room_shapes import BlockShape

MOST_WITHOUT_BREAK = 60
"""People need a break every 45 to 60 minutes."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Timed:
    """One part in its place. `begins` and `ends` are times of day, "" where nobody has said when the day begins; `since` is minutes from the start."""

    block: BlockShape
    since: int
    begins: str = ""
    ends: str = ""

    @property
    def until(self) -> int:
        return self.since + self.block.minutes


def timed(outline: Outline) -> tuple[Timed, ...]:
    found: list[Timed] = []
    since = 0
    for block in outline.blocks:
        found.append(Timed(block, since, clock(outline.begins, since), clock(outline.begins, since + block.minutes)))
        since += block.minutes
    return tuple(found)


def clock(begins: str, since: int) -> str:
    """The time of day so many minutes after the start: 9:05am, 2pm. "" with no start."""
    if not begins:
        return ""
    hours, minutes = begins.split(":")
    at = (int(hours) * 60 + int(minutes) + since) % _DAY
    return f"{at // 60 % 12 or 12}{f':{at % 60:02}' if at % 60 else ''}{'am' if at < _DAY // 2 else 'pm'}"


def spare(outline: Outline) -> int | None:
    """Minutes that are left over; below 0 are too many. None where nobody has said how much time there is."""
    return outline.time - outline.minutes if outline.time else None


def longest_stretch(outline: Outline) -> int:
    """The most minutes in a row with no break."""
    longest = here = 0
    for block in outline.blocks:
        here = 0 if block.kind == "break" else here + block.minutes
        longest = max(longest, here)
    return longest
