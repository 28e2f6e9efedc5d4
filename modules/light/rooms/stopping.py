"""When the server is told to stop it waits for every line to end, and the lines of a room never end by themselves: so they are let go at the signal."""

import signal
from types import FrameType
from typing import Any

from modules.light.rooms.hub import Hub


def let_go_on_signals(hub: Hub) -> None:
    """Call it from the main thread while the server starts: after it set what it does at a signal, which stays as it is."""
    for number in (signal.SIGTERM, signal.SIGINT):
        _before(number, signal.getsignal(number), hub)


def _before(number: int, then: Any, hub: Hub) -> None:
    def handle(given: int, frame: FrameType | None) -> None:
        hub.stop()
        if callable(then):
            then(given, frame)

    try:
        signal.signal(number, handle)
    except ValueError:  # not the main thread: whoever started us there takes care of stopping
        return
