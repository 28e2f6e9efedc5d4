"""The planner: the parts of the day with their times and words, the people and the place, then a last look before the room opens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from modules.live.care import missing
from modules.live.outline import NEEDS, Outline, is_there, leads_of
from modules.live.running import MOST_WITHOUT_BREAK, Timed, clock, longest_stretch, spare, timed
from modules.packs.interface import Interface
from modules.packs.pack import Edition
from modules.packs.room_shapes import BlockShape
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.planner_form import Problems
from modules.pages.rooms.shown import minutes_words
from modules.pages.rooms.style import planner_style_name
from modules.pages.visit import Page, Visit
from modules.storage.rooms.rooms import all_rooms

STEPS = ("day", "people", "open")
BEFORE_FIRST = ("when-it-goes-wrong", "run-a-room-on-equal-footing")
"""Modules that are offered to whoever has not opened a room yet."""


@dataclass(frozen=True, slots=True)
class Planning:
    """One plan as somebody looks at it. `problems` are boxes that could not be read, `problem` is about the page, `told` says what was done."""

    id: str
    outline: Outline
    problems: Problems | None = None
    problem: str = ""
    told: str = ""
    code: str = ""


def plan_page(house: House, visit: Visit, planning: Planning, step: str) -> Page:
    edition = house.edition(visit.look.language)
    say, outline = edition.say, planning.outline
    problems = {name: say(key) for name, key in (planning.problems or {}).items()}
    status = 422 if planning.problem or problems else 200
    values: dict[str, Any] = {
        "id": planning.id, "outline": outline, "step": step, "steps": STEPS, "problems": problems, "problem": planning.problem, "told": planning.told, "code": planning.code,
        "style": planner_style_name(), "needs": NEEDS, "missing": missing(outline.care), "begins": clock(outline.begins, 0), **fitting(outline, edition),
    }  # fmt: skip
    more = {"day": _day, "people": _people, "open": _open}[step](house, visit, edition, outline)
    return framed(house, visit, edition, f"rooms/plan-{step}.html", say(f"plan.step.{step}", title=outline.title), status=status, **values, **more)


def fitting(outline: Outline, edition: Edition) -> dict[str, Any]:
    """How long it all takes, in sentences."""
    say, left, stretch = edition.say, spare(outline), longest_stretch(outline)
    sums = say("plan.sum", minutes=minutes_words(outline.minutes, edition))
    if outline.begins:
        sums += " " + say("plan.sum-times", begins=clock(outline.begins, 0), ends=clock(outline.begins, outline.minutes))
    key = "" if left is None else "plan.over" if left < 0 else "plan.spare" if left else "plan.fits"
    fits = say(key, minutes=minutes_words(abs(left or 0), edition)) if key else ""
    restless = say("plan.no-break", minutes=minutes_words(stretch, edition)) if stretch > MOST_WITHOUT_BREAK else ""
    return {"sum": sums, "fits": fits, "is_over": left is not None and left < 0, "restless": restless}


def when(part: Timed, say: Interface) -> str:
    """10:05am to 10:30am, or minutes from the start where nobody has said when the day begins."""
    return say("plan.from-to", begins=part.begins, ends=part.ends) if part.begins else say("plan.minutes-to", since=part.since, until=part.until)


def rows(outline: Outline, edition: Edition) -> list[Mapping[str, Any]]:
    """The parts of the day, each with what its leads say."""
    return [
        {
            "block": part.block, "title": title_of(part.block, edition), "when": when(part, edition.say), "leads": leads_of(part.block, edition.activities),
            "minutes": minutes_words(part.block.minutes, edition), "is_there": is_there(edition, part.block), "screens": screens_of(part.block, edition),
        }
        for part in timed(outline)
    ]  # fmt: skip


def title_of(block: BlockShape, edition: Edition) -> str:
    activity = edition.activities.get(block.activity or "")
    return block.title or (activity.title if activity else "") or edition.say("plan.gone")


def screens_of(block: BlockShape, edition: Edition) -> list[Mapping[str, Any]]:
    """What is asked and said on each screen of an activity."""
    activity = edition.activities.get(block.activity or "")
    return [
        {"ask": screen.ask or edition.say(f"room.kind.{screen.kind}"), "patient": screen.patient, "staff": screen.staff, "note": screen.note}
        for screen in (activity.screens if activity else ())
    ]


def offered(house: House, visit: Visit, edition: Edition) -> Sequence[Any]:
    """Parts of the training for whoever has not opened a room yet."""
    if visit.staff and any(room.staff == visit.staff.id for room in all_rooms(house.store)):
        return ()
    return [edition.modules[name] for name in BEFORE_FIRST if name in edition.modules]


def _day(house: House, visit: Visit, edition: Edition, outline: Outline) -> dict[str, Any]:
    activities = sorted(edition.activities.items(), key=lambda each: (each[1].number or 99, each[1].title))
    return {"rows": rows(outline, edition), "activities": activities, "modules": edition.modules.values()}


def _people(house: House, visit: Visit, edition: Edition, outline: Outline) -> dict[str, Any]:
    return {}


def _open(house: House, visit: Visit, edition: Edition, outline: Outline) -> dict[str, Any]:
    used = [edition.activities[block.activity] for block in outline.blocks if block.activity and block.activity in edition.activities]
    with_cards = any(screen.kind == "cards" for activity in used for screen in activity.screens)
    gone = [block.title or block.activity or block.page for block in outline.blocks if not is_there(edition, block)]
    open_needs = [name for name in NEEDS if not outline.needs.get(name)]
    return {"with_cards": with_cards, "gone": gone, "open_needs": open_needs, "offered": offered(house, visit, edition)}
