"""One page of a lesson, for one person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_urlsafe

from markupsafe import Markup

from accessibility.document import Block, Note, Question, Scale, Statement, Story
from accessibility.html import Saved, Setting, render
from accessibility.html.boxes import sources
from accessibility.html.render import render_block
from modules.learning.progress import Step, neighbours, part_of, route
from modules.packs.links import TO_MODULE, page_linked
from modules.packs.pack import Edition, Lesson, Module
from modules.pages.another_way import offers
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.storage.work import Kept, today, work_in

CONFIDENCE = "confidence"
ASK_AFTER_PAGE = 2


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another page: its address and what it says."""

    address: str
    title: str


def lesson_page(house: House, visit: Visit, module_id: str, page: str, path: str = "", *, just_saved: str = "", trouble: Mapping[str, Saved] | None = None) -> Page:
    """The page `page` (a name or a number) of a module. `trouble` holds forms that could not be kept, with what was in them."""
    edition = house.edition(visit.look.language)
    module = edition.modules.get(module_id)
    number = module.page(page) if module else None
    if module is None or number is None:
        return not_found(house, visit)
    lesson = module.lessons[number - 1]
    kept = work_in(house.store, visit.learner.keeper, house.pack.id, module.id, CONFIDENCE) if visit.learner else {}
    setting = setting_for(
        house,
        visit,
        edition,
        {"module": module.id, "page": lesson.slug, "path": path, "door": visit.door},
        saved_in(house, lesson, kept, just_saved) | dict(trouble or {}),
    )
    setting.text = lesson.language
    steps = steps_on(house, edition, path, module)
    here = Step(module.id, lesson.slug)
    blocks = without_withdrawn(lesson.document.blocks, house) if any(isinstance(block, Story) for block in lesson.document.blocks) else lesson.document.blocks
    body = Markup("") if lesson.broken else render(blocks, setting)
    back, onward = _ways(edition, visit, steps, here, path)
    asks = here in steps and steps.index(here) + 1 == ASK_AFTER_PAGE and ((CONFIDENCE, _before(path)) not in kept or just_saved == _before(path))
    shown = framed(
        house,
        visit,
        edition,
        "lesson.html",
        edition.say("page.broken-title") if lesson.broken and not lesson.goal else lesson.title,
        announce=edition.say("page.turned", page=number, pages=len(module.lessons), title=lesson.title),
        direction=lesson.document.direction,
        module=module,
        lesson=lesson,
        number=number,
        where=_where(house, edition, module, number, path),
        body=body,
        has_facts=bool(lesson.sources) or not any(isinstance(block, Story) and block.shelf == "practice" for block in lesson.document.blocks),
        scale=confidence_scale(house, setting, _before(path), kept, just_saved == _before(path)) if asks else Markup(""),
        words=list(setting.words.values()),
        back=back,
        onward=onward,
        sources=sources(lesson.sources, setting),
        offers=offers(house, edition, module.id),
    )
    return replace(shown, place=lesson.address)


def setting_for(house: House, visit: Visit, edition: Edition, hidden: Mapping[str, str], saved: Mapping[str, Saved]) -> Setting:
    """The renderer's setting for one page: every form gets a fresh key, so that a second try of one form is known as such.

    `whose` says under whom the page was made: a tab that was left open must not save under whoever used their code here since.
    """
    return Setting(
        edition.say,
        edition.language,
        house.pack.lexicon,
        saved,
        hidden={"whose": visit.learner.keeper if visit.learner else "", **hidden},
        new_key=lambda: token_urlsafe(12),
        together=visit.look.together == "yes",
        quick_leave=house.host.quick_leave,
        today=today(),
        link=lambda address: address_by_door(visit, edition, address),
        here=visit.here,
    )


def address_by_door(visit: Visit, edition: Edition, address: str) -> str:
    """`module:...` as the address of that page by the door that this person came by; one that leads nowhere leads to all pages. Any other as it is."""
    if not address.startswith(TO_MODULE):
        return address
    found = page_linked(edition, address)
    return visit.lesson(*found) if found else "/contents"


