"""The people who run the site: known by a random id, never joined to a learner's. There is always an organiser."""

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from modules.programme.roles import ORGANISER, Role, Task, may, read_roles
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import mark_of, moment
from modules.storage.staff.passphrases import fits, hashed
from modules.storage.store import Store
from modules.storage.tables import staff, staff_links, staff_sessions

MOST_NAME = 120


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who is signed in."""

    id: str
    name: str
    roles: tuple[Role, ...]

    def may(self, task: Task) -> bool:
        return may(self.roles, task)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the list of staff. Times are in UTC."""

    id: str
    name: str
    sign_in_name: str
    roles: tuple[Role, ...]
    last_signed_in: datetime | None


class LastOrganiser(Exception):
    """Without an organiser nobody could let anyone in again."""


class NameTaken(Exception):
    """Somebody else signs in with this name."""


def any_organiser(store: Store) -> bool:
    with store.reading() as connection:
        return bool(_organisers(connection))


def everybody(store: Store) -> tuple[Person, ...]:
    """All who have access, by name."""
    with store.reading() as connection:
        people = [_person(row) for row in connection.execute(select(staff).where(staff.c.ended.is_(None)))]
    return tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))


def find_person(store: Store, who: str) -> Person | None:
    """Somebody with access, by id."""
    with store.reading() as connection:
        row = connection.execute(select(staff).where(staff.c.id == who, staff.c.ended.is_(None))).one_or_none()
    return _person(row) if row else None


def find_by_name(store: Store, sign_in_name: str) -> Person | None:
    with store.reading() as connection:
        row = connection.execute(select(staff).where(staff.c.sign_in_name == fold(sign_in_name), staff.c.ended.is_(None))).one_or_none()
    return _person(row) if row and fold(sign_in_name) else None


def has_passphrase(store: Store, who: str) -> bool:
    with store.reading() as connection:
        return bool(connection.execute(select(staff.c.passphrase).where(staff.c.id == who)).scalar_one_or_none())


def add_person(connection: Connection, name: str, sign_in_name: str, kept: str, roles: Iterable[Role], now: datetime) -> str:
    """Inside a write: a new person, with a hashed passphrase or none. Returns their id. Raises NameTaken."""
    if connection.execute(select(staff.c.id).where(staff.c.sign_in_name == fold(sign_in_name))).first():
        raise NameTaken
    who = secrets.token_hex(16)
    values = {"id": who, "name": tidy(name), "sign_in_name": fold(sign_in_name), "passphrase": kept, "roles": " ".join(roles), "came": moment(now)}
    connection.execute(insert(staff).values(**values))
    return who


def change_roles(store: Store, by: str, who: str, roles: tuple[Role, ...]) -> None:
    """They hold these roles from the next click on. Raises LastOrganiser."""
    with store.writing() as connection:
        if ORGANISER not in roles:
            _not_the_last(connection, who)
        if connection.execute(update(staff).where(staff.c.id == who, staff.c.ended.is_(None)).values(roles=" ".join(roles))).rowcount:
            add_action(connection, by, f"roles: {' '.join(roles)}", f"staff/{who}")


def end_access(store: Store, by: str, who: str, now: datetime) -> None:
    """All their sessions and links end at once. The name stays, for who did what. Raises LastOrganiser."""
    with store.writing() as connection:
        _not_the_last(connection, who)
        connection.execute(delete(staff_sessions).where(staff_sessions.c.staff == who))
        connection.execute(delete(staff_links).where(staff_links.c.staff == who))
        gone = update(staff).where(staff.c.id == who, staff.c.ended.is_(None)).values(sign_in_name=None, passphrase="", roles="", ended=moment(now))
        if connection.execute(gone).rowcount:
            add_action(connection, by, "access ended", f"staff/{who}")


def set_passphrase(connection: Connection, who: str, kept: str, session: str = "") -> None:
    """Inside a write: a new hashed passphrase. Every session but `session` ends."""
    connection.execute(update(staff).where(staff.c.id == who).values(passphrase=kept))
    connection.execute(delete(staff_sessions).where(staff_sessions.c.staff == who, staff_sessions.c.mark != mark_of(session)))


def change_passphrase(store: Store, who: str, current: str, new: str, session: str) -> bool:
    """False if `current` is not their passphrase. Their other sessions end. Somebody who comes in from their organisation alone has none
    to change: a passphrase would let them in after they have left it."""
    with store.reading() as connection:
        kept = connection.execute(select(staff.c.passphrase).where(staff.c.id == who)).scalar_one_or_none()
    if not fits(kept or "", current):
        return False
    fresh = hashed(new)
    with store.writing() as connection:
        set_passphrase(connection, who, fresh, session)
        add_action(connection, who, "passphrase changed", f"staff/{who}")
    return True


def tidy(name: str) -> str:
    """A name as it is shown: one line, no control signs, not too long."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in unicodedata.normalize("NFC", name)).split())[:MOST_NAME]


def fold(sign_in_name: str) -> str:
    """A sign-in name as it is compared: big or small letters and spaces around it do not matter."""
    return tidy(unicodedata.normalize("NFKC", sign_in_name).casefold())


def _organisers(connection: Connection) -> list[str]:
    held = select(staff.c.id, staff.c.roles).where(staff.c.ended.is_(None)).order_by(staff.c.id).with_for_update()
    return [row.id for row in connection.execute(held) if ORGANISER in row.roles.split()]


def _not_the_last(connection: Connection, who: str) -> None:
    # The rows are held to the end of the write: two organisers who remove each other at one moment stand in line.
    if _organisers(connection) == [who]:
        raise LastOrganiser


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.name, row.sign_in_name or "", read_roles(row.roles.split()), row.last_signed_in)
