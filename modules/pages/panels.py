"""Reader panels, for staff: open one, read what came, decide about words, tell what was done."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from modules.authoring.panel_text import Part, chosen_parts, read_parts
from modules.authoring.reading import FEWEST_KINDS, FEWEST_READERS, Proposal, Seen, proposals, side_by_side
from modules.pages.asking import asked_about, lessons, new_pages
from modules.pages.desk import look_at, now
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.panel import ASKED, FEELINGS, FELT, KINDS, QUESTIONS
from modules.pages.panel_signs import FEWEST, part_name, signing
from modules.pages.panel_style import panel_style_name
from modules.pages.visit import Page, Visit
from modules.pages.ways import ways_of
from modules.pages.words import TOPICS
from modules.storage.panel_readers import Said, said_in
from modules.storage.panels import Panel, all_panels, decisions_of, open_panel

DAYS = ("7", "14", "30", "60")
FEW = 5
DONE = ("opened", "ended", "decided", "kept", "told", "untold", "signed")


@dataclass(frozen=True, slots=True)
class Marked:
    """A part as the author sees it: what the machine and the readers marked, by word, and what readers would do first."""

    part: Part
    seen: Mapping[int, Seen]
    firsts: tuple[str, ...]


def panels_page(house: House, visit: Visit, file: str = "") -> Page:
    """All panels; with a `file`, those of one page."""
    edition = house.edition(visit.look.language)
    only = asked_about(house, file) if file else None
    return framed(
        house, visit, edition, "panels.html", edition.say("panels.title"),
        listed=[each for each in all_panels(house.store) if only is None or each.panel.file == only.file], lessons=list(lessons(house)), waiting=new_pages(house), only=only,
        ways=ways_of(house, visit, only.file, "readers") if only else None, today=now().date(), style=panel_style_name(),
    )  # fmt: skip


def new_page(house: House, visit: Visit, file: str, problem: str = "", draft: bool = False) -> Page:
    """Choose the parts and how long; then the link. `draft`: readers get the words that nobody has published yet."""
    edition = house.edition(visit.look.language)
    page = asked_about(house, file)
    text = page.words(draft) if page else ""
    if page is None or not text:
        return not_found(house, visit)
    told = edition.say(problem) if problem else ""
    around = ways_of(house, visit, file)
    here: dict[str, Any] = {"page": page, "draft": draft, "file": file, "parts": read_parts(text, file), "days": DAYS, "problem": told, "style": panel_style_name(), "ways": around}
    return framed(house, visit, edition, "panels-new.html", edition.say("panels.new"), status=422 if problem else 200, **here)


def begin(house: House, visit: Visit, file: str, hashes: list[str], days: str, draft: bool = False) -> Panel | str:
    """Open a panel. A text instead: the key of what to mend."""
    assert visit.staff is not None
    page = asked_about(house, file)
    text = page.words(draft) if page else ""
    parts = tuple(part.hash for part in read_parts(text, file) if part.hash in hashes)
    if page is None or not parts:
        return "panels.no-parts"
    until = now().date() + timedelta(days=int(days) if days in DAYS else 14)
    return open_panel(house.store, file, page.title, text, parts, until, visit.staff.id, now())


def panel_page(house: House, visit: Visit, panel: Panel, site: str, done: str = "", trouble: tuple[str, ...] = (), asked: Mapping[str, str] | None = None) -> Page:
    """All that came, and what to do with it. `trouble` are sentences about the form that was sent, `asked` is what was in it."""
    edition = house.edition(visit.look.language)
    said = said_in(house.store, panel)
    parts = chosen_parts(panel.text, panel.file, panel.parts)
    looked = look_at(house, panel.file, panel.text)
    page = asked_about(house, panel.file)
    marked = [Marked(part, side_by_side(part, looked, said.marks), _texts(said, part.hash)) for part in parts]
    return framed(
        house, visit, edition, "panels-one.html", edition.say("panels.one", title=panel.title), status=422 if trouble else 200,
        panel=panel, site=site, said=said, marked=marked, elsewhere=_not_in_text(parts, said), tallies=_tallies(said), feelings=_count(said, FELT, FEELINGS),
        others=_texts(said, ASKED), kinds=[(kind, said.kinds[kind]) for kind in KINDS if kind in said.kinds], few=FEW,
        proposals=open_proposals(house, panel, said), decisions=decisions_of(house.store, panel.id), fewest_readers=FEWEST_READERS, fewest_kinds=FEWEST_KINDS,
        is_open=panel.is_open(now().date()),
        changed=page is None or panel.text not in (page.published, page.draft), done=edition.say(f"panels.done.{done}") if done in DONE else "",
        trouble=trouble, asked=asked or {}, topics=TOPICS, may_accept=bool(visit.staff and visit.staff.may("publish")), style=panel_style_name(),
        ways=ways_of(house, visit, panel.file), signing=signing(house, panel, page.published if page else "", said), fewest=FEWEST, part_name=part_name,
        may_sign=bool(visit.staff and (visit.staff.may("publish") or visit.staff.may("sign-off"))),
    )  # fmt: skip


def open_proposals(house: House, panel: Panel, said: Said | None = None) -> tuple[Proposal, ...]:
    """What nobody has decided about yet."""
    said = said or said_in(house.store, panel)
    decided = {(each.kind, each.word) for each in decisions_of(house.store, panel.id)}
    parts = chosen_parts(panel.text, panel.file, panel.parts)
    found = proposals(parts, look_at(house, panel.file, panel.text), said.marks, said.read_by, len(said.kinds), house.pack.lexicon)
    return tuple(each for each in found if (each.kind, each.word) not in decided)


def _texts(said: Said, step: str) -> tuple[str, ...]:
    return tuple(text for each, _, text in said.answers if each == step and text)


def _tallies(said: Said) -> list[tuple[str, list[tuple[str, int]]]]:
    """For each question, how many gave each answer."""
    counts = Counter(choice for step, choices, _ in said.answers if step == ASKED for choice in choices)
    return [(name, [(answer, counts[f"{name}={answer}"]) for answer in answers]) for name, answers in QUESTIONS.items()]


def _count(said: Said, step: str, names: tuple[str, ...]) -> list[tuple[str, int]]:
    counts = Counter(choice for each, choices, _ in said.answers if each == step for choice in choices)
    return [(name, counts[name]) for name in names if counts[name]]


def _not_in_text(parts: tuple[Part, ...], said: Said) -> list[str]:
    """Words that readers typed and that are not in the part they read."""
    hashes = {part.hash for part in parts}
    return sorted({mark.word for mark in said.marks if mark.at < 0 and mark.part in hashes}, key=str.casefold)
