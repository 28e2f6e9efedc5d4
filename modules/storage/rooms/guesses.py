"""Limits on guessing room codes. Only wrong ones count. Whoever is in a room already needs no code, so nobody is put out of one by guesses.

More are allowed than for the codes of learners: a room of 300 sits behind one address and types at the same time, and a code opens far less.
"""

from datetime import datetime

from modules.storage.guesses import disguised
from modules.storage.store import Store
from modules.storage.tries import count_wrong, few_enough

MOST_AN_ADDRESS = 120
MOST_IN_ALL = 3000
_ALL = "all rooms"


def may_try(store: Store, address: str, now: datetime) -> bool:
    """Whether somebody at this address may try a code now, or has to wait until the next full hour."""
    return few_enough(store, {_who(store, address, now): MOST_AN_ADDRESS, _ALL: MOST_IN_ALL}, now)


def wrong_code(store: Store, address: str, now: datetime) -> None:
    """Somebody at this address typed a code that opens no room."""
    count_wrong(store, (_ALL, _who(store, address, now)), now)


def _who(store: Store, address: str, now: datetime) -> str:
    return disguised(store, address, now, "room guesses")
