"""Meet your group: the page of one phone before the day, and what hosts may see of it."""

from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from modules.live.codes import spaced
from modules.live.items import items_on
from modules.live.kinds import ABOUT_ME, AHEAD
from modules.live.meeting import ASKED_AHEAD, TOLD, about, group_names
from modules.live.state import Room
from modules.live.watching import is_at_risk
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.console import REASONS
from modules.pages.rooms.own import questions_of
from modules.pages.rooms.shown import edition_for
from modules.pages.rooms.style import room_style_name
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class Here:
    """One phone. `problem` and `done` are keys of what to say to it; `typed` is what was in a form that could not be taken in."""

    code: str
    phone: str
    problem: str = ""
    done: str = ""
    typed: Form | None = None


def meet_page(house: House, visit: Visit, room: Room, here: Here) -> Page:
    edition = edition_for(house, visit, room)
    say = edition.say
    return framed(
        house, visit, edition, "rooms/meet.html", say("meet.title", title=room.plan.title), status=422 if here.problem else 200,
        code=here.code, spaced=spaced(here.code), key=token_urlsafe(12), style=room_style_name(),
        problem=say(here.problem) if here.problem else "", done=say(here.done) if here.done else "",
        told=TOLD, young=room.plan.care.young, names=group_names(room), is_told=bool(about(room, here.phone)), is_open=room.is_meeting and not room.is_closed,
        asks=not room.why_not(AHEAD, here.phone), asked=questions_of(room, ASKED_AHEAD, here.phone)["asked"], me=_me(room, here), ask=first(here.typed or {}, "ask"),
        at_risk=is_at_risk(room, ASKED_AHEAD, here.phone), may_change=not room.is_closed,
    )  # fmt: skip


def _me(room: Room, here: Here) -> dict[str, Any]:
    """What stands in the boxes: what could not be taken in, else what was saved."""
    typed, saved = here.typed or {}, about(room, here.phone)
    if first(typed, "do") == "me":
        return {"name": first(typed, "name"), "told": typed.get("told", []), "needs": first(typed, "needs"), "group": "group" in typed, "consent": "consent" in typed}
    return {"name": room.phones.get(here.phone, ""), "told": [], "needs": "", "group": False, "consent": False, **saved}


def host_meet_page(house: House, visit: Visit, room: Room, code: str, token: str, problem: str = "") -> Page:
    """Only those who said that hosts may see it stand here."""
    edition = house.edition(room.plan.language)
    say = edition.say
    found = [about(room, phone) for phone in room.answers.get(ABOUT_ME, {})]
    people = [_person(each) for each in found if each.get("consent") is True]
    return framed(
        house, visit, edition, "rooms/host-meet.html", say("meet.host-title", title=room.plan.title), status=422 if problem else 200,
        code=code, token=token, key=token_urlsafe(12), style=room_style_name(), problem=say(problem) if problem else "", is_meeting=room.is_meeting, is_closed=room.is_closed,
        people=sorted(people, key=lambda each: (str(each["name"]).casefold(), str(each["needs"]))), items=items_on(room, ASKED_AHEAD), ahead=AHEAD, reasons=REASONS,
        has_list=any(stage.kind == "questions" for stage in room.plan.stages), asks_now=room.asks_now,
    )  # fmt: skip


def _person(found: dict[str, object]) -> dict[str, Any]:
    told = found.get("told")
    return {"name": found.get("name") or "", "needs": found.get("needs") or "", "told": [each for each in told if each in TOLD] if isinstance(told, list) else []}
