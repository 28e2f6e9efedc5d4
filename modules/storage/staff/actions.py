"""Who did what, about what, and when: for drafts, sign-offs and changes to who may do what."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import staff, staff_actions


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that somebody did. `name` is empty once a person who left has been erased; `at` is in UTC."""

    staff: str
    name: str
    what: str
    about: str
    at: datetime


def record_action(store: Store, person: str, what: str, about: str) -> None:
    """The staff member with this id did this. `about` is an address that stays: "draft/welcome/first", "staff/<id>"."""
    with store.writing() as connection:
        add_action(connection, person, what, about)


def add_action(connection: Connection, person: str, what: str, about: str) -> None:
    """The same inside a write, so that a thing and the record of it are kept together or not at all."""
    connection.execute(insert(staff_actions).values(staff=person, what=what[:80], about=about[:200], at=moment(datetime.now(UTC))))


def actions_about(store: Store, about: str) -> tuple[Action, ...]:
    """All that was done about one thing, the newest first."""
    asked = select(staff_actions, staff.c.name).outerjoin(staff, staff.c.id == staff_actions.c.staff).where(staff_actions.c.about == about).order_by(staff_actions.c.id.desc())
    with store.reading() as connection:
        return tuple(Action(row.staff, row.name or "", row.what, row.about, row.at) for row in connection.execute(asked))
