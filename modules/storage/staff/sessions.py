"""A session: from signing in to signing out, 12 hours without a click, or 7 days."""

from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from modules.programme.roles import read_roles
from modules.storage.staff.marks import mark_of, moment, new_session
from modules.storage.staff.people import Staff
from modules.storage.store import CannotSave, Store
from modules.storage.tables import staff, staff_sessions

IDLE = timedelta(hours=12)
MOST = timedelta(days=7)
_NOTED_EACH = timedelta(minutes=5)  # a read must not cost a write each time

_BY_MARK = (
    select(staff.c.id, staff.c.name, staff.c.roles, staff_sessions.c.began, staff_sessions.c.last_seen)
    .join(staff, staff.c.id == staff_sessions.c.staff)
    .where(staff_sessions.c.mark == bindparam("wanted"), staff.c.ended.is_(None))
)


def begin_session(connection: Connection, who: str, now: datetime) -> str:
    """Inside a write: somebody has shown who they are. Returns the id for their cookie, which is kept nowhere."""
    session, at = new_session(), moment(now)
    connection.execute(delete(staff_sessions).where((staff_sessions.c.began < at - MOST) | (staff_sessions.c.last_seen < at - IDLE)))
    connection.execute(insert(staff_sessions).values(mark=mark_of(session), staff=who, began=at, last_seen=at))
    connection.execute(update(staff).where(staff.c.id == who).values(last_signed_in=at))
    return session


def find_staff(store: Store, session: str, now: datetime) -> Staff | None:
    """Who is signed in with this session. Asked at each click, so that a change of roles counts at once."""
    at, mark = moment(now), mark_of(session)
    with store.reading() as connection:
        row = connection.execute(_BY_MARK, {"wanted": mark}).one_or_none()
    if row is None or at - row.began > MOST or at - row.last_seen > IDLE:
        return None
    if at - row.last_seen > _NOTED_EACH:
        with suppress(CannotSave), store.writing() as connection:
            connection.execute(update(staff_sessions).where(staff_sessions.c.mark == mark).values(last_seen=at))
    return Staff(row.id, row.name, read_roles(row.roles.split()))


def end_session(store: Store, session: str) -> None:
    with store.writing() as connection:
        connection.execute(delete(staff_sessions).where(staff_sessions.c.mark == mark_of(session)))


def end_sessions_of(store: Store, who: str) -> None:
    """Sign out everywhere."""
    with store.writing() as connection:
        connection.execute(delete(staff_sessions).where(staff_sessions.c.staff == who))
