"""Pages for when things are not as they should be: not here, broken, busy, closed for a while. Kind, short, with a way on."""

from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.visit import Page, Visit


def not_found(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "message.html", edition.say("page.missing-title"), status=404, text=edition.say("page.missing"))


def message(house: House, visit: Visit, key: str, status: int) -> Page:
    """A page with one heading (`key`-title) and one text (`key`)."""
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "message.html", edition.say(f"{key}-title"), status=status, text=edition.say(key))
