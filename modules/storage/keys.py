"""The server's secrets: made at the first start, kept in a file that only the server's user can read.

Losing the file means that codes no longer open anything; leaking it together with the database means that they can be worked out.
So a backup that holds both is kept as safe as the server itself (docs/hosting/backup.md).
"""

import hmac
import os
import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FILE = "secret.key"
SETTING = "SIDE_BY_SIDE_SECRET"
BYTES = 32


class BadSecret(Exception):
    """The secret that was found is not one. A new one would shut every person out, so none is made."""


@dataclass(frozen=True, slots=True)
class Keys:
    """One secret, from which every other is derived by purpose."""

    secret: bytes

    @classmethod
    def in_folder(cls, data: Path) -> "Keys":
        """The secret in `data`, made there at the first start. `SIDE_BY_SIDE_SECRET` (hex) takes its place where it is set. Raises BadSecret, OSError."""
        given = os.environ.get(SETTING, "")
        if given:
            return cls(_read(given, SETTING))
        file = data / FILE
        if not file.exists():
            _make(file)
        return cls(_read(file.read_text(encoding="ascii", errors="replace"), str(file)))

    def for_purpose(self, purpose: str) -> bytes:
        return hmac.digest(self.secret, purpose.encode(), sha256)

    def seal(self, identity: bytes, code: str) -> bytes:
        """The id, readable only with the code and the server's secret together."""
        nonce = secrets.token_bytes(12)
        return nonce + AESGCM(self.for_purpose(f"seal {code}")).encrypt(nonce, identity, None)

    def unseal(self, sealed: bytes, code: str) -> bytes | None:
        try:
            return AESGCM(self.for_purpose(f"seal {code}")).decrypt(sealed[:12], sealed[12:], None)
        except InvalidTag:
            return None


def _make(file: Path) -> None:
    """Write a new secret beside its place, whole and with its rights, and only then give it its name: two processes that start together agree on one."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{FILE}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as opened:
            opened.write(secrets.token_bytes(BYTES).hex() + "\n")
            opened.flush()
            os.fsync(opened.fileno())
        # Unlike a rename, a link never takes the place of a secret that is already there.
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _read(text: str, place: str) -> bytes:
    try:
        secret = bytes.fromhex(text.strip())
    except ValueError:
        secret = b""
    if len(secret) < BYTES:
        raise BadSecret(f"{place} does not hold a secret ({BYTES * 2} digits from 0 to f). Put the one from your backup there.")
    return secret
