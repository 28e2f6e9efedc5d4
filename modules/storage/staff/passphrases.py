"""Hash a passphrase and check one, with argon2id as RFC 9106 advises for a server with little memory (64 MiB)."""

from functools import lru_cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from modules.programme.passphrases import MOST_LETTERS, as_kept

_hasher = PasswordHasher()
# Each hash takes 64 MiB for a tenth of a second: a crowd of guessers must not fill the memory.
_few = BoundedSemaphore(2)


def hashed(passphrase: str) -> str:
    with _few:
        return _hasher.hash(as_kept(passphrase).encode("utf-8", "replace"))


def fits(kept: str, typed: str) -> bool:
    """Whether this is the passphrase. Without one to compare it takes just as long, so that time does not tell who is known here."""
    with _few:
        try:
            spare = _nobodys()
            return _hasher.verify(kept or spare, as_kept(typed[: 2 * MOST_LETTERS]).encode("utf-8", "replace")) and bool(kept)
        except (VerificationError, InvalidHashError):
            return False


def is_old(kept: str) -> bool:
    """Whether it was hashed with weaker settings than today's."""
    return _hasher.check_needs_rehash(kept)


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _hasher.hash("nobody has this one")
