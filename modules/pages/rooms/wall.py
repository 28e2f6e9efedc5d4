"""The wall: made from the wall's view alone, in which nobody can be found."""

from functools import lru_cache
from typing import Any

import segno
from markupsafe import Markup

from modules.live.codes import spaced
from modules.live.kinds import ANSWERED, AS_THEY_COME, anonymity, is_guarded
from modules.live.signs import terms_on
from modules.live.tallies import Asked, Grouped, Listed, Quiet, Result, Walked
from modules.live.views import Wall
from modules.packs.pack import Edition
from modules.pages.frame import framed, part
from modules.pages.house import House
from modules.pages.rooms.phone import Phone
from modules.pages.rooms.shown import asked, body_of, letter, minutes_words, result_values, time_left
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit

FULL = (12, 24, 48)
"""From so many pieces of text on, they are set smaller, so that all stay in sight."""


def wall_page(house: House, visit: Visit, wall: Wall, here: Phone, site: str, title: str, language: str) -> Page:
    edition = house.edition(language)
    values = wall_values(house, wall, here, site, title, edition)
    return framed(house, visit, edition, "rooms/wall.html", edition.say("room.wall", title=title), **values)


def wall_parts(house: House, visit: Visit, wall: Wall, here: Phone, site: str, title: str, language: str) -> Markup:
    edition = house.edition(language)
    return part(house, visit, edition, "rooms/wall-parts.html", **wall_values(house, wall, here, site, title, edition))


def wall_values(house: House, wall: Wall, here: Phone, site: str, title: str, edition: Edition) -> dict[str, Any]:
    say, stage = edition.say, wall.stage
    # What grows as people answer: before the first answer there is only the question.
    result = None if isinstance(wall.result, Listed | Quiet) and not wall.result.people else wall.result
    values: dict[str, Any] = {
        "code": here.code, "spaced": spaced(here.code), "join_at": join_at(site), "qr": qr_of(site, here.code), "about": title, "version": here.version, "style": room_style_name(),
        "because_at": join_at(site).removesuffix("join") + "because", "is_closed": wall.is_closed, "is_last": wall.is_last, "contact": wall.contact,
        "stage": stage, "at": stage.address if stage else "", "sign": wall.sign, "words": (), "lines": wall.lines, "choices": wall.choices,
        "terms": terms_on(stage, house.pack.lexicon) if wall.sign else (), "ready_words": "",
        "minutes_words": lambda minutes: minutes_words(minutes, edition), **time_left(wall.clock, here.now, edition), **result_values(result, stage, edition),
    }  # fmt: skip
    if stage is None:
        values["ready_words"] = say("room.people-one") if wall.people == 1 else say("room.people", count=wall.people)
        return values
    asks = stage.kind in ANSWERED and not (stage.kind == "agree" and not wall.lines)
    # Once results are there, how many are ready is no longer news.
    if asks and not wall.is_closed and (result is None or stage.kind in AS_THEY_COME):
        values["ready_words"] = say("room.ready", count=wall.ready, people=max(wall.people, wall.ready))
    return values | {
        "screen": stage.screen, "kind": stage.kind, "ask": asked(stage, edition), "asks": asks, "body": body_of(house, edition, stage, explain=False),
        "seen": anonymity(stage.screen), "guarded": is_guarded(stage.screen), "letter": letter, "many": _many(result),
    }  # fmt: skip


def join_at(site: str) -> str:
    """The address to type, without what every browser adds by itself."""
    return f"{site.partition('://')[2]}/join"


@lru_cache(maxsize=64)
def qr_of(site: str, code: str) -> Markup:
    return Markup(segno.make(f"{site}/join/{code}", error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=True))


def _many(result: Result | None) -> int:
    """How full the wall is: 0 to 3."""
    match result:
        case Listed():
            count = len(result.items)
        case Grouped():
            count = len(result.loose) + sum(len(items) + 1 for _, items in result.groups)
        case Walked():
            count = sum(len(step.words) for step in result.steps)
        case Asked():
            count = sum(len(found.items) + 1 for _, found in result.parts)
        case _:
            count = 0
    return sum(count > most for most in FULL)
