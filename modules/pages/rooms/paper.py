"""For the printer: the run sheet for both leads, what people fill in by hand, slips to fold, the poster with the code."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from accessibility.html import Setting, render
from accessibility.markdown import parse_markdown
from modules.live.codes import spaced
from modules.live.outline import NEEDS, Outline, plan_of_outline, to_bring
from modules.live.plan import Plan, Stage
from modules.packs.pack import Edition
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.drawings import FACES
from modules.pages.rooms.planner import fitting, rows
from modules.pages.rooms.shown import asked, body_of, letter
from modules.pages.rooms.style import planner_style_name
from modules.pages.rooms.wall import join_at, qr_of
from modules.pages.visit import Page, Visit

VOTES = frozenset({"choose", "scale", "power", "dots"})
"""Kinds that are answered on a slip that is folded: nobody sees who marked what."""
ROOM_TO_WRITE = frozenset({"say", "words", "notes", "agree", "journey", "circles", "tiny-test", "chart", "questions", "promise", "clock"})
LETTERS = tuple(map(letter, range(16)))
"""For answers that are only known on the day: the wall and a helper say what each letter is."""


@dataclass(frozen=True, slots=True)
class Twin:
    """One activity on paper. `sheet` are the screens with room to write, `slips` those that are voted on."""

    title: str
    needs: tuple[str, ...]
    how: Markup
    sheet: tuple[Any, ...]
    slips: tuple[Any, ...]


def run_sheet_page(house: House, visit: Visit, plan: str, outline: Outline) -> Page:
    edition = house.edition(visit.look.language)
    return framed(
        house, visit, edition, "rooms/run-sheet.html", edition.say("plan.run-sheet", title=outline.title), id=plan, outline=outline, rows=rows(outline, edition),
        bring=to_bring(outline, edition.activities), needs=[name for name in NEEDS if outline.needs.get(name)], style=planner_style_name(), **fitting(outline, edition),
    )  # fmt: skip


def paper_page(house: House, visit: Visit, plan: str, outline: Outline) -> Page:
    edition = house.edition(visit.look.language)
    made = plan_of_outline(edition, outline)
    twins = [_twin(house, edition, made, block.id) for block in made.blocks if block.activity]
    return framed(
        house, visit, edition, "rooms/paper.html", edition.say("plan.paper", title=outline.title), id=plan, twins=twins, contact=outline.care.contact, faces=FACES,
        style=planner_style_name(),
    )  # fmt: skip


def poster_page(house: House, visit: Visit, language: str, title: str, site: str, code: str) -> Page:
    edition = house.edition(language)
    return framed(
        house, visit, edition, "rooms/poster.html", edition.say("plan.poster", title=title), about=title, code=code, spaced=spaced(code), join_at=join_at(site),
        qr=qr_of(site, code), style=planner_style_name(),
    )  # fmt: skip


def _twin(house: House, edition: Edition, plan: Plan, block: str) -> Twin:
    stages = [stage for stage in plan.stages if stage.block.id == block]
    activity = plan.activities[stages[0].block.activity or ""]
    how = render(parse_markdown(activity.paper), Setting(edition.say, edition.language, None))
    sheet = tuple(_printed(house, edition, stage) for stage in stages if stage.kind in ROOM_TO_WRITE)
    return Twin(stages[0].title, activity.needs, how, sheet, tuple(_printed(house, edition, stage) for stage in stages if stage.kind in VOTES))


def _printed(house: House, edition: Edition, stage: Stage) -> dict[str, Any]:
    """A screen as its paper needs it."""
    return {"kind": stage.kind, "screen": stage.screen, "ask": asked(stage, edition), "body": body_of(house, edition, stage, explain=False, printed=True), "letters": LETTERS}
