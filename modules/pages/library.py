"""The library of lessons for staff: what needs care next, a picture, and all of it in words."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from urllib.parse import urlencode

from modules.authoring.layers import Layers
from modules.authoring.library import HARD, ONLY, ORDERS, Cell, Only, Order, chosen, needs, trend
from modules.authoring.overview import Overview, look_over
from modules.authoring.publish import NotInPack, NotText, read_shelf
from modules.packs.pack import Lesson
from modules.pages.desk import layers_of, now, shelves
from modules.pages.due import address_of, outlook
from modules.pages.editor import editor_address
from modules.pages.frame import framed
from modules.pages.heat_map import heat_map, small_line
from modules.pages.house import House
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit
from modules.pages.ways import Ways, ways
from modules.storage.drafting import Draft, drafts_by_file
from modules.storage.library import past_checks, record_checks
from modules.storage.placing import loose_drafts
from modules.storage.store import CannotSave

CARE_SHOWN = 3
IN_A_LIST = 25  # pages in one list: the rest is behind "Next"


def library_page(house: House, visit: Visit, order: str = "", only: str = "", begin: str = "") -> Page:
    """`begin` says which page of the whole list comes first, from 1; what is no such number begins at the start."""
    edition = house.edition(visit.look.language)
    today = now().date()
    cells = list(look_at_all(house))
    by: Order = next((known for known in ORDERS if known == order), "care")
    fits: Only = next((known for known in ONLY if known == only), "all")
    fitting = chosen(cells, by, fits, today)
    at = _whole_lists(begin, len(fitting))
    shown = fitting[at : at + IN_A_LIST]
    pressing = [cell for cell in chosen(cells, "care", "all", today) if {"must", "due", "hard", "draft"} & set(needs(cell, today))][:CARE_SHOWN]
    return framed(
        house, visit, edition, "workbench-library.html", edition.say("library.title"),
        style=style_name(), cells=shown, all=cells, pressing=pressing, today=today, order=by, only=fits, orders=ORDERS, filters=ONLY,
        needs=needs, trend=trend, rows=heat_map(cells, editor_address, edition.say, today), line=small_line, edit=editor_address,
        counts={name: sum(name in needs(cell, today) for cell in cells) for name in ONLY if name != "all"}, link=_link,
        many=len(fitting), first=at + 1, before=at - IN_A_LIST + 1 if at else 0, after=at + IN_A_LIST + 1 if at + IN_A_LIST < len(fitting) else 0,
        hard=HARD, due=outlook(house), due_address=address_of, ways=_ways(house, visit), waiting=_waiting(house), loose=loose_drafts(house.store),
    )  # fmt: skip


def _ways(house: House, visit: Visit) -> Callable[[Cell], Ways]:
    """For each row, where else to go about that page."""
    drafts = {file: draft.id for file, draft in drafts_by_file(house.store).items()}
    return lambda cell: ways(house, visit, cell.file, "", drafts.get(cell.file, ""))


def _waiting(house: House) -> list[Draft]:
    """Drafts of pages that are not in the training yet."""
    there = {lesson.path for edition in house.pack.editions.values() for module in edition.modules.values() for lesson in module.lessons}
    return [draft for file, draft in drafts_by_file(house.store).items() if file.startswith("modules/") and file.endswith(".md") and file not in there and not draft.base]


def look_at_all(house: House) -> Iterator[Cell]:
    """Every lesson with its newest check. What was found today is kept, for the line over time."""
    drafts, past, today = drafts_by_file(house.store), past_checks(house.store), now().date()
    first = house.pack.edition(house.pack.about.languages[0])
    looks = {lesson.path: _look(house, lesson.path) for module in first.modules.values() for lesson in module.lessons}
    rows = [(file, found.counts["must"], found.counts["should"], found.score or 0.0, found.band) for file, found in looks.items()]
    known = {file: days[-1] for file, days in past.items() if days}
    fresh = [row for row in rows if row[0] not in known or (known[row[0]].on_day, known[row[0]].must, known[row[0]].score) != (today, row[1], round(row[3] * 10) / 10)]
    if fresh:
        with suppress(CannotSave):
            record_checks(house.store, today, fresh)
            past = past_checks(house.store)
    for module in first.modules.values():
        for number, lesson in enumerate(module.lessons, 1):
            found, draft = looks[lesson.path], drafts.get(lesson.path)
            languages = _languages(house, module.id, lesson)
            yield Cell(
                lesson.path, lesson.title, module.id, module.title, number, languages, tuple(each for each in house.pack.about.languages if each not in languages),
                found.band, found.score or 0.0, found.counts["must"], found.counts["should"], lesson.checked,
                draft.standing.state if draft else "published", bool(draft and not draft.standing.is_out), _is_read(house, draft), past.get(lesson.path, ()),
            )  # fmt: skip


def _look(house: House, file: str) -> Overview:
    try:
        text = read_shelf(shelves(house), file)[0]
    except (NotInPack, NotText):
        text = ""
    return _looked(file, text, _Rules(layers_of(house, file), house.pack.stamp))


class _Rules:
    """The rules that count, compared by the words of the pack: a publish makes them new."""

    def __init__(self, layers: Layers, stamp: str) -> None:
        self.layers = layers
        self.key = (stamp, layers.settings.today, sorted(layers.settings.silent), sorted(layers.settings.allowed), sorted(layers.settings.limits.items()))

    def __hash__(self) -> int:
        return hash(self.key[:2])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and self.key == other.key


@lru_cache(maxsize=600)
def _looked(file: str, text: str, rules: _Rules) -> Overview:
    return look_over(file, text, ".md", rules.layers)


def _languages(house: House, module: str, lesson: Lesson) -> tuple[str, ...]:
    """The languages that this page is really in: a page that is not translated stands in the first language."""
    found = []
    for language, edition in house.pack.editions.items():
        if module in edition.modules and any(page.slug == lesson.slug and page.language == language for page in edition.modules[module].lessons):
            found.append(language)
    return tuple(found)


def _is_read(house: House, draft: Draft | None) -> bool:
    """Whether patient readers signed off the words: the newest ones, the published ones, or the whole pack before. It says the same as where the page stands."""
    if draft and draft.standing.has("read-by-readers"):
        return True
    if draft and draft.file in house.unread:
        return False
    return not house.pack.draft


def _whole_lists(begin: str, many: int) -> int:
    """How many pages of the list stand before the one to show: always whole lists, never past the end."""
    asked = int(begin) - 1 if begin.isdecimal() and begin.isascii() and len(begin) < 7 else 0
    return max(0, min(asked, many - 1)) // IN_A_LIST * IN_A_LIST


def _link(order: str, only: str, begin: int = 0) -> str:
    return "/workbench/?" + urlencode({"sort": order, "only": only} | ({"from": begin} if begin else {})) + "#all"
