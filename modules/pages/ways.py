"""From anything about a page to everything else about it: write, readers, review, history, and back to the library."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from modules.packs.pack import Lesson
from modules.pages.asking import may_be_asked
from modules.pages.editor import editor_address
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit
from modules.storage.drafting import Draft, drafts_by_file

LIBRARY = "/workbench/"


@dataclass(frozen=True, slots=True)
class Way:
    """A link, by the name that its text has in the interface (`ways.<name>`). `full`: it leaves the light pages, or comes back to them from the app."""

    name: str
    address: str
    here: bool
    full: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """All links about one page of the pack. `style` is the style sheet that they need."""

    items: tuple[Way, ...]
    style: str


def ways(house: House, visit: Visit, file: str, here: str = "", draft: str = "") -> Ways:
    """Those that this person may follow. `here` is the name of the one that they are on."""
    staff = visit.staff
    writes, asks = bool(staff and staff.may("write")), bool(staff and staff.may("panels"))
    signs = bool(staff and staff.may("sign-off"))
    lesson = _lesson(house, file)
    found = [
        ("write", editor_address(file), writes and bool(file), True),
        ("page", f"/workbench/drafts/{draft}/page", writes and bool(draft) and not file, False),
        ("read", visit.lesson(lesson.module, lesson.slug) if lesson else "", lesson is not None, False),
        ("readers", f"/workbench/panels?{urlencode({'file': file})}", asks and (lesson is not None or (bool(draft) and may_be_asked(file))), False),
        ("review", f"/workbench/review/{quote(file)}", asks and lesson is not None, False),
        ("compare", f"/workbench/drafts/{draft}/compare", bool(draft) and (writes or signs), False),
        ("history", f"/workbench/drafts/{draft}/history" if draft else f"/workbench/history?{urlencode({'file': file})}", writes or signs, False),
        ("library", LIBRARY, writes or signs, False),
    ]
    return Ways(tuple(Way(name, address, name == here, full) for name, address, may, full in found if may), style_name())


def page_address(house: House, file: str) -> str:
    """Where the editor leads to the page that was published: in the app, which it is part of. Empty for a file that is no page of a lesson."""
    lesson = _lesson(house, file)
    return Visit(door="app").lesson(lesson.module, lesson.slug) if lesson else ""


def _lesson(house: House, file: str) -> Lesson | None:
    return next((lesson for edition in house.pack.editions.values() for module in edition.modules.values() for lesson in module.lessons if lesson.path == file), None)


def ways_of(house: House, visit: Visit, file: str, here: str = "") -> Ways:
    """The same for a page whose draft is not at hand."""
    return ways(house, visit, file, here, draft_of(house, file))


def draft_of(house: House, file: str) -> str:
    found: Draft | None = drafts_by_file(house.store).get(file)
    return found.id if found else ""


def history_of(house: House, visit: Visit, file: str) -> Page | str:
    """The address of a page's history; a page that says so, where nobody has changed it here yet."""
    draft = draft_of(house, file)
    if draft:
        return f"/workbench/drafts/{draft}/history"
    edition = house.edition(visit.look.language)
    title = next((lesson.title for each in house.pack.editions.values() for module in each.modules.values() for lesson in module.lessons if lesson.path == file), "")
    if not title:
        return not_found(house, visit)
    return framed(house, visit, edition, "workbench-no-history.html", edition.say("history.title"), name=f"{title} ({file})", ways=ways(house, visit, file, "history"))
