"""Limits on guessing resume codes. Only wrong codes count: a whole hospital sits behind one address, and may use as many right ones as it likes.

The limit for everybody is what makes a lucky guess unlikely: see `modules/learning/codes.py`.
"""

import hmac
from datetime import UTC, datetime
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

from modules.storage.store import Store
from modules.storage.tries import count_wrong, few_enough

MOST_AN_ADDRESS = 30
MOST_IN_ALL = 600
EVERYBODY = "all"
A_LINE = 64


def may_try(store: Store, address: str, now: datetime) -> bool:
    """Whether somebody at this address may try a code now, or has to wait until the next full hour."""
    return few_enough(store, {disguised(store, address, now): MOST_AN_ADDRESS, EVERYBODY: MOST_IN_ALL}, now)


def wrong_code(store: Store, address: str, now: datetime) -> None:
    """Somebody at this address typed a code that opens nothing."""
    count_wrong(store, (EVERYBODY, disguised(store, address, now)), now)


def disguised(store: Store, address: str, now: datetime, purpose: str = "addresses", line: int = A_LINE) -> str:
    """The address under a key that changes each day, so that nobody can be followed from one day to the next, nor from one purpose to another.

    `line` is how many bits of an IPv6 address say whose it is."""
    key = store.keys.for_purpose(f"{purpose} {now.astimezone(UTC).date()}")
    return hmac.new(key, _network(address, line).encode("utf-8", "replace"), sha256).hexdigest()


def _network(address: str, line: int) -> str:
    """One line into a home has one IPv4 address, but more IPv6 addresses than anyone can count: those are taken as one."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or ip_network((found, line), strict=False))
