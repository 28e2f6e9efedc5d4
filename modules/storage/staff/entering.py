"""Come in: with a name and a passphrase, or from one's own organisation (OIDC)."""

from datetime import datetime

from sqlalchemy import select, update

from modules.storage.staff.guesses import count_guess, may_guess
from modules.storage.staff.links import INVITE, TICKET, LinkGone, add_link, come_in, use_link
from modules.storage.staff.marks import mark_of, moment
from modules.storage.staff.passphrases import fits, hashed, is_old
from modules.storage.staff.people import find_by_name, fold
from modules.storage.staff.sessions import begin_session
from modules.storage.store import Store
from modules.storage.tables import staff, staff_links


class TooManyGuesses(Exception):
    """Wait until the next full hour."""


def sign_in(store: Store, name: str, passphrase: str, now: datetime) -> str | None:
    """The id of a new session, or None. Which part was wrong is not told, by words or by time. Raises TooManyGuesses."""
    if not may_guess(store, name, now):
        raise TooManyGuesses
    with store.reading() as connection:
        row = connection.execute(select(staff.c.id, staff.c.passphrase).where(staff.c.sign_in_name == fold(name), staff.c.ended.is_(None))).one_or_none()
    if not fits(row.passphrase if row else "", passphrase) or row is None:
        count_guess(store, name, now)
        return None
    fresh = hashed(passphrase) if is_old(row.passphrase) else ""
    with store.writing() as connection:
        if fresh:
            connection.execute(update(staff).where(staff.c.id == row.id).values(passphrase=fresh))
        return begin_session(connection, row.id, now)


def ticket_for(store: Store, email: str, name: str, now: datetime) -> str | None:
    """Somebody's organisation says that this is their email address: the code of a ticket that opens a session once, within 2 minutes.
    Whoever was invited by that address joins by it. None for everyone else."""
    person = find_by_name(store, email)
    with store.writing() as connection:
        if person:
            return add_link(connection, TICKET, now, who=person.id)
        if not fold(email):
            return None
        asked = select(staff_links.c.mark).where(staff_links.c.kind == INVITE, staff_links.c.sign_in_name == fold(email), staff_links.c.ends >= moment(now))
        mark = connection.execute(asked.order_by(staff_links.c.ends.desc())).scalars().first()
        if mark is None:
            return None
        link = use_link(connection, mark, now, INVITE)
        return add_link(connection, TICKET, now, who=come_in(connection, link, link.name or name or email, email, "", now))


def use_ticket(store: Store, code: str, now: datetime) -> str | None:
    """The id of a new session for the holder of a ticket, or None if it was used or is too old."""
    try:
        with store.writing() as connection:
            who = use_link(connection, mark_of(code), now, TICKET).staff
            if connection.execute(select(staff.c.id).where(staff.c.id == who, staff.c.ended.is_(None))).first() is None:
                raise LinkGone
            return begin_session(connection, who, now)
    except LinkGone:
        return None
