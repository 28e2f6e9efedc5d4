"""The author's desk: the house's words and its drafts together. Reads and writes; light routes and screens show what comes of it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath

from accessibility.readability.settings import Settings
from glossary.problem import Problem
from modules.authoring.drafts import STEPS, what_stops
from modules.authoring.layers import Layers, layers_over
from modules.authoring.new_module import Plan, put_with_module
from modules.authoring.overview import Overview, look_over
from modules.authoring.patients_read import patients_read
from modules.authoring.publish import ChangedOnDisk, NotInPack, NotText, Shelves, clean, put_on_shelf, read_shelf
from modules.authoring.texts import read_source
from modules.pages.house import House
from modules.pages.proof import new_problems
from modules.programme.roles import tasks_of
from modules.storage.draft_history import words_of
from modules.storage.drafting import Clash, Draft, Moved, NoDraft, Saved, find_draft, follow_file, open_draft, save_draft
from modules.storage.placing import module_is_there, planned
from modules.storage.signing import back_to_draft, record_publish, record_silences, sign_off
from modules.storage.staff import Staff
from modules.storage.store import CannotSave

MOST_CHARACTERS = 3_000_000
MOST_PUBLISHED = 300_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft with what the file says now. `base_changed`: the file is another one than when the draft began, and the draft has words of its own."""

    draft: Draft
    on_disk: str
    base_changed: bool


@dataclass(frozen=True, slots=True)
class Done:
    """A step was taken, or why not: keys of interface texts, each with what fills its gaps, or whole sentences. `version` is the newest."""

    version: int = 0
    why_not: tuple[str, ...] = ()


def shelves(house: House) -> Shelves:
    return Shelves(house.content, house.data / "host", house.pack.id)


def layers_of(house: House, file: str) -> Layers:
    """The rules that count for a path of the pack; those of the pack where there is no path.

    On a page of the training every glossary word is explained where it stands. Words with no place yet may go anywhere, such as into a letter: there it is not,
    and the command line says the same of a file that is in no pack.
    """
    settings = Settings(lexicon=house.pack.lexicon, explained_in_place=bool(file), today=f"{now():%Y-%m-%d}")
    return layers_over(house.content, house.data / "host", file, settings)


def look_at(house: House, file: str, text: str) -> Overview:
    """What stands in the text; of a very long one, in its first part."""
    ending = PurePosixPath(file).suffix or ".md"
    return look_over(file, text[:MOST_PUBLISHED], ending, layers_of(house, file))


def open_file(house: House, file: str, staff: Staff, given: str | None = None) -> Opened:
    """The draft of a file of the pack, or of words with no file. Raises NotInPack, NotText, CannotSave."""
    said, base = read_shelf(shelves(house), file) if file else ("", "")
    draft = open_draft(house.store, file, said, base, staff.id, now(), None if given is None else clean(given))
    return Opened(draft, said, bool(file) and draft.base != base and draft.text != said)


def save(house: House, draft: str, text: str, seen: int, staff: Staff, session: str = "") -> Saved | Clash:
    """Keep what was typed. Raises NoDraft, CannotSave."""
    words = clean(text)
    outcome = save_draft(house.store, draft, words, seen, staff.id, now(), session)
    if isinstance(outcome, Saved) and " ok:" in words:
        said = [(silence.rule, silence.reason) for silence in read_source("", words).silences if silence.reason]
        record_silences(house.store, draft, said, staff.id, now())
    return outcome


def take_step(house: House, draft: str, step: str, staff: Staff, why: str, readers: str = "", read_on: str = "") -> Done:
    """Sign a draft off, or take it back to draft. `readers` patients read it on the day `read_on`, as they were typed. Raises NoDraft, CannotSave."""
    found, say = find_draft(house.store, draft), house.edition("").say
    reasons = stops(house, found, step, staff)
    if step == "draft" and not why.strip():
        reasons = (*reasons, "stopped.why")
    if step == "read-by-readers":
        read = patients_read(readers, read_on, now().date())
        if read is None:
            reasons = (*reasons, "stopped.who-read")
        else:
            said = say("history.read-by-one" if read.count == 1 else "history.read-by", count=read.count, date=say.date(read.day))
            why = f"{said} {why}"
    if reasons or step in ("published", "due-for-review"):
        return Done(found.version, tuple(say(key) for key in reasons or ("stopped.unknown",)))
    try:
        if step == "draft":
            return _taken(house, back_to_draft(house.store, found, staff.id, why.strip(), now()))
        for known in STEPS:
            if step == known:
                return _taken(house, sign_off(house.store, found, known, staff.id, why.strip(), now()))
    except Moved:
        pass
    return Done(found.version, (say("stopped.moved"),))


