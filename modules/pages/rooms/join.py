"""Coming in: the code, a first name if one likes, and what happens to answers, before anything is asked."""

from typing import Any

from modules.live.codes import spaced
from modules.live.plan import Plan
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit


def join_page(house: House, visit: Visit, code: str = "", *, problem: str = "", status: int = 200) -> Page:
    """Type the code."""
    return _page(house, visit, "room.join", status, code=code, action="/join", problem=problem, young=False, known=False, about="")


def room_door_page(house: House, visit: Visit, code: str, plan: Plan) -> Page:
    """The code is known: only the name, if one likes."""
    return _page(house, visit, "room.join-this", 200, code=spaced(code), action=f"/rooms/{code}/in", young=plan.care.young, known=True, about=plan.title)


def wait_page(house: House, visit: Visit) -> Page:
    return _told(house, visit, "room.too-many", 429)


def full_page(house: House, visit: Visit) -> Page:
    return _told(house, visit, "room.full", 503)


def no_link_page(house: House, visit: Visit) -> Page:
    """A host's link that is over, or none at all."""
    return _told(house, visit, "host.no-link", 403)


def closed_page(house: House, visit: Visit, code: str) -> Page:
    return _told(house, visit, "room.was-closed", 200)


def deleted_page(house: House, visit: Visit) -> Page:
    """A host has deleted the room."""
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/told.html", edition.say("after.deleted"), style=room_style_name(), text=edition.say("after.deleted-text"))


def _told(house: House, visit: Visit, key: str, status: int) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/told.html", edition.say(f"{key}-title"), status=status, style=room_style_name(), text=edition.say(key))


def _page(house: House, visit: Visit, title: str, status: int, **values: Any) -> Page:
    edition = house.edition(visit.look.language)
    say, problem = edition.say, values.pop("problem", "")
    told = say(problem) if problem else ""
    return framed(house, visit, edition, "rooms/join.html", say(title, title=values["about"]), status=status, style=room_style_name(), problem=told, **values)
