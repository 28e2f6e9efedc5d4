"""Results from the sums that stay when what phones sent has been erased. What was never summed up is only a number of people."""

from typing import Any

from modules.live.state import Room
from modules.live.tallies import Agreed, Counted, Idea, Placed, Quiet, Result, Row, Spread, Step, Trials, Viewer, Walked


def summed(room: Room, address: str) -> dict[str, Any]:
    """What stays of one screen, or nothing."""
    screens = room.summed.get("screens")
    found = screens.get(address) if isinstance(screens, dict) else None
    return found if isinstance(found, dict) else {}


def remembered(room: Room, address: str, viewer: Viewer) -> Result | None:
    """What `viewer` could see of a screen on the day. None where it was not shown to them."""
    found = summed(room, address)
    people, level = int(found.get("people", 0) or 0), found.get("level", "")
    if not found or level == "" or (viewer == "wall" and level != "wall"):
        return None
    match found:
        case {"rows": rows}:
            return Counted(_rows(rows), people)
        case {"now": now, "wanted": wanted}:
            return Spread(Counted(_rows(now), people), Counted(_rows(wanted), people))
        case {"lines": lines, "signed": signed}:
            return Agreed(tuple(lines), signed, 0)
        case {"rounds": rounds}:
            return Trials(tuple((tuple(guesses), tuple(results)) for guesses, results in rounds), people)
        case {"steps": steps}:
            return Walked(tuple(Step(label, tuple(feelings) if feelings else None, ()) for label, feelings in steps), (), people)
        case {"ideas": ideas}:
            return Placed(tuple(Idea(text, tuple(inside), tuple(counts)) for text, counts, inside in ideas), people)
        case _:
            return Quiet(people)


def _rows(rows: Any) -> tuple[Row, ...]:
    return tuple(Row(label, count) for label, count in rows)
