"""The guided review: /workbench/review/<file>. Plain pages and forms, one for each group of questions."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.pages.review import review_page, save_group
from modules.pages.saving import Form
from modules.pages.visit import Page, Visit


class ReviewDesk:
    """Handlers for authors and panel chairs."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.staff = StaffDoor(door)

    async def review(self, request: Request) -> Response:
        file = request.path_params["file"][:200]
        if request.method == "GET":
            saved = request.query_params.get("saved", "")[:40]
            return await self.staff.show(request, lambda visit: review_page(self.house, visit, file, saved), "panels")

        def do(visit: Visit, form: Form) -> Page | str:
            return save_group(self.house, visit, file, form)

        return await self.staff.act(request, do, "panels")

    async def choose(self, request: Request) -> Response:
        """From the list of pages: the review of the page that was chosen there."""
        return RedirectResponse(f"/workbench/review/{quote(request.query_params.get('file', '')[:200])}", 303)
