"""Something went wrong that nobody foresaw: the person gets a kind page and keeps what they saved; the trace goes to the server's log alone."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from modules.light.document import document, policy
from modules.pages.house import House
from modules.pages.notfound import message
from modules.pages.visit import Visit


def fault_page(house: House) -> Callable[[Request, Exception], Awaitable[Response]]:
    """A handler for any exception. It needs the words, but no database: that may be what failed."""

    async def handler(request: Request, error: Exception) -> Response:
        visit = Visit()
        page = message(house, visit, "fault", 500)
        return HTMLResponse(document(page, visit.look), 500, {"cache-control": "no-store", "content-security-policy": policy()})

    return handler
