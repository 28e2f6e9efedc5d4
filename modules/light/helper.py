"""A helper puts in what somebody did on paper, with that person's code. The code opens nothing else here, and leaves no mark on this device."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from modules.learning.codes import read_code
from modules.learning.marks import NotAnAnswer
from modules.light.address import address_of
from modules.light.door import Doorway
from modules.light.taking import read_form
from modules.pages.helper import done_page, helper_page, paper_page, put_in
from modules.pages.notfound import message
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.guesses import may_try, wrong_code
from modules.storage.people import find_by_code
from modules.storage.store import CannotSave


class Helper:
    """Handlers."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def begin(self, request: Request) -> Response:
        """Whose it is, and that they asked for it."""
        if request.method == "GET":
            return await self.door.show(request, partial(helper_page, self.house))
        form = await read_form(request)
        return await self._write(request, lambda visit: self._begun(request, visit, form))

    async def save(self, request: Request) -> Response:
        form = await read_form(request)
        return await self._write(request, lambda visit: self._saved(request, visit, form))

    async def _write(self, request: Request, make: Callable[[Visit], Page]) -> Response:
        def work() -> tuple[Visit, Page]:
            visit = self.door.visit(request)
            return visit, make(visit)

        try:
            visit, page = await self.door.write(work)
        except CannotSave:
            visit = self.door.bare_visit(request)
            page = message(self.house, visit, "save.busy", 503)
        return self.door.answer(request, visit, page)

    def _begun(self, request: Request, visit: Visit, form: Form) -> Page:
        typed = first(form, "code")
        if first(form, "agreed") != "yes":
            return helper_page(self.house, visit, typed, "helper.not-agreed", 422, first(form, "module"))
        found = self._who(request, visit, typed, first(form, "module"))
        if isinstance(found, Page):
            return found
        module = self.house.edition(visit.look.language).modules.get(first(form, "module"))
        return paper_page(self.house, visit, read_code(typed) or "", module) if module else helper_page(self.house, visit, typed)

    def _saved(self, request: Request, visit: Visit, form: Form) -> Page:
        found = self._who(request, visit, first(form, "code"))
        module = self.house.edition(visit.look.language).modules.get(first(form, "module"))
        if isinstance(found, Page) or module is None:
            return found if isinstance(found, Page) else helper_page(self.house, visit)
        pages, questions = form.get("page", []), first(form, "questions")
        if not pages and not questions.strip():
            return paper_page(self.house, visit, first(form, "code"), module, "helper.nothing")
        try:
            return done_page(self.house, visit, put_in(self.house, found, module, pages, questions, first(form, "key")[:60]))
        except NotAnAnswer as trouble:
            return paper_page(self.house, visit, first(form, "code"), module, str(trouble), questions)

    def _who(self, request: Request, visit: Visit, typed: str, part: str = "") -> bytes | Page:
        """The id behind a code, or the page that says why not. Guesses count as they do where a code is used."""
        code = read_code(typed)
        if code is None:
            return helper_page(self.house, visit, typed, "resume.not-code", 422, part)
        address, now = address_of(self.house, request), datetime.now(UTC)
        if not may_try(self.house.store, address, now):
            return helper_page(self.house, visit, "", "resume.too-many", 429, part)
        identity = find_by_code(self.house.store, code)
        if identity is None:
            wrong_code(self.house.store, address, now)
            return helper_page(self.house, visit, typed, "resume.wrong", 404, part)
        return identity
