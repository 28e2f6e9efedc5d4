"""Pages about one draft: before and after side by side, and its history with the steps that can be taken."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import urlencode

from modules.authoring.compare import compare, count_changes, only_changes
from modules.authoring.publish import NotInPack, NotText, read_shelf
from modules.authoring.sections import Section, cut_sections
from modules.pages.desk import look_at, now, shelves
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit
from modules.pages.ways import ways
from modules.storage.draft_history import Version, versions_of, words_of
from modules.storage.drafting import ASIDE, Draft, NoDraft, find_draft
from modules.storage.signing import Sign, signs_of, silences_of

MOST_COMPARED = 300_000
NOT_ASKED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Signed:
    """Sections that somebody signed in one go."""

    who: str
    at: datetime
    why: str
    sections: tuple[Section, ...]


def compare_page(house: House, visit: Visit, draft: str, older: str = "", newer: str = "", whole: bool = False) -> Page:
    """The published words and the draft; or two versions by their numbers."""
    edition = house.edition(visit.look.language)
    say = edition.say
    try:
        found = find_draft(house.store, draft)
        on_disk, base_now = _on_disk(house, found)
        before = _version(house, found, older, on_disk)
        after = _version(house, found, newer, found.text)
    except NoDraft:
        return not_found(house, visit)
    rows = compare(before[:MOST_COMPARED], after[:MOST_COMPARED])
    changed = any(row.change != "same" for row in rows)
    counts = count_changes(look_at(house, found.file, before), look_at(house, found.file, after))
    asked = {name: value for name, value in (("from", older), ("to", newer), ("whole", "yes")) if value}
    return framed(
        house, visit, edition, "workbench-compare.html", say("compare.title"),
        draft=found, name=name_of(house, found), style=style_name(), ways=ways(house, visit, found.file, "compare", found.id), whole=whole,
        groups=((rows,) if whole else only_changes(rows)) if changed else (), counts=asdict(counts),
        before_name=say("history.version", number=older) if older else say("compare.published"),
        after_name=say("history.version", number=newer) if newer else say("compare.draft"),
        base_changed=bool(found.file) and found.base != base_now and found.text != on_disk, base_now=base_now,
        whole_address=f"/workbench/drafts/{found.id}/compare?{urlencode(asked)}",
    )  # fmt: skip


def history_page(house: House, visit: Visit, draft: str, done: str = "", why_not: Sequence[str] = (), asked: Mapping[str, str] = NOT_ASKED) -> Page:
    """`asked` is the form that was sent and could not be done: nothing that somebody typed is lost."""
    edition = house.edition(visit.look.language)
    try:
        found = find_draft(house.store, draft)
    except NoDraft:
        return not_found(house, visit)
    assert visit.staff is not None
    standing = found.standing
    steps: list[str] = [step for step in standing.next_steps if visit.staff.may("write" if step == "checked" else "sign-off")]
    if found.file and not standing.is_out and visit.staff.may("publish"):
        steps.append("published")
    if standing.state not in ("draft", "published", "due-for-review") and visit.staff.may("write"):
        steps.append("draft")
    sections = cut_sections(found.shared.whole(found.text, found.file), PurePosixPath(found.file).suffix or ".md")
    known = ("checked", "clinically-checked", "read-by-readers", "published", "draft", "back", "follow")
    said = [edition.say("history.done." + done)] if done in known else []
    signs = signs_of(house.store, draft)
    if done == "read-by-readers":
        said += [sign.why for sign in signs if sign.step == done][-1:]  # how many patients, and when
    return framed(
        house, visit, edition, "workbench-history.html", edition.say("history.title"), status=422 if why_not else 200,
        draft=found, name=name_of(house, found), style=style_name(), ways=ways(house, visit, found.file, "history", found.id), standing=standing, steps=steps,
        sections=sections, signed={step: _signed(signs, step, sections) for step in standing.needed},
        versions=_with_earlier(versions_of(house.store, draft)), silences=silences_of(house.store, draft),
        may_write=visit.staff.may("write"), done=" ".join(said), why_not=why_not, clock=_clock, asked=asked, today=now().date(),
    )  # fmt: skip


def _signed(signs: Sequence[Sign], step: str, sections: Sequence[Section]) -> list[Signed]:
    """Who signed which of the sections as they are now. What one person signed in one go stands together."""
    found: dict[tuple[str, datetime, str], list[Section]] = {}
    by_hash = {section.hash: section for section in sections}
    for sign in signs:
        if sign.step == step and sign.section in by_hash:
            found.setdefault((sign.who, sign.at, sign.why), []).append(by_hash[sign.section])
    return [Signed(who, at, why, tuple(sorted(each, key=lambda section: section.start))) for (who, at, why), each in found.items()]


def _with_earlier(versions: Sequence[Version]) -> list[tuple[Version, int]]:
    """Each version with the number of the one that it came from, 0 for the first. Words that were put aside are no one's earlier version."""
    return [(each, next((older.version for older in versions[at + 1 :] if older.state != ASIDE), 0)) for at, each in enumerate(versions)]


def name_of(house: House, draft: Draft) -> str:
    """What people call this page: its title and its file."""
    first = house.pack.edition(house.pack.about.languages[0])
    titles = {lesson.path: lesson.title for module in first.modules.values() for lesson in module.lessons}
    if not draft.file:
        return house.edition("").say("editor.no-file")
    return f"{titles[draft.file]} ({draft.file})" if draft.file in titles else draft.file


def _on_disk(house: House, draft: Draft) -> tuple[str, str]:
    try:
        return read_shelf(shelves(house), draft.file) if draft.file else ("", "")
    except (NotInPack, NotText):
        return "", ""


def _version(house: House, draft: Draft, number: str, otherwise: str) -> str:
    """Raises NoDraft where there is no version of this number."""
    if not number:
        return otherwise
    text = words_of(house.store, draft.id, int(number)) if number.isascii() and number.isdecimal() and len(number) < 8 else None
    if text is None:
        raise NoDraft
    return text


def _clock(at: datetime) -> str:
    """The time of day, in UTC, as it is kept."""
    return f"{at:%H:%M}"
