"""The id in a cookie, as both doors read it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from modules.learning.codes import ID_BYTES

IDENTITY, PLACE, DOOR, SHARED = "sbs", "sbs-place", "sbs-door", "sbs-shared"


def read_identity(cookie: str) -> bytes | None:
    """The id in a cookie, or None if it is not one of ours."""
    try:
        identity = urlsafe_b64decode(cookie.encode("ascii") + b"==")
    except (ValueError, UnicodeEncodeError):
        return None
    return identity if len(identity) == ID_BYTES and cookie == write_identity(identity) else None


def write_identity(identity: bytes) -> str:
    return urlsafe_b64encode(identity).rstrip(b"=").decode("ascii")
