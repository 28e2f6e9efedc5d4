"""Plans of meetings: begun, gone on with, copied, deleted. Every facilitator sees all of them, since two people plan a day together."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from modules.live.outline import Outline
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import room_plans

PLAN_DAYS = 365
"""After the last change. A plan holds names of people who look after a room."""


class NoPlan(Exception):
    """There is no plan with this id, or no longer."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    id: str
    title: str
    changed: datetime


def begin_plan(store: Store, outline: Outline, who: str, now: datetime) -> str:
    """The id of the new plan."""
    made = secrets.token_hex(8)
    with store.writing() as connection:
        connection.execute(insert(room_plans).values(id=made, staff=who, **_values(outline, now)))
    return made


def outline_of_plan(store: Store, plan: str) -> Outline:
    """Raises NoPlan."""
    with store.reading() as connection:
        return _outline(connection, plan)


def keep_plan(store: Store, plan: str, outline: Outline, now: datetime) -> None:
    """All of it as it is now. Raises NoPlan."""
    with store.writing() as connection:
        if not connection.execute(update(room_plans).where(room_plans.c.id == plan).values(**_values(outline, now))).rowcount:
            raise NoPlan


def copy_plan(store: Store, plan: str, title: str, who: str, now: datetime) -> str:
    """The id of a copy with another title. Raises NoPlan."""
    with store.writing() as connection:
        outline = _outline(connection, plan).model_copy(update={"title": title[:120]})
        made = secrets.token_hex(8)
        connection.execute(insert(room_plans).values(id=made, staff=who, **_values(outline, now)))
    return made


def delete_plan(store: Store, plan: str) -> None:
    """For good. Rooms that were opened from it have their own copy and stay."""
    with store.writing() as connection:
        connection.execute(delete(room_plans).where(room_plans.c.id == plan))


def all_plans(store: Store) -> tuple[PlanRow, ...]:
    """The one that was changed last comes first."""
    asked = select(room_plans.c.id, room_plans.c.title, room_plans.c.changed).order_by(room_plans.c.changed.desc(), room_plans.c.id)
    with store.reading() as connection:
        return tuple(PlanRow(row.id, row.title, row.changed) for row in connection.execute(asked))


def erase_plans(connection: Connection, today: datetime) -> dict[str, int]:
    """Inside the purge."""
    return {"room_plans": connection.execute(delete(room_plans).where(room_plans.c.changed < today - timedelta(days=PLAN_DAYS))).rowcount}


def _outline(connection: Connection, plan: str) -> Outline:
    kept = connection.execute(select(room_plans.c.outline).where(room_plans.c.id == plan)).scalar_one_or_none()
    if kept is None:
        raise NoPlan
    return Outline.model_validate_json(kept)


def _values(outline: Outline, now: datetime) -> dict[str, object]:
    return {"title": outline.title, "outline": outline.model_dump_json(by_alias=True, exclude_defaults=True), "changed": moment(now)}
