"""Erase what has been kept for as long as we said. Run each day: see docs/hosting/what-is-kept.md."""

from contextlib import closing, suppress
from datetime import UTC, date, datetime, time, timedelta
from sqlite3 import OperationalError

from sqlalchemy import Connection, delete, select, update

from modules.storage.erase_drafts import erase_drafts
from modules.storage.panels import erase_panels
from modules.storage.people import IDLE_DAYS
from modules.storage.rooms.because import erase_old_because
from modules.storage.rooms.keeping import erase_rooms
from modules.storage.rooms.plans import erase_plans
from modules.storage.staff.sessions import IDLE, MOST
from modules.storage.store import Store
from modules.storage.tables import feedback, learners, of_a_person, sent, staff, staff_links, staff_sessions, wrong_codes
from modules.storage.terms import erase_terms
from modules.storage.tries import KEPT

SENT_DAYS = 30
FEEDBACK_DAYS = 730
FORMER_STAFF_DAYS = 730


def purge(store: Store, today: date) -> dict[str, int]:
    """Erase what is too old on this day. Returns how many rows went from each table where any did."""
    with store.writing() as connection:
        erased = _erase(connection, today)
    _leave_no_trace(store)
    return {table: count for table, count in erased.items() if count}


def _erase(connection: Connection, today: date) -> dict[str, int]:
    idle = select(learners.c.keeper).where(learners.c.last_came < today - timedelta(days=IDLE_DAYS)).scalar_subquery()
    # The learners themselves go last: until then they say whose things are to go.
    whose = [table for table in of_a_person if table is not learners]
    erased = {table.name: connection.execute(delete(table).where(table.c.keeper.in_(idle))).rowcount for table in [*whose, learners]}
    start_of_day = datetime.combine(today, time(), UTC).replace(tzinfo=None)
    erased["sent"] += connection.execute(delete(sent).where(sent.c.on_day < today - timedelta(days=SENT_DAYS))).rowcount
    erased["feedback"] = connection.execute(delete(feedback).where(feedback.c.on_day < today - timedelta(days=FEEDBACK_DAYS))).rowcount
    erased["wrong_codes"] = connection.execute(delete(wrong_codes).where(wrong_codes.c.hour < start_of_day - KEPT)).rowcount
    return (
        erased
        | _erase_staff(connection, start_of_day)
        | erase_panels(connection, today)
        | erase_drafts(connection, today)
        | erase_rooms(connection, start_of_day)
        | erase_old_because(connection, today)
        | erase_plans(connection, start_of_day)
        | erase_terms(connection, today)
    )


def _erase_staff(connection: Connection, start_of_day: datetime) -> dict[str, int]:
    """Sessions and links that have ended. The names of people who left long ago too; that somebody did a thing stays, without a name."""
    sessions = (staff_sessions.c.last_seen < start_of_day - IDLE) | (staff_sessions.c.began < start_of_day - MOST)
    left = staff.c.ended < start_of_day - timedelta(days=FORMER_STAFF_DAYS), staff.c.name != ""
    return {
        "staff_sessions": connection.execute(delete(staff_sessions).where(sessions)).rowcount,
        "staff_links": connection.execute(delete(staff_links).where(staff_links.c.ends < start_of_day)).rowcount,
        "staff": connection.execute(update(staff).where(*left).values(name="")).rowcount,
    }


def _leave_no_trace(store: Store) -> None:
    """What SQLite erased stays readable in its log until the log is emptied."""
    if store.engine.dialect.name == "sqlite":
        # Where somebody is reading just now, the next purge does it.
        with closing(store.engine.raw_connection()) as connection, suppress(OperationalError):
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
