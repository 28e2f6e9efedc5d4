"""Taking it home: what was on the wall, what this phone promised itself, and a way to ask for somebody to get in touch."""

from contextlib import suppress
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import site_of
from modules.light.rooms import cookies
from modules.light.rooms.door import RoomDoor
from modules.light.rooms.hosts import code_of
from modules.light.rooms.live import Live
from modules.pages.rooms.after import Home, after_page
from modules.pages.visit import Page
from modules.storage.rooms.rooms import NoRoom, earlier_room
from modules.storage.store import CannotSave


class Afters:
    """Handlers for what stays."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house

    async def after(self, request: Request) -> Response:
        live = await self.door.live(request, guess=True)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        live = await self._own(request, live)
        told = request.query_params.get("told") == "yes"
        home = Home(code_of(request), cookies.phone_of(request, live), live.row.opened, site_of(request), told, token_urlsafe(12))
        page = await self.door.make(live, lambda: after_page(self.house, self.door.visit(request), live.room, home))
        assert isinstance(page, Page)
        return self.door.answer(request, page)

    async def _own(self, request: Request, live: Live) -> Live:
        """The room that this phone was in, where its code belongs to a newer room by now."""
        start = cookies.room_in(request)
        if not start or live.row.id.startswith(start):
            return live

        def look() -> Live:
            earlier = earlier_room(self.door.store, code_of(request), start)
            return self.door.hub.live(earlier) if earlier else live

        with suppress(CannotSave, NoRoom):
            return await self.door.door.read(look)
        return live
