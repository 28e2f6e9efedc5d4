"""The two secrets that are handed out: a code in a link, and the id of a session. The database holds only their hashes."""

import re
import secrets
from base64 import b32encode
from datetime import UTC, datetime
from hashlib import sha256

_CODE = re.compile(r"[a-z2-7]{32}")


def new_code() -> str:
    """160 random bits as 32 small letters and digits: nothing in it can be misread, and it can be pasted from any mail."""
    return b32encode(secrets.token_bytes(20)).decode("ascii").lower()


def read_code(typed: str) -> str | None:
    """The code in what somebody pasted: the code alone, or the whole link."""
    found = _CODE.fullmatch(re.sub(r"[\s-]", "", typed[-400:].rpartition("#")[2]).lower())
    return found.group() if found else None


def new_session() -> str:
    return secrets.token_urlsafe(32)


def mark_of(secret: str) -> str:
    """What is kept of a secret. It is long and random, so a plain hash is enough."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def moment(now: datetime) -> datetime:
    """A moment as it is kept: in UTC, with no zone, because SQLite keeps none."""
    return now.astimezone(UTC).replace(tzinfo=None)
