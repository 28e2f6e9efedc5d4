"""What is due for a new look, for staff: all that has a date, the soonest due first, each with a way to mend it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from modules.authoring.due import KINDS, STANDINGS, Due, due_list
from modules.pages.desk import now
from modules.pages.editor import editor_address
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit

SHOWN_IN_LIBRARY = 5


@dataclass(frozen=True, slots=True)
class Outlook:
    """The list in short, for the library: how many there are of each standing, and those that cannot wait."""

    counts: Mapping[str, int]
    pressing: Sequence[Due]


def due_page(house: House, visit: Visit, kind: str = "") -> Page:
    edition = house.edition(visit.look.language)
    found = due_list(house.pack, now().date())
    only = kind if kind in KINDS else ""
    shown = [each for each in found if only in ("", each.kind)]
    return framed(
        house, visit, edition, "workbench-due.html", edition.say("due.title"),
        style=style_name(), groups=[(standing, [each for each in shown if each.standing == standing]) for standing in STANDINGS],
        counts=Counter(each.standing for each in found), kinds=[(each, count) for each in KINDS if (count := sum(one.kind == each for one in found))],
        only=only, all=len(found), address=address_of, link=_link, first=house.pack.about.languages[0],
    )  # fmt: skip


def outlook(house: House) -> Outlook:
    found = due_list(house.pack, now().date())
    return Outlook(Counter(each.standing for each in found), [each for each in found if each.standing in ("overdue", "soon")][:SHOWN_IN_LIBRARY])


def address_of(each: Due) -> str:
    """Where to mend it; a term has a page of its own, and its file stands outside the pack."""
    return editor_address(each.path) if each.path else f"/words/{each.name}"


def _link(kind: str) -> str:
    return "/workbench/due" + (f"?{urlencode({'kind': kind})}" if kind else "")
