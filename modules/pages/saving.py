"""Take in a form from a lesson: find what it answers, check it, keep it, and say what the person sees next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from accessibility.document import Note, Question
from accessibility.html import Saved
from accessibility.html.render import render_block
from modules.learning.codes import keeper
from modules.learning.marks import NotAnAnswer, choices_for, clean_text, scale_marks
from modules.packs.pack import Edition
from modules.pages.finish import CARD, CARD_FIELDS
from modules.pages.house import House
from modules.pages.lesson import CONFIDENCE, confidence_scale, scale_block, setting_for
from modules.pages.visit import Visit
from modules.storage.people import ClashingCode, is_kept, new_identity
from modules.storage.places import Turn, record_turns
from modules.storage.store import Busy, CannotSave
from modules.storage.work import Kept, Where, record_answer, record_note

Form = Mapping[str, list[str]]
LATER = ("saved.again", "save.busy")  # what is said when the same form may be kept a moment later


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a form. `html` is the form again, filled in; `saved` is what it shows; `identity` is whose it is now."""

    status: int
    html: Markup
    saved: Mapping[str, Saved]
    identity: bytes


@dataclass(frozen=True, slots=True)
class _Sent:
    """The parts of a form that every block has."""

    module: str
    block: str
    page: str
    path: str
    of: str
    key: str
    seen: int | None


def save_block(house: House, visit: Visit, form: Form) -> Outcome | None:
    """Keep one answer, note or confidence question. None where the form is about nothing that is here."""
    sent = _Sent(
        first(form, "module"), first(form, "block"), first(form, "page"), first(form, "path"), first(form, "of"), first(form, "key")[:60], _number(first(form, "seen") or "0")
    )
    edition = house.edition(visit.look.language)
    if sent.module == CONFIDENCE:
        return _confidence(house, visit, edition, sent, form)
    block = _find(edition, sent)
    if block is None:
        return None
    where = Where(house.pack.id, sent.module, block.id)
    try:
        _same_person(house, visit, form)
        if isinstance(block, Question):
            choices = choices_for(block, form.get("choice", []))
            identity, kept = _kept(visit, lambda who: record_answer(house.store, who, where, block.stamp, choices, sent.key))
        else:
            text = clean_text(first(form, "text"))
            settled = first(form, "settled") == "yes"
            identity, kept = _kept(visit, lambda who: record_note(house.store, who, where, block.stamp, text, sent.key, sent.seen, settled))
    except (NotAnAnswer, CannotSave) as error:
        status, words = _trouble(error)
        saved = Saved(tuple(form.get("choice", [])), first(form, "text"), version=first(form, "seen"), trouble=edition.say(words))
        return Outcome(status, _again(house, visit, edition, block, sent, saved), {block.id: saved}, visit.identity or b"")
    saved = Saved(kept.choices, kept.text, other=kept.other, version=str(kept.version), just_now=True)
    return Outcome(200, _again(house, visit, edition, block, sent, saved, identity), {block.id: saved}, identity)


def save_card(house: House, visit: Visit, form: Form) -> tuple[bytes, dict[str, str], str]:
    """Keep the fields of the meeting card. Returns whose it is, and the fields and the interface key of what could not be kept."""
    identity = visit.identity or b""
    for name in CARD_FIELDS:
        try:
            _same_person(house, visit, form)
            text = clean_text(first(form, name))
            if not text and not _number(first(form, f"seen-{name}")):
                continue
            key = f"{first(form, 'key')[:40]}-{name}"
            seen = _number(first(form, f"seen-{name}"))
            identity, _ = _kept(replace(visit, identity=identity or None), _note_of_card(house, name, text, key, seen))
        except (NotAnAnswer, CannotSave) as error:
            return identity, {each: first(form, each) for each in CARD_FIELDS}, _trouble(error)[1]
    return identity, {}, ""


