"""Limits on guessing room codes. Only wrong ones count. Whoever is in a room already needs no code, so nobody is put out of one by guesses.

More are allowed than for the codes of learners: a room of 300 sits behind one address and types at the same time, and a code opens far less.
"""

from datetime import UTC, datetime

from sqlalchemy import select

from modules.storage.guesses import disguised
from modules.storage.rows import count_one_more
from modules.storage.store import Store
from modules.storage.tables import wrong_codes

MOST_AN_ADDRESS = 120
MOST_IN_ALL = 3000
_ALL = "all rooms"


def may_try(store: Store, address: str, now: datetime) -> bool:
    """Whether somebody at this address may try a code now, or has to wait until the next full hour."""
    who = _who(store, address, now)
    with store.reading() as connection:
        rows = connection.execute(select(wrong_codes.c.who, wrong_codes.c.count).where(wrong_codes.c.hour == _hour(now), wrong_codes.c.who.in_((who, _ALL))))
        counts = {str(row[0]): int(row[1]) for row in rows}
    return counts.get(who, 0) < MOST_AN_ADDRESS and counts.get(_ALL, 0) < MOST_IN_ALL


def wrong_code(store: Store, address: str, now: datetime) -> None:
    """Somebody at this address typed a code that opens no room. Old counts go with the purge."""
    with store.writing() as connection:
        for who in (_ALL, _who(store, address, now)):
            count_one_more(connection, wrong_codes, hour=_hour(now), who=who)


def _who(store: Store, address: str, now: datetime) -> str:
    return disguised(store, address, now, "room guesses")


def _hour(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0, tzinfo=None)
