"""What a person decides about a proposed word: into the pack's rules, into the terms, or no, with a reason."""

from collections.abc import Mapping

from modules.authoring.accepting import NotAccepted, term_id, with_allowed, with_term
from modules.authoring.layers import NAME
from modules.authoring.overview import look_over
from modules.authoring.publish import ChangedOnDisk, NotInPack, NotText, put_on_shelf, read_shelf
from modules.authoring.reading import is_term
from modules.authoring.whole_files import write_whole
from modules.pages.desk import layers_of, now, shelves
from modules.pages.house import House
from modules.pages.panels import open_proposals
from modules.storage.panels import Panel, decide
from modules.storage.revision import new_words
from modules.storage.staff import Staff

TERMS_FILE = "from-panels.yaml"


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
        if accepted and found.kind == "allow":
            _allow(house, found.word, f"{why} ({found.readers} readers, {now():%Y-%m-%d})")
        elif accepted:
            _explain(house, found.word, asked, f"{found.readers} readers did not know it, {now():%Y-%m-%d}. {why}")
    except NotAccepted as no:
        return no.why
    except ChangedOnDisk:
        return (say("stopped.changed-on-disk"),)
    except (NotInPack, NotText, OSError):
        return (say("stopped.folder"),)
    decide(house.store, panel.id, found.kind, found.word, accepted, why, staff.id, now())
    if accepted:
        new_words(house.store)
        house.read_again()
    return ()


def _allow(house: House, word: str, why: str) -> None:
    text, base = read_shelf(shelves(house), NAME)
    put_on_shelf(shelves(house), NAME, with_allowed(text, word, why), base)


def _explain(house: House, word: str, asked: Mapping[str, str], note: str) -> None:
    """The host's own terms: one file for what panels asked for. The meaning is itself checked."""
    asked_term = {**asked, "term": asked.get("term", "").strip() or word}
    if term_id(asked_term["term"]) in house.pack.lexicon.by_id or is_term(asked_term["term"], house.pack.lexicon):  # it would take the place of the one that is there
        raise NotAccepted(house.edition("").say("panels.is-term"))
    if asked.get("anyway") != "yes":
        text = "\n\n".join(asked.get(key, "") for key in ("plain", "example"))
        looked = look_over("meaning.md", text, ".md", layers_of(house, ""))
        hard = [f"“{found.text}”: {found.message}" for found in looked.findings if found.severity in ("must", "should") and found.text]
        if hard:
            raise NotAccepted(*hard)
    file = house.data / "host" / "terms" / TERMS_FILE
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    write_whole(file, with_term(before, asked_term, now().date(), note).encode("utf-8"))
