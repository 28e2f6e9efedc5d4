"""The cookie of somebody who is signed in as staff, and the token that their forms carry."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from modules.light.cookies import drop_cookies
from modules.pages.identity import STAFF
from modules.storage.staff import Staff, find_staff
from modules.storage.staff.sessions import MOST
from modules.storage.store import Store

STREAMLIT_USER = "_streamlit_user"


def current_staff(store: Store, request: Request) -> Staff | None:
    """Who is signed in as staff. Reads the database: call it inside `read` or `write`. Raises CannotSave."""
    session = request.cookies.get(STAFF, "")
    return find_staff(store, session, datetime.now(UTC)) if session else None


def form_token(store: Store, request: Request) -> str:
    """What a staff form must bring along: made from the session with the server's secret, so it is kept nowhere and ends with the session."""
    return hmac.new(store.keys.for_purpose("staff forms"), request.cookies.get(STAFF, "").encode("utf-8", "replace"), sha256).hexdigest()


def set_staff(request: Request, response: Response, session: str, shared: bool) -> None:
    """On a shared computer the cookie goes when the browser is closed. The server ends the session sooner where nobody clicks."""
    lasts = None if shared else int(MOST.total_seconds())
    response.set_cookie(STAFF, session, max_age=lasts, path="/", secure=request.url.scheme == "https", httponly=True, samesite="lax")


def drop_staff(request: Request, response: Response) -> None:
    drop_cookies(response, STAFF)
    drop_organisation(request, response)


def drop_organisation(request: Request, response: Response) -> None:
    """Streamlit remembers for 30 days who an organisation said somebody was. We ask each time."""
    drop_cookies(response, *(name for name in request.cookies if name.startswith(STREAMLIT_USER)))
