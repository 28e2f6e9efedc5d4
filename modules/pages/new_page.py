"""Make this a page: where a pasted text goes, what it is called, where its facts are from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from modules.authoring.new_module import Plan, module_words
from modules.authoring.new_page import Top, as_page, file_name, first_guess, slug_of
from modules.packs.astray import PAGE
from modules.packs.files import take_apart
from modules.packs.pack import Edition, Lesson, Module
from modules.packs.page_order import has_room, place_of
from modules.pages.desk import now
from modules.pages.editor import editor_address
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit
from modules.pages.ways import ways
from modules.storage.drafting import Draft, Moved, NoDraft, drafts_by_file, find_draft
from modules.storage.placing import PlaceTaken, give_place, planned

NEW, END, FIRST = "new", "-", ""
BEFORE_ALL = "^"  # how a form says FIRST: a form that says nothing means the end
AUDIENCES = ("everyone", "patients", "staff", "writers")
TITLE, LINE = 65, 600
_WORDS_A_MINUTE = 100  # for somebody who reads slowly


@dataclass(frozen=True, slots=True)
class Spot:
    """A place among the pages of a part: after the page `title`; at the end, or first of all, where there is none."""

    value: str
    title: str
    end: bool


def new_page_page(house: House, visit: Visit, draft: str, name: str = "", trouble: Sequence[str] = (), asked: Mapping[str, str] | None = None) -> Page | str:
    """The form; or the address of the editor, where the draft is a page already."""
    edition = house.edition(visit.look.language)
    assert visit.staff is not None
    try:
        found = find_draft(house.store, draft)
    except NoDraft:
        return not_found(house, visit)
    if found.file:
        return editor_address(found.file)
    guess = first_guess(found.text, name)
    given = asked or {
        "title": guess.title, "goal": guess.goal, "made-by": guess.made_by or visit.staff.name, "facts": "source" if guess.source else "",
        "source": guess.source, "publisher": guess.publisher, "address": guess.address,
    }  # fmt: skip
    return framed(
        house, visit, edition, "workbench-page.html", edition.say("newpage.title"), status=422 if trouble else 200,
        draft=found, places=_places(house, given.get("part", "")), given=given, trouble=trouble, style=style_name(), new=NEW, audiences=AUDIENCES,
        first=" ".join(_body(found.text)[:600].replace("#", "").split())[:200],
        modules=list(_first(house).modules.values()),
        waiting=[plan for plan in planned(house.store).values() if plan.id not in _first(house).modules], most_title=TITLE,
        ways=ways(house, visit, "", "page", found.id),
    )  # fmt: skip


def make_page(house: House, visit: Visit, draft: str, asked: Mapping[str, str]) -> Page | str:
    """The draft gets its place, and the address of the editor to go on in; or the form with what is to be mended. Nothing of the pack is written yet.

    `do` "places": the form again, with the places in the part that was chosen.
    """
    if asked.get("do") == "places":
        return new_page_page(house, visit, draft, "", [], asked)
    asked = {**asked, "place": _place(asked)}
    say = house.edition(visit.look.language).say
    assert visit.staff is not None
    try:
        found = find_draft(house.store, draft)
    except NoDraft:
        return not_found(house, visit)
    if found.file:
        return editor_address(found.file)
    top = Top(*(asked.get(key, "") for key in ("title", "goal", "made-by")))
    if asked.get("facts") == "source":
        top = replace(top, source=asked.get("source", ""), publisher=asked.get("publisher", ""), address=asked.get("address", ""))
    trouble = [say(key) for key in _missing(found, top, asked)]
    plan = _plan(house, asked, found) if not trouble else None
    file = _file(house, asked, top, plan) if not trouble else ""
    if not trouble and not file.startswith("modules/"):
        trouble.append(say(file, title=top.title))
    if trouble:
        return new_page_page(house, visit, draft, "", trouble, asked)
    try:
        give_place(house.store, found, file, as_page(found.text, top, now().date()), plan, visit.staff.id, say("newpage.why"), now())
    except PlaceTaken:
        return new_page_page(house, visit, draft, "", [say("newpage.taken", title=top.title)], asked)
    except Moved:
        return new_page_page(house, visit, draft, "", [say("stopped.moved")], asked)
    return editor_address(file)


def _missing(draft: Draft, top: Top, asked: Mapping[str, str]) -> Iterator[str]:
    """What has to be filled in, as keys of interface texts."""
    if not _body(draft.text).strip():
        yield "stopped.empty"
    if not asked.get("place"):
        yield "newpage.other-part" if asked.get("part") else "newpage.no-place"
    if not top.title or len(top.title) > TITLE:
        yield "newpage.no-title"
    if not top.goal:
        yield "newpage.no-goal"
    if not top.made_by:
        yield "newpage.no-made-by"
    if asked.get("facts") not in ("own", "source") or (asked.get("facts") == "source" and not top.source):
        yield "newpage.no-facts"
    if top.source and top.address and not top.address.startswith(("http://", "https://")):
        yield "newpage.no-address"
    if asked.get("place") == NEW and not all(asked.get(f"module-{name}") for name in ("title", "summary", "after", "take")):
        yield "newpage.no-module"


def _plan(house: House, asked: Mapping[str, str], draft: Draft) -> Plan | None:
    if asked["place"] != NEW:
        return None
    audience = asked.get("module-for", "")
    minutes = min(120, max(1, round(len(draft.text.split()) / _WORDS_A_MINUTE)))
    words = module_words(
        asked["module-title"], audience if audience in AUDIENCES else AUDIENCES[0], minutes, asked["module-summary"], [asked["module-after"]], [asked["module-take"]], now().date()
    )
    return Plan(slug_of(asked["module-title"]), words)


def _file(house: House, asked: Mapping[str, str], top: Top, plan: Plan | None) -> str:
    """The path of the page; or the key of what is wrong."""
    module, _, after = asked["place"].partition("/")
    waiting = planned(house.store)
    if plan:
        if not plan.id:
            return "newpage.no-name"
        if plan.id in house.pack.about.modules or plan.id in waiting or (house.content / "modules" / plan.id).exists():
            return "newpage.module-taken"
        module, after = plan.id, END
    elif after not in (END, FIRST, *(lesson.slug for lesson in _lessons(house, module))) or (module not in _first(house).modules and module not in waiting):
        return "newpage.no-place"
    names = _names(house, module)
    slug = slug_of(top.title) or f"page-{len(names) + 1}"
    if any((match := PAGE.match(name)) and match[2] == slug for name in names):
        return "newpage.taken"
    name = file_name(names, after, slug, house.pack.about.languages[0])
    return f"modules/{module}/{name}" if name else "newpage.no-room"


def _lessons(house: House, module: str) -> tuple[Lesson, ...]:
    found = _first(house).modules.get(module)
    return found.lessons if found else ()


def _names(house: House, module: str) -> list[str]:
    """The files of the pages of a module, and of those that are being written for it."""
    written = [lesson.file.name for edition in house.pack.editions.values() if module in edition.modules for lesson in edition.modules[module].lessons]
    drafts = [file.rpartition("/")[2] for file in drafts_by_file(house.store) if file.startswith(f"modules/{module}/") and file.endswith(".md")]
    return sorted({*written, *drafts})


def _place(asked: Mapping[str, str]) -> str:
    """The part and the page before, as one: `welcome/what-it-is`. Empty where nothing was chosen, or where the page before is from another part than the one chosen last."""
    part, after = asked.get("part", ""), asked.get("after", "")
    if part in ("", NEW):
        return part
    if after and asked.get("after-of") != part:
        return ""
    return f"{part}/{FIRST if after == BEFORE_ALL else after or END}"


def _places(house: House, part: str) -> tuple[Module, list[Spot]] | None:
    """The part that was chosen, and the places in it; None where there is none to choose among."""
    module = _first(house).modules.get(part)
    return (module, list(_spots(module, _names(house, module.id)))) if module else None


def _spots(module: Module, names: list[str]) -> Iterator[Spot]:
    """The end first: most pages are added there."""
    yield Spot(END, "", True)
    matches = [match for name in names if (match := PAGE.match(name))]
    if matches and has_room(sorted(place_of(match[1]) for match in matches))[0]:
        yield Spot(BEFORE_ALL, "", False)
    for lesson in module.lessons[:-1]:
        yield Spot(lesson.slug, lesson.title, False)


def _first(house: House) -> Edition:
    return house.edition(house.pack.about.languages[0])


def _body(text: str) -> str:
    parts = take_apart(text)
    return parts.body if parts else text
