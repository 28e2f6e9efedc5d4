"""The addresses of planning, printing and cards, in one list."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from modules.light.assets import YEAR
from modules.light.door import Doorway
from modules.light.rooms.hosting import Hosting
from modules.light.rooms.planning import Plans
from modules.light.rooms.printing import Papers
from modules.light.rooms.talk_cards import TalkCards
from modules.pages.rooms.style import planner_style, planner_style_name


def plan_routes(door: Doorway, hosting: Hosting) -> list[BaseRoute]:
    plans, papers, cards = Plans(hosting), Papers(hosting), TalkCards(door)
    return [
        Route("/facilitate/plans", plans.begin, methods=["POST"]),
        Route("/facilitate/plans/{plan}/copy", plans.copy, methods=["POST"]),
        Route("/facilitate/plans/{plan}/delete", plans.delete, methods=["POST"]),
        Route("/facilitate/plans/{plan}/run-sheet", papers.run_sheet),
        Route("/facilitate/plans/{plan}/paper", papers.paper),
        Route("/facilitate/plans/{plan}", plans.day, methods=["POST"]),
        Route("/facilitate/plans/{plan}/people", plans.people, methods=["POST"]),
        Route("/facilitate/plans/{plan}/open", plans.open, methods=["POST"]),
        Route("/facilitate/plans/{plan}", plans.show),
        Route("/facilitate/plans/{plan}/{step}", plans.show),
        Route("/rooms/{code}/poster", papers.poster),
        Route("/cards/", cards.all),
        Route("/cards/draw", cards.draw),
        Route("/cards/print", cards.print),
        Route("/cards/{theme}/{card}", cards.one),
        Route(f"/assets/{planner_style_name()}", _style),
    ]


def _style(request: Request) -> Response:
    return Response(planner_style(), media_type="text/css", headers={"cache-control": YEAR})