def publish(house: House, draft: str, staff: Staff, why: str) -> Done:
    """Write the draft into the pack, if nothing stops it. Everybody reads the new words from the next click on. Raises NoDraft, CannotSave."""
    say = house.edition("").say
    found = find_draft(house.store, draft)
    reasons = [say(key) for key in stops(house, found, "published", staff)]
    if not why.strip():
        reasons.append(say("stopped.why"))
    if not found.file:
        reasons.append(say("stopped.no-file"))
    plan = plan_for(house, found.file)
    if not reasons:
        reasons = [_told(problem) for problem in new_problems(house, found.file, found.text, plan)]
    if reasons:
        return Done(found.version, tuple(reasons))
    try:
        version = record_publish(house.store, found, lambda: _put(house, found, plan), staff.id, why.strip(), now())
        if plan:
            with suppress(CannotSave):  # the pack names the module now, and that is what counts
                module_is_there(house.store, plan.id)
    except ChangedOnDisk:
        return Done(found.version, (say("stopped.changed-on-disk"),))
    except Moved:
        return Done(found.version, (say("stopped.moved"),))
    except (NotInPack, NotText):
        return Done(found.version, (say("stopped.no-file"),))
    except OSError:
        return Done(found.version, (say("stopped.folder"),))
    return _taken(house, version)


def _put(house: House, draft: Draft, plan: Plan | None) -> str:
    if plan:
        return put_with_module(shelves(house), draft.file, draft.text, draft.base, plan)
    return put_on_shelf(shelves(house), draft.file, draft.text, draft.base)


def plan_for(house: House, file: str) -> Plan | None:
    """The module that is to be written with this file, because it is not in the pack yet."""
    parts = file.split("/")
    module = parts[1] if len(parts) == 3 and parts[0] == "modules" else ""
    return None if not module or module in house.pack.about.modules else planned(house.store).get(module)


def bring_back(house: House, draft: str, version: int, seen: int, staff: Staff) -> Saved | Clash:
    """The words of an older version become the draft again. Raises NoDraft, CannotSave."""
    text = words_of(house.store, draft, version)
    if text is None:
        raise NoDraft
    return save_draft(house.store, draft, text, seen, staff.id, now(), apart=True)


def follow(house: House, draft: str, base: str, take_file: bool, seen: int, staff: Staff) -> bool:
    """Somebody looked at the draft and at the file, which had changed: from now on the draft is a change of this file. `base` is the file that they saw.

    False if the file, or the draft, has changed again since. Raises NoDraft, CannotSave.
    """
    found = find_draft(house.store, draft)
    try:
        said, now_base = read_shelf(shelves(house), found.file)
    except (NotInPack, NotText):
        return False
    if now_base != base or (take_file and isinstance(save_draft(house.store, draft, said, seen, staff.id, now(), apart=True), Clash)):
        return False
    follow_file(house.store, draft, now_base, said)
    return True


def stops(house: House, draft: Draft, step: str, staff: Staff) -> tuple[str, ...]:
    """Why this person cannot take this step now, as keys of interface texts."""
    if len(draft.text.encode()) > MOST_PUBLISHED:
        return ("stopped.long",)
    must = look_at(house, draft.file, draft.text).counts["must"] if step in ("checked", "published") else 0
    return what_stops(draft.standing, step, must, tasks_of(staff.roles))


def now() -> datetime:
    return datetime.now(UTC)


def _taken(house: House, version: int) -> Done:
    """What it changes on the pages shows from the next one on."""
    house.read_again()
    return Done(version)


def _told(problem: Problem) -> str:
    return f"{problem.file.name}:{problem.line}: {problem.message}" if problem.line else problem.message
