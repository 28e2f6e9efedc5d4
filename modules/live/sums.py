"""What stays of a room when the events of its phones are erased: counts, lines that were agreed, the word list. Nothing that somebody wrote alone."""

from typing import Any

from modules.live.kinds import ANSWERED, is_guarded
from modules.live.plan import Stage
from modules.live.state import Room
from modules.live.tallies import Agreed, Counted, Placed, Spread, Trials, Walked, tally


def sums_of(room: Room) -> dict[str, Any]:
    """As plain values for a `summed` event. What was summed before stays."""
    screens = {stage.address: _sum(room, stage) for stage in room.plan.stages if stage.address in room.answers and stage.kind in ANSWERED}
    kept: dict[str, Any] = room.summed.get("screens", {}) if isinstance(room.summed.get("screens"), dict) else {}
    people = max(room.people, int(room.summed.get("people", 0) or 0))
    return {"people": people, "screens": {**kept, **{address: each for address, each in screens.items() if each["people"]}}, "words": dict(room.words)}


def _sum(room: Room, stage: Stage) -> dict[str, Any]:
    people = room.has_answered(stage.address)
    # A guarded screen that was never shown keeps its secret: only how many answered.
    if is_guarded(stage.screen) and stage.address not in room.frozen:
        return {"people": people}
    found: dict[str, Any] = {"people": people, "level": room.level(stage)}
    match tally(room, stage):
        case Counted() as counted if stage.kind != "dots":
            found["rows"] = [[row.label, row.count] for row in counted.rows]
        case Spread() as spread:
            found["now"] = [[row.label, row.count] for row in spread.now.rows]
            found["wanted"] = [[row.label, row.count] for row in spread.wanted.rows]
        case Agreed() as agreed:
            found |= {"lines": list(agreed.lines), "signed": agreed.signed}
        case Trials() as trials:
            found["rounds"] = [[list(guesses), list(results)] for guesses, results in trials.rounds]
        case Walked() as walked:
            found["steps"] = [[step.label, list(step.feelings) if step.feelings else None] for step in walked.steps]
        case Placed() as placed if getattr(stage.screen, "ideas", ()):
            found["ideas"] = [[idea.text, list(idea.counts), list(idea.inside)] for idea in placed.ideas]
    return found
