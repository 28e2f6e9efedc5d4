"""Make this a page: /workbench/drafts/<id>/page. A plain form, no script needed."""

from starlette.requests import Request
from starlette.responses import Response

from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.pages.new_page import make_page, new_page_page
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit

_SENT = "do part after after-of title goal made-by facts source publisher address module-title module-for module-summary module-after module-take".split()


class PageMaking:
    """Handlers for whoever writes."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.staff = StaffDoor(door)

    async def form(self, request: Request) -> Response:
        name = request.query_params.get("name", "")[:120]
        return await self.staff.show(request, lambda visit: new_page_page(self.house, visit, _id(request), name), "write")

    async def make(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            return make_page(self.house, visit, _id(request), {name: _line(first(form, name)) for name in _SENT})

        return await self.staff.act(request, do, "write")


def _id(request: Request) -> str:
    return str(request.path_params["draft"])[:16]


def _line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:600]
