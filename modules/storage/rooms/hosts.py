"""Who runs a room: hosts and helpers, each with a link of their own. A patient trainer needs no account and no address of the organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import delete, insert, select

from modules.storage.staff.marks import mark_of, moment, new_session
from modules.storage.staff.people import tidy
from modules.storage.store import Store
from modules.storage.tables import room_hosts

Role = Literal["host", "helper"]
ROLES: Sequence[Role] = ("host", "helper")
LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Host:
    """Somebody who runs a room, or helps. `mark` tells one link from another and opens nothing."""

    mark: str
    room: str
    name: str
    role: Role
    ends: datetime


def add_host(store: Store, room: str, name: str, role: Role, now: datetime) -> str:
    """Returns the code for their link, which is kept nowhere."""
    token = new_session()
    with store.writing() as connection:
        connection.execute(insert(room_hosts).values(mark=mark_of(token), room=room, name=tidy(name), role=role, ends=moment(now + LASTS)))
    return token


def host_of(store: Store, token: str, now: datetime) -> Host | None:
    """Whose link this is. Asked at each click, so that a link that was ended opens nothing more."""
    with store.reading() as connection:
        row = connection.execute(select(room_hosts).where(room_hosts.c.mark == mark_of(token), room_hosts.c.ends >= moment(now))).one_or_none()
    return Host(row.mark, row.room, row.name, row.role, row.ends) if row else None


def hosts_of(store: Store, room: str, now: datetime) -> tuple[Host, ...]:
    """By name."""
    with store.reading() as connection:
        rows = connection.execute(select(room_hosts).where(room_hosts.c.room == room, room_hosts.c.ends >= moment(now)))
        found = [Host(row.mark, row.room, row.name, row.role, row.ends) for row in rows]
    return tuple(sorted(found, key=lambda host: (host.role, host.name.casefold(), host.mark)))


def end_host(store: Store, room: str, mark: str) -> None:
    """This link opens nothing more."""
    with store.writing() as connection:
        connection.execute(delete(room_hosts).where(room_hosts.c.room == room, room_hosts.c.mark == mark))
