"""The workbench's light pages: the library, a draft before and after, its history. Each works with no JavaScript."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.pages import desk
from modules.pages.drafts import compare_page, history_page
from modules.pages.due import due_page
from modules.pages.library import library_page
from modules.pages.notfound import not_found
from modules.pages.saving import Form, first
from modules.pages.staff import refused
from modules.pages.visit import Page, Visit
from modules.pages.ways import history_of
from modules.storage.drafting import Clash, NoDraft


class WorkbenchPages:
    """Handlers. Whoever may write or sign off may look; each step asks for itself who may take it."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.staff = StaffDoor(door)

    async def library(self, request: Request) -> Response:
        asked = request.query_params
        return await self._show(request, lambda visit: library_page(self.house, visit, asked.get("sort", ""), asked.get("only", ""), asked.get("from", "")))

    async def due(self, request: Request) -> Response:
        kind = request.query_params.get("kind", "")
        return await self._show(request, lambda visit: due_page(self.house, visit, kind))

    async def compare(self, request: Request) -> Response:
        asked, draft = request.query_params, _id(request)
        return await self._show(request, lambda visit: compare_page(self.house, visit, draft, asked.get("from", ""), asked.get("to", ""), "whole" in asked))

    async def history(self, request: Request) -> Response:
        done = request.query_params.get("done", "")
        return await self._show(request, lambda visit: history_page(self.house, visit, _id(request), done))

    async def history_of(self, request: Request) -> Response:
        """The history of a page of the pack, whatever its draft is called."""
        file = request.query_params.get("file", "")[:200]
        return await self._show(request, lambda visit: history_of(self.house, visit, file))

    async def step(self, request: Request) -> Response:
        """Sign off, publish, or take back to draft."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            asked = {name: first(form, name) for name in ("step", "why", "readers", "read_on")}
            draft, step, why = _id(request), asked["step"], asked["why"]
            if step == "published":
                done = desk.publish(self.house, draft, visit.staff, why)
            else:
                done = desk.take_step(self.house, draft, step, visit.staff, why, asked["readers"], asked["read_on"])
            return history_page(self.house, visit, draft, why_not=done.why_not, asked=asked) if done.why_not else f"/workbench/drafts/{draft}/history?done={step}"

        return await self._act(request, do)

    async def back(self, request: Request) -> Response:
        """An older version becomes the draft again; what was there stays in the history."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            draft = _id(request)
            outcome = desk.bring_back(self.house, draft, _number(form, "version"), _number(form, "seen"), visit.staff)
            if isinstance(outcome, Clash):
                return history_page(self.house, visit, draft, why_not=(self.house.edition(visit.look.language).say("stopped.moved"),))
            return f"/workbench/drafts/{draft}/history?done=back"

        return await self._act(request, do, "write")

    async def follow(self, request: Request) -> Response:
        """The file was changed by somebody else: go on with the draft, or with the file."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            draft = _id(request)
            done = desk.follow(self.house, draft, first(form, "base"), first(form, "keep") == "file", _number(form, "seen"), visit.staff)
            return f"/workbench/drafts/{draft}/history?done=follow" if done else f"/workbench/drafts/{draft}/compare"

        return await self._act(request, do, "write")

    async def _show(self, request: Request, make: Callable[[Visit], Page | str]) -> Response:
        def whole(visit: Visit) -> Page | str:
            assert visit.staff is not None
            return make(visit) if visit.staff.may("write") or visit.staff.may("sign-off") else refused(self.house, visit, "staff.not-yours")

        return await self.staff.show(request, whole)

    async def _act(self, request: Request, do: Callable[[Visit, Form], Page | str], task: str = "") -> Response:
        def whole(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            if not (visit.staff.may("write") or (not task and visit.staff.may("sign-off"))):
                return refused(self.house, visit, "staff.not-yours")
            try:
                return do(visit, form)
            except NoDraft:
                return not_found(self.house, visit)

        return await self.staff.act(request, whole)


def _id(request: Request) -> str:
    return str(request.path_params["draft"])[:16]


def _number(form: Form, name: str) -> int:
    given = first(form, name)
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 8 else 0
