"""Words to explain, for staff who write: /workbench/terms. Plain pages and forms, no script needed; the editor sends JSON to the same address."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from modules.authoring.accepting import NotAccepted
from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.light.workbench import Answer, Asked, Workbench
from modules.pages import terms as pages
from modules.pages.new_terms import hard_in
from modules.pages.saving import Form, first
from modules.pages.staff import refused
from modules.pages.visit import Page, Visit
from modules.storage.staff import Staff

HOME = "/workbench/terms"
_SENT = (*pages.FIELDS, "source", "about", "newest", "why", "do", "anyway")


class TermDesk:
    """Handlers. Whoever writes may propose; whoever publishes may accept."""

    def __init__(self, door: Doorway, workbench: Workbench) -> None:
        self.house = door.house
        self.staff = StaffDoor(door)
        self.workbench = workbench

    async def home(self, request: Request) -> Response:
        asked = request.query_params
        return await self.staff.show(request, lambda visit: pages.terms_page(self.house, visit, _line(asked.get("word", ""))[:80], asked.get("done", "")[:20]), "write")

    async def propose(self, request: Request) -> Response:
        if request.headers.get("content-type", "").startswith("application/json"):
            return await self.workbench.answer(request, self._propose, writes=True)

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            asked = _sent(form)
            try:
                made = pages.propose(self.house, asked, "", visit.staff)
            except NotAccepted as no:
                return pages.terms_page(self.house, visit, trouble=no.why, asked={**asked, "about": ""})
            return f"{HOME}?{urlencode({'done': 'proposed'})}#editor-{made}"

        return await self.staff.act(request, do, "write")

    async def decide(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            asked = _sent(form)
            if asked["do"] == "accept" and not visit.staff.may("publish"):
                return refused(self.house, visit, "staff.not-yours")
            trouble = pages.decide_asked(self.house, asked, visit.staff)
            done = "accepted" if asked["do"] == "accept" else "declined"
            return pages.terms_page(self.house, visit, trouble=trouble, asked=asked) if trouble else f"{HOME}?{urlencode({'done': done})}"

        return await self.staff.act(request, do, "write")

    def _propose(self, staff: Staff, asked: Asked) -> Answer:
        """From the editor: kept, with what the checker says of the meaning."""
        words = {name: _line(str(asked.get(name) or "")) for name in pages.FIELDS}
        try:
            made = pages.propose(self.house, words, str(asked.get("file") or ""), staff)
        except NotAccepted as no:
            return 422, {"why_not": list(no.why)}
        return 200, {"id": made, "findings": list(hard_in(self.house, words)), "address": f"{HOME}#editor-{made}"}


def _sent(form: Form) -> dict[str, str]:
    return {name: _line(first(form, name)) for name in _SENT}


def _line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:600]
