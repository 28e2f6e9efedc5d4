"""After the day, for hosts: what happens next, tables to take away, answers on paper, and deleting the room."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms.acts import Acts, NotNow
from modules.light.rooms.console import MOST_FIELDS
from modules.light.rooms.door import RoomDoor, to
from modules.light.rooms.hosts import Entered, HostDoor, code_of
from modules.light.taking import read_form
from modules.live.answers import NotAnAnswer
from modules.live.export import as_csv, as_json
from modules.pages.rooms import closing as pages
from modules.pages.rooms import join
from modules.pages.saving import Form, first
from modules.storage.rooms.rooms import NoRoom, delete_room
from modules.storage.store import CannotSave

ON_PAPER = ("paper", "paper-back", "reveal")


class Closings:
    """Handlers for hosts; a helper may type what is on paper."""

    def __init__(self, door: RoomDoor, hosts: HostDoor) -> None:
        self.door = door
        self.house = door.house
        self.hosts = hosts

    async def after(self, request: Request) -> Response:
        found = await self.hosts.enter(request, hosts_only=True)
        return found if isinstance(found, Response) else await self._after(request, found)

    async def do(self, request: Request) -> Response:
        """Say what happens next, or delete the room."""
        sent = await self.hosts.sent(request)
        if isinstance(sent, Response):
            return sent
        found, form = sent
        if not self.hosts.is_ours(request, form):
            return await self._after(request, found, "host.form-old")
        room, what = found[0].row.id, first(form, "do")
        try:
            if what == "delete":
                await self.door.door.write(lambda: delete_room(self.door.store, room, ""))
                self.door.hub.forget(room)
                return self.door.answer(request, join.deleted_page(self.house, self.door.visit(request)))
            if what != "next":
                raise NotNow("host.not-known")
            await self._keep(found, form)
        except (NotAnAnswer, NotNow) as problem:
            return await self._after(request, found, str(problem))
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        return to(f"/rooms/{code_of(request)}/host/after?done=yes")

    async def export(self, request: Request) -> Response:
        """A file. Words that people wrote are in it only where the host asked for them, and they were on the wall."""
        found = await self.hosts.enter(request, hosts_only=True)
        if isinstance(found, Response):
            return found
        live, kind = found[0], request.path_params["kind"]
        texts = request.query_params.get("words") == "yes"
        say = self.house.edition(live.room.plan.language).say
        with live.lock:
            made = as_json(live.room, texts=texts) if kind == "json" else as_csv(live.room, tuple(each.strip() for each in say("after.heads").split(";")), texts=texts)
        name = f"room-{live.row.opened:%Y-%m-%d}{'-words' if texts else ''}.{kind}"
        types = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
        return Response(made, media_type=types[kind], headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"})

    async def paper(self, request: Request) -> Response:
        found = await self.hosts.enter(request)
        screen = request.query_params.get("screen", "")
        return found if isinstance(found, Response) else await self._paper(request, found, screen)

    async def slips(self, request: Request) -> Response:
        """Count or type slips, take one back, or put a result on the page to take home: also when the room is closed."""
        form = await read_form(request, MOST_FIELDS)
        found = await self.hosts.enter(request)
        if isinstance(found, Response):
            return found
        screen, what = first(form, "screen")[:170], first(form, "do")
        if not self.hosts.is_ours(request, form):
            return await self._paper(request, found, screen, "host.form-old")
        if what not in ON_PAPER or (what == "reveal" and found[1].role != "host"):
            return await self._paper(request, found, screen, "host.not-yours")
        try:
            await self._keep(found, form)
        except (NotAnAnswer, NotNow) as problem:
            return await self._paper(request, found, screen, str(problem))
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        done = {"done": "yes"} if what == "paper" else {}
        return to(f"/rooms/{code_of(request)}/host/paper?{urlencode({'screen': screen} | done)}")

    async def _keep(self, found: Entered, form: Form) -> None:
        live = found[0]
        with live.lock:
            drafts = Acts(live.room, self.house.edition(live.room.plan.language), self.house.pack.lexicon).drafts(form)
        if drafts:
            await self.door.send(live, *drafts)

    async def _after(self, request: Request, found: Entered, problem: str = "") -> Response:
        live = found[0]
        closing = pages.Closing(code_of(request), self.hosts.token(request), found[1], live.version("host"), problem, request.query_params.get("done") == "yes")
        return await self.hosts.page(request, live, lambda: pages.host_after_page(self.house, self.door.visit(request), live.room, closing))

    async def _paper(self, request: Request, found: Entered, screen: str, problem: str = "") -> Response:
        live = found[0]
        closing = pages.Closing(code_of(request), self.hosts.token(request), found[1], live.version("host"), problem, request.query_params.get("done") == "yes")
        return await self.hosts.page(request, live, lambda: pages.paper_page(self.house, self.door.visit(request), live.room, screen, closing))
