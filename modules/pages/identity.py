"""The cookies as both doors read them: the id, and the pages that somebody has read before anything of theirs is kept."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

from modules.learning.codes import ID_BYTES

IDENTITY, PLACE, DOOR, SHARED = "sbs", "sbs-place", "sbs-door", "sbs-shared"
STAFF, ONWARD = "sbs-staff", "sbs-onward"  # who is signed in as staff; that somebody is on their way back from their organisation
MOST_PLACES = 20  # 20-comfort.js has the same number


def read_identity(cookie: str) -> bytes | None:
    """The id in a cookie, or None if it is not one of ours."""
    try:
        identity = urlsafe_b64decode(cookie.encode("ascii") + b"==")
    except (ValueError, UnicodeEncodeError):
        return None
    return identity if len(identity) == ID_BYTES and cookie == write_identity(identity) else None


def write_identity(identity: bytes) -> str:
    return urlsafe_b64encode(identity).rstrip(b"=").decode("ascii")


def read_places(cookie: str) -> tuple[str, ...]:
    """`welcome:first~welcome:second` as ("welcome/first", "welcome/second"). What is not an address of a page is left out."""
    return tuple(place.replace(":", "/") for place in cookie[:2000].split("~")[-MOST_PLACES:] if re.fullmatch(r"[a-z0-9-]{1,80}:[a-z0-9-]{1,80}", place))


def write_places(places: tuple[str, ...], here: str) -> str:
    """The pages read so far with this one at the end."""
    return "~".join(place.replace("/", ":") for place in (*(place for place in places if place != here), here)[-MOST_PLACES:])
