"""What happened because of you: what a room asked for and what came of it. It outlives the room, as text that hosts wrote, with nobody's name."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from modules.storage.rooms.rooms import NoRoom, find_room, finder
from modules.storage.staff.actions import add_action
from modules.storage.store import Store
from modules.storage.tables import because_lines, because_pages

Outcome = Literal["waiting", "did", "part", "did-not"]
OUTCOMES: Sequence[Outcome] = ("waiting", "did", "part", "did-not")
KEPT_DAYS = 730
MOST_ASK, MOST_BECAUSE, MOST_LINES = 300, 900, 60


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was asked for, and what came of it. `on_day`: when that was last written."""

    id: str
    ask: str
    outcome: Outcome
    because: str
    on_day: date


@dataclass(frozen=True, slots=True)
class Because:
    """The page of one room. `changed` is the last day on which anything was written."""

    id: str
    code: str
    title: str
    on_day: date
    changed: date
    lines: tuple[Told, ...]


def because_of_code(store: Store, code: str) -> tuple[Because, ...]:
    """All rooms that used this code and have something to tell, the newest first."""
    asked = select(because_pages).where(because_pages.c.finder == finder(store, code)).order_by(because_pages.c.on_day.desc(), because_pages.c.id)
    with store.reading() as connection:
        found = [_page(store, connection, row) for row in connection.execute(asked).all()]
    return tuple(page for page in found if page.lines)


def because_of_room(store: Store, room: str) -> Because | None:
    """None where nothing was written yet, or the room is not known."""
    with store.reading() as connection:
        row = connection.execute(select(because_pages).where(because_pages.c.id == room)).one_or_none()
        return _page(store, connection, row) if row else None


def all_because(store: Store) -> tuple[Because, ...]:
    """The newest first: also those of rooms that are gone."""
    with store.reading() as connection:
        rows = connection.execute(select(because_pages).order_by(because_pages.c.on_day.desc(), because_pages.c.id)).all()
        return tuple(_page(store, connection, row) for row in rows)


def ask_for(store: Store, room: str, asks: Sequence[str], today: date) -> None:
    """These were asked for; what comes of them is not known yet. One that stands there already is left as it is. Raises NoRoom."""
    known = because_of_room(store, room)
    row = None if known else find_room(store, room)
    with store.writing() as connection:
        if row:
            sealed = store.keys.seal(row.code.encode(), f"because {room}")
            values = {"finder": finder(store, row.code), "sealed_code": sealed, "title": row.title, "on_day": row.opened.date(), "changed": today}
            connection.execute(insert(because_pages).values(id=room, **values))
        stands = {ask.casefold() for ask in connection.execute(select(because_lines.c.ask).where(because_lines.c.page == room)).scalars()}
        for ask in dict.fromkeys(asks):
            if ask.casefold() not in stands and len(stands) < MOST_LINES:
                connection.execute(insert(because_lines).values(id=secrets.token_hex(8), page=room, ask=ask[:MOST_ASK], outcome="waiting", because="", on_day=today))
                stands.add(ask.casefold())
        _changed(connection, room, today)


def tell(store: Store, room: str, line: str, ask: str, outcome: Outcome, because: str, today: date) -> None:
    """What came of it, or a better way to say what was asked."""
    with store.writing() as connection:
        values = {"ask": ask[:MOST_ASK], "outcome": outcome, "because": because[:MOST_BECAUSE], "on_day": today}
        connection.execute(update(because_lines).where(because_lines.c.page == room, because_lines.c.id == line).values(**values))
        _changed(connection, room, today)


def leave_out(store: Store, room: str, line: str, today: date) -> None:
    with store.writing() as connection:
        connection.execute(delete(because_lines).where(because_lines.c.page == room, because_lines.c.id == line))
        _changed(connection, room, today)


def delete_because(store: Store, room: str, who: str) -> None:
    """The page and all that is written on it, for good; the room itself may be gone already."""
    with store.writing() as connection:
        connection.execute(delete(because_lines).where(because_lines.c.page == room))
        connection.execute(delete(because_pages).where(because_pages.c.id == room))
        add_action(connection, who, "deleted what happened because of a room", f"room/{room}")


def erase_old_because(connection: Connection, today: date) -> dict[str, int]:
    """Inside the purge: 24 months after something was last written."""
    old = select(because_pages.c.id).where(because_pages.c.changed < today - timedelta(days=KEPT_DAYS)).scalar_subquery()
    erased = {"because_lines": connection.execute(delete(because_lines).where(because_lines.c.page.in_(old))).rowcount}
    erased["because_pages"] = connection.execute(delete(because_pages).where(because_pages.c.changed < today - timedelta(days=KEPT_DAYS))).rowcount
    return erased


def _changed(connection: Connection, room: str, today: date) -> None:
    if not connection.execute(update(because_pages).where(because_pages.c.id == room).values(changed=today)).rowcount:
        raise NoRoom


def _page(store: Store, connection: Connection, row: Row[Any]) -> Because:
    lines = connection.execute(select(because_lines).where(because_lines.c.page == row.id)).all()
    told = [Told(line.id, line.ask, line.outcome, line.because, line.on_day) for line in lines]
    code = store.keys.unseal(row.sealed_code, f"because {row.id}")
    # By their words: never in the order in which somebody asked.
    return Because(row.id, code.decode() if code else "", row.title, row.on_day, row.changed, tuple(sorted(told, key=lambda line: (line.ask.casefold(), line.id))))
