"""The hosts' console: shown to whoever holds a host's or helper's link, asked anew at each click."""

from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import site_of
from modules.light.rooms import cookies
from modules.light.rooms.acts import HELPERS, Acts, NotNow
from modules.light.rooms.door import FETCH, RoomDoor, moment, now, to
from modules.light.rooms.hosts import HostDoor, code_of
from modules.light.rooms.live import Live
from modules.light.rooms.streams import Line
from modules.light.taking import read_form
from modules.live.answers import NotAnAnswer
from modules.pages.new_terms import is_known
from modules.pages.rooms import join
from modules.pages.rooms.console import Console, console_page, console_parts
from modules.pages.saving import Form, first
from modules.pages.visit import Page
from modules.storage.rooms.hosts import ROLES, Host, add_host, end_host, host_of
from modules.storage.rooms.new_words import propose_words
from modules.storage.rooms.rooms import NoRoom, find_room
from modules.storage.store import CannotSave

MOST_FIELDS = 600
"""A form that groups notes has a box for each."""


class Consoles:
    """Handlers for hosts and helpers."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house
        self.store = door.store
        self.hosts = HostDoor(door)

    async def link(self, request: Request) -> Response:
        """A host's own link: from here on this device runs the room."""
        token = request.path_params["token"]

        def look() -> str:
            host = host_of(self.store, token, now())
            return find_room(self.store, host.room).code if host else ""

        try:
            code = await self.door.door.read(look)
        except NoRoom:
            code = ""
        except CannotSave:
            return self.door.busy(request)
        if not code:
            return self.door.answer(request, join.no_link_page(self.house, self.door.visit(request)))
        response = to(f"/rooms/{code}/host/")
        cookies.set_host(request, response, code, token)
        return response

    async def console(self, request: Request) -> Response:
        return await self._show(request)

    async def stage(self, request: Request) -> Response:
        found = await self.hosts.enter(request)
        if isinstance(found, Response):
            return Response(status_code=410)
        live, host, hosts = found
        version = live.version("host")
        if request.query_params.get("v") == version:
            return Response(status_code=204, headers={"cache-control": "no-store"})
        return await self._parts(request, live, host, hosts)

    async def line(self, request: Request) -> Response:
        found = await self.hosts.enter(request)
        return Response(status_code=204) if isinstance(found, Response) else Line(self.door.hub, found[0], "host")

    async def do(self, request: Request) -> Response:
        """Everything that hosts and helpers can do."""
        form = await read_form(request, MOST_FIELDS)
        found = await self.hosts.enter(request)
        if isinstance(found, Response):
            return found
        live, host, hosts = found
        what = first(form, "do")
        if not self.hosts.is_ours(request, form):
            return await self._show(request, problem="host.form-old")
        if host.role != "host" and what not in HELPERS:
            return await self._show(request, problem="host.not-yours")
        try:
            if what in ("host-add", "host-end"):
                return await self._hosts(request, live, form, what)
            with live.lock:
                drafts = Acts(live.room, self.house.edition(live.room.plan.language), self.house.pack.lexicon).drafts(form)
            if drafts:
                await self.door.send(live, *drafts)
            if what == "close":
                await self._propose(live)
        except (NotAnAnswer, NotNow) as problem:
            return await self._show(request, problem=str(problem))
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        if request.headers.get("x-side-by-side") == FETCH:
            return await self._parts(request, live, host, hosts)
        return to(f"/rooms/{code_of(request)}/host/")

    async def _propose(self, live: Live) -> None:
        """Words that the room explained go to those who write the glossary. The room is closed either way."""
        with live.lock:
            words = {word: meaning for word, meaning in live.room.words.items() if meaning and not is_known(self.house, word)}
        with suppress(CannotSave):
            await self.door.door.write(lambda: propose_words(self.store, live.row.id, words, now()))

    async def _hosts(self, request: Request, live: Live, form: Form, what: str) -> Response:
        room = live.row.id
        if what == "host-end":
            await self.door.door.write(lambda: end_host(self.store, room, first(form, "mark")))
            return to(f"/rooms/{code_of(request)}/host/")
        name, role = first(form, "name").strip()[:80], first(form, "role")
        if not name or role not in ROLES:
            return await self._show(request, problem="host.no-name")
        token = await self.door.door.write(lambda: add_host(self.store, room, name, "host" if role == "host" else "helper", now()))
        return await self._show(request, link=f"{site_of(request)}/host/{token}", link_name=name)

    async def _show(self, request: Request, problem: str = "", link: str = "", link_name: str = "") -> Response:
        found = await self.hosts.enter(request)
        if isinstance(found, Response):
            return found
        live, host, hosts = found
        say = self.house.edition(live.room.plan.language).say
        if problem and request.headers.get("x-side-by-side") == FETCH:
            return Response(say(problem), 422, media_type="text/plain; charset=utf-8")
        console = self._made(request, live, host, hosts, say(problem) if problem else "", link, link_name)
        page = await self.door.make(live, lambda: console_page(self.house, self.door.visit(request), live.room, console))
        assert isinstance(page, Page)
        return self.door.answer(request, page)

    async def _parts(self, request: Request, live: Live, host: Host, hosts: tuple[Host, ...]) -> Response:
        console = self._made(request, live, host, hosts)
        parts = await self.door.make(live, lambda: console_parts(self.house, self.door.visit(request), live.room, console))
        assert not isinstance(parts, Page)
        return self.door.parts(parts, console.version)

    def _made(self, request: Request, live: Live, host: Host, hosts: tuple[Host, ...], problem: str = "", link: str = "", link_name: str = "") -> Console:
        return Console(code_of(request), host, hosts, self.hosts.token(request), site_of(request), live.version("host"), moment(), problem, link, link_name)
