"""The end of a part, and what a person takes away: what they did, their meeting card, a certificate if they want one."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from accessibility.charts import pairs_chart
from accessibility.document import Note, Question
from modules.learning.confidence import Change, change, marks
from modules.learning.progress import module_state
from modules.packs.pack import Edition, Module
from modules.pages.frame import framed
from modules.pages.home import APART
from modules.pages.house import House
from modules.pages.lesson import CONFIDENCE, confidence_scale, setting_for
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.storage.work import Kept, today, work_in

CARD = "card"
CARD_FIELDS = ("who", "where", "food", "costs", "more-needs")
MOST_QUESTIONS = 3
MOST_TO_TAKE = 6
Work = Mapping[tuple[str, str], Kept]


@dataclass(frozen=True, slots=True)
class Written:
    """One thing a person wrote or chose: what was asked, their words, where to change it."""

    ask: str
    lines: tuple[str, ...]
    address: str
    keep: str


def finish_page(house: House, visit: Visit, module_id: str, path: str = "", just_saved: bool = False) -> Page:
    """The end of a module, or of a path: what to take, the card, and confidence asked once more."""
    edition = house.edition(visit.look.language)
    module = edition.modules.get(module_id)
    if module is None:
        return not_found(house, visit)
    shape = house.pack.path(path)
    kept = _work(house, visit)
    setting = setting_for(house, visit, edition, {"page": "finish", "path": path, "door": visit.door, "of": module_id}, {})
    before = kept.get((CONFIDENCE, f"before-{path or 'any'}"))
    title = edition.say("finish.title-path", title=shape.title) if shape else edition.say("finish.title")
    names = [name for name, each in edition.modules.items() if each.audience == module.audience or not APART & {each.audience, module.audience}]
    following = edition.modules[names[names.index(module_id) + 1]] if not shape and names.index(module_id) + 1 < len(names) else None
    take, more = _to_take([edition.modules[name] for name in dict.fromkeys(step.partition("/")[0] for step in shape.steps) if name in edition.modules] if shape else [module])
    return framed(
        house, visit, edition, "finish.html", title,
        take=take, more=more, more_count=sum(len(lines) for _, lines in more),
        following=visit.lesson(following.id, following.lessons[0].slug) if following else "",
        following_title=following.title if following else "",
        scale=confidence_scale(house, setting, f"after-{path or 'any'}", kept, just_saved) if before and before.choices else Markup(""),
    )  # fmt: skip


def _to_take(modules: list[Module]) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """What to take from all these parts: a few lines, the first of each part before the second of any; the rest with the name of its part."""
    rows = sorted((turn, place, line) for place, module in enumerate(modules) for turn, line in enumerate(module.take))
    first = sorted(rows[:MOST_TO_TAKE], key=lambda row: (row[1], row[0]))
    rest = [(module.title, [line for turn, where, line in rows[MOST_TO_TAKE:] if where == place]) for place, module in enumerate(modules)]
    return [line for _, _, line in first], [(title, lines) for title, lines in rest if lines]


def mine_page(house: House, visit: Visit) -> Page:
    """All that this person did and wrote, with confidence then and now. Only they see it."""
    edition = house.edition(visit.look.language)
    kept = _work(house, visit)
    seen = house.pages_seen(visit.learner)
    counts = [(module, sum((module.id, lesson.slug) in seen for lesson in module.lessons)) for module in edition.modules.values()]
    written = written_in(visit, edition, kept)
    found = _change(house, kept)
    chart = Markup("")
    if found.pairs and house.pack.confidence:
        scale = house.pack.confidence.marks
        chart = pairs_chart([(pair.then, pair.now) for pair in found.pairs], len(scale), (scale[0], scale[-1]))
    names = {line.id: line.say for line in house.pack.confidence.statements} if house.pack.confidence else {}
    return framed(
        house, visit, edition, "mine.html", edition.say("mine.title"),
        counts=[(module, count) for module, count in counts if count],
        notes=[each for each in written if each.keep in ("my-notes-text", "questions-for-the-day")],
        picks=[each for each in written if each.keep not in ("my-notes-text", "questions-for-the-day")],
        change=found, chart=chart, names=names, scale=house.pack.confidence.marks if house.pack.confidence else (),
    )  # fmt: skip


def card_page(house: House, visit: Visit, just_saved: bool = False, trouble: Mapping[str, str] | None = None, problem: str = "") -> Page:
    """The meeting card: filled in on this page, printed on A5 or kept on a phone. `trouble` holds words that could not be saved."""
    edition = house.edition(visit.look.language)
    kept = _work(house, visit)
    written = written_in(visit, edition, kept)
    questions = [line for each in written if each.keep == "questions-for-the-day" for line in each.lines]
    fields = {name: (kept[CARD, name].text if (CARD, name) in kept else "") for name in CARD_FIELDS} | dict(trouble or {})
    versions = {name: (kept[CARD, name].version if (CARD, name) in kept else 0) for name in CARD_FIELDS}
    words = [house.pack.lexicon.by_id[name] for name in house.pack.about.card_words if name in house.pack.lexicon.by_id]
    return framed(
        house, visit, edition, "card.html", edition.say("card.title"),
        fields=fields, versions=versions, key=setting_for(house, visit, edition, {}, {}).new_key(), names=CARD_FIELDS,
        questions=questions[:MOST_QUESTIONS], count=len(questions),
        lines=list(dict.fromkeys(line for each in written if each.keep == "starter-lines" for line in each.lines)),
        needs=list(dict.fromkeys(line for each in written if each.keep == "needs" for line in each.lines)),
        words=words, just_saved=just_saved, problem=problem,
    )  # fmt: skip


def certificate_page(house: House, visit: Visit, name: str = "") -> Page:
    """A certificate for who wants one. The name is put on the page and kept nowhere."""
    edition = house.edition(visit.look.language)
    seen = house.pages_seen(visit.learner)
    parts = [module for module in edition.modules.values() if _is_read(module, seen)]
    return framed(house, visit, edition, "certificate.html", edition.say("certificate.title"), name=name[:120], parts=parts, day=today())


def written_in(visit: Visit, edition: Edition, kept: Work) -> list[Written]:
    """What this person wrote and chose, in the order of the training, each with its question."""
    found: list[Written] = []
    for module in edition.modules.values():
        for lesson in module.lessons:
            for block in lesson.document.blocks:
                if not isinstance(block, Note | Question) or (row := kept.get((module.id, block.id))) is None:
                    continue
                address = f"{visit.lesson(module.id, lesson.slug)}#b-{block.id}"
                if isinstance(block, Note) and row.text:
                    if visit.look.together == "yes" and block.private:
                        continue
                    keep = block.keep if block.keep == "questions-for-the-day" else "my-notes-text"
                    lines = (*row.text.split("\n"), *row.other.split("\n"))
                    found.append(Written(block.ask, tuple(line for line in lines if line.strip()), address, keep))
                elif isinstance(block, Question) and row.choices:
                    found.append(Written(block.ask, tuple(answer.say for answer in block.answers if answer.id in row.choices), address, block.keep or "check"))
    return found


def _work(house: House, visit: Visit) -> Work:
    return work_in(house.store, visit.learner.keeper, house.pack.id) if visit.learner else {}


def _change(house: House, kept: Work) -> Change:
    """Confidence over all paths: the first mark given at a start, the last given at an end."""
    shape = house.pack.confidence
    if shape is None:
        return Change(())
    then: dict[str, int] = {}
    now: dict[str, int] = {}
    for (module, block), row in kept.items():
        if module == CONFIDENCE and block.startswith("before-"):
            then = marks(row.choices, len(shape.marks)) | then
        elif module == CONFIDENCE and block.startswith("after-"):
            now = now | marks(row.choices, len(shape.marks))
    return change(then, now)


def _is_read(module: Module, seen: set[tuple[str, str]]) -> bool:
    return module_state([lesson.slug for lesson in module.lessons], {page for name, page in seen if name == module.id}) == "done"
