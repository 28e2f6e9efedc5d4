"""A panel signs as read: what at least 3 readers sent, once they were told what was done. Only the parts that were in the panel, as long as their words are the same."""

from dataclasses import dataclass

from modules.authoring.drafts import Step
from modules.authoring.panel_text import Part, chosen_parts, read_parts
from modules.authoring.publish import NotInPack, NotText
from modules.authoring.sections import Section, cut_sections
from modules.packs.interface import Interface
from modules.pages.desk import now, open_file
from modules.pages.house import House
from modules.storage.drafting import Draft, Moved, NoDraft, drafts_by_file
from modules.storage.panel_readers import Said, said_in
from modules.storage.panels import Panel
from modules.storage.signing import sign_off
from modules.storage.staff import Staff

FEWEST = 3
STEP: Step = "read-by-readers"


@dataclass(frozen=True, slots=True)
class Signing:
    """The parts of a panel, by what can be done with them. `left` are sections with words to read that no part of the panel was; `why_not` are keys of interface texts."""

    ready: tuple[Part, ...] = ()
    signed: tuple[Part, ...] = ()
    changed: tuple[Part, ...] = ()
    few: tuple[Part, ...] = ()
    left: tuple[Section, ...] = ()
    why_not: tuple[str, ...] = ()


def signing(house: House, panel: Panel, text: str, said: Said) -> Signing:
    """`text` is the published page as it is read; its draft counts, where there is one."""
    draft = drafts_by_file(house.store).get(panel.file)
    return _signing(panel, draft.shared.whole(draft.text, draft.file) if draft else text, draft, said)


def sign_as_read(house: House, panel: Panel, staff: Staff, why: str) -> tuple[str, ...]:
    """Sign what can be signed. What stands against it, in sentences; nothing, if it is done. Raises CannotSave."""
    say = house.edition("").say
    try:
        draft = open_file(house, panel.file, staff).draft
    except (NotInPack, NotText):
        return (say("workbench.no-file"),)
    said = said_in(house.store, panel)
    found = _signing(panel, draft.shared.whole(draft.text, draft.file), draft, said)
    if found.why_not or not found.ready:
        return tuple(say(key, count=FEWEST) for key in found.why_not or ("panels.sign-none",))
    named = say("panels.sign-reason", title=panel.title, date=say.date(panel.opened.date()), count=said.readers)
    try:
        sign_off(house.store, draft, STEP, staff.id, f"{named} {why}".strip(), now(), frozenset(part.hash for part in found.ready))
    except (Moved, NoDraft):
        return (say("stopped.moved"),)
    house.read_again()
    return ()


def part_name(part: Part, say: Interface) -> str:
    """What a part is called in a list: its heading, or how it begins."""
    return part.name or part.first_words or say("history.section.text")


def _signing(panel: Panel, text: str, draft: Draft | None, said: Said) -> Signing:
    sections = {section.hash: section for section in cut_sections(text)}
    signed = draft.standing.signed.get(STEP, frozenset()) if draft else frozenset()
    kinds: dict[str, list[Part]] = {"ready": [], "signed": [], "changed": [], "few": []}
    for part in chosen_parts(panel.text, panel.file, panel.parts):
        kind = "changed" if part.hash not in sections else "signed" if part.hash in signed else "ready" if said.read_by[part.hash] >= FEWEST else "few"
        kinds[kind].append(part)
    readable = {part.hash for part in read_parts(text, panel.file)}
    left = tuple(section for section in sections.values() if section.hash in readable - {*panel.parts, *signed})
    why_not = [key for key, stands in (("panels.sign-not-few", said.readers < FEWEST), ("panels.sign-not-told", panel.told is None)) if stands]
    return Signing(tuple(kinds["ready"]), tuple(kinds["signed"]), tuple(kinds["changed"]), tuple(kinds["few"]), left, tuple(why_not))
