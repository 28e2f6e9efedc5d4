"""What happened because of you. Anyone with the room's code reads it; hosts write it, and staff when the room is long gone."""

from datetime import UTC, date, datetime

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import address_of, site_of
from modules.light.rooms.door import RoomDoor, now, to
from modules.light.rooms.hosts import Entered, HostDoor, code_of
from modules.light.staff_door import StaffDoor
from modules.light.taking import read_form
from modules.live.codes import read_code
from modules.pages.notfound import message
from modules.pages.rooms import because as pages
from modules.pages.rooms import join
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.rooms.because import because_of_code
from modules.storage.rooms.guesses import may_try, wrong_code
from modules.storage.rooms.rooms import NoRoom, room_of_code
from modules.storage.store import CannotSave

HOME = "/facilitate/because"


class Becauses:
    """Handlers for everybody, for hosts, and for facilitators."""

    def __init__(self, door: RoomDoor, hosts: HostDoor) -> None:
        self.door = door
        self.house = door.house
        self.store = door.store
        self.hosts = hosts
        self.staff = StaffDoor(door.door)

    async def type_code(self, request: Request) -> Response:
        """For somebody who has the code on paper."""
        if request.method == "GET":
            return self.door.answer(request, pages.code_page(self.house, self.door.visit(request)))
        typed = first(await read_form(request), "code")
        code = read_code(typed)
        return to(f"/because/{code}") if code else self.door.answer(request, pages.code_page(self.house, self.door.visit(request), typed[:20], "room.not-a-code"))

    async def read(self, request: Request) -> Response:
        code, visit, address = read_code(request.path_params["code"]) or "", self.door.visit(request), address_of(self.house, request)

        def work() -> Page:
            if not may_try(self.store, address, now()):
                return join.wait_page(self.house, visit)
            found = because_of_code(self.store, code)
            if not found:
                try:
                    room_of_code(self.store, code)
                except NoRoom:
                    wrong_code(self.store, address, now())
                    return pages.code_page(self.house, visit, code, "room.no-such", 404)
            return pages.because_page(self.house, visit, found)

        try:
            return self.door.answer(request, await self.door.door.write(work))
        except CannotSave:
            return self.door.answer(request, message(self.house, visit, "save.busy", 503))

    async def host(self, request: Request) -> Response:
        found = await self.hosts.enter(request, hosts_only=True)
        return found if isinstance(found, Response) else await self._show(request, found)

    async def host_do(self, request: Request) -> Response:
        sent = await self.hosts.sent(request)
        if isinstance(sent, Response):
            return sent
        found, form = sent
        live = found[0]
        if not self.hosts.is_ours(request, form):
            return await self._show(request, found, "host.form-old", form)

        def work() -> str:
            with live.lock:
                problem = pages.name_in(live.room, form)
            return problem or pages.take_in(self.store, live.row.id, form, _today())

        try:
            problem = await self.door.door.write(work)
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        return await self._show(request, found, problem, form) if problem else to(f"/rooms/{code_of(request)}/host/because?done=yes")

    async def everyones(self, request: Request) -> Response:
        """All pages, for facilitators: also those of rooms that are gone."""
        deleted = request.query_params.get("done") == "deleted"
        return await self.staff.show(request, lambda visit: pages.staff_page(self.house, visit, deleted=deleted), "rooms")

    async def one(self, request: Request) -> Response:
        room, done = request.path_params["room"], request.query_params.get("done") == "yes"
        return await self.staff.show(request, lambda visit: pages.staff_edit_page(self.house, visit, room, site_of(request), done=done), "rooms")

    async def one_do(self, request: Request) -> Response:
        room, site = request.path_params["room"], site_of(request)

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            if first(form, "do") == "delete":
                pages.delete_page(self.store, room, visit.staff.id)
                return f"{HOME}?done=deleted"
            try:
                problem = pages.take_in(self.store, room, form, _today())
            except NoRoom:
                problem = "host.not-known"
            return pages.staff_edit_page(self.house, visit, room, site, problem, form) if problem else f"{HOME}/{room}?done=yes"

        return await self.staff.act(request, do, "rooms")

    async def _show(self, request: Request, found: Entered, problem: str = "", form: Form | None = None) -> Response:
        live = found[0]
        host = pages.Writer(f"/rooms/{code_of(request)}/host/because", self.hosts.token(request), site_of(request), problem, form, request.query_params.get("done") == "yes")
        return await self.hosts.page(request, live, lambda: pages.host_page(self.house, self.door.visit(request), live.room, code_of(request), host))


def _today() -> date:
    return datetime.now(UTC).date()
