"""What one phone sees: where the room is, what it may answer, what it has answered, what is shown."""

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from markupsafe import Markup

from modules.live.codes import spaced
from modules.live.kinds import ANSWERED, WITH_ITEMS, anonymity, is_guarded
from modules.live.signs import terms_on
from modules.live.state import Room
from modules.live.tallies import Quiet
from modules.live.views import Wall, wall_view
from modules.live.watching import is_at_risk
from modules.packs.pack import Edition
from modules.pages.frame import framed, part
from modules.pages.house import House
from modules.pages.rooms.own import card_in, is_late, newest_call, own_words, questions_of, state_of, texts_in, ticks_in
from modules.pages.rooms.shown import asked, body_of, edition_for, minutes_words, result_values, time_left
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit

FEW = 5
WAIT_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone in one room. `problem` and `told` are keys of what to say to it now; `typed` is what was in a form that could not be taken in,
    and `unsent` the words of one that is no longer on the page."""

    code: str
    name: str
    version: str
    now: datetime
    problem: str = ""
    told: str = ""
    typed: dict[str, list[str]] | None = None
    unsent: tuple[str, ...] = ()


def phone_page(house: House, visit: Visit, room: Room, phone: Phone) -> Page:
    """The whole page. Where people only wait it comes again by itself for whoever has no script."""
    edition = edition_for(house, visit, room)
    values = phone_values(house, room, phone, edition)
    page = framed(house, visit, edition, "rooms/phone.html", values["name_of_page"], status=422 if phone.problem else 200, **values)
    refresh = Markup('<noscript><meta http-equiv="refresh" content="{}"></noscript>').format(WAIT_SECONDS) if values["waits"] else Markup("")
    return replace(page, head=refresh)


def phone_parts(house: House, visit: Visit, room: Room, phone: Phone) -> Markup:
    """Only what changes, for a page that is open."""
    edition = edition_for(house, visit, room)
    return part(house, visit, edition, "rooms/phone-parts.html", **phone_values(house, room, phone, edition))


def phone_values(house: House, room: Room, phone: Phone, edition: Edition) -> dict[str, Any]:
    """All that the templates of a phone show: nothing of any other phone."""
    say, view, stage = edition.say, wall_view(room), room.stage
    values = {**_around(house, room, phone, edition, view), "version": phone.version, "style": room_style_name(), "key": token_urlsafe(12)}
    if stage is None or room.is_closed:
        title = say("room.closed-title") if room.is_closed else say("room.welcome", title=room.plan.title)
        return values | {"name_of_page": title, "ask": "", "waits": not room.is_closed, "result_html": "", **result_values(None, None, edition)}
    given = room.given(stage.address, phone.name)
    why = room.why_not(stage.address, phone.name)
    values |= {
        "name_of_page": asked(stage, edition), "ask": asked(stage, edition), "body": body_of(house, edition, stage, explain=True), "may": stage.kind in ANSWERED and not why,
        "locked": room.is_locked(stage), "given": state_of(given), "seen": anonymity(stage.screen), "guarded": is_guarded(stage.screen), "few": room.people < FEW,
        "hold": say("room.reason.young") if room.plan.hold and stage.kind in WITH_ITEMS else "",
        "texts": texts_in(given, phone.typed), "ticks": ticks_in(given, phone.typed, stage, view.choices), "choices": view.choices, "lines": view.lines,
        "at_risk": is_at_risk(room, stage, phone.name),
        "late": is_late(room, stage, phone.name), "steps": view.lines or getattr(stage.screen, "steps", ()), "mine": own_words(given, stage, view.choices, room, say),
        "card": card_in(room, given), "minutes_words": lambda minutes: minutes_words(minutes, edition),
        **time_left(room.clock, phone.now, edition), **questions_of(room, stage, phone.name),
    }  # fmt: skip
    values["marked"] = dict(tick.split("-", 1) for tick in values["ticks"] if "-" in tick)
    values["waits"] = not values["may"]
    nobody_yet = isinstance(view.result, Quiet) and not view.result.people
    shown = result_values(None if stage.kind == "questions" or nobody_yet else view.result, stage, edition)
    values["result_html"] = _result(house, room, edition, {name: values[name] for name in ("stage", "screen", "kind", "ask")} | shown)
    return values | shown


def _result(house: House, room: Room, edition: Edition, shared: dict[str, Any]) -> Markup:
    """The same on every phone: in a hall of a thousand it is drawn once. `shared` has nothing of any phone in it."""
    if not shared["result"]:
        return Markup("")
    return room.once(f"result {edition.language}", lambda: part(house, Visit(), edition, f"rooms/result-{shared['shape']}.html", **shared))


def _around(house: House, room: Room, phone: Phone, edition: Edition, view: Wall) -> dict[str, Any]:
    """What is there at every moment of a room."""
    say, stage = edition.say, room.stage
    told = say(phone.told) if phone.told else ""
    return {
        "code": phone.code, "spaced": spaced(phone.code), "at": room.at, "is_closed": room.is_closed, "is_meeting": room.is_meeting, "about": room.plan.title,
        "people": room.people, "contact": room.plan.care.contact if stage and not room.plan.after(room.at) else "",
        "stage": stage, "screen": stage.screen if stage else None, "kind": stage.kind if stage else "",
        "sign": view.sign, "words": view.words, "terms": terms_on(stage, house.pack.lexicon) if view.sign else (),
        "name": room.phones.get(phone.name, ""), "called": newest_call(room, phone.name), "problem": say(phone.problem) if phone.problem else "",
        "unsent": phone.unsent, "told": told if phone.told.startswith("room.told.") else "", "done": "" if phone.told.startswith("room.told.") else told,
    }  # fmt: skip
