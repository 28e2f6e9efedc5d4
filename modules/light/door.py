"""From a request to a visit, and from a page to a response. No storage call ever runs on the event loop."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from accessibility.preferences import COOKIE, Look, read_look
from modules.light.cookies import set_cookie, set_identity
from modules.light.document import document, policy
from modules.light.staff_cookie import current_staff, form_token
from modules.pages.house import House
from modules.pages.identity import DOOR, IDENTITY, PLACE, SHARED, read_identity, read_places
from modules.pages.notfound import message
from modules.pages.visit import Door, Page, Visit
from modules.storage.people import find_learner, new_identity
from modules.storage.store import CannotSave

T = TypeVar("T")


class Doorway:
    """Handlers use this to read, to write and to answer. Readers and writers wait in separate lines, so that a database that
    is slow to write does not keep anybody from reading."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.readers = CapacityLimiter(16)
        self.writers = CapacityLimiter(8)

    async def read(self, work: Callable[[], T]) -> T:
        return await to_thread.run_sync(work, limiter=self.readers)

    async def write(self, work: Callable[[], T]) -> T:
        return await to_thread.run_sync(work, limiter=self.writers)

    async def show(self, request: Request, make: Callable[[Visit], Page], *, door: Door | None = None) -> Response:
        """Make a page for whoever sent this request."""

        def work() -> tuple[Visit, Page]:
            self.house.look_again()
            try:
                visit = self.visit(request, door)
                return visit, make(visit)
            except CannotSave:
                bare = self.bare_visit(request, door)
                return bare, message(self.house, bare, "fault", 503)

        visit, page = await self.read(work)
        return self.answer(request, visit, page)

    def visit(self, request: Request, door: Door | None = None) -> Visit:
        """Who this is. Reads the database: call it inside `read` or `write`."""
        bare = self.bare_visit(request, door)
        try:
            staff = current_staff(self.house.store, request)
            learner = find_learner(self.house.store, bare.identity) if bare.identity else None
            return replace(bare, learner=learner, staff=staff, token=form_token(self.house.store, request) if staff else "")
        except CannotSave:
            return replace(bare, out_of_reach=True)

    def bare_visit(self, request: Request, door: Door | None = None) -> Visit:
        cookies = request.cookies
        came_by: Door = door or ("app" if cookies.get(DOOR) == "app" else "light")
        here = request.url.path + (f"?{request.url.query}" if request.url.query and len(request.url.query) < 300 else "")
        identity, look, seen = read_identity(cookies.get(IDENTITY, "")), read_look(cookies.get(COOKIE, "")), read_places(cookies.get(PLACE, ""))
        return Visit(came_by, identity, None, look, here, seen, cookies.get(SHARED) == "yes")

    def answer(self, request: Request, visit: Visit, page: Page, look: Look | None = None) -> Response:
        """The page as a response. A first visitor gets a random id in a cookie; nothing is kept under it until they save something."""
        response = HTMLResponse(document(page, look or visit.look), page.status, {"content-security-policy": policy(), "cache-control": "no-store"})
        if visit.identity is None:
            set_identity(request, response, new_identity(), visit.shared)
        if request.cookies.get(DOOR) != visit.door:
            set_cookie(request, response, DOOR, visit.door, visit.shared)
        return response
