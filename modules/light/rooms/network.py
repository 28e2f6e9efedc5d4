"""Check my network: small things to try from the room where people will meet. Open to everybody, since it tells nothing of any room and keeps nothing."""

import asyncio
from collections.abc import AsyncIterator
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.websockets import WebSocket

from modules.light.address import site_of
from modules.light.assets import YEAR
from modules.light.rooms.door import RoomDoor
from modules.pages.rooms.network import it_page, network_page, network_script

PAUSE = 1.0
"""Seconds between the two words. What a proxy gathers up arrives together."""
_FRESH = {"cache-control": "no-store", "x-accel-buffering": "no"}


class Networks:
    """Handlers."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house

    async def check(self, request: Request) -> Response:
        return self.door.answer(request, network_page(self.house, self.door.visit(request)))

    async def for_it(self, request: Request) -> Response:
        return self.door.answer(request, it_page(self.house, self.door.visit(request), site_of(request)))

    async def look(self, request: Request) -> Response:
        """Never twice the same, so that an old answer from a cache on the way is found out."""
        return PlainTextResponse(f"here {token_urlsafe(6)}", headers=_FRESH)

    async def line(self, request: Request) -> Response:
        return StreamingResponse(_two_words(), media_type="text/event-stream", headers=_FRESH)

    async def socket(self, line: WebSocket) -> None:
        """Only the full lesson app needs such a line; it is tried so that hosts know."""
        await line.accept()
        await line.send_text("here")
        await line.close()

    async def script(self, request: Request) -> Response:
        return Response(network_script(), media_type="text/javascript", headers={"cache-control": YEAR})


async def _two_words() -> AsyncIterator[str]:
    yield "event: try\ndata: 1\n\n"
    await asyncio.sleep(PAUSE)
    yield "event: try\ndata: 2\n\n"
