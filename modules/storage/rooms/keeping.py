"""How long a room is kept: what phones sent goes after 30 days, the rest after 90, counted from the day it closed or from when something last happened."""

import json
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from modules.live.folding import fold
from modules.live.plan import Plan
from modules.live.sums import sums_of
from modules.storage.rooms.events import read_event
from modules.storage.rooms.rooms import erase_room
from modules.storage.tables import room_events, room_hosts, rooms

PHONES_DAYS = 30
ROOM_DAYS = 90


def erase_rooms(connection: Connection, today: datetime) -> dict[str, int]:
    """Inside the purge. What the answers came to is written down before they go."""
    old = connection.execute(select(rooms.c.id).where(rooms.c.changed < today - timedelta(days=ROOM_DAYS))).scalars().all()
    erased = {"rooms": sum(erase_room(connection, room) for room in old), "room_events": 0}
    held = select(room_events.c.room).where(room_events.c.phone != "").distinct()
    for room in connection.execute(select(rooms.c.id).where(rooms.c.changed < today - timedelta(days=PHONES_DAYS), rooms.c.id.in_(held))).scalars().all():
        erased["room_events"] += _sum_up(connection, room, today)
    erased["room_hosts"] = connection.execute(delete(room_hosts).where(room_hosts.c.ends < today)).rowcount
    return erased


def _sum_up(connection: Connection, room: str, today: datetime) -> int:
    row = connection.execute(select(rooms.c.plan, rooms.c.last).where(rooms.c.id == room).with_for_update()).one()
    events = connection.execute(select(room_events).where(room_events.c.room == room).order_by(room_events.c.number))
    sums = sums_of(fold(room, Plan.model_validate_json(row.plan), map(read_event, events)))
    values = {"room": room, "number": row.last + 1, "kind": "summed", "phone": "", "screen": "", "key": f"summed-{row.last + 1}", "at": today}
    connection.execute(insert(room_events).values(**values, data=json.dumps(sums, ensure_ascii=False)))
    # The room has not changed for anybody: its 90 days go on.
    connection.execute(update(rooms).where(rooms.c.id == room).values(last=row.last + 1))
    return connection.execute(delete(room_events).where(room_events.c.room == room, room_events.c.phone != "")).rowcount
