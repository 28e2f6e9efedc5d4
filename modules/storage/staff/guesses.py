"""Limits on guessing a passphrase. Only wrong ones count, for each name that is typed (known or not) and for all together.

A stranger can use up the tries of a name. Whoever is signed in stays signed in, and a new link opens the door all the same.
"""

import hmac
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import delete, select

from modules.storage.guesses import KEPT
from modules.storage.rows import count_one_more
from modules.storage.staff.people import fold
from modules.storage.store import Store
from modules.storage.tables import wrong_codes

MOST_A_NAME = 10
MOST_IN_ALL = 300
_ALL = "all staff"


def may_guess(store: Store, name: str, now: datetime) -> bool:
    """Whether somebody may try this name now, or has to wait until the next full hour."""
    who = _disguised(store, name)
    with store.reading() as connection:
        rows = connection.execute(select(wrong_codes.c.who, wrong_codes.c.count).where(wrong_codes.c.hour == _hour(now), wrong_codes.c.who.in_((who, _ALL))))
        counts = {str(row[0]): int(row[1]) for row in rows}
    return counts.get(who, 0) < MOST_A_NAME and counts.get(_ALL, 0) < MOST_IN_ALL


def count_guess(store: Store, name: str, now: datetime) -> None:
    """This name and passphrase did not fit."""
    with store.writing() as connection:
        connection.execute(delete(wrong_codes).where(wrong_codes.c.hour < _hour(now - KEPT)))
        for who in (_ALL, _disguised(store, name)):
            count_one_more(connection, wrong_codes, hour=_hour(now), who=who)


def _hour(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0, tzinfo=None)


def _disguised(store: Store, name: str) -> str:
    """People type a passphrase into the wrong box now and then: what was typed is not kept."""
    return hmac.new(store.keys.for_purpose("staff guesses"), fold(name).encode("utf-8", "replace"), sha256).hexdigest()
