"""What stands in front of every address: headers, a limit on size, and a check on where a form came from.

Pure ASGI, so that it never gathers up a stream or a websocket.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from modules.pages.house import House

MOST_BYTES = 64 * 1024
# Addresses that take in more. They look who sends it before they read any of it.
MORE_BYTES = {"/workbench/open": 10_100_000, "/workbench/check": 9_000_000, "/workbench/drafts": 9_000_000}
STREAMLIT = ("/_stcore", "/media", "/component", "/static")
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}


class Guard:
    """Middleware around both doors."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self.app = app
        self.house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and urlsplit(Headers(scope=scope).get("origin", "")).netloc not in ("", Headers(scope=scope).get("host")):
            # Another site's page. Streamlit would first ask the outside world who we are, and everybody would wait for that.
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if (scope.get("client") or ("",))[0] in self.house.host.trusted_proxies and Headers(scope=scope).get("x-forwarded-proto") == "https":
            scope["scheme"] = "https"  # so that cookies are marked for safe lines only

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if scope["method"] != "POST" or scope["path"].startswith(STREAMLIT):
            await self.app(scope, receive, with_headers)
            return
        headers = Headers(scope=scope)
        if not from_here(headers):
            await PlainTextResponse("This did not come from this site, so nothing was changed. Go back and try again.", 403)(scope, receive, with_headers)
            return
        most = MORE_BYTES.get("/".join(scope["path"].split("/")[:3]), MOST_BYTES)
        if not headers.get("content-length", "0").isdigit() or int(headers.get("content-length", "0")) > most:
            await PlainTextResponse("This is too long to take in. Make it shorter and try again.", 413)(scope, receive, with_headers)
            return
        await self.app(scope, _limited(receive, most), with_headers)


def from_here(headers: Headers) -> bool:
    """Whether a form was sent from one of our own pages. Old browsers that tell nothing rely on the cookie's SameSite rule."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin") or headers.get("referer")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _limited(receive: Receive, most: int) -> Receive:
    """A body with no length given is cut off when it grows too long."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            return {"type": "http.disconnect"}
        return message

    return counted
