"""Limits on guessing room codes. Only wrong ones count. Whoever is in a room already needs no code, so nobody is put out of one by guesses.

More are allowed than for the codes of learners: a room of 300 sits behind one address and types at the same time, and a code opens far less.
When very many wrong ones have come in all, each place still gets a few tries: a stranger who guesses from many places must not lock a hall out.
What that leaves to luck is told in `modules/live/codes.py`.
"""

from datetime import datetime

from modules.storage.guesses import disguised
from modules.storage.store import Store
from modules.storage.tries import count_wrong, counted

MOST_AN_ADDRESS = 120
MOST_IN_ALL = 3000
FEW = 3
"""Wrong codes of one place once there were so many in all: two slips of the finger and one more."""
A_PLACE = 48
"""Bits of an IPv6 address that one customer gets: 65,000 lines, which are one place here."""
_ALL = "all rooms"


def may_try(store: Store, address: str, now: datetime) -> bool:
    """Whether somebody at this address may try a code now, or has to wait until the next full hour."""
    line, place = _line(store, address, now), _place(store, address, now)
    counts = counted(store, (line, place, _ALL), now)
    return counts.get(line, 0) < MOST_AN_ADDRESS and (counts.get(_ALL, 0) < MOST_IN_ALL or counts.get(place, 0) < FEW)


def wrong_code(store: Store, address: str, now: datetime) -> None:
    """Somebody at this address typed a code that opens no room."""
    count_wrong(store, (_ALL, _line(store, address, now), _place(store, address, now)), now)


def _line(store: Store, address: str, now: datetime) -> str:
    return disguised(store, address, now, "room guesses")


def _place(store: Store, address: str, now: datetime) -> str:
    return disguised(store, address, now, "room guesses of a place", A_PLACE)
