"""Limits on guessing a passphrase. Only wrong ones count, for each name that is typed (known or not) and for all together.

A stranger can use up the tries of a name. Whoever is signed in stays signed in, and a new link opens the door all the same.
"""

import hmac
from datetime import datetime
from hashlib import sha256

from modules.storage.staff.people import fold
from modules.storage.store import Store
from modules.storage.tries import count_wrong, few_enough

MOST_A_NAME = 10
MOST_IN_ALL = 300
_ALL = "all staff"


def may_guess(store: Store, name: str, now: datetime) -> bool:
    """Whether somebody may try this name now, or has to wait until the next full hour."""
    return few_enough(store, {_disguised(store, name): MOST_A_NAME, _ALL: MOST_IN_ALL}, now)


def count_guess(store: Store, name: str, now: datetime) -> None:
    """This name and passphrase did not fit."""
    count_wrong(store, (_ALL, _disguised(store, name)), now)


def _disguised(store: Store, name: str) -> str:
    """People type a passphrase into the wrong box now and then: what was typed is not kept."""
    return hmac.new(store.keys.for_purpose("staff guesses"), fold(name).encode("utf-8", "replace"), sha256).hexdigest()
