"""Lines that stay open: server-sent events. They carry only the newest version; the page then fetches what it shows.

A thousand of them stand open at once, so each is one waiting task and little else (Starlette's own streaming holds three).
"""

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from modules.light.rooms.hub import Hub
from modules.light.rooms.live import Door, Live

HEARTBEAT = 15.0


class Line(Response):
    """Tells one page whenever there is something new, until it goes or the server does."""

    media_type = "text/event-stream"

    def __init__(self, hub: Hub, live: Live, door: Door) -> None:
        self.hub, self.live, self.door = hub, live, door
        self.status_code, self.background = 200, None
        self.init_headers({"cache-control": "no-store", "x-accel-buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        watcher = self.live.watch(self.door)
        gone = asyncio.create_task(_until_gone(receive))
        told = ""
        try:
            await _say(send, "retry: 2000\n\n")
            while not self.hub.stopping.is_set() and not gone.done():
                woken = watcher.wait_anew()
                version = self.live.version(self.door)
                if version != told:
                    told = version
                    await _say(send, f"event: stage\ndata: {version}\n\n")
                done, _ = await asyncio.wait((gone, woken), timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
                if not done:
                    await _say(send, ": here\n\n")
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        except OSError:
            return  # the page is gone, and was in the middle of being told something
        finally:
            gone.cancel()
            self.live.leave(self.door, watcher)


async def _say(send: Send, line: str) -> None:
    await send({"type": "http.response.body", "body": line.encode(), "more_body": True})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
