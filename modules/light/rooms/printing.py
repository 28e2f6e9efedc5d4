"""Pages to print: the run sheet and the paper of a plan, and the poster of a room."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import site_of
from modules.light.rooms.hosting import Hosting
from modules.live.codes import read_code
from modules.live.outline import Outline
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.rooms.paper import paper_page, poster_page, run_sheet_page
from modules.pages.visit import Page, Visit
from modules.storage.rooms.plans import NoPlan, outline_of_plan

Make = Callable[[House, Visit, str, Outline], Page]


class Papers:
    """Handlers for what is printed."""

    def __init__(self, hosting: Hosting) -> None:
        self.door = hosting.door
        self.house = hosting.house
        self.staff = hosting.staff

    async def run_sheet(self, request: Request) -> Response:
        return await self._of_a_plan(request, run_sheet_page)

    async def paper(self, request: Request) -> Response:
        return await self._of_a_plan(request, paper_page)

    async def poster(self, request: Request) -> Response:
        """Big letters for the door and the tables. Whoever knows the code can print it: it says no more than that."""
        live = await self.door.live(request, guess=True)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        plan, code = live.room.plan, read_code(request.path_params["code"]) or ""
        return self.door.answer(request, poster_page(self.house, self.door.visit(request), plan.language, plan.title, site_of(request), code))

    async def _of_a_plan(self, request: Request, page: Make) -> Response:
        plan = request.path_params["plan"]

        def make(visit: Visit) -> Page:
            try:
                return page(self.house, visit, plan, outline_of_plan(self.house.store, plan))
            except NoPlan:
                return not_found(self.house, visit)

        return await self.staff.show(request, make, "rooms")
