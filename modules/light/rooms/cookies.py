"""Two cookies, both for the pages of one room alone: whose phone this is, and whose console. Neither has anything to do with who learns here."""

from hashlib import sha256
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms.live import Live

PHONE, HOST, NAME = "sbs-phone", "sbs-host", "sbs-name"
DAYS = 24 * 3600


def phone_of(request: Request, live: Live) -> str:
    """The name that this phone's things are kept under; "" where it has not come in. A cookie of an earlier room with the same code is nobody's."""
    room, _, secret = request.cookies.get(PHONE, "").partition(".")
    name = _name(live, secret) if room == live.row.id[:8] and secret else ""
    return name if name in live.room.phones else ""


def room_in(request: Request) -> str:
    """How the id of the room begins that this phone was in, which may be an earlier one with the same code; "" where it was in none."""
    room, _, secret = request.cookies.get(PHONE, "").partition(".")
    return room if secret and len(room) == 8 else ""


def new_phone(live: Live) -> tuple[str, str]:
    """A fresh random id for this room: (what goes into the cookie, what things are kept under)."""
    secret = token_urlsafe(16)
    return f"{live.row.id[:8]}.{secret}", _name(live, secret)


def set_phone(request: Request, response: Response, code: str, value: str) -> None:
    _set(request, response, PHONE, value, f"/rooms/{code}", 60 * DAYS)


def set_name(request: Request, response: Response, code: str, name: str) -> None:
    """The first name on its way from the page where the code was typed to the room: a minute, and gone when it is read."""
    _set(request, response, NAME, name.encode().hex() or "-", f"/rooms/{code}", 60)


def read_name(request: Request) -> str | None:
    """None where nobody just typed the code here."""
    given = request.cookies.get(NAME)
    try:
        return None if given is None else "" if given == "-" else bytes.fromhex(given).decode()
    except ValueError:
        return ""


def set_host(request: Request, response: Response, code: str, token: str) -> None:
    _set(request, response, HOST, token, f"/rooms/{code}", 30 * DAYS)


def _set(request: Request, response: Response, name: str, value: str, path: str, lasts: int) -> None:
    response.set_cookie(name, value, max_age=lasts, path=path, secure=request.url.scheme == "https", httponly=True, samesite="lax")


def _name(live: Live, secret: str) -> str:
    return sha256(f"room {live.row.id} {secret}".encode("utf-8", "replace")).hexdigest()[:24]
