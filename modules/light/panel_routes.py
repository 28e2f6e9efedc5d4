"""The addresses of reader panels and of guided reviews, in one list."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from modules.light.assets import YEAR
from modules.light.door import Doorway
from modules.light.panel import Panels
from modules.light.panels import PanelDesk
from modules.light.review import ReviewDesk
from modules.pages.panel_style import panel_style, panel_style_name

BOTH = ["GET", "POST"]


def panel_routes(door: Doorway) -> list[BaseRoute]:
    """For readers, and for staff."""
    readers, desk, review = Panels(door), PanelDesk(door), ReviewDesk(door)
    return [
        Route("/panel/{token}", readers.start, methods=BOTH),
        Route("/panel/{token}/back", readers.back, methods=["POST"]),
        Route("/panel/{token}/{step}", readers.step, methods=BOTH),
        Route("/workbench/panels", desk.home),
        Route("/workbench/panels/new", desk.new, methods=BOTH),
        Route("/workbench/panels/{panel}", desk.one),
        Route("/workbench/panels/{panel}/end", desk.end, methods=["POST"]),
        Route("/workbench/panels/{panel}/decide", desk.decide, methods=["POST"]),
        Route("/workbench/panels/{panel}/tell", desk.tell, methods=["POST"]),
        Route("/workbench/panels/{panel}/sign", desk.sign, methods=["POST"]),
        Route("/workbench/review", review.choose),
        Route("/workbench/review/{file:path}", review.review, methods=BOTH),
        Route(f"/assets/{panel_style_name()}", _style),
    ]


def _style(request: Request) -> Response:
    return Response(panel_style(), media_type="text/css", headers={"cache-control": YEAR})
