"""The wall: a page for the projector. Whoever has the code may show it, since it holds nothing of anybody."""

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import site_of
from modules.light.rooms.door import RoomDoor, moment
from modules.light.rooms.live import Live
from modules.light.rooms.streams import Line
from modules.live.codes import read_code
from modules.live.views import Wall, wall_view
from modules.pages.rooms.phone import Phone
from modules.pages.rooms.wall import wall_page, wall_parts
from modules.pages.visit import Page


class Walls:
    """Handlers for the wall."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house

    async def wall(self, request: Request) -> Response:
        live = await self.door.live(request, guess=True)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        page = await self.door.make(live, lambda: wall_page(self.house, self.door.visit(request), *self._seen(request, live)))
        assert isinstance(page, Page)
        return self.door.answer(request, page)

    async def stage(self, request: Request) -> Response:
        live = await self.door.live(request)
        if isinstance(live, Page):
            return Response(status_code=410)
        version = live.version("wall")
        if request.query_params.get("v") == version:
            return Response(status_code=204, headers={"cache-control": "no-store"})
        parts = await self.door.make(live, lambda: wall_parts(self.house, self.door.visit(request), *self._seen(request, live)))
        assert not isinstance(parts, Page)
        return self.door.parts(parts, version)

    async def line(self, request: Request) -> Response:
        live = await self.door.live(request)
        return Response(status_code=204) if isinstance(live, Page) else Line(self.door.hub, live, "wall")

    def _seen(self, request: Request, live: Live) -> tuple[Wall, Phone, str, str, str]:
        here = Phone(read_code(request.path_params["code"]) or "", "", live.version("wall"), moment())
        return wall_view(live.room), here, site_of(request), live.room.plan.title, live.room.plan.language
