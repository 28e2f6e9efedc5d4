"""Pages of hosts for after the day: what happens next, tables to take away, deleting; and what is on paper, for any question at any time."""

from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from modules.live.kinds import ANSWERED, FEWEST, REVEALED, anonymity, is_guarded
from modules.live.plan import Stage
from modules.live.state import Room
from modules.packs.pack import Edition
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.pieces import paper_values
from modules.pages.rooms.shown import asked
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit
from modules.storage.rooms.hosts import Host

DEBRIEF = ("well", "hard", "ring", "next")


@dataclass(frozen=True, slots=True)
class Closing:
    """One host at one moment. `token` stands in each form; `done`: what was asked for is done."""

    code: str
    token: str
    host: Host
    version: str
    problem: str = ""
    done: bool = False


def host_after_page(house: House, visit: Visit, room: Room, closing: Closing) -> Page:
    edition = house.edition(room.plan.language)
    say = edition.say
    return framed(
        house, visit, edition, "rooms/host-after.html", say("after.host-title", title=room.plan.title), status=422 if closing.problem else 200,
        **_every(closing, edition), next=room.next, talk=[say(f"after.debrief-ask.{name}") for name in DEBRIEF],
    )  # fmt: skip


def paper_page(house: House, visit: Visit, room: Room, address: str, closing: Closing) -> Page:
    """`address` is the screen that slips are typed for; with none, only the list of questions shows."""
    edition = house.edition(room.plan.language)
    stages = [stage for stage in room.plan.stages if stage.kind in ANSWERED]
    stage = next((each for each in stages if each.address == address), None)
    values: dict[str, Any] = {"stages": [(each.address, each.title, asked(each, edition)) for each in stages], "stage": stage, "at": address}
    if stage:
        values |= _slips(room, stage, edition)
    title = edition.say("after.paper-title", title=room.plan.title)
    return framed(house, visit, edition, "rooms/host-paper.html", title, status=422 if closing.problem else 200, **_every(closing, edition), **values)


def _slips(room: Room, stage: Stage, edition: Edition) -> dict[str, Any]:
    """What a helper may add to this question, and whether it may be shown."""
    guarded, shows = is_guarded(stage.screen), stage.kind in REVEALED and anonymity(stage.screen) != "hosts"
    few = guarded and stage.address not in room.frozen and room.has_answered(stage.address) < FEWEST
    return {
        **paper_values(room, stage, edition), "ask": asked(stage, edition), "is_frozen": stage.address in room.frozen, "too_few": few,
        "may_show": shows and room.level(stage) != "wall" and not few and room.has_answered(stage.address) > 0, "is_shown": room.level(stage) == "wall",
    }  # fmt: skip


def _every(closing: Closing, edition: Edition) -> dict[str, Any]:
    return {
        "code": closing.code, "token": closing.token, "key": token_urlsafe(12), "is_host": closing.host.role == "host", "version": closing.version,
        "problem": edition.say(closing.problem) if closing.problem else "", "saved": closing.done, "style": room_style_name(),
    }  # fmt: skip
