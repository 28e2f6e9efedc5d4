"""A room as a table or as data, for hosts: counts alone. No ids, no times, and no words that people wrote unless they were on the wall and the host asks for them."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from modules.live.kinds import ANSWERED
from modules.live.plan import Stage
from modules.live.remembered import summed
from modules.live.state import Room
from modules.live.summary import result_of
from modules.live.tallies import Agreed, Asked, Counted, Grouped, Listed, Placed, Result, Spread, Trials, Walked

_COMMANDS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table. `people` is how many answered the whole question."""

    part: str
    question: str
    kind: str
    what: str
    count: float | None
    people: int


def lines_of(room: Room, *, texts: bool) -> tuple[Line, ...]:
    """`texts`: with the words that were on the wall. What is held back is never among them."""
    found: list[Line] = []
    for stage in room.plan.stages:
        people = max(room.has_answered(stage.address), int(summed(room, stage.address).get("people", 0) or 0))
        if stage.kind != "group" and (stage.kind not in ANSWERED or not people):
            continue
        result = result_of(room, stage, "hosts")
        said = result_of(room, stage, "wall") if texts else None
        values = [*_counts(result, stage), *_said(said, stage)]
        blank = [("", None)] if stage.kind != "group" and not values else []
        found += [Line(stage.title, stage.screen.ask or "", stage.kind, what, count, people) for what, count in (*values, *blank)]
    return tuple(found)


def as_csv(room: Room, heads: tuple[str, ...], *, texts: bool) -> str:
    """For a spreadsheet. A cell that a spreadsheet would run as a command is made harmless. `heads` are the words over the columns."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    for line in lines_of(room, texts=texts):
        count = "" if line.count is None else f"{line.count:g}"
        writer.writerow([_harmless(line.part), _harmless(line.question), line.kind, _harmless(line.what), count, line.people])
    # Without this mark Excel takes the letters for another alphabet.
    return "\ufeff" + out.getvalue()


def as_json(room: Room, *, texts: bool) -> str:
    values: dict[str, Any] = {
        "title": room.plan.title,
        "people": max(room.people, int(room.summed.get("people", 0) or 0)),
        "results": [asdict(line) for line in lines_of(room, texts=texts)],
        "words": [{"word": word, "meaning": meaning} for word, meaning in sorted(room.words.items(), key=lambda each: each[0].casefold())],
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _counts(result: Result | None, stage: Stage) -> Iterator[tuple[str, float | None]]:
    """Only what the plan itself asked about: its options, its marks, its steps, its own ideas."""
    match result:
        case Counted() if stage.kind != "dots":
            yield from ((row.label, row.count) for row in result.rows)
        case Spread():
            for name, counted in (("now", result.now), ("wanted", result.wanted)):
                yield from ((f"{name}: {row.label}", row.count) for row in counted.rows)
        case Walked():
            for step in result.steps:
                yield from ((f"{step.label}: {place}", count) for place, count in enumerate(step.feelings or (), 1))
        case Placed() if getattr(stage.screen, "ideas", ()):
            yield from _placed(result)
        case Agreed():
            yield "signed", result.signed
            yield "change", result.change
        case Trials():
            for place, (guesses, results) in enumerate(result.rounds, 1):
                yield from ((f"{place}: guess", value) for value in guesses)
                yield from ((f"{place}: result", value) for value in results)
        case _:
            return


def _said(result: Result | None, stage: Stage) -> Iterator[tuple[str, float | None]]:
    """What people wrote, or what is named after it."""
    match result:
        case Listed():
            yield from ((item.text, item.count) for item in result.items)
        case Asked():
            yield from ((f"{question} {item.text}", item.count) for question, found in result.parts for item in found.items)
        case Grouped():
            yield from ((f"{name}: {item.text}", item.count) for name, items in result.groups for item in items)
        case Counted() if stage.kind == "dots":
            yield from ((row.label, row.count) for row in result.rows)
        case Placed() if not getattr(stage.screen, "ideas", ()):
            yield from _placed(result)
        case Walked():
            yield from ((f"{step.label}: {item.text}", item.count) for step in result.steps for item in step.words)
        case Agreed():
            yield from ((line, None) for line in result.lines)
        case _:
            return


def _placed(result: Placed) -> Iterator[tuple[str, float | None]]:
    for idea in result.ideas:
        yield from ((f"{idea.text}: {circle}", count) for circle, count in zip(("patients", "staff", "change"), idea.counts, strict=False))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_COMMANDS) else text
