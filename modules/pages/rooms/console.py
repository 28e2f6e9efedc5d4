"""The hosts' console: what is on now and what the leads say, who asked for help, what came, and every way to change the day. It fits a phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import token_urlsafe
from typing import Any

from markupsafe import Markup

from modules.live.codes import spaced
from modules.live.items import items_on
from modules.live.kinds import ANSWERED, AS_THEY_COME, FEWEST, REVEALED, WITH_LINES, anonymity, is_guarded
from modules.live.meeting import ASKED_AHEAD
from modules.live.outline import begins_with
from modules.live.plan import Plan, Stage
from modules.live.signs import terms_on
from modules.live.state import Room
from modules.live.tallies import result_on
from modules.live.watching import to_tell
from modules.packs.pack import Edition
from modules.pages.frame import framed, part
from modules.pages.house import House
from modules.pages.rooms.pieces import grouping, items_for_hosts, paper_values, suggestions
from modules.pages.rooms.shown import asked, minutes_words, result_values, time_left
from modules.pages.rooms.style import room_style_name
from modules.pages.rooms.wall import join_at, qr_of
from modules.pages.visit import Page, Visit
from modules.storage.rooms.hosts import Host

HARM = "harm"
REASONS = ("names", "hurts", "later", "not-this", HARM)
"""Why something is held: what is said on the wall is `room.reason.<name>`."""


@dataclass(frozen=True, slots=True)
class Console:
    """One host at one moment. `token` stands in each form, `hosts` are all who may run this room. `link` is a new host's, shown this once."""

    code: str
    host: Host
    hosts: tuple[Host, ...]
    token: str
    site: str
    version: str
    now: datetime
    problem: str = ""
    link: str = ""
    link_name: str = ""


def console_page(house: House, visit: Visit, room: Room, console: Console) -> Page:
    edition = house.edition(room.plan.language)
    values = console_values(house, room, console, edition)
    return framed(house, visit, edition, "rooms/console.html", room.plan.title, status=422 if console.problem else 200, **values)


def console_parts(house: House, visit: Visit, room: Room, console: Console) -> Markup:
    edition = house.edition(room.plan.language)
    return part(house, visit, edition, "rooms/console-parts.html", **console_values(house, room, console, edition))


def console_values(house: House, room: Room, console: Console, edition: Edition) -> dict[str, Any]:
    stage = room.stage
    result = result_on(room, stage, "hosts") if stage else None
    values: dict[str, Any] = {
        "code": console.code, "spaced": spaced(console.code), "token": console.token, "key": token_urlsafe(12), "version": console.version, "style": room_style_name(),
        "is_host": console.host.role == "host", "me": console.host.name, "my_mark": console.host.mark, "hosts": console.hosts, "problem": console.problem,
        "link": console.link, "link_name": console.link_name, "join_at": join_at(console.site),
        "join_link": f"{console.site}/join/{console.code}", "qr": qr_of(console.site, console.code),
        "is_closed": room.is_closed, "stage": stage, "at": room.at, "care": room.plan.care, "sign": room.sign.is_up, "sign_waits": bool(room.sign.asked),
        "terms": terms_on(stage, house.pack.lexicon) if room.sign.is_up else (), "calls": _calls(room, console.now, edition),
        "to_tell": to_tell(room), "is_meeting": room.is_meeting, "ahead": len(items_on(room, ASKED_AHEAD)),
        "people": room.people, "phones": len(room.phones), "on_paper": room.on_paper, "names": sorted({name for name in room.phones.values() if name}, key=str.casefold),
        "minutes_words": lambda minutes: minutes_words(minutes, edition), **time_left(room.clock, console.now, edition), **_way(room, edition), **_day(room.plan, room.at, edition),
        "activities": sorted(edition.activities.items(), key=lambda each: each[1].number or 99),
    }  # fmt: skip
    if stage is None:
        return values | {"asks": False, "kind": "", "writes_lines": False}
    return values | _now(room, stage, edition) | result_values(result, stage, edition) | {"ask": asked(stage, edition), "reasons": REASONS}


def _now(room: Room, stage: Stage, edition: Edition) -> dict[str, Any]:
    """All about the screen that is on."""
    say, screen = edition.say, stage.screen
    answered, passed = room.has_answered(stage.address), room.has_passed(stage.address)
    guarded = is_guarded(screen)
    rounds = [{"label": say("host.clock-start", minutes=minutes_words(each.minutes, edition), say=each.say)} for each in screen.rounds] if screen.kind == "clock" else []
    return {
        "begins": begins_with(room.plan, stage), "names_of": room.plan,
        "screen": screen, "kind": stage.kind, "asks": stage.kind in ANSWERED, "seen": anonymity(screen), "guarded": guarded, "level": room.level(stage),
        "reveals": stage.kind in REVEALED, "comes": stage.kind in AS_THEY_COME, "too_few": guarded and stage.address not in room.frozen and answered < FEWEST,
        "few_here": room.people < FEWEST,
        "count_words": say("host.count", answered=answered, passed=passed, people=max(room.people, answered + passed)), "rounds": rounds,
        "writes_lines": stage.kind in WITH_LINES, "lines": room.lines.get(stage.address) or getattr(screen, "steps", ()), "suggestions": suggestions(room, stage),
        "items": items_for_hosts(room, stage), **grouping(room, stage), **paper_values(room, stage, edition),
    }  # fmt: skip


def _way(room: Room, edition: Edition) -> dict[str, Any]:
    """Where on and back lead. Back from the first screen is the door."""
    onward, before = room.plan.after(room.at), room.plan.before(room.at)
    # A guarded question that so few people answer could never be shown: hosts are told while it is still ahead.
    few_ahead = onward is not None and is_guarded(onward.screen) and onward.address not in room.frozen and room.people < FEWEST
    past = onward if few_ahead else None
    while past and is_guarded(past.screen):
        past = room.plan.after(past.address)
    return {
        "few_ahead": few_ahead, "past": past, "past_title": asked(past, edition) if past else "",
        "onward": onward, "onward_title": asked(onward, edition) if onward else "", "back_to": before.address if before else "" if room.at else None,
        "skips": room.stage is not None and room.plan.after(room.at) is not None,
    }  # fmt: skip


def _day(plan: Plan, at: str, edition: Edition) -> dict[str, Any]:
    here = at.partition(".")[0]
    blocks: list[Mapping[str, Any]] = [
        {
            "id": block.id, "title": plan.title_of(block), "minutes": block.minutes, "minutes_words": minutes_words(block.minutes, edition),
            "is_here": block.id == here, "is_skipped": block.id in plan.skipped,
            "stages": [{"address": stage.address, "title": asked(stage, edition)} for stage in plan.stages if stage.block.id == block.id],
        }
        for block in plan.blocks
    ]  # fmt: skip
    return {"blocks": blocks, "minutes": plan.minutes}


def _calls(room: Room, now: datetime, edition: Edition) -> list[Mapping[str, Any]]:
    """Those that nobody has seen to yet, the longest wait first."""
    waiting = [call for call in room.calls.values() if not call.seen]
    return [{"number": call.number, "what": call.what, "where": call.where, "ago": _ago((now - call.at).total_seconds(), edition)} for call in waiting]


def _ago(seconds: float, edition: Edition) -> str:
    return edition.say("host.just-now") if seconds < 60 else edition.say("host.ago", minutes=minutes_words(int(seconds // 60), edition))
