"""Lines that stay open: server-sent events. They carry only the newest version; the page then fetches what it shows."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import StreamingResponse

from modules.light.rooms.hub import Hub
from modules.light.rooms.live import Door, Live

HEARTBEAT = 15.0
_HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}


def stream(hub: Hub, live: Live, door: Door) -> StreamingResponse:
    return StreamingResponse(_lines(hub, live, door), media_type="text/event-stream", headers=_HEADERS)


async def _lines(hub: Hub, live: Live, door: Door) -> AsyncIterator[str]:
    watcher = live.watch(door)
    told = ""
    try:
        yield "retry: 2000\n\n"
        while not hub.stopping.is_set():
            watcher.woken.clear()
            version = live.version(door)
            if version != told:
                told = version
                yield f"event: stage\ndata: {version}\n\n"
            try:
                await asyncio.wait_for(watcher.woken.wait(), HEARTBEAT)
            except TimeoutError:
                yield ": here\n\n"
    finally:
        live.leave(door, watcher)
