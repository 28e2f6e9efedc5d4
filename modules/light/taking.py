"""Forms: answers and notes, the card, how to read, feedback. Each works with no JavaScript; answers also by fetch."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from secrets import token_urlsafe
from urllib.parse import urlencode

from markupsafe import escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from accessibility.preferences import COOKIE, Look, read_look
from modules.learning.marks import NotAnAnswer, clean_text
from modules.light.cookies import drop_cookies, set_cookie, set_identity
from modules.light.door import Doorway
from modules.pages import finish, helping, lesson
from modules.pages.identity import PLACE, SHARED
from modules.pages.notfound import not_found
from modules.pages.saving import LATER, Form, Outcome, count_seen, first, save_block, save_card
from modules.pages.visit import Door, Page, Visit
from modules.storage.feedback import give_feedback
from modules.storage.store import CannotSave

RETRY = {"retry-after": "2", "cache-control": "no-store"}


class Taking:
    """Handlers for forms."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def save(self, request: Request) -> Response:
        """One answer, note or confidence question. By fetch the form comes back filled in; without, the page does."""
        form = await read_form(request)
        came_by: Door = "app" if first(form, "door") == "app" else "light"
        visit, outcome = await self.door.write(partial(self._save, request, form, came_by))
        if request.headers.get("x-side-by-side") == "fetch":
            gone = escape(self.house.edition(visit.look.language).say("save.not-an-answer"))
            response: Response = HTMLResponse(
                str(outcome.html if outcome else gone), outcome.status if outcome else 404, RETRY if outcome and outcome.status == 503 else {"cache-control": "no-store"}
            )
        elif outcome is None:
            return await self.door.show(request, partial(not_found, self.house))
        elif outcome.status == 200:
            response = RedirectResponse(self._back(visit, form), 303)
        else:
            page = await self.door.read(partial(self._again, visit, form, outcome))
            response = self.door.answer(request, visit, page)
            response.headers.update(RETRY)
            response.status_code = outcome.status
        if outcome and outcome.identity and outcome.identity != visit.identity:
            set_identity(request, response, outcome.identity, visit.shared)
        if outcome and outcome.status == 200 and visit.seen:
            drop_cookies(response, PLACE)
        return response

    def _save(self, request: Request, form: Form, came_by: Door) -> tuple[Visit, Outcome | None]:
        visit = self.door.visit(request, came_by)
        outcome = save_block(self.house, visit, form)
        if outcome and outcome.status == 200 and visit.learner is None:
            with suppress(CannotSave):
                count_seen(self.house, visit, outcome.identity, f"{_module(form)}/{first(form, 'page')}", first(form, "path")[:80])
        return visit, outcome

    def _back(self, visit: Visit, form: Form) -> str:
        """The page that the form is on, at the form."""
        block, path = first(form, "block"), first(form, "path")
        query = urlencode({"path": path, "saved": block} if path else {"saved": block})
        if first(form, "page") == "finish":
            return f"/finish/{first(form, 'of')}?{query}#b-{block}" if first(form, "of").replace("-", "").isalnum() else "/contents"
        module = _module(form)
        if not all(part.replace("-", "").isalnum() for part in (module, first(form, "page"))):
            return "/contents"
        return f"/read/{module}/{first(form, 'page')}?{query}#b-{block}"

    def _again(self, visit: Visit, form: Form, outcome: Outcome) -> Page:
        if first(form, "page") == "finish":
            return finish.finish_page(self.house, visit, first(form, "of"), first(form, "path"))
        return lesson.lesson_page(self.house, visit, _module(form), first(form, "page"), first(form, "path"), trouble=outcome.saved)

    async def card(self, request: Request) -> Response:
        if request.method == "GET":
            saved = "saved" in request.query_params
            return await self.door.show(request, lambda visit: finish.card_page(self.house, visit, saved))
        form = await read_form(request)

        def work() -> tuple[Visit, bytes, Page | None]:
            visit = self.door.visit(request)
            identity, trouble, problem = save_card(self.house, visit, form)
            if not problem:
                return visit, identity, None
            page = finish.card_page(self.house, visit, trouble=trouble, problem=self.house.edition(visit.look.language).say(problem))
            return visit, identity, replace(page, status=503 if problem in LATER else 422)

        visit, identity, page = await self.door.write(work)
        response: Response = self.door.answer(request, visit, page) if page else RedirectResponse("/card?saved=yes", 303)
        if identity and identity != visit.identity:
            set_identity(request, response, identity, visit.shared)
        return response

    async def certificate(self, request: Request) -> Response:
        name = first(await read_form(request), "name") if request.method == "POST" else ""
        return await self.door.show(request, lambda visit: finish.certificate_page(self.house, visit, name))

    async def look(self, request: Request) -> Response:
        back = inside(request.query_params.get("back", ""))
        if request.method == "GET":
            return await self.door.show(request, lambda visit: helping.look_page(self.house, visit, back))
        form = await read_form(request)
        given = {name: values[0] for name, values in form.items()}
        look = Look() if "reset" in form else read_look(urlencode(given))
        return await self._new_look(request, look, lambda visit: helping.look_page(self.house, visit, inside(first(form, "back")), True))

    async def bigger(self, request: Request) -> Response:
        """The next text size, and back to the page."""
        form = await read_form(request)
        response = RedirectResponse(inside(first(form, "back")) or "/read/", 303)
        set_cookie(request, response, COOKIE, read_look(request.cookies.get(COOKIE, "")).bigger.cookie(), request.cookies.get(SHARED) == "yes")
        return response

    async def together(self, request: Request) -> Response:
        """Somebody helps with the reading, or has stopped: private boxes are hidden meanwhile."""
        form = await read_form(request)
        on = "yes" if first(form, "together") == "yes" else "no"
        look = read_look(request.cookies.get(COOKIE, "")).model_copy(update={"together": on})
        response = RedirectResponse(inside(first(form, "back")) or "/read/", 303)
        set_cookie(request, response, COOKIE, look.cookie(), request.cookies.get(SHARED) == "yes")
        return response

    async def _new_look(self, request: Request, look: Look, make: Callable[[Visit], Page]) -> Response:
        def work() -> tuple[Visit, Page]:
            visit = self.door.bare_visit(request)
            visit = Visit(visit.door, visit.identity, None, look, visit.here, visit.seen, visit.shared)
            return visit, make(visit)

        visit, page = await self.door.read(work)
        response = self.door.answer(request, visit, page, look)
        set_cookie(request, response, COOKIE, look.cookie(), visit.shared)
        return response

    async def feedback(self, request: Request) -> Response:
        """What somebody says of a page. It is kept without any sign of who said it."""
        ask = request.query_params
        if request.method == "GET":
            return await self.door.show(request, lambda visit: helping.feedback_page(self.house, visit, inside(ask.get("about", "")), ask.get("word", ""), token_urlsafe(12)))
        form = await read_form(request)
        about, kind, key = inside(first(form, "about")), first(form, "kind"), first(form, "key")
        try:
            text = clean_text(first(form, "text"))
            if not text and not kind:
                raise NotAnAnswer("save.choose")
            kind = kind if kind in helping.KINDS else "clear" if not text else "unclear"
            await self.door.write(partial(give_feedback, self.house.store, about.partition("?")[0], kind, text, key))
        except (NotAnAnswer, CannotSave) as error:
            problem, status = (str(error), 422) if isinstance(error, NotAnAnswer) else ("save.busy", 503)
            return await self.door.show(request, lambda visit: helping.feedback_page(self.house, visit, about, "", key, first(form, "text"), problem, status))
        return await self.door.show(request, lambda visit: helping.thanks_page(self.house, visit, about or visit.home))


def _module(form: Form) -> str:
    """The module that a form is about. The confidence question belongs to none, and says which one it stands in."""
    return first(form, "of") if first(form, "module") == lesson.CONFIDENCE else first(form, "module")


async def read_form(request: Request, most: int = 200) -> dict[str, list[str]]:
    """The fields of a form, at most so many, each with all its values. Files are left out: no form here has any."""
    given = await request.form(max_files=0, max_fields=most)
    found: dict[str, list[str]] = {}
    for name, value in given.multi_items():
        if isinstance(value, str):
            found.setdefault(name, []).append(value)
    return found


def inside(address: str) -> str:
    """An address of this site, or nothing: never a way to another site."""
    return address[:300] if address.startswith("/") and not address.startswith(("//", "/\\")) and not any(ord(letter) < 33 for letter in address) else ""
