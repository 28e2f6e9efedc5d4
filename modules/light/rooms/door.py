"""What all handlers of a room share: find the room off the event loop, make a page, answer in whatever way was asked for."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from modules.light.address import address_of
from modules.light.document import document, policy
from modules.light.door import Doorway
from modules.light.rooms.hub import hub_for
from modules.light.rooms.limits import Calm
from modules.light.rooms.live import Live
from modules.light.taking import RETRY
from modules.live.codes import read_code
from modules.live.events import Draft, Event
from modules.pages.notfound import message
from modules.pages.rooms import join
from modules.pages.visit import Page, Visit
from modules.storage.rooms.guesses import may_try, wrong_code
from modules.storage.rooms.rooms import NoRoom
from modules.storage.store import CannotSave

FETCH = "fetch"


class RoomDoor:
    """Stands between the addresses of rooms and their handlers."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.store = door.house.store
        self.hub = hub_for(door.house.store)
        self.calm = Calm()

    async def live(self, request: Request, *, guess: bool = False) -> "Live | Page":
        """The room that the address names, or a page that says no. `guess`: somebody who is not in it yet; wrong codes are counted."""
        code = read_code(request.path_params.get("code", "")) or ""
        visit = self.door.bare_visit(request)
        address = address_of(self.house, request)

        def work() -> "Live | Page":
            try:
                if guess and not may_try(self.store, address, now()):
                    return join.wait_page(self.house, visit)
                return self.hub.find(code)
            except NoRoom:
                if may_try(self.store, address, now()):
                    wrong_code(self.store, address, now())
                return join.join_page(self.house, visit, code, problem="room.no-such", status=404)
            except CannotSave:
                return message(self.house, visit, "save.busy", 503)

        known = self.hub.known(code)
        if known and not guess:
            return known
        return await self.door.read(work)

    async def send(self, live: Live, *drafts: Draft) -> list[Event]:
        """Keep these, and come back once they are kept. Raises CannotSave, NoRoom."""
        return await asyncio.wrap_future(self.hub.send(live.row.id, *drafts))

    async def make(self, live: Live, work: Callable[[], "Page | Markup"]) -> "Page | Markup":
        """Make a page while the room stands still. A page of a lesson may ask the database which stories were taken back, so it is not made on the event loop."""

        def held() -> "Page | Markup":
            with live.lock:
                return work()

        stage = live.room.stage
        return await self.door.read(held) if stage and stage.kind == "lesson" else held()

    def answer(self, request: Request, page: Page) -> Response:
        """A whole page. No cookie of a learner is read or set here."""
        headers = {"content-security-policy": policy(), "cache-control": "no-store", "x-robots-tag": "noindex"} | (RETRY if page.status == 503 else {})
        return HTMLResponse(document(page, self.visit(request).look), page.status, headers)

    def parts(self, parts: Markup, version: str, status: int = 200) -> Response:
        return HTMLResponse(str(parts), status, {"cache-control": "no-store", "x-version": version})

    def busy(self, request: Request) -> Response:
        if request.headers.get("x-side-by-side") == FETCH:
            return Response(status_code=503, headers=RETRY)
        return self.answer(request, message(self.house, self.visit(request), "save.busy", 503))

    def visit(self, request: Request) -> Visit:
        return self.door.bare_visit(request)


def to(address: str) -> Response:
    return RedirectResponse(address, 303, {"cache-control": "no-store"})


def now() -> datetime:
    return datetime.now(UTC)


def moment() -> datetime:
    """Now as events have it: in UTC, with no zone."""
    return datetime.now(UTC).replace(tzinfo=None)
