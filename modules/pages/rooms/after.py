"""To take home: for everyone what was on the wall, and for one phone its own promise, which no other phone can see."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from markupsafe import Markup

from modules.live.items import texts_of
from modules.live.state import Room
from modules.live.summary import Part, summary_of
from modules.live.tallies import Agreed, Grouped, Listed, Walked
from modules.packs.pack import Edition
from modules.pages.frame import framed, part
from modules.pages.house import House
from modules.pages.rooms.shown import asked, edition_for, result_values
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class Home:
    """Who takes what home. `phone` is "" for somebody who was not in the room; `because` says whether anything is told there yet."""

    code: str
    phone: str
    opened: datetime
    site: str
    told: bool = False
    key: str = ""


def after_page(house: House, visit: Visit, room: Room, home: Home) -> Page:
    edition = edition_for(house, visit, room)
    say, summary = edition.say, summary_of(room)
    stages = [stage for stage in room.plan.stages if stage.kind == "promise" and home.phone]
    promises = [(name, text) for stage in stages if (given := room.given(stage.address, home.phone)) for name, text in texts_of(given).items() if name in ("will", "need")]
    return framed(
        house, visit, edition, "rooms/after.html", say("room.after", title=room.plan.title),
        code=home.code, key=home.key, inside=bool(home.phone), texts=promises, summary=summary, date=say("after.date", date=say.date(home.opened)),
        people=say("after.people-one") if summary.people == 1 else say("after.people", count=summary.people),
        parts=[_shown(house, visit, edition, each) for each in summary.parts if not isinstance(each.result, Agreed)],
        nothing=not summary.parts, next_lines=summary.next.splitlines(), because=f"/because/{home.code}", because_at=f"{home.site.partition('://')[2]}/because/{home.code}",
        contact=room.plan.care.contact, told=home.told, style=room_style_name(),
    )  # fmt: skip


def _shown(house: House, visit: Visit, edition: Edition, each: Part) -> dict[str, Any]:
    """One result: its question, its sentence, its picture and its table."""
    stage = each.stage
    # That something is held back was for the day. At home it would only make people guess.
    result = replace(each.result, held=()) if isinstance(each.result, Listed | Grouped | Walked) else each.result
    values = {**result_values(result, stage, edition), "stage": stage, "screen": stage.screen, "kind": stage.kind, "ask": asked(stage, edition)}
    return {"title": stage.title, "ask": values["ask"], "body": Markup(part(house, visit, edition, f"rooms/result-{values['shape']}.html", **values))}
