"""Conversation cards for anybody, with no room and no account."""

import secrets

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.door import Doorway
from modules.pages.rooms.talk_cards import all_cards, card_page, cards_page, print_cards_page


class TalkCards:
    """Handlers for cards outside a room."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def all(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: cards_page(self.house, visit))

    async def one(self, request: Request) -> Response:
        theme, card = request.path_params["theme"], request.path_params["card"]
        return await self.door.show(request, lambda visit: card_page(self.house, visit, theme, card))

    async def draw(self, request: Request) -> Response:
        """Any card but the one that was there, with the same chance for each."""
        cards = [shown.address for shown in all_cards(self.house.edition("")) if shown.address != request.query_params.get("not", "")]
        return RedirectResponse(secrets.choice(cards) if cards else "/cards/", 303, {"cache-control": "no-store"})

    async def print(self, request: Request) -> Response:
        theme = request.query_params.get("theme", "")
        return await self.door.show(request, lambda visit: print_cards_page(self.house, visit, theme))
