"""Words to explain, for authors: propose one, look at what was asked for, accept it with its meaning, or decline with a reason."""

from collections.abc import Mapping

from modules.authoring.accepting import NotAccepted
from modules.pages.asked_words import Asked, asked_words
from modules.pages.desk import now
from modules.pages.editor import editor_address
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.new_terms import FROM_AUTHORS, Put, is_known, term_eraser, term_writer, whole
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit
from modules.pages.words import TOPICS
from modules.storage.staff import Staff
from modules.storage.terms import decide_term, decided_terms, propose_term

DONE = ("proposed", "accepted", "declined")
FIELDS = ("term", "plain", "example", "topic")
DECIDED_SHOWN = 20


def terms_page(house: House, visit: Visit, word: str = "", done: str = "", trouble: tuple[str, ...] = (), asked: Mapping[str, str] | None = None) -> Page:
    """`word` is to be proposed. `trouble` are sentences about the form that was sent, `asked` is what was in it."""
    edition = house.edition(visit.look.language)
    asked = asked or {}
    return framed(
        house, visit, edition, "workbench-terms.html", edition.say("terms.title"), status=422 if trouble else 200,
        style=style_name(), waiting=asked_words(house), word=word, asked=asked, own=bool(trouble) and not asked.get("about"), topics=TOPICS, edit=editor_address,
        decided=decided_terms(house.store)[:DECIDED_SHOWN], trouble=trouble, done=edition.say(f"terms.done.{done}") if done in DONE else "",
        may_accept=bool(visit.staff and visit.staff.may("publish")),
    )  # fmt: skip


def propose(house: House, asked: Mapping[str, str], file: str, staff: Staff) -> str:
    """Keep a proposal; gives its id. Raises NotAccepted where it is not whole, CannotSave."""
    if is_known(house, asked.get("term", "")):
        raise NotAccepted(house.edition("").say("panels.is-term"))
    whole(house, asked)
    words = {name: " ".join(asked[name].split()) for name in FIELDS}
    return propose_term(house.store, {**words, "word": words["term"]}, file, staff.id, now())


def decide_asked(house: House, asked: Mapping[str, str], staff: Staff) -> tuple[str, ...]:
    """Accept with these words, or decline. What is to be mended, in sentences; nothing, if it is done. Raises CannotSave."""
    say = house.edition("").say
    found = next((each for each in asked_words(house) if (each.source, each.about) == (asked.get("source"), asked.get("about"))), None)
    why = asked.get("why", "").strip()
    if found is None:
        return (say("panels.gone"),)
    if not why:
        return (say("panels.no-why"),)
    accepted = asked.get("do") == "accept"
    newest = min(int(asked.get("newest", "")), found.newest) if asked.get("newest", "").isdecimal() else found.newest
    try:
        put = _writer(house, found, asked, why) if accepted else term_eraser(house, found.term.id) if found.source == "panel" and found.term else None
        decide_term(house.store, found.source, found.about, newest, asked.get("term", "").strip() or found.word, why, staff.id, now(), put, accepted=accepted)
    except NotAccepted as no:
        return no.why
    except OSError:
        return (say("stopped.folder"),)
    if put:
        house.read_again()
    return ()


def _writer(house: House, found: Asked, asked: Mapping[str, str], why: str) -> Put:
    """It was looked at by a person, so it is no draft. A term that is there keeps its id, and what else is known of it."""
    words = {**asked, "term": asked.get("term", "").strip() or found.word}
    return term_writer(house, words, f"{now():%Y-%m-%d}. {why}", FROM_AUTHORS, found.term, draft=False)
