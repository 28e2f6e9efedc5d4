"""Closed for a while: with a file called `maintenance` in the data folder, every page says so kindly, and nothing is touched."""

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from modules.light.document import document, policy
from modules.pages.house import House
from modules.pages.notfound import message
from modules.pages.visit import Visit

STAY_OPEN = ("/healthz", "/assets/", "/icon.svg")


class Maintenance:
    """Middleware in front of both doors. It needs the words, but no database."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self.app = app
        self.house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(STAY_OPEN) or not (self.house.data / "maintenance").exists():
            await self.app(scope, receive, send)
            return
        visit = Visit()
        page = message(self.house, visit, "maintenance", 503)
        answer = HTMLResponse(document(page, visit.look), 503, {"retry-after": "600", "cache-control": "no-store", "content-security-policy": policy()})
        await answer(scope, receive, send)
