"""What happens in rooms: written in batches, read in order. The row of the room is held while its events are numbered, so that every process sees one order."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, text, update

from modules.live.events import Draft, Event
from modules.live.kinds import ABOUT_ME
from modules.storage.rooms.rooms import CHANNEL, CLOSED, OPEN, NoRoom
from modules.storage.staff.marks import moment, new_session
from modules.storage.store import Store
from modules.storage.tables import room_events, rooms

_STATES = {"closed": CLOSED, "reopened": OPEN}


def append(store: Store, room: str, drafts: Sequence[Draft], now: datetime) -> list[Event]:
    """Keep these in their order. A draft whose key came before gives the event that was kept then. Raises NoRoom, Busy, CannotSave."""
    found = append_all(store, {room: drafts}, now)
    if room not in found:
        raise NoRoom
    return found[room]


def append_all(store: Store, batches: Mapping[str, Sequence[Draft]], now: datetime) -> dict[str, list[Event]]:
    """The same for several rooms in one transaction: many answers cost one write. A room that is gone is left out."""
    kept: dict[str, list[Event]] = {}
    with store.writing() as connection:
        # Always in one order, so that two processes never wait for each other.
        for room in sorted(batches):
            events = _append(connection, room, batches[room], moment(now))
            if events is not None:
                kept[room] = events
                if connection.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_notify(:channel, :room)"), {"channel": CHANNEL, "room": room})
    return kept


def events_after(store: Store, room: str, number: int = 0) -> list[Event]:
    with store.reading() as connection:
        rows = connection.execute(select(room_events).where(room_events.c.room == room, room_events.c.number > number).order_by(room_events.c.number))
        return [read_event(row) for row in rows]


def _append(connection: Connection, room: str, drafts: Sequence[Draft], at: datetime) -> list[Event] | None:
    last = connection.execute(select(rooms.c.last).where(rooms.c.id == room).with_for_update()).scalar_one_or_none()
    if last is None:
        return None
    keys = [draft.key[:64] or new_session() for draft in drafts]
    asked = select(room_events).where(room_events.c.room == room, room_events.c.key.in_(keys))
    known = {row.key: read_event(row) for row in connection.execute(asked)}
    fresh: list[Event] = []
    for draft, key in zip(drafts, keys, strict=True):
        if key not in known:
            last += 1
            known[key] = Event(last, draft.kind, draft.phone, draft.screen, dict(draft.data), key, at)
            fresh.append(known[key])
    if fresh:
        connection.execute(insert(room_events), [_values(room, event) for event in fresh])
        _take_back(connection, room, fresh)
        states = [_STATES[event.kind] for event in fresh if event.kind in _STATES]
        closing: dict[str, Any] = {"state": states[-1], "closed": at if states[-1] == CLOSED else None} if states else {}
        connection.execute(update(rooms).where(rooms.c.id == room).values(last=last, changed=at, **closing))
    return [known[key] for key in keys]


def _take_back(connection: Connection, room: str, fresh: Sequence[Event]) -> None:
    """What somebody told of themselves is erased when it is taken back or said anew: it may be about their health. No result was ever made of it."""
    for event in fresh:
        if event.screen == ABOUT_ME and event.kind in ("answered", "taken-back"):
            earlier = room_events.c.room == room, room_events.c.screen == ABOUT_ME, room_events.c.phone == event.phone, room_events.c.number < event.number
            connection.execute(update(room_events).where(*earlier).values(data="{}"))


def _values(room: str, event: Event) -> dict[str, Any]:
    data = json.dumps(event.data, ensure_ascii=False, separators=(",", ":"))
    return {"room": room, "number": event.number, "kind": event.kind, "phone": event.phone, "screen": event.screen[:170], "data": data, "key": event.key, "at": event.at}


def read_event(row: Row[Any]) -> Event:
    data = json.loads(row.data)
    return Event(row.number, row.kind, row.phone, row.screen, data if isinstance(data, dict) else {}, row.key, row.at)
