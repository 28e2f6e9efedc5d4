"""What a person decides about a proposed word: into the pack's rules, into the terms, or no, with a reason."""

from collections.abc import Mapping
from functools import partial

from modules.authoring.accepting import NotAccepted, with_allowed
from modules.authoring.layers import NAME
from modules.authoring.publish import ChangedOnDisk, NotInPack, NotText, put_on_shelf, read_shelf
from modules.pages.desk import now, shelves
from modules.pages.house import House
from modules.pages.new_terms import FROM_PANELS, Put, term_writer
from modules.pages.panels import open_proposals
from modules.storage.panels import Panel, decide
from modules.storage.staff import Staff


def decide_word(house: House, panel: Panel, asked: Mapping[str, str], staff: Staff) -> tuple[str, ...]:
    """Accept or decline. What is to be mended, in sentences; nothing, if it is done."""
    say = house.edition("").say
    found = next((each for each in open_proposals(house, panel) if (each.kind, each.word) == (asked.get("kind"), asked.get("word"))), None)
    why = asked.get("why", "").strip()
    if found is None:
        return (say("panels.gone"),)
    if not why:
        return (say("panels.no-why"),)
    accepted = asked.get("do") == "accept"
    try:
        put: Put | None = None
        if accepted and found.kind == "allow":
            put = partial(_allow, house, found.word, f"{why} ({found.readers} readers, {now():%Y-%m-%d})")
        elif accepted:
            note = f"{found.readers} readers did not know it, {now():%Y-%m-%d}. {why}"
            put = term_writer(house, {**asked, "term": asked.get("term", "").strip() or found.word}, note, FROM_PANELS, draft=True)
        decide(house.store, panel.id, found.kind, found.word, accepted, why, staff.id, now(), put)
    except NotAccepted as no:
        return no.why
    except ChangedOnDisk:
        return (say("stopped.changed-on-disk"),)
    except (NotInPack, NotText, OSError):
        return (say("stopped.folder"),)
    if accepted:
        house.read_again()
    return ()


def _allow(house: House, word: str, why: str) -> None:
    text, base = read_shelf(shelves(house), NAME)
    put_on_shelf(shelves(house), NAME, with_allowed(text, word, why), base)
