"""What came in the forms of the planner, put into the plan. What cannot be read leaves the plan as it was there, and is told; all the rest is kept."""

import re
from collections.abc import Mapping

from modules.live.answers import NotAnAnswer, clean
from modules.live.care import Care
from modules.live.outline import MOST_NEED, MOST_SCRIPT, NEEDS, Outline, outline_of_activity, outline_of_session
from modules.live.outline_changes import added, moved, rewritten, taken_away
from modules.packs.pack import Edition
from modules.packs.room_shapes import BlockShape, Leads
from modules.pages.saving import Form, first

LONGEST = {"block": 240, "day": 720}
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.]([0-5]\d))? ?(am|pm)?$", re.IGNORECASE)
Problems = Mapping[str, str]
"""The name of each box that could not be read, and the key of what to say about it."""


def begun(edition: Edition, asked: str, title: str) -> Outline | None:
    """A new plan: from session/<name>, from activity/<name>, or with nothing in it yet. A template says how long a day is, and nothing about this
    one: people who come in should not read it as the title of their meeting."""
    kind, _, name = asked.partition("/")
    if kind == "session" and name in edition.sessions:
        made = outline_of_session(name, edition.sessions[name])
        return made.model_copy(update={"title": title}) if edition.sessions[name].kind == "template" else made
    if kind == "activity" and name in edition.activities:
        return outline_of_activity(name, edition.activities[name])
    return Outline(title=title) if kind == "own" else None


def read_day(edition: Edition, outline: Outline, form: Form) -> tuple[Outline, Problems]:
    """The page of the day: title, times, names of the leads, and each part with its minutes and words."""
    problems: dict[str, str] = {}
    changed: dict[str, object] = {name: _line(form, name, str(getattr(outline, name))) for name in ("title", "patient", "staff")}
    changed["title"] = changed["title"] or outline.title
    begins = read_time(first(form, "begins"))
    if begins is None:
        problems["begins"] = "plan.not-a-time"
    else:
        changed["begins"] = begins
    time = first(form, "time").strip()
    if time and not _is_whole(time, LONGEST["day"]):
        problems["time"] = "plan.not-minutes"
    else:
        changed["time"] = int(time or 0)
    outline = outline.model_copy(update=changed)
    for block in outline.blocks:
        outline = _block(edition, outline, block, form, problems)
    return outline, problems


def read_time(text: str) -> str | None:
    """A time of day as people type it (9:30am, 14.15, 2 pm), as 09:30; "" for nothing; None for what is no time."""
    found = _CLOCK.match(text.strip())
    if found is None:
        return None if text.strip() else ""
    hour, half = int(found[1]), (found[3] or "").lower()
    if (half and not 1 <= hour <= 12) or hour > 23:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{hour:02}:{found[2] or '00'}"


def read_people(outline: Outline, form: Form) -> Outline:
    """The page of people, place and needs."""
    texts = {name: _line(form, name, "") for name in ("support", "safeguarding", "quiet", "contact")}
    needs = {name: text for name in NEEDS if (text := _text(form, f"need-{name}", MOST_NEED))}
    return outline.model_copy(update={"care": Care(**texts, young=first(form, "young") == "yes"), "needs": needs})


def act(edition: Edition, outline: Outline, form: Form) -> tuple[Outline, str, str]:
    """What a button of the day asks for. Returns the plan, the part to go back to, and the key of what is wrong, if anything."""
    what, _, name = first(form, "do").partition("-")
    if what in ("up", "down") and outline.block(name):
        return moved(outline, name, -1 if what == "up" else 1), name, ""
    if what == "away":
        return taken_away(outline, name), "", ""
    if what == "add":
        block, problem = _new_block(edition, form, page=name == "page")
        if block is None:
            return outline, "", problem
        grown = added(outline, block)
        return grown, grown.blocks[-1].id, "plan.too-many" if grown == outline else ""
    return outline, "", ""


def _block(edition: Edition, outline: Outline, block: BlockShape, form: Form, problems: dict[str, str]) -> Outline:
    """One part of the day. A part that is not in the form (it was added elsewhere meanwhile) stays as it is."""
    if f"m-{block.id}" not in form:
        return outline
    changed: dict[str, object] = {}
    minutes = first(form, f"m-{block.id}").strip()
    if _is_whole(minutes, LONGEST["block"]) and int(minutes):
        changed["minutes"] = int(minutes)
    else:
        problems[f"m-{block.id}"] = "plan.not-minutes"
    activity = edition.activities.get(block.activity or "")
    usually = activity.leads if activity else Leads()
    for name, usual in (("patient", usually.patient), ("staff", usually.staff), ("note", None)):
        if f"{name}-{block.id}" in form:
            text = _text(form, f"{name}-{block.id}", MOST_SCRIPT)
            changed[name] = None if not text or _same(text, usual) else text
    if f"title-{block.id}" in form:
        changed["title"] = _line(form, f"title-{block.id}", "") or block.title
    return rewritten(outline, block.id, **changed)


def _new_block(edition: Edition, form: Form, *, page: bool) -> tuple[BlockShape | None, str]:
    title, minutes = _line(form, "new-title", ""), first(form, "new-minutes").strip()
    if minutes and not (_is_whole(minutes, LONGEST["block"]) and int(minutes)):
        return None, "plan.not-minutes"
    if page:
        module, _, slug = first(form, "new-page").partition("/")
        number = edition.modules[module].page(slug) if module in edition.modules else None
        if number is None:
            return None, "plan.choose-page"
        lesson = edition.modules[module].lessons[number - 1]
        return BlockShape(id=lesson.slug, kind="lesson", module=module, page=lesson.slug, title=lesson.title, minutes=int(minutes or 10)), ""
    kind, _, name = first(form, "new-part").partition("/")
    if kind == "activity" and name in edition.activities:
        return BlockShape(id=name, kind="activity", activity=name, title=title or None, minutes=int(minutes or edition.activities[name].minutes)), ""
    if kind == "break":
        return BlockShape(id="break", kind="break", title=title or edition.say("plan.break"), minutes=int(minutes or 10)), ""
    if kind == "talk" and title:
        return BlockShape(id="talk", kind="talk", title=title, minutes=int(minutes or 10)), ""
    return None, "plan.no-title" if kind == "talk" else "plan.choose-part"


def _line(form: Form, name: str, usual: str, most: int = 120) -> str:
    """One line. Longer ones are cut where the box would have stopped them."""
    if name not in form:
        return usual
    try:
        return clean(first(form, name)[:most], most)
    except NotAnAnswer:
        return usual


def _text(form: Form, name: str, most: int) -> str:
    """Some lines, without signs that no page can hold."""
    lines = (_cleaned(line) for line in first(form, name)[:most].replace("\r\n", "\n").split("\n"))
    return "\n".join(lines).strip()


def _cleaned(line: str) -> str:
    return clean(line, MOST_SCRIPT)


def _same(text: str, usual: str | None) -> bool:
    return usual is not None and text.split() == usual.split()


def _is_whole(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 5 and int(text) <= most
