"""Reader panels, for staff: /workbench/panels. Plain pages and forms, no script needed."""

from datetime import timedelta
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from modules.learning.marks import NotAnAnswer, clean_text
from modules.light.address import site_of
from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.pages import panels as pages
from modules.pages.notfound import not_found
from modules.pages.panel_signs import sign_as_read
from modules.pages.panel_words import decide_word
from modules.pages.saving import Form, first
from modules.pages.staff import refused
from modules.pages.visit import Page, Visit
from modules.storage.panels import MOST_TOLD, NoPanel, Panel, end_panel, find_panel, tell_readers
from modules.storage.work import today

HOME = "/workbench/panels"
DRAFT = "draft"
_FIELDS = ("kind", "word", "why", "do", "term", "plain", "example", "topic", "anyway")


class PanelDesk:
    """Handlers for authors and panel chairs."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.store = door.house.store
        self.staff = StaffDoor(door)

    async def home(self, request: Request) -> Response:
        file = request.query_params.get("file", "")[:200]
        return await self.staff.show(request, lambda visit: pages.panels_page(self.house, visit, file), "panels")

    async def new(self, request: Request) -> Response:
        if request.method == "GET":
            file, draft = request.query_params.get("file", "")[:200], request.query_params.get("words") == DRAFT
            return await self.staff.show(request, lambda visit: pages.new_page(self.house, visit, file, draft=draft), "panels")

        def do(visit: Visit, form: Form) -> Page | str:
            file, draft = first(form, "file")[:200], first(form, "words") == DRAFT
            made = pages.begin(self.house, visit, file, form.get("part", []), first(form, "days"), draft)
            return f"{HOME}/{made.id}?done=opened" if isinstance(made, Panel) else pages.new_page(self.house, visit, file, made, draft)

        return await self.staff.act(request, do, "panels")

    async def one(self, request: Request) -> Response:
        done = request.query_params.get("done", "")[:20]

        def make(visit: Visit) -> Page:
            try:
                return pages.panel_page(self.house, visit, self._panel(request), site_of(request), done)
            except NoPanel:
                return not_found(self.house, visit)

        return await self.staff.show(request, make, "panels")

    async def end(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            end_panel(self.store, request.path_params["panel"], today() - timedelta(days=1), visit.staff.id)
            return self._back(request, "ended")

        return await self.staff.act(request, do, "panels")

    async def decide(self, request: Request) -> Response:
        """A proposed word is accepted or declined. Accepting writes into the pack's rules or the host's terms, so it is for people who may publish."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            asked = {name: _line(first(form, name)) for name in _FIELDS}
            if asked["do"] == "accept" and not visit.staff.may("publish"):
                return refused(self.house, visit, "staff.not-yours")
            try:
                panel = self._panel(request)
            except NoPanel:
                return not_found(self.house, visit)
            trouble = decide_word(self.house, panel, asked, visit.staff)
            return pages.panel_page(self.house, visit, panel, site_of(request), "", trouble, asked) if trouble else self._back(request, "decided")

        return await self.staff.act(request, do, "panels")

    async def tell(self, request: Request) -> Response:
        """ "You said, we did": kept, published, or taken off again."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            try:
                panel = self._panel(request)
                said, did = clean_text(first(form, "said")), clean_text(first(form, "did"))
            except NoPanel:
                return not_found(self.house, visit)
            except NotAnAnswer:
                said, did = first(form, "said"), first(form, "did")
            publish = first(form, "do") == "publish"
            if max(len(said), len(did)) > MOST_TOLD or (publish and not (said and did)):
                problem = self.house.edition("").say("panels.tell-both" if len(said + did) <= MOST_TOLD else "panels.tell-long")
                return pages.panel_page(self.house, visit, panel, site_of(request), "", (problem,), {"said": said, "did": did})
            told = (panel.told or today()) if publish else None
            tell_readers(self.store, panel.id, said, did, told, visit.staff.id)
            self.house.read_again()
            return self._back(request, "told" if publish else "untold" if panel.told else "kept")

        return await self.staff.act(request, do, "panels")

    async def sign(self, request: Request) -> Response:
        """The parts that were in the panel are signed as read."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            if not (visit.staff.may("publish") or visit.staff.may("sign-off")):
                return refused(self.house, visit, "staff.not-yours")
            try:
                panel = self._panel(request)
            except NoPanel:
                return not_found(self.house, visit)
            trouble = sign_as_read(self.house, panel, visit.staff, _line(first(form, "why"))[:300])
            return pages.panel_page(self.house, visit, panel, site_of(request), "", trouble) if trouble else self._back(request, "signed")

        return await self.staff.act(request, do, "panels")

    def _panel(self, request: Request) -> Panel:
        return find_panel(self.store, request.path_params["panel"][:16])

    def _back(self, request: Request, done: str) -> str:
        return f"{HOME}/{request.path_params['panel'][:16]}?{urlencode({'done': done})}"


def _line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:600]
