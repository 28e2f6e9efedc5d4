"""A result as one sentence: for the wall, for whoever listens, and for reading out loud."""

from collections.abc import Sequence

from modules.live.tallies import Agreed, Asked, Counted, Grouped, Listed, Placed, Quiet, Result, Row, Spread, Trials, Walked
from modules.packs.interface import Interface


def sentence(result: Result, kind: str, say: Interface) -> str:
    """What the result comes to, in plain words."""
    match result:
        case Counted():
            return f"{_people(result.people, say)} {_most(result.rows, say)}".strip()
        case Listed() if kind == "words":
            said = _most([Row(item.text, item.count) for item in result.items], say, least=2, key="room.tell-said")
            return f"{_people(result.people, say)} {said}".strip()
        case Listed():
            return f"{_count('room.tell-notes', len(result.items), say)} {_people(result.people, say)}"
        case Asked():
            return f"{_count('room.tell-notes', sum(len(found.items) for _, found in result.parts), say)} {_people(result.people, say)}"
        case Grouped(groups=()):
            return _count("room.tell-notes", len(result.loose), say)
        case Grouped():
            return f"{_count('room.tell-groups', len(result.groups), say)} {_count('room.tell-loose', len(result.loose), say)}"
        case Spread():
            return say("room.tell-spread", now=_most(result.now.rows, say), wanted=_most(result.wanted.rows, say))
        case Walked():
            return f"{_people(result.people, say)} {_heights(result, say)}".strip()
        case Placed():
            inside = [idea.text for idea in result.ideas if len(idea.inside) == 3]
            return f"{_people(result.people, say)} " + (say("room.tell-all-three", ideas="; ".join(inside)) if inside else say("room.tell-none-in-three"))
        case Agreed():
            return f"{_count('room.tell-signed', result.signed, say)} {_count('room.tell-change', result.change, say) if result.change else ''}".strip()
        case Trials():
            return _trials(result, say)
        case Quiet():
            return _count("room.tell-done", result.people, say)


def _count(key: str, count: int, say: Interface) -> str:
    """`key`-one for one, `key` with the number for any other."""
    return say(f"{key}-one") if count == 1 else say(key, count=count)


def _people(people: int, say: Interface) -> str:
    return _count("room.tell-people", people, say)


def _most(rows: Sequence[Row], say: Interface, least: int = 1, key: str = "room.tell-most") -> str:
    """The rows with the highest count; nothing where none reaches `least`."""
    top = max((row.count for row in rows), default=0)
    labels = [row.label for row in rows if row.count == top]
    if top < least:
        return ""
    if len(labels) > 3 or len(labels) == len(rows) > 1:
        return say("room.tell-even")
    return say(key, label=labels[0], count=top) if len(labels) == 1 else say(f"{key}-each", labels="; ".join(labels), count=top)


def _heights(result: Walked, say: Interface) -> str:
    heights = [(step.height, step.label) for step in result.steps if step.height is not None]
    if len(heights) < 2:
        return say("room.tell-few-steps")
    return say("room.tell-journey", high=max(heights, key=lambda each: each[0])[1], low=min(heights, key=lambda each: each[0])[1])


def _trials(result: Trials, say: Interface) -> str:
    points = sorted(result.points)
    if not points:
        return say("room.tell-no-results")
    middle = (points[(len(points) - 1) // 2] + points[len(points) // 2]) / 2
    return say("room.tell-result") if len(points) == 1 else say("room.tell-results", count=len(points), low=f"{points[0]:g}", high=f"{points[-1]:g}", middle=f"{middle:g}")
