"""Limits on guessing resume codes. Only wrong codes count: a whole hospital sits behind one address, and may use as many right ones as it likes.

The limit for everybody is what makes a lucky guess unlikely: see `modules/learning/codes.py`.
"""

import hmac
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

from sqlalchemy import delete, select

from modules.storage.rows import count_one_more
from modules.storage.store import Store
from modules.storage.tables import wrong_codes

MOST_AN_ADDRESS = 30
MOST_IN_ALL = 600
KEPT = timedelta(days=2)
EVERYBODY = "all"


def may_try(store: Store, address: str, now: datetime) -> bool:
    """Whether somebody at this address may try a code now, or has to wait until the next full hour."""
    who = disguised(store, address, now)
    with store.reading() as connection:
        rows = connection.execute(select(wrong_codes.c.who, wrong_codes.c.count).where(wrong_codes.c.hour == _hour(now), wrong_codes.c.who.in_((who, EVERYBODY))))
        counts = {str(row[0]): int(row[1]) for row in rows}
    return counts.get(who, 0) < MOST_AN_ADDRESS and counts.get(EVERYBODY, 0) < MOST_IN_ALL


def wrong_code(store: Store, address: str, now: datetime) -> None:
    """Somebody at this address typed a code that opens nothing."""
    with store.writing() as connection:
        connection.execute(delete(wrong_codes).where(wrong_codes.c.hour < _hour(now - KEPT)))
        for who in (EVERYBODY, disguised(store, address, now)):
            count_one_more(connection, wrong_codes, hour=_hour(now), who=who)


def _hour(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0, tzinfo=None)


def disguised(store: Store, address: str, now: datetime, purpose: str = "addresses") -> str:
    """The address under a key that changes each day, so that nobody can be followed from one day to the next, nor from one purpose to another."""
    key = store.keys.for_purpose(f"{purpose} {now.astimezone(UTC).date()}")
    return hmac.new(key, _network(address).encode("utf-8", "replace"), sha256).hexdigest()


def _network(address: str) -> str:
    """One line into a home has one IPv4 address, but more IPv6 addresses than anyone can count: those are taken as one."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or ip_network((found, 64), strict=False))
