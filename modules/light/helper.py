"""A helper puts in what somebody did on paper, with that person's code. The code opens nothing else here, and leaves no mark on this device."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from modules.authoring.publication import EASY_READ
from modules.learning.codes import WORDS_IN_CODE, nearest_words, read_code
from modules.learning.marks import NotAnAnswer
from modules.light.address import address_of
from modules.light.door import Doorway
from modules.light.taking import read_form
from modules.packs.pack import Module
from modules.pages.helper import Typed, done_page, helper_page, paper_page, put_in
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.guesses import may_try, wrong_code
from modules.storage.people import find_by_code
from modules.storage.store import CannotSave

MOST_PAGES = 100


class Helper:
    """Handlers."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def begin(self, request: Request) -> Response:
        """Whose it is, and that they asked for it."""
        if request.method == "GET":
            from_part = Typed(part=request.query_params.get("module", "").removesuffix(EASY_READ))
            return await self.door.show(request, lambda visit: helper_page(self.house, visit, from_part))
        typed = _typed(await read_form(request))
        return await self._write(request, typed, lambda visit: self._begun(request, visit, typed), at_begin=True)

    async def save(self, request: Request) -> Response:
        form = await read_form(request)
        typed = _typed(form)
        return await self._write(request, typed, lambda visit: self._saved(request, visit, typed, first(form, "key")[:60]), at_begin=False)

    async def _write(self, request: Request, typed: Typed, make: Callable[[Visit], Page], at_begin: bool) -> Response:
        def work() -> tuple[Visit, Page]:
            visit = self.door.visit(request)
            return visit, make(visit)

        try:
            visit, page = await self.door.write(work)
        except CannotSave:
            visit = self.door.bare_visit(request)
            module = None if at_begin else self._module(visit, typed)
            busy = (typed, "save.busy", 503)
            page = paper_page(self.house, visit, module, *busy) if module else helper_page(self.house, visit, *busy)
        response = self.door.answer(request, visit, page)
        if page.status == 503:
            response.headers["retry-after"] = "2"
        return response

    def _begun(self, request: Request, visit: Visit, typed: Typed) -> Page:
        if not typed.agreed:
            return helper_page(self.house, visit, typed, "helper.not-agreed", 422)
        found = self._who(request, visit, typed)
        if isinstance(found, Page):
            return found
        module = self._module(visit, typed)
        return paper_page(self.house, visit, module, replace(typed, code=read_code(typed.code) or "")) if module else helper_page(self.house, visit, typed)

    def _saved(self, request: Request, visit: Visit, typed: Typed, key: str) -> Page:
        found = self._who(request, visit, typed)
        module = self._module(visit, typed)
        if isinstance(found, Page) or module is None:
            return found if isinstance(found, Page) else helper_page(self.house, visit, typed)
        if not typed.pages and not typed.questions.strip():
            return paper_page(self.house, visit, module, typed, "helper.nothing")
        try:
            return done_page(self.house, visit, put_in(self.house, found, module, typed.pages, typed.questions, key))
        except NotAnAnswer as trouble:
            return paper_page(self.house, visit, module, typed, str(trouble))

    def _module(self, visit: Visit, typed: Typed) -> Module | None:
        return self.house.edition(visit.look.language).modules.get(typed.part)

    def _who(self, request: Request, visit: Visit, typed: Typed) -> bytes | Page:
        """The id behind a code, or the page that says why not. Guesses count as they do where a code is used."""
        code = read_code(typed.code)
        if code is None:
            hints = nearest_words(typed.code)
            whole = len(typed.code.replace("-", " ").replace(".", " ").split()) == WORDS_IN_CODE
            return helper_page(self.house, visit, typed, "helper.wrong" if whole else "resume.not-code", 422, hints)
        address, now = address_of(self.house, request), datetime.now(UTC)
        if not may_try(self.house.store, address, now):
            return helper_page(self.house, visit, typed, "resume.too-many", 429)
        identity = find_by_code(self.house.store, code)
        if identity is None:
            wrong_code(self.house.store, address, now)
            return helper_page(self.house, visit, typed, "helper.wrong", 404)
        return identity


def _typed(form: Form) -> Typed:
    return Typed(first(form, "code")[:200], first(form, "module"), first(form, "agreed") == "yes", tuple(form.get("page", [])[:MOST_PAGES]), first(form, "questions"))
