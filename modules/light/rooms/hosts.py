"""Who runs a room, asked anew at each click: for the console and for every other page of hosts and helpers."""

import hmac
from collections.abc import Callable
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms import cookies
from modules.light.rooms.door import RoomDoor, now
from modules.light.rooms.live import Live
from modules.light.taking import read_form
from modules.live.codes import read_code
from modules.pages.rooms import join
from modules.pages.saving import Form, first
from modules.pages.visit import Page
from modules.storage.rooms.hosts import Host, host_of, hosts_of
from modules.storage.store import CannotSave

Entered = tuple[Live, Host, tuple[Host, ...]]


class HostDoor:
    """Stands in front of the pages that hosts and helpers use."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.store = door.store

    async def enter(self, request: Request, *, hosts_only: bool = False) -> "Entered | Response":
        """The room and who this is, or a page that says no."""
        live = await self.door.live(request)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        token, room = request.cookies.get(cookies.HOST, ""), live.row.id

        def look() -> tuple[Host | None, tuple[Host, ...]]:
            return (host_of(self.store, token, now()) if token else None), hosts_of(self.store, room, now())

        try:
            host, hosts = await self.door.door.read(look)
        except CannotSave:
            return self.door.busy(request)
        if host is None or host.room != room or (hosts_only and host.role != "host"):
            return self.door.answer(request, join.no_link_page(self.door.house, self.door.visit(request)))
        return live, host, hosts

    async def sent(self, request: Request) -> "tuple[Entered, Form] | Response":
        """A form of a host, once it is known who sent it; or a page that says no."""
        form = await read_form(request)
        found = await self.enter(request, hosts_only=True)
        return found if isinstance(found, Response) else (found, form)

    def token(self, request: Request) -> str:
        """What each form of a host must bring along: made from the link with the server's secret."""
        return hmac.new(self.store.keys.for_purpose("host forms"), request.cookies.get(cookies.HOST, "").encode("utf-8", "replace"), sha256).hexdigest()

    def is_ours(self, request: Request, form: Form) -> bool:
        """Whether the form came from a page that this host was shown."""
        return hmac.compare_digest(first(form, "token").encode("utf-8", "replace"), self.token(request).encode())

    async def page(self, request: Request, live: Live, make: Callable[[], Page]) -> Response:
        """A page made off the event loop, while the room stands still."""

        def held() -> Page:
            with live.lock:
                return make()

        try:
            return self.door.answer(request, await self.door.door.read(held))
        except CannotSave:
            return self.door.busy(request)


def code_of(request: Request) -> str:
    """The code in the address."""
    return read_code(request.path_params["code"]) or ""
