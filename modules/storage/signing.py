"""Steps that people take with a draft: sign-offs of its sections, publishing, and the findings that they said are fine."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select, update

from modules.authoring.drafts import Step, stand
from modules.storage.drafting import MOST_WHY, Draft, add_milestone
from modules.storage.revision import grow
from modules.storage.rows import insert_new
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import draft_signs, draft_silences, draft_versions, drafts, staff


@dataclass(frozen=True, slots=True)
class Sign:
    """Somebody signed one section for one step. `at` is in UTC."""

    step: str
    section: str
    who: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Silenced:
    """A rule that is silent at one place, with the reason that somebody gave."""

    rule: str
    reason: str
    who: str
    at: datetime


def sign_off(store: Store, draft: Draft, step: Step, who: str, why: str, now: datetime, only: frozenset[str] | None = None) -> int:
    """Somebody takes a step for every section of the draft, or for `only` these, just as it is in `draft`. Returns the new version. Raises Moved, NoDraft."""
    sections = draft.standing.sections if only is None else draft.standing.sections & only
    after = draft.standing_of(draft.text, {*draft.signed, *((step, section) for section in sections)})
    with store.writing() as connection:
        for section in sections:
            insert_new(connection, draft_signs, draft=draft.id, section=section, kind=step, staff=who, at=moment(now), why=why[:MOST_WHY])
        number = add_milestone(connection, draft.id, draft.text, who, now, why, after.state)
        add_action(connection, who, step, f"draft/{draft.id}")
        if step == "read-by-readers":
            grow(connection)  # the page need not say any more that nobody has read it
    return number


def signs_of(store: Store, draft: str) -> tuple[Sign, ...]:
    named = select(draft_signs, staff.c.name).outerjoin(staff, staff.c.id == draft_signs.c.staff).where(draft_signs.c.draft == draft).order_by(draft_signs.c.at)
    with store.reading() as connection:
        return tuple(Sign(row.kind, row.section, row.name or "", row.at, row.why) for row in connection.execute(named))


def back_to_draft(store: Store, draft: Draft, who: str, why: str, now: datetime) -> int:
    """Somebody has doubts, and says why: what was signed of these sections counts no more. Raises Moved, NoDraft."""
    with store.writing() as connection:
        connection.execute(delete(draft_signs).where(draft_signs.c.draft == draft.id, draft_signs.c.section.in_(draft.standing.sections)))
        number = add_milestone(connection, draft.id, draft.text, who, now, why, "draft")
        add_action(connection, who, "back to draft", f"draft/{draft.id}")
        if draft.standing.is_out:
            grow(connection)
    return number


def record_publish(store: Store, draft: Draft, put: Callable[[], str], who: str, why: str, now: datetime) -> int:
    """The file says now what the draft says. `put` writes the file and gives its hash; if it raises, nothing is recorded.

    It runs inside the write, so that nobody else publishes this draft at the same moment. Every process is told to read the words again. Raises Moved, NoDraft.
    """
    with store.writing() as connection:
        number = add_milestone(connection, draft.id, draft.text, who, now, why, "published")
        connection.execute(update(drafts).where(drafts.c.id == draft.id).values(base=put(), base_text=draft.text))
        add_action(connection, who, "published", f"file/{draft.file}")
        grow(connection)
    return number


def record_silences(store: Store, draft: str, said: Iterable[tuple[str, str]], who: str, now: datetime) -> None:
    """(rule, reason) as the text says them: who said it first, and when, is kept for review."""
    rows = [(rule[:80], reason[:MOST_WHY]) for rule, reason in said]
    if not rows:
        return
    with store.writing() as connection:
        for rule, reason in rows:
            mark = sha256(f"{rule}\n{reason}".encode("utf-8", "replace")).hexdigest()[:16]
            insert_new(connection, draft_silences, draft=draft, mark=mark, rule=rule, reason=reason, staff=who, at=moment(now))


def silences_of(store: Store, draft: str) -> tuple[Silenced, ...]:
    named = select(draft_silences, staff.c.name).outerjoin(staff, staff.c.id == draft_silences.c.staff).where(draft_silences.c.draft == draft).order_by(draft_silences.c.at)
    with store.reading() as connection:
        return tuple(Silenced(row.rule, row.reason, row.name or "", row.at) for row in connection.execute(named))


def unread_files(store: Store) -> frozenset[str]:
    """Files that were published from here in words that no patient reader has signed off."""
    published = select(draft_versions.c.draft).where(draft_versions.c.state == "published", draft_versions.c.why != "")
    with store.reading() as connection:
        rows = connection.execute(select(drafts.c.id, drafts.c.file, drafts.c.base_text).where(drafts.c.id.in_(published), drafts.c.file.is_not(None))).all()
        signed: dict[str, set[tuple[str, str]]] = {}
        for sign in connection.execute(select(draft_signs.c.draft, draft_signs.c.section).where(draft_signs.c.kind == "read-by-readers")):
            signed.setdefault(sign.draft, set()).add(("read-by-readers", sign.section))
    return frozenset(row.file for row in rows if stand(row.base_text, row.base_text, signed.get(row.id, ()), row.file, shared=store.shared).wants_readers)
