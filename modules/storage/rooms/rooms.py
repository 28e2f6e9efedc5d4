"""Rooms: opened, found by the code that people type, closed, deleted."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, text

from modules.live.codes import new_code
from modules.live.plan import Plan
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import because_lines, because_pages, room_events, room_hosts, rooms

OPEN, CLOSED = "open", "closed"
CHANNEL, GONE = "room", "gone "
"""What processes tell each other: the id of a room in which something happened, after GONE where it was deleted."""
_LOCK = 5_105_106


class NoRoom(Exception):
    """There is no room with this id or code."""


class CodeTaken(Exception):
    """A room with this code is open."""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room as the database knows it. What happened in it is in its events."""

    id: str
    code: str
    session: str
    title: str
    is_open: bool
    staff: str
    opened: datetime
    closed: datetime | None


def open_room(store: Store, plan: Plan, who: str, now: datetime, code: str = "") -> RoomRow:
    """A new room with a fresh code, or with the code of an earlier room so that the same poster works again. Raises CodeTaken."""
    made = secrets.token_hex(8)
    with store.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if code and _is_taken(connection, store, code):
            raise CodeTaken
        while not code or _is_taken(connection, store, code):
            code = new_code()
        values: dict[str, Any] = {"session": plan.session, "title": plan.title, "plan": plan.model_dump_json(by_alias=True, exclude_defaults=True)}
        at = moment(now)
        connection.execute(
            insert(rooms).values(
                id=made, finder=finder(store, code), sealed_code=_seal(store, made, code), state=OPEN, staff=who, opened=at, closed=None, changed=at, last=0, **values
            )
        )
        add_action(connection, who, "opened a room", f"room/{made}")
        return _row(store, _one(connection, rooms.c.id == made))


def find_room(store: Store, room: str) -> RoomRow:
    """Raises NoRoom."""
    with store.reading() as connection:
        return _row(store, _one(connection, rooms.c.id == room))


def room_of_code(store: Store, code: str) -> RoomRow:
    """The open room with this code, else the one that was closed last. Raises NoRoom."""
    asked = select(rooms).where(rooms.c.finder == finder(store, code)).order_by(rooms.c.state.desc(), rooms.c.opened.desc()).limit(1)
    with store.reading() as connection:
        row = connection.execute(asked).one_or_none()
    if row is None:
        raise NoRoom
    return _row(store, row)


def earlier_room(store: Store, code: str, start: str) -> str | None:
    """The id of a room that used this code and begins so: codes are used again, and who was in an earlier room comes back to that one."""
    with store.reading() as connection:
        asked = select(rooms.c.id).where(rooms.c.finder == finder(store, code), rooms.c.id.startswith(start, autoescape=True))
        return connection.execute(asked.limit(1)).scalar_one_or_none()


def all_rooms(store: Store) -> tuple[RoomRow, ...]:
    """The open ones first, each kind with the newest first."""
    with store.reading() as connection:
        return tuple(_row(store, row) for row in connection.execute(select(rooms).order_by(rooms.c.state.desc(), rooms.c.opened.desc())))


def plan_of_room(store: Store, room: str) -> Plan:
    """Raises NoRoom."""
    with store.reading() as connection:
        kept = connection.execute(select(rooms.c.plan).where(rooms.c.id == room)).scalar_one_or_none()
    if kept is None:
        raise NoRoom
    return Plan.model_validate_json(kept)


def delete_room(store: Store, room: str, who: str) -> None:
    """All of it, for good: what was said, what it came to, who hosted it, what happened because of it. `who` is "" for a host with no account."""
    with store.writing() as connection:
        erase_room(connection, room)
        connection.execute(delete(because_lines).where(because_lines.c.page == room))
        connection.execute(delete(because_pages).where(because_pages.c.id == room))
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_notify(:channel, :room)"), {"channel": CHANNEL, "room": f"{GONE}{room}"})
        add_action(connection, who, "deleted a room", f"room/{room}")


def erase_room(connection: Connection, room: str) -> int:
    """Inside a write."""
    connection.execute(delete(room_events).where(room_events.c.room == room))
    connection.execute(delete(room_hosts).where(room_hosts.c.room == room))
    return connection.execute(delete(rooms).where(rooms.c.id == room)).rowcount


def finder(store: Store, code: str) -> str:
    """What a code is looked up by, so that the database alone lets nobody in."""
    return hmac.new(store.keys.for_purpose("room codes"), code.encode(), sha256).hexdigest()


def _is_taken(connection: Connection, store: Store, code: str) -> bool:
    return connection.execute(select(rooms.c.id).where(rooms.c.finder == finder(store, code), rooms.c.state == OPEN)).first() is not None


def _seal(store: Store, room: str, code: str) -> bytes:
    return store.keys.seal(code.encode(), f"room {room}")


def _one(connection: Connection, which: Any) -> Row[Any]:
    row = connection.execute(select(rooms).where(which)).one_or_none()
    if row is None:
        raise NoRoom
    return row


def _row(store: Store, row: Row[Any]) -> RoomRow:
    code = store.keys.unseal(row.sealed_code, f"room {row.id}")
    return RoomRow(row.id, code.decode() if code else "", row.session, row.title, row.state == OPEN, row.staff, row.opened, row.closed)