def saved_in(house: House, lesson: Lesson, kept: Mapping[tuple[str, str], Kept], just_saved: str = "") -> dict[str, Saved]:
    """What this person has saved on this page, as the renderer wants it."""
    found: dict[str, Saved] = {}
    for block in lesson.document.blocks:
        if isinstance(block, Question | Note) and (row := kept.get((lesson.module, block.id))):
            older = row.stamp != block.stamp and row.stamp not in _stamps(house, lesson.module, block.id)
            found[block.id] = Saved(row.choices, row.text, older, row.other, str(row.version), just_saved == block.id)
    return found


def _stamps(house: House, module: str, block: str) -> set[str]:
    """The stamps of a question in every language: an answer given in one of them is no answer to older words."""
    pages = (lesson for edition in house.pack.editions.values() if module in edition.modules for lesson in edition.modules[module].lessons)
    return {found.stamp for page in pages if (found := page.document.activity(block))}


def confidence_scale(house: House, setting: Setting, block: str, kept: Mapping[tuple[str, str], Kept], just_now: bool = False) -> Markup:
    """The confidence question, filled in with what was given before."""
    scale = scale_block(house, block)
    if scale is None:
        return Markup("")
    row = kept.get((CONFIDENCE, block))
    setting.saved = {**setting.saved, block: Saved(row.choices, version=str(row.version), just_now=just_now)} if row else setting.saved
    setting.hidden = {**setting.hidden, "module": CONFIDENCE, "of": setting.hidden.get("of") or setting.hidden.get("module", "")}
    return render_block(scale, setting)


def scale_block(house: House, block: str) -> Scale | None:
    shape = house.pack.confidence
    if shape is None:
        return None
    return Scale(block, shape.ask, tuple(Statement(line.id, line.say) for line in shape.statements), shape.marks)


def steps_on(house: House, edition: Edition, path: str, module: Module) -> list[Step]:
    """The pages of the path that this person is on; with no path, or off it, the pages of this module."""
    pages = {name: [lesson.slug for lesson in each.lessons] for name, each in edition.modules.items()}
    shape = house.pack.path(path)
    steps = route(shape.steps, pages) if shape else []
    return steps if any(step.module == module.id for step in steps) else route((module.id,), pages)


def without_withdrawn(blocks: tuple[Block, ...], house: House) -> tuple[Block, ...]:
    """The blocks without stories that were taken back or whose consent has ended."""
    gone = house.withdrawn()
    return tuple(block for block in blocks if not isinstance(block, Story) or story_may_show(house, block.id, gone))


def story_may_show(house: House, story: str, gone: frozenset[str]) -> bool:
    page = next((edition.stories[story] for edition in house.pack.editions.values() if story in edition.stories), None)
    if page is None or story in gone:
        return False
    return page.consent is None or ("pages" in page.consent.for_ and page.consent.from_ <= today() < page.consent.until)


def _before(path: str) -> str:
    return f"before-{path or 'any'}"


def _where(house: House, edition: Edition, module: Module, number: int, path: str) -> str:
    """The part and the page, as one sentence. On a path it says which part of it, so that a person sees how far it goes."""
    shape = house.pack.path(path)
    here = Step(module.id, module.lessons[number - 1].slug)
    part = part_of(shape.steps, here) if shape and len(shape.steps) > 1 else 0
    if shape is None or not part:
        return edition.say("page.place", module=module.title, page=number, pages=len(module.lessons))
    if "/" in shape.steps[part - 1]:
        return edition.say("page.place-path-one", part=part, parts=len(shape.steps), module=module.title)
    return edition.say("page.place-path", part=part, parts=len(shape.steps), module=module.title, page=number, pages=len(module.lessons))


def _ways(edition: Edition, visit: Visit, steps: list[Step], here: Step, path: str) -> tuple[Way | None, Way]:
    before, after = neighbours(steps, here)
    back = Way(visit.lesson(before.module, before.slug, path), _lesson(edition, before).title) if before else None
    if after is None:
        text = edition.say("page.finish-path") if path else edition.say("page.finish")
        return back, Way(f"/finish/{here.module}" + (f"?path={path}" if path else ""), text)
    if after.module != here.module:
        text = edition.say("page.next-module", title=edition.modules[after.module].title)
    else:
        text = edition.say("page.next", title=_lesson(edition, after).title)
    return back, Way(visit.lesson(after.module, after.slug, path), text)


def _lesson(edition: Edition, step: Step) -> Lesson:
    module = edition.modules[step.module]
    return next(lesson for lesson in module.lessons if lesson.slug == step.slug)
