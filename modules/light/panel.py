"""A reader panel, for readers: /panel/<link>. No account, no script; each step is kept when it is sent, and people can stop and go on.

The reader's id is a cookie of this panel alone (its path is the panel's address). It has nothing to do with who learns here: these pages neither read nor set
any other cookie of a person. Nothing is kept until something is sent.
"""

from collections.abc import Callable
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from modules.authoring.panel_text import tapped_words, typed_words
from modules.learning.marks import NotAnAnswer, clean_text
from modules.light.address import site_of
from modules.light.document import document, policy
from modules.light.door import Doorway
from modules.light.taking import RETRY, read_form
from modules.pages import panel as pages
from modules.pages.notfound import message
from modules.pages.panel import ASKED, FEELINGS, FELT, KINDS, QUESTIONS, THANKS, Reader
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.panel_readers import ABOUT, reader_of, record_kinds, record_part, record_step, sent_by, take_back
from modules.storage.panels import NoPanel, panel_of_link
from modules.storage.store import CannotSave
from modules.storage.work import today

COOKIE = "sbs-panel"
MOST_DAYS = 120
Outcome = Page | str


class Panels:
    """Handlers for whoever has the link."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.store = door.house.store

    async def start(self, request: Request) -> Response:
        if request.method == "GET":
            return await self._answer(request, lambda visit, reader: self._first(visit, reader))
        secret = request.cookies.get(COOKIE) or token_urlsafe(16)

        def begin(visit: Visit, reader: Reader) -> Outcome:
            return reader.address(reader.next_step) if reader.panel.is_open(today()) else pages.closed_page(self.house, visit, reader)

        response = await self._answer(request, begin)
        if response.status_code == 303:
            path = f"/panel/{request.path_params['token']}"
            lasts = None if request.cookies.get("sbs-shared") == "yes" else MOST_DAYS * 24 * 3600
            response.set_cookie(COOKIE, secret, max_age=lasts, path=path, secure=request.url.scheme == "https", httponly=True, samesite="lax")
        return response

    async def step(self, request: Request) -> Response:
        step = request.path_params["step"]
        if request.method == "POST":
            form = await read_form(request, 4000)
            return await self._answer(request, lambda visit, reader: self._take(visit, reader, step, form), writes=True)

        def show(visit: Visit, reader: Reader) -> Outcome:
            no = self._not_now(visit, reader, step)
            if step == THANKS and not no:
                return pages.thanks_page(self.house, visit, reader, site_of(request))
            return no or self._show(visit, reader, step, "typed" in request.query_params)

        return await self._answer(request, show)

    async def back(self, request: Request) -> Response:
        """Take all answers back."""

        def erase(visit: Visit, reader: Reader) -> Outcome:
            if reader.name:
                take_back(self.store, reader.name)
            return pages.taken_back_page(self.house, visit, reader)

        response = await self._answer(request, erase, writes=True)
        if response.status_code == 200:
            response.delete_cookie(COOKIE, path=f"/panel/{request.path_params['token']}")
        return response

    def _first(self, visit: Visit, reader: Reader) -> Page:
        make = pages.start_page if reader.panel.is_open(today()) else pages.closed_page
        return make(self.house, visit, reader)

    def _not_now(self, visit: Visit, reader: Reader, step: str) -> Outcome | None:
        if not reader.panel.is_open(today()):
            return pages.closed_page(self.house, visit, reader)
        if step not in reader.steps:
            return pages.gone_page(self.house, visit)
        # Without the cookie nobody knows whose answers these are: back to the first page, which sets it.
        return None if reader.name else pages.start_page(self.house, visit, reader, "panel.cookie")

    def _show(self, visit: Visit, reader: Reader, step: str, typed: bool) -> Page:
        if step.isdigit():
            return pages.part_page(self.house, visit, reader, step, typed)
        makes: dict[str, Callable[..., Page]] = {ASKED: pages.questions_page, FELT: pages.feelings_page, ABOUT: pages.about_page}
        return makes[step](self.house, visit, reader)

    def _take(self, visit: Visit, reader: Reader, step: str, form: Form) -> Outcome:
        no = self._not_now(visit, reader, step)
        if no:
            return no
        key, panel = first(form, "key")[:60], reader.panel
        try:
            text = clean_text(first(form, "text"))
        except NotAnAnswer as error:
            if step == ASKED:
                return pages.questions_page(self.house, visit, reader, str(error), first(form, "text"), 422)
            return pages.part_page(self.house, visit, reader, step, "words" in form, str(error), first(form, "text"), 422) if step.isdigit() else reader.address(step)
        if step.isdigit():
            part = reader.parts[int(step) - 1]
            marks = dict(typed_words(part, first(form, "words"))) | dict(tapped_words(part, form.get("w", [])))
            record_part(self.store, panel, reader.name, part.hash, marks.items(), text, key, today())
        elif step == ASKED:
            chosen = tuple(f"{name}={first(form, name)}" for name, answers in QUESTIONS.items() if first(form, name) in answers)
            if chosen or text or ASKED in reader.sent:
                record_step(self.store, panel, reader.name, ASKED, chosen, text, key, today())
        elif step == FELT:
            felt = tuple(feeling for feeling in FEELINGS if feeling in form.get("feeling", []))
            if felt or FELT in reader.sent:
                record_step(self.store, panel, reader.name, FELT, felt, "", key, today())
        elif step == ABOUT:
            kinds = tuple(kind for kind in KINDS if kind in form.get("kind", []))
            if kinds:
                record_kinds(self.store, panel, reader.name, kinds, today())
        return reader.after(step) if step != THANKS else reader.address(THANKS)

    async def _answer(self, request: Request, make: Callable[[Visit, Reader], Outcome], *, writes: bool = False) -> Response:
        visit = self.door.bare_visit(request)

        def work() -> Outcome:
            self.house.look_again()
            try:
                panel = panel_of_link(self.store, request.path_params["token"][:32])
                secret = request.cookies.get(COOKIE, "")
                name = reader_of(panel, secret) if secret else ""
                return make(visit, Reader(panel, name, sent_by(self.store, name) if name else {}))
            except NoPanel:
                return pages.gone_page(self.house, visit)

        try:
            outcome = await (self.door.write(work) if writes else self.door.read(work))
        except CannotSave:
            outcome = message(self.house, visit, "save.busy", 503)
        if isinstance(outcome, str):
            return RedirectResponse(outcome, 303, {"cache-control": "no-store"})
        headers = {"content-security-policy": policy(), "cache-control": "no-store", "x-robots-tag": "noindex"}
        return HTMLResponse(document(outcome, visit.look), outcome.status, headers | (RETRY if outcome.status == 503 else {}))
