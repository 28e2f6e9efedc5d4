"""A helper puts in what somebody did on paper: the pages they read and their questions for the day. Nothing that is kept is ever shown here."""

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


def helper_page(house: House, visit: Visit, typed: str = "", problem: str = "", status: int = 200, part: str = "") -> Page:
    """Whose it is, that they asked for it, and which part. `problem` is the key of what is wrong, `part` what was chosen before."""
    edition = house.edition(visit.look.language)
    return framed(
        house, visit, edition, "helper.html", edition.say("helper.title"), status=status,
        typed=typed[:200], part=part, problem=edition.say(problem) if problem else "", modules=list(edition.modules.values()),
    )  # fmt: skip


def paper_page(house: House, visit: Visit, code: str, module: Module, problem: str = "", questions: str = "") -> Page:
    """What to put in. It is empty each time: what the person has is theirs to see."""
    edition = house.edition(visit.look.language)
    return framed(
        house, visit, edition, "helper-paper.html", edition.say("helper.title"), status=422 if problem else 200, code=code, module=module,
        key=token_urlsafe(12), asks=_place_for_questions(edition, module) is not None, problem=edition.say(problem) if problem else "", questions=questions,
    )  # fmt: skip


def done_page(house: House, visit: Visit, done: PutIn) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "helper-done.html", edition.say("helper.done-title"), done=done)


def put_in(house: House, identity: bytes, module: Module, pages: list[str], questions: str, key: str) -> PutIn:
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
