"""The cookies: one random id that only the server can read, and small notes about the device."""

from starlette.requests import Request
from starlette.responses import Response

from modules.pages.identity import IDENTITY, write_identity

YEAR = 365 * 24 * 3600


def set_identity(request: Request, response: Response, identity: bytes, shared: bool) -> None:
    set_cookie(request, response, IDENTITY, write_identity(identity), shared, hidden=True)


def set_cookie(request: Request, response: Response, name: str, value: str, shared: bool, hidden: bool = False) -> None:
    """A cookie for this site alone. On a shared computer it goes when the browser is closed."""
    response.set_cookie(name, value, max_age=None if shared else YEAR, path="/", secure=request.url.scheme == "https", httponly=hidden, samesite="lax")


def drop_cookies(response: Response, *names: str) -> None:
    for name in names:
        response.delete_cookie(name, path="/")