def count_seen(house: House, visit: Visit, identity: bytes, here: str = "", path: str = "") -> None:
    """The first thing is kept: the pages that were read before it, which only the device knew, count from now on. Raises CannotSave."""
    modules = house.edition("").modules
    places = [place.partition("/")[::2] for place in (*visit.seen, here)]
    real = [(module, slug) for module, slug in places if module in modules and any(slug == page.slug for page in modules[module].lessons)]
    record_turns(house.store, [Turn(keeper(identity), house.pack.id, module, slug, path) for module, slug in real])


def first(form: Form, name: str) -> str:
    return (form.get(name) or [""])[0]


def _note_of_card(house: House, name: str, text: str, key: str, seen: int | None) -> Callable[[bytes], Kept]:
    return lambda who: record_note(house.store, who, Where(house.pack.id, CARD, name), "", text, key, seen)


def _kept(visit: Visit, keep: Callable[[bytes], Kept]) -> tuple[bytes, Kept]:
    """Keep something under this person's id, or under a fresh one if theirs is new and its code is already somebody's."""
    identity = visit.identity or new_identity()
    while True:
        try:
            return identity, keep(identity)
        except ClashingCode:
            identity = new_identity()


def _confidence(house: House, visit: Visit, edition: Edition, sent: _Sent, form: Form) -> Outcome | None:
    scale = scale_block(house, sent.block)
    known = {f"{when}-{path}" for when in ("before", "after") for path in ("any", *(each.id for each in house.pack.about.paths))}
    if scale is None or sent.block not in known:
        return None
    setting = setting_for(house, visit, edition, _hidden(visit, sent), {})
    where = Where(house.pack.id, CONFIDENCE, sent.block)
    try:
        _same_person(house, visit, form)
        choices = () if first(form, "skip") else scale_marks(scale, {name: values[0] for name, values in form.items() if values})
        identity, kept = _kept(visit, lambda who: record_answer(house.store, who, where, "", choices, sent.key))
    except (NotAnAnswer, CannotSave) as error:
        status, words = _trouble(error)
        saved = Saved(tuple(f"{name[2:]}={values[0]}" for name, values in form.items() if name.startswith("s-") and values), trouble=edition.say(words))
        setting.saved = {sent.block: saved}
        return Outcome(status, render_block(scale, setting), {sent.block: saved}, visit.identity or b"")
    if not choices:
        html = Markup('<p class="message" tabindex="-1" data-focus>{}</p>').format(edition.say("scale.skipped"))
        return Outcome(200, html, {}, identity)
    return Outcome(200, confidence_scale(house, setting, sent.block, {(CONFIDENCE, sent.block): kept}, True), {}, identity)


def _find(edition: Edition, sent: _Sent) -> Question | Note | None:
    module = edition.modules.get(sent.module)
    for lesson in module.lessons if module else ():
        block = lesson.document.activity(sent.block)
        if block is not None:
            return block
    return None


def _again(house: House, visit: Visit, edition: Edition, block: Question | Note, sent: _Sent, saved: Saved, identity: bytes = b"") -> Markup:
    """The form as it looks now. Its hard words are plain: their meanings are already on the page under the same ids."""
    hidden = _hidden(visit, sent) | ({"whose": keeper(identity)} if identity else {})
    setting = setting_for(house, visit, edition, hidden, {block.id: saved})
    setting.lexicon = None
    return render_block(block, setting)


def _hidden(visit: Visit, sent: _Sent) -> dict[str, str]:
    return {"module": sent.module, "page": sent.page, "path": sent.path, "door": visit.door, "of": sent.of}


class NotTheirs(NotAnAnswer):
    """The form is on a page that was made for somebody else than who this device belongs to now."""


def _same_person(house: House, visit: Visit, form: Form) -> None:
    """Raise if the page was made for another person whose things are still kept. A person with a new code is the same person: nothing is kept under their old id."""
    whose = first(form, "whose")
    if whose and whose != (visit.learner.keeper if visit.learner else "") and is_kept(house.store, whose):
        raise NotTheirs("save.not-yours")


def _trouble(error: Exception) -> tuple[int, str]:
    """The HTTP status and the interface text for what went wrong."""
    if isinstance(error, NotAnAnswer):
        return 409 if isinstance(error, NotTheirs) else 422, str(error)
    return 503, LATER[0] if isinstance(error, Busy) else LATER[1]


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
