"""A booklet with a person's own code in it: what it is, how large its letters are to be, and who could read what if they found it."""

from modules.learning.codes import digits
from modules.pages.another_way import can_make
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.storage.people import code_of

SIZES = (12, 18, 24)
AS_LARGE = {"100": 12, "125": 18, "150": 18, "175": 24, "200": 24}
"""The letters on paper that are as much larger than usual as those on the screen."""


def own_booklet_page(house: House, visit: Visit, wanted: str, problem: str = "", points: int = 0) -> Page:
    edition = house.edition(visit.look.language)
    module = edition.modules.get(wanted)
    if module is None or "pdf" not in can_make():
        return not_found(house, visit)
    return framed(
        house, visit, edition, "own-booklet.html", edition.say("another.own"), status=503 if problem else 200, module=module, sizes=SIZES,
        points=points or AS_LARGE[visit.look.size], has_code=bool(visit.identity and visit.learner), problem=edition.say(problem) if problem else "",
    )  # fmt: skip


def code_printed(house: House, visit: Visit) -> tuple[str, str]:
    """This person's code in words and in digits; both empty while they have saved nothing."""
    code = code_of(house.store, visit.identity) if visit.identity and visit.learner else ""
    return code, digits(code) if code else ""
