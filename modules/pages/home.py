"""The front page and the list of all pages."""

from dataclasses import dataclass

from accessibility.html.figures import figure
from accessibility.html.render import render
from modules.learning.progress import State, Step, first_unread, module_state, route
from modules.packs.pack import Edition, Module
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.visit import Page, Visit

APART = frozenset({"writers", "staff"})  # modules for people at work here: never offered as the next thing to a patient


@dataclass(frozen=True, slots=True)
class Entry:
    """A module in the list, with how far this person has come."""

    module: Module
    state: State
    read: frozenset[str]
    onward: str


@dataclass(frozen=True, slots=True)
class Group:
    """Modules that stand together in the list. The last may have no title: what is in no group of the pack."""

    title: str
    about: str
    entries: tuple[Entry, ...]


def home_page(house: House, visit: Visit) -> Page:
    """Five short sentences, and Start (or go on) first."""
    edition = house.edition(visit.look.language)
    place = place_to_go_on(house, visit, edition)
    first = next(iter(edition.modules.values()))
    opening = edition.pictures.get("home")
    setting = setting_for(house, visit, edition, {}, {})
    setting.lexicon, setting.text = None, edition.tongue
    paths = [(path, _first(edition, visit, path.steps, path.id)) for path in house.pack.about.paths]
    return framed(
        house,
        visit,
        edition,
        "home.html",
        edition.say("home.title"),
        start=visit.lesson(first.id, first.lessons[0].slug),
        place=place,
        paths=[(path, address) for path, address in paths if address],
        picture=figure(opening, setting, render) if opening else "",
    )


def contents_page(house: House, visit: Visit) -> Page:
    """Every page of every module, in the groups of the pack. Each module is shut until it is opened, so that a phone shows the whole in a few screens."""
    edition = house.edition(visit.look.language)
    seen = house.pages_seen(visit.learner)
    entries = {module.id: _entry(visit, module, seen) for module in edition.modules.values()}
    pages = {name: [lesson.slug for lesson in entry.module.lessons] for name, entry in entries.items() if entry.module.audience not in APART}
    unread = first_unread(route(tuple(pages), pages), seen) if seen else None
    return framed(
        house, visit, edition, "contents.html", edition.say("contents.title"),
        groups=_groups(house, entries),
        unread=visit.lesson(unread.module, unread.slug) if unread else "",
    )  # fmt: skip


def _entry(visit: Visit, module: Module, seen: set[tuple[str, str]]) -> Entry:
    read = frozenset(page for name, page in seen if name == module.id)
    slugs = [lesson.slug for lesson in module.lessons]
    onward = next((slug for slug in slugs if slug not in read), slugs[0])
    return Entry(module, module_state(slugs, read), read, visit.lesson(module.id, onward))


def _groups(house: House, entries: dict[str, Entry]) -> list[Group]:
    groups = [Group(group.title, group.about or "", tuple(entries[name] for name in group.modules if name in entries)) for group in house.pack.about.groups]
    grouped = {entry.module.id for group in groups for entry in group.entries}
    rest = tuple(entry for name, entry in entries.items() if name not in grouped)
    return [group for group in (*groups, Group("", "", rest)) if group.entries]


def where_they_were(house: House, visit: Visit, edition: Edition) -> tuple[Step, str] | None:
    """The page this person was on last, and the path: from what is kept, or from this device for someone who has saved nothing."""
    kept, path = house.place_of(visit.learner) if visit.learner else ("", "")
    module_id, _, slug = (kept or visit.place).partition("/")
    module = edition.modules.get(module_id)
    if module is None or module.page(slug) is None:
        return None
    return Step(module_id, slug), path


def place_to_go_on(house: House, visit: Visit, edition: Edition) -> tuple[str, str] | None:
    """The address and the title of the page to go on with."""
    found = where_they_were(house, visit, edition)
    if found is None:
        return None
    step, path = found
    module = edition.modules[step.module]
    title = module.lessons[(module.page(step.slug) or 1) - 1].title
    return visit.lesson(step.module, step.slug, path), title


def _first(edition: Edition, visit: Visit, steps: tuple[str, ...], path: str) -> str:
    pages = {name: [lesson.slug for lesson in module.lessons] for name, module in edition.modules.items()}
    found = route(steps, pages)
    return visit.lesson(found[0].module, found[0].slug, path) if found else ""
