"""Facilitators, who sign in as staff: open a room, see all rooms, take one over, delete one. After that a room is run by its hosts' own links."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.rooms import cookies
from modules.light.rooms.door import RoomDoor, now
from modules.light.staff_door import StaffDoor
from modules.pages.rooms import facilitate as pages
from modules.pages.saving import Form
from modules.pages.visit import Page, Visit
from modules.storage.rooms.hosts import add_host, host_of
from modules.storage.rooms.rooms import CodeTaken, NoRoom, delete_room, find_room, open_room

HOME = "/facilitate/"


class Hosting:
    """Handlers for facilitators."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house
        self.store = door.store
        self.staff = StaffDoor(door.door)

    async def home(self, request: Request) -> Response:
        done = request.query_params.get("done", "")
        return await self.staff.show(request, lambda visit: pages.facilitate_page(self.house, visit, done=done), "rooms")

    async def open(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            asked = pages.opening(form)
            plan, missing = pages.plan_for(self.house, visit, asked)
            if missing:
                return pages.facilitate_page(self.house, visit, asked, "host.care-missing", missing)
            if plan is None:
                return pages.facilitate_page(self.house, visit, asked, "host.not-known")
            assert visit.staff is not None
            try:
                room = open_room(self.store, plan, visit.staff.id, now(), asked.read_code)
            except CodeTaken:
                return pages.facilitate_page(self.house, visit, asked, "host.code-taken")
            return self.invite(visit, room.id)

        return await self.let_in(request, await self.staff.act(request, do, "rooms"))

    async def take_over(self, request: Request) -> Response:
        """The host's laptop died, or somebody else runs the room from now on."""

        def do(visit: Visit, form: Form) -> Page | str:
            try:
                return self.invite(visit, find_room(self.store, (form.get("room") or [""])[0]).id)
            except NoRoom:
                return pages.facilitate_page(self.house, visit, problem="host.not-known")

        return await self.let_in(request, await self.staff.act(request, do, "rooms"))

    async def delete(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            room = (form.get("room") or [""])[0]
            delete_room(self.store, room, visit.staff.id)
            self.door.hub.forget(room)
            return f"{HOME}?done=deleted"

        return await self.staff.act(request, do, "rooms")

    def invite(self, visit: Visit, room: str) -> str:
        """Inside a write: this person hosts the room. Their link is handed on to `let_in`."""
        assert visit.staff is not None
        return f"/host/{add_host(self.store, room, visit.staff.name, 'host', now())}"

    async def let_in(self, request: Request, response: Response) -> Response:
        """Straight on to the console: the link itself never stands in the address of a page."""
        onward = response.headers.get("location", "")
        if response.status_code != 303 or not onward.startswith("/host/"):
            return response
        token = onward.removeprefix("/host/")
        code = await self.door.door.read(lambda: self._code(token))
        straight = RedirectResponse(f"/rooms/{code}/host/", 303, {"cache-control": "no-store"})
        cookies.set_host(request, straight, code, token)
        return straight

    def _code(self, token: str) -> str:
        host = host_of(self.store, token, now())
        return find_room(self.store, host.room).code if host else ""
