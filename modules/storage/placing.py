"""Words that were pasted get a place in the pack: from then on their draft is the draft of a file. A new module waits until its first page is published."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from modules.authoring.new_module import Plan
from modules.storage.drafting import Draft, Moved, add_milestone, find_draft
from modules.storage.rows import insert_new
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import drafts, planned_modules, staff


@dataclass(frozen=True, slots=True)
class Loose:
    """A draft of words that have no place yet. `first` is how they begin, `changed` is in UTC."""

    id: str
    first: str
    who: str
    changed: datetime


class PlaceTaken(Exception):
    """Somebody else's draft has this place."""


def give_place(store: Store, draft: Draft, file: str, text: str, plan: Plan | None, who: str, why: str, now: datetime) -> Draft:
    """The draft is to be the page `file`, and says `text` now. Raises PlaceTaken, Moved (somebody wrote on, or gave it a place), NoDraft."""
    with store.writing() as connection:
        if connection.execute(select(drafts.c.id).where(drafts.c.file == file)).first():
            raise PlaceTaken(file)
        add_milestone(connection, draft.id, draft.text, who, now, why, "draft")
        if not connection.execute(update(drafts).where(drafts.c.id == draft.id, drafts.c.file.is_(None)).values(file=file, text=text, staff=who, session="")).rowcount:
            raise Moved
        # The milestone holds the words as they were pasted; the page begins as a version of its own.
        add_milestone(connection, draft.id, text, who, now, "", "draft")
        if plan:
            insert_new(connection, planned_modules, id=plan.id, words=plan.words, staff=who, at=moment(now))
        add_action(connection, who, "made a page of a draft", f"file/{file}")
    return find_draft(store, draft.id)


def planned(store: Store) -> dict[str, Plan]:
    """Modules that wait for their first page, by their name."""
    with store.reading() as connection:
        return {row.id: Plan(row.id, row.words) for row in connection.execute(select(planned_modules).order_by(planned_modules.c.at))}


def module_is_there(store: Store, module: str) -> None:
    """Its first page is published: there is nothing to wait for."""
    with store.writing() as connection:
        connection.execute(delete(planned_modules).where(planned_modules.c.id == module))


def loose_drafts(store: Store) -> tuple[Loose, ...]:
    """The newest first."""
    asked = select(drafts, staff.c.name).outerjoin(staff, staff.c.id == drafts.c.staff).where(drafts.c.file.is_(None)).order_by(drafts.c.changed.desc(), drafts.c.id)
    with store.reading() as connection:
        return tuple(Loose(row.id, " ".join(row.text[:400].split())[:80], row.name or "", row.changed) for row in connection.execute(asked))
