"""The code, using a code, being forgotten, a shared computer."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from accessibility.preferences import COOKIE
from modules.learning.codes import keeper, nearest_words, read_code
from modules.light.address import address_of
from modules.light.cookies import drop_cookies, set_cookie, set_identity
from modules.light.door import Doorway
from modules.light.staff_cookie import drop_staff
from modules.light.taking import inside, read_form
from modules.pages import keeping
from modules.pages.home import place_to_go_on
from modules.pages.identity import DOOR, IDENTITY, PLACE, SHARED, STAFF
from modules.pages.notfound import message
from modules.pages.saving import count_seen, first
from modules.pages.visit import Page, Visit
from modules.storage.guesses import may_try, wrong_code
from modules.storage.people import change_code, find_by_code, find_learner, forget, give_code, new_identity
from modules.storage.staff.sessions import end_session
from modules.storage.store import CannotSave
from modules.storage.work import today


class Keeping:
    """Handlers for stopping and going on."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def code(self, request: Request) -> Response:
        changed = "changed" in request.query_params

        def page(visit: Visit) -> Page:
            # Who looks at their code is about to leave: their place must not wait for anything.
            with suppress(CannotSave):
                self.house.places.write()
            return keeping.code_page(self.house, visit, f"{request.url.scheme}://{request.url.netloc}", changed)

        return await self.door.show(request, page)

    async def new_code(self, request: Request) -> Response:
        def work() -> tuple[Visit, bytes | None]:
            visit = self.door.visit(request)
            self.house.places.write()
            return visit, change_code(self.house.store, visit.identity) if visit.identity and visit.learner else None

        try:
            visit, fresh = await self.door.write(work)
        except CannotSave:
            return await self._busy(request)
        response = RedirectResponse("/code?changed=yes" if fresh else "/code", 303)
        if fresh:
            set_identity(request, response, fresh, visit.shared)
        return response

    async def first_code(self, request: Request) -> Response:
        """A code before anything is saved, for somebody who asks for it: on paper it is their only way to have their work put in."""
        back = inside(first(await read_form(request), "back")) or "/code"

        def work() -> tuple[Visit, bytes]:
            visit = self.door.visit(request)
            if visit.identity and visit.learner:
                return visit, visit.identity
            identity = give_code(self.house.store, visit.identity or new_identity(), today())
            count_seen(self.house, visit, identity)
            return visit, identity

        try:
            visit, identity = await self.door.write(work)
        except CannotSave:
            return await self._busy(request)
        response = RedirectResponse(back, 303)
        if identity != visit.identity:
            set_identity(request, response, identity, visit.shared)
        if visit.seen:
            drop_cookies(response, PLACE)
        return response

    async def resume(self, request: Request) -> Response:
        """Type a code; if it fits, see whose place it is before going on."""
        if request.method == "GET":
            return await self.door.show(request, partial(keeping.resume_page, self.house))
        typed = first(await read_form(request), "code")
        return await self.door.show(request, lambda visit: self._found(request, visit, typed)[0])

    async def resume_yes(self, request: Request) -> Response:
        """Yes: this device takes on the id behind the code, and opens the page that the question named."""
        typed = first(await read_form(request), "code")

        def work() -> tuple[Visit, Page, bytes | None, str]:
            visit = self.door.bare_visit(request)
            page, identity = self._found(request, visit, typed)
            other = Visit(visit.door, identity, find_learner(self.house.store, identity), visit.look) if identity else visit
            place = place_to_go_on(self.house, other, self.house.edition(visit.look.language)) if identity else None
            return visit, page, identity, place[0] if place else visit.home

        try:
            visit, page, identity, onward = await self.door.write(work)
        except CannotSave:
            return await self._busy(request)
        if identity is None:
            return self.door.answer(request, visit, page)
        response = RedirectResponse(onward, 303)
        set_identity(request, response, identity, visit.shared)
        drop_cookies(response, PLACE)
        return response

    def _found(self, request: Request, visit: Visit, typed: str) -> tuple[Page, bytes | None]:
        """The page that answers a typed code, and the id behind it if there is one."""
        code = read_code(typed)
        if code is None:
            hints = nearest_words(typed)
            return keeping.resume_page(self.house, visit, typed, "resume.not-code", hints, 422), None
        address, now = address_of(self.house, request), datetime.now(UTC)
        if not may_try(self.house.store, address, now):
            return keeping.resume_page(self.house, visit, "", "resume.too-many", status=429), None
        identity = find_by_code(self.house.store, code)
        if identity is None:
            wrong_code(self.house.store, address, now)
            return keeping.resume_page(self.house, visit, typed, "resume.wrong", status=404), None
        other = Visit(visit.door, identity, find_learner(self.house.store, identity), visit.look)
        return keeping.found_page(self.house, visit, other, code), identity

    async def forget(self, request: Request) -> Response:
        if request.method == "GET":
            return await self.door.show(request, partial(keeping.forget_page, self.house))

        def work() -> Visit:
            visit = self.door.bare_visit(request)
            if visit.identity:
                self.house.places.drop(keeper(visit.identity))
                forget(self.house.store, visit.identity)
            return Visit(visit.door, None, None, visit.look, visit.here)

        try:
            visit = await self.door.write(work)
        except CannotSave:
            return await self._busy(request)
        response = self.door.answer(request, visit, message(self.house, visit, "forget.done", 200))
        drop_cookies(response, PLACE)
        response.headers["clear-site-data"] = '"storage"'
        return response

    async def shared(self, request: Request) -> Response:
        """From now on the cookies go when the browser is closed."""
        if request.method == "GET":
            return await self.door.show(request, partial(keeping.shared_page, self.house))
        response = RedirectResponse("/shared", 303)
        for name in (IDENTITY, PLACE, DOOR, COOKIE, STAFF):
            if name in request.cookies:
                set_cookie(request, response, name, request.cookies[name], True, hidden=name in (IDENTITY, STAFF))
        set_cookie(request, response, SHARED, "yes", True)
        return response

    async def leave(self, request: Request) -> Response:
        """This computer forgets who it was; what was saved stays under its code."""
        bare = self.door.bare_visit(request)
        visit = Visit(bare.door, None, None, bare.look, bare.here)
        response = self.door.answer(request, visit, message(self.house, visit, "shared.left", 200))
        drop_cookies(response, PLACE, SHARED)
        if STAFF in request.cookies:
            drop_staff(request, response)
            with suppress(CannotSave):
                await self.door.write(partial(end_session, self.house.store, request.cookies[STAFF]))
        response.headers["clear-site-data"] = '"storage"'
        return response

    async def _busy(self, request: Request) -> Response:
        visit = self.door.bare_visit(request)
        response = self.door.answer(request, visit, message(self.house, visit, "save.busy", 503))
        response.headers["retry-after"] = "2"
        return response
