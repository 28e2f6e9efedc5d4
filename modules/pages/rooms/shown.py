"""What a page needs to show a result or the words of a screen: the same for the phone, the wall and the console."""

from datetime import datetime
from typing import Any

from markupsafe import Markup

from accessibility.document import Chart
from accessibility.html import Setting, render
from accessibility.markdown import parse_markdown
from modules.live.clock import Clock
from modules.live.plan import Stage
from modules.live.state import Room
from modules.live.tallies import Result, Trials, Walked
from modules.packs.pack import Edition
from modules.pages.house import House
from modules.pages.lesson import address_by_door, without_withdrawn
from modules.pages.rooms.drawings import FACES, journey_line, trials_line
from modules.pages.rooms.telling import sentence
from modules.pages.visit import Visit


def result_values(result: Result | None, stage: Stage | None, edition: Edition) -> dict[str, Any]:
    """The values of the templates `result-*.html`."""
    if result is None or stage is None:
        return {"result": None, "shape": "", "sentence": "", "drawing": "", "faces": FACES}
    drawing = Markup("")
    if isinstance(result, Walked):
        drawing = journey_line(result)
    elif isinstance(result, Trials):
        drawing = trials_line(result, edition.say, getattr(stage.screen, "unit", "") or "")
    return {"result": result, "shape": type(result).__name__.lower(), "sentence": sentence(result, stage.kind, edition.say), "drawing": drawing, "faces": FACES}


def edition_for(house: House, visit: Visit, room: Room) -> Edition:
    """A phone is in the language that its owner chose. Who has chosen none gets that of the room."""
    return house.edition(visit.look.language or room.plan.language)


def asked(stage: Stage, edition: Edition) -> str:
    """The question of a screen; a kind that needs none has words of its own."""
    return stage.screen.ask or edition.say(f"room.kind.{stage.kind}")


def body_of(house: House, edition: Edition, stage: Stage, *, explain: bool) -> Markup:
    """The text, picture, chart or page of a screen. `explain`: hard words open where they stand."""
    setting = Setting(
        edition.say,
        edition.language,
        house.pack.lexicon if explain else None,
        quick_leave=house.host.quick_leave,
        text=edition.tongue,
        link=lambda address: address_by_door(Visit(), edition, address),
    )
    screen = stage.screen
    if screen.kind == "say":
        picture = edition.pictures.get(screen.picture or "")
        return render(parse_markdown(screen.text), setting) + (render((picture,), setting) if picture else Markup("")) if screen.text else Markup("")
    if screen.kind == "chart":
        given = screen.chart
        return render((Chart(f"{stage.block.id}-{screen.id}", given.title, given.across, given.up, given.points, given.says, given.change, given.change_says or ""),), setting)
    if screen.kind == "lesson":
        return _page(house, edition, screen.module, screen.page, setting)
    return Markup("")


def _page(house: House, edition: Edition, module: str, page: str, setting: Setting) -> Markup:
    """A page of a lesson without its questions and notes: those are kept with a learner, and here nobody is one."""
    found = edition.modules.get(module)
    number = found.page(page) if found else None
    if found is None or number is None:
        return Markup("<p>{}</p>").format(edition.say("page.missing"))
    lesson = found.lessons[number - 1]
    blocks = tuple(block for block in lesson.document.blocks if _is_read(block))
    title = Markup("<h2>{}</h2>").format(lesson.title) if not lesson.broken else Markup("")
    return title + render(without_withdrawn(blocks, house), setting)


def _is_read(block: Any) -> bool:
    return type(block).__name__ not in ("Question", "Note", "Scale")


def time_left(clock: Clock | None, now: datetime, edition: Edition) -> dict[str, Any]:
    """The values of `clock.html`: what is left of a round, in whole minutes and words."""
    if clock is None:
        return {"clock": None, "seconds": 0, "left": ""}
    seconds = clock.seconds_left(now)
    say = edition.say
    if seconds <= 0:
        left = say("room.clock-over")
    elif seconds < 60:
        left = say("room.clock-under")
    else:
        left = say("room.clock-left", minutes=minutes_words(round(seconds / 60), edition))
    return {"clock": clock, "seconds": round(seconds), "left": left}


def minutes_words(minutes: float, edition: Edition) -> str:
    return edition.say("room.minute") if minutes == 1 else edition.say("room.minutes", count=f"{minutes:g}")
