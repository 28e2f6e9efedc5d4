"""Come in as staff, and go: signing in, links that work once, one's own organisation, signing out."""

from collections.abc import Callable
from datetime import UTC, datetime

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.cookies import drop_cookies
from modules.light.door import Doorway
from modules.light.staff_cookie import drop_organisation, drop_staff, set_staff
from modules.light.staff_door import SIGN_IN, StaffDoor
from modules.light.taking import RETRY, inside, read_form
from modules.pages import staff as pages
from modules.pages.identity import ONWARD, SHARED, STAFF
from modules.pages.notfound import message
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.staff.entering import TooManyGuesses, sign_in, use_ticket
from modules.storage.staff.links import LinkGone, accept, open_link
from modules.storage.staff.marks import read_code
from modules.storage.staff.people import NameTaken
from modules.storage.staff.sessions import end_session, end_sessions_of
from modules.storage.store import CannotSave

HOME = "/staff"
_MINUTES = 10


class Entrance:
    """Handlers for coming in and going. Forms of people who are not signed in have no session to make a token from: the guard looks where they came from."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.staff = StaffDoor(door)
        self.slow = CapacityLimiter(2)  # hashing takes a while: learners who save do not stand in that line

    async def sign_in(self, request: Request) -> Response:
        if request.method == "GET":
            back = inside(request.query_params.get("back", ""))
            return await self.door.show(request, lambda visit: pages.sign_in_page(self.house, visit, back))
        form = await read_form(request)
        back = inside(first(form, "back"))

        def work(visit: Visit) -> tuple[Page | None, str]:
            try:
                session = sign_in(self.house.store, first(form, "name")[:200], first(form, "passphrase"), _now())
            except TooManyGuesses:
                return pages.sign_in_page(self.house, visit, back, first(form, "name"), "staff.too-many", 429), ""
            return (None, session) if session else (pages.sign_in_page(self.house, visit, back, first(form, "name"), "staff.wrong", 422), "")

        return await self._let_in(request, work, back or HOME)

    async def link(self, request: Request) -> Response:
        """A link that works once: see what it is for. The code stands behind a `#`, so a script or a person puts it into the box."""
        if request.method == "GET":
            return await self.door.show(request, lambda visit: pages.link_page(self.house, visit, request.url.path))
        typed = first(await read_form(request), "code")

        def make(visit: Visit) -> Page:
            code = read_code(typed)
            link = open_link(self.house.store, code, _now()) if code else None
            if link is None or code is None:
                return pages.link_page(self.house, visit, request.url.path, "staff.link-gone" if code else "staff.link-half", 422)
            return pages.join_page(self.house, visit, link, code)

        return await self.door.show(request, make)

    async def join(self, request: Request) -> Response:
        """Use the link: from now on this person has access, and is signed in."""
        form = await read_form(request)
        return await self._let_in(request, lambda visit: self._join(visit, form), HOME)

    def _join(self, visit: Visit, form: Form) -> tuple[Page | None, str]:
        code = read_code(first(form, "code")) or ""
        link = open_link(self.house.store, code, _now())
        if link is None:
            return pages.link_page(self.house, visit, "/staff/join", "staff.link-gone", 422), ""
        asked = pages.joining(self.house, link, form)
        if asked.problem:
            return pages.join_page(self.house, visit, link, code, asked), ""
        try:
            return None, accept(self.house.store, code, asked.name, asked.sign_in_name, first(form, "passphrase"), _now())
        except NameTaken:
            return pages.join_page(self.house, visit, link, code, asked.but("staff.name-taken", "sign-in-name")), ""
        except LinkGone:
            return pages.link_page(self.house, visit, "/staff/join", "staff.link-gone", 422), ""

    async def organisation(self, request: Request) -> Response:
        """To one's own organisation and back: it answers Streamlit, which goes to `/`, and from there the cookie leads on (shell.py)."""
        if not self.house.by_organisation:
            return RedirectResponse(SIGN_IN, 303)
        response = RedirectResponse("/enter", 303, {"cache-control": "no-store"})
        drop_organisation(request, response)
        response.set_cookie(ONWARD, "enter", max_age=_MINUTES * 60, path="/", secure=request.url.scheme == "https", httponly=True, samesite="lax")
        return response

    async def ticket(self, request: Request) -> Response:
        """From the Streamlit door, which can set no cookie: modules/screens/enter.py."""
        code = read_code(first(await read_form(request), "ticket")) or ""

        def work(visit: Visit) -> tuple[Page | None, str]:
            session = use_ticket(self.house.store, code, _now())
            return (None, session) if session else (pages.sign_in_page(self.house, visit, "", "", "staff.ticket-gone", 422), "")

        response = await self._let_in(request, work, HOME)
        drop_cookies(response, ONWARD)
        drop_organisation(request, response)
        return response

    async def sign_out(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> str:
            end_session(self.house.store, request.cookies.get(STAFF, ""))
            return f"{SIGN_IN}?out=yes"

        return await self._out(request, await self.staff.act(request, do))

    async def sign_out_everywhere(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> str:
            assert visit.staff is not None
            end_sessions_of(self.house.store, visit.staff.id)
            return f"{SIGN_IN}?out=yes"

        return await self._out(request, await self.staff.act(request, do))

    async def _out(self, request: Request, response: Response) -> Response:
        if response.status_code == 303:
            drop_staff(request, response)
        return response

    async def _let_in(self, request: Request, work: Callable[[Visit], tuple[Page | None, str]], onward: str) -> Response:
        """Do `work`, which gives a page to show or a new session. A session that was open on this device ends."""

        def whole() -> tuple[Visit, Page | None, str]:
            visit = self.door.bare_visit(request)
            page, session = work(visit)
            if session and request.cookies.get(STAFF):
                end_session(self.house.store, request.cookies[STAFF])
            return visit, page, session

        try:
            visit, page, session = await to_thread.run_sync(whole, limiter=self.slow)
        except CannotSave:
            visit = self.door.bare_visit(request)
            response: Response = self.door.answer(request, visit, message(self.house, visit, "save.busy", 503))
            response.headers.update(RETRY)
            return response
        if page:
            return self.door.answer(request, visit, page)
        response = RedirectResponse(onward, 303, {"cache-control": "no-store"})
        set_staff(request, response, session, request.cookies.get(SHARED) == "yes")
        return response


def _now() -> datetime:
    return datetime.now(UTC)
