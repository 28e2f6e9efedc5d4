"""Changing the day while it goes on: each change is an event, and gives a new plan. What does not fit changes nothing."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from modules.live.plan import Plan
from modules.packs.room_shapes import ActivityShape, BlockShape

MOST_BLOCKS = 80


def change(plan: Plan, data: Mapping[str, Any]) -> Plan:
    """`data["do"]`: skip or keep a block; swap it with the next one; give it other minutes; add a block after it."""
    places = {block.id: place for place, block in enumerate(plan.blocks)}
    name = str(data.get("block", ""))
    match data.get("do"):
        case "skip" if name in places:
            return plan.but(skipped=(*(each for each in plan.skipped if each != name), name))
        case "keep" if name in places:
            return plan.but(skipped=tuple(each for each in plan.skipped if each != name))
        case "swap" if name in places and places[name] + 1 < len(plan.blocks):
            here, blocks = places[name], list(plan.blocks)
            blocks[here], blocks[here + 1] = blocks[here + 1], blocks[here]
            return plan.but(blocks=tuple(blocks))
        case "minutes" if name in places:
            given = data.get("minutes")
            minutes = min(max(given if isinstance(given, int) else 1, 1), 240)
            return plan.but(blocks=tuple(block.model_copy(update={"minutes": minutes}) if block.id == name else block for block in plan.blocks))
        case "add" if len(plan.blocks) < MOST_BLOCKS:
            return _added(plan, places.get(name, len(plan.blocks) - 1) + 1, data)
        case _:
            return plan


def _added(plan: Plan, place: int, data: Mapping[str, Any]) -> Plan:
    try:
        block = BlockShape.model_validate(data["new"])
        activities = dict(plan.activities)
        if block.activity and "activity" in data:
            activities[block.activity] = ActivityShape.model_validate(data["activity"])
    except (KeyError, ValidationError):
        return plan
    if any(block.id == each.id for each in plan.blocks):
        return plan
    return plan.but(blocks=(*plan.blocks[:place], block, *plan.blocks[place:]), activities=activities)
