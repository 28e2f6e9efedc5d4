"""A helper puts in what somebody did on paper: the pages they read and their questions for the day. Nothing that is kept is ever shown here."""

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_urlsafe

from accessibility.document import Note
from modules.learning.codes import keeper
from modules.learning.marks import clean_text
from modules.packs.pack import Edition, Module
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.visit import Page, Visit
from modules.storage.places import Turn, record_turns
from modules.storage.work import Where, record_note, work_in

QUESTIONS = "questions-for-the-day"


@dataclass(frozen=True, slots=True)
class PutIn:
    """What a helper put in, counted."""

    pages: int
    questions: int


@dataclass(frozen=True, slots=True)
class Typed:
    """What a helper has typed and ticked so far: each page shows it again, so that an error loses nothing. `part` is the part that was chosen."""

    code: str = ""
    part: str = ""
    agreed: bool = False
    pages: tuple[str, ...] = ()
    questions: str = ""


NOTHING_YET = Typed()


def helper_page(house: House, visit: Visit, typed: Typed = NOTHING_YET, problem: str = "", status: int = 200, hints: Mapping[str, str] | None = None) -> Page:
    """Whose it is, that they asked for it, and which part. `problem` is the key of what is wrong, `hints` the word that each unknown one may be."""
    edition = house.edition(visit.look.language)
    say = edition.say
    lines = [say("resume.did-you-mean", word=meant, typed=word) if meant else say("resume.unknown", typed=word) for word, meant in (hints or {}).items()]
    return framed(
        house, visit, edition, "helper.html", say("helper.title"), status=status,
        typed=typed, problem=say(problem) if problem else "", hints=lines, modules=list(edition.modules.values()),
    )  # fmt: skip


def paper_page(house: House, visit: Visit, module: Module, typed: Typed, problem: str = "", status: int = 422) -> Page:
    """What to put in: empty at first, since what the person has is theirs to see; after an error as it was filled in."""
    edition = house.edition(visit.look.language)
    return framed(
        house, visit, edition, "helper-paper.html", edition.say("helper.title"), status=status if problem else 200, module=module, typed=typed,
        key=token_urlsafe(12), asks=_place_for_questions(edition, module) is not None, problem=edition.say(problem) if problem else "",
    )  # fmt: skip


def done_page(house: House, visit: Visit, done: PutIn) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "helper-done.html", edition.say("helper.done-title"), done=done)


def put_in(house: House, identity: bytes, module: Module, pages: tuple[str, ...], questions: str, key: str) -> PutIn:
    """Keep it with the person's own things. Questions come after those that are there. Raises NotAnAnswer (too long), CannotSave."""
    known = [lesson.slug for lesson in module.lessons if lesson.slug in pages]
    lines = [line for line in clean_text(questions).split("\n") if line.strip()]
    place = _place_for_questions(house.edition(""), module)
    if lines and place:
        where = Where(house.pack.id, *place[:2])
        had = work_in(house.store, keeper(identity), house.pack.id, where.module).get((where.module, where.block))
        new = [line for line in lines if had is None or line not in had.text.split("\n")]
        text = clean_text("\n".join([had.text, *new] if had and had.text else new))
        record_note(house.store, identity, where, place[2], text, key, had.version if had else 0)
    record_turns(house.store, [Turn(keeper(identity), house.pack.id, module.id, slug) for slug in known])
    return PutIn(len(known), len(lines) if place else 0)


def _place_for_questions(edition: Edition, module: Module) -> tuple[str, str, str] | None:
    """The box for questions for the day: in this part, or else in the first part that has one. Its module, its id, its stamp."""
    for each in (module, *edition.modules.values()):
        for lesson in each.lessons:
            for block in lesson.document.blocks:
                if isinstance(block, Note) and block.keep == QUESTIONS:
                    return each.id, block.id, block.stamp
    return None
