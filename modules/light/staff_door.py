"""Pages and forms for staff alone: each asks who is signed in and what they may do, and says no kindly.

return await self.staff.show(request, lambda visit: drafts_page(self.house, visit), "write")
return await self.staff.act(request, self._publish, "publish")
"""

import hmac
from collections.abc import Callable
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.door import Doorway
from modules.light.taking import RETRY, read_form
from modules.pages.notfound import message
from modules.pages.saving import Form, first
from modules.pages.staff import refused
from modules.pages.visit import Page, Visit
from modules.programme.roles import Task
from modules.storage.store import CannotSave

SIGN_IN = "/staff/sign-in"


class StaffDoor:
    """Stands between staff addresses and their handlers."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def show(self, request: Request, make: Callable[[Visit], Page | str], task: Task | None = None) -> Response:
        """A page, or an address to go on to, for whoever is signed in and may do `task` (None: all staff). Who is not signed in goes to the sign-in page first."""

        def work() -> tuple[Visit, Page | str]:
            self.house.look_again()
            visit = self.door.visit(request)
            if not visit.staff and not visit.out_of_reach:
                return visit, f"{SIGN_IN}?{urlencode({'back': visit.here})}"
            return visit, self._refusal(visit, task) or make(visit)

        return await self._answer(request, work, writes=False)

    async def act(self, request: Request, do: Callable[[Visit, Form], Page | str], task: Task | None = None, most: int = 200) -> Response:
        """Take in a form of somebody who may do `task`, with at most so many fields. `do` writes, and gives a page or the address to go on to."""
        form = await read_form(request, most)

        def work() -> tuple[Visit, Page | str]:
            visit = self.door.visit(request)
            no = self._refusal(visit, task)
            if no is None and not hmac.compare_digest(first(form, "token").encode("utf-8", "replace"), visit.token.encode()):
                no = refused(self.house, visit, "staff.form-old")
            return visit, no or do(visit, form)

        return await self._answer(request, work, writes=True)

    async def _answer(self, request: Request, work: Callable[[], tuple[Visit, Page | str]], *, writes: bool) -> Response:
        try:
            visit, outcome = await (self.door.write(work) if writes else self.door.read(work))
        except CannotSave:
            visit = self.door.bare_visit(request)
            response = self.door.answer(request, visit, message(self.house, visit, "save.busy", 503))
            response.headers.update(RETRY)
            return response
        if isinstance(outcome, str):
            return RedirectResponse(outcome, 303, {"cache-control": "no-store"})
        return self.door.answer(request, visit, outcome)

    def _refusal(self, visit: Visit, task: Task | None) -> Page | None:
        if visit.out_of_reach:
            raise CannotSave
        if not visit.staff:
            return refused(self.house, visit, "staff.signed-out")
        if task and not visit.staff.may(task):
            return refused(self.house, visit, "staff.not-yours")
        return None
