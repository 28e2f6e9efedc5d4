"""Taking it home: what this phone promised itself, and the room's word list."""

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms import cookies
from modules.light.rooms.door import RoomDoor
from modules.live.codes import read_code
from modules.pages.rooms.after import after_page
from modules.pages.visit import Page


class Afters:
    """Handlers for what stays."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house

    async def after(self, request: Request) -> Response:
        live = await self.door.live(request, guess=True)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        phone = cookies.phone_of(request, live)
        code = read_code(request.path_params["code"]) or ""
        page = await self.door.make(live, lambda: after_page(self.house, self.door.visit(request), live.room, code, phone))
        assert isinstance(page, Page)
        return self.door.answer(request, page)
