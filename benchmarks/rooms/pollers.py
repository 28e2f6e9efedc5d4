"""The peer's crowd, in a process of its own: `python -m benchmarks.rooms.pollers`. Each phone is a websocket that does what Streamlit's own page does:
a fragment that runs every second is asked for each second. It reads what to do as one line of JSON, and says what came of it as another."""

import asyncio
import json
import re
import sys
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from random import Random
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

PATIENCE = 60.0
EVERY = 1.0
_COUNT = re.compile(r"Answers: (\d+)")


@dataclass(slots=True)
class Poller:
    """One phone. `seen`: how many answers its page showed at which moment."""

    socket: ClientConnection
    fragment: str = ""
    button: str = ""
    waits: list[float] = field(default_factory=list)
    seen: list[tuple[float, int]] = field(default_factory=list)

    async def rerun(self, *, press: bool = False, whole: bool = False) -> float:
        """Ask, and wait until it is drawn. Returns the seconds that took."""
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        if not whole:
            asked.rerun_script.fragment_id = self.fragment
            asked.rerun_script.is_auto_rerun = not press
        if press:
            asked.rerun_script.widget_states.widgets.add(id=self.button, trigger_value=True)
        began = time.monotonic()
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while not self._take(ForwardMsg.FromString(await self.socket.recv(decode=False))):
                pass
        return time.monotonic() - began

    def _take(self, message: ForwardMsg) -> bool:
        """True once the page is drawn."""
        kind = message.WhichOneof("type")
        if kind == "auto_rerun":
            self.fragment = message.auto_rerun.fragment_id
        elif kind == "delta":
            element = message.delta.new_element
            self.button = element.button.id or self.button
            found = _COUNT.search(element.markdown.body)
            if found:
                self.seen.append((time.monotonic(), int(found[1])))
        return kind == "script_finished"

    async def live(self, until: float, answers_at: float, sent: list[tuple[float, float]]) -> None:
        """Look every second; answer once, at the moment that was chosen. A look that takes longer than a second delays the next, as in the browser."""
        while time.monotonic() < until:
            began = time.monotonic()
            if answers_at and began >= answers_at:
                answers_at = 0.0
                took = await self.rerun(press=True)
                sent.append((began, began + took))
            else:
                self.waits.append(await self.rerun())
            rest = EVERY - (time.monotonic() - began)
            due = answers_at - time.monotonic() if answers_at else EVERY
            await asyncio.sleep(max(0.0, min(rest, max(due, 0.0))))


async def meet(asked: dict[str, Any]) -> dict[str, Any]:
    random = Random(5)
    sent: list[tuple[float, float]] = []
    faults = 0
    async with AsyncExitStack() as stack:
        people = [await _come_in(stack, asked["address"]) for _ in range(asked["phones"] + 1)]
        wall, *phones = people
        began = time.monotonic()
        until = began + asked["seconds"] + 3
        lives = [wall.live(until, 0.0, sent)] + [phone.live(until, began + random.uniform(0.5, asked["seconds"]), sent) for phone in phones]
        done = await asyncio.gather(*lives, return_exceptions=True)
        faults = sum(isinstance(each, ConnectionClosed | TimeoutError) for each in done)
        for each in done:
            if isinstance(each, BaseException) and not isinstance(each, ConnectionClosed | TimeoutError):
                raise each
    acks = [heard - at for at, heard in sent]
    return {"acks": acks, "walls": _walls(wall.seen, sent), "answered": len(sent), "shown": max(count for _, count in wall.seen), "polls": wall.waits, "faults": faults}


def _walls(seen: list[tuple[float, int]], sent: list[tuple[float, float]]) -> list[float]:
    """From the answer that was acknowledged n-th to the first look at which n answers were there."""
    waits = []
    for place, (at, _) in enumerate(sorted(sent, key=lambda each: each[1]), 1):
        found = next((when for when, count in seen if count >= place), None)
        waits.append(found - at if found else PATIENCE)
    return [max(wait, 0.0) for wait in waits]


async def _come_in(stack: AsyncExitStack, address: str) -> Poller:
    stream = address.replace("http://", "ws://") + "/_stcore/stream"
    line: Any = {"subprotocols": [Subprotocol("streamlit")], "compression": None, "max_size": None, "close_timeout": 2.0, "open_timeout": PATIENCE, "ping_interval": None}
    made = Poller(await stack.enter_async_context(connect(stream, **line)))
    await made.rerun(whole=True)
    if not made.fragment or not made.button:
        raise RuntimeError("The peer's page has no fragment that runs again, or no button.")
    return made


if __name__ == "__main__":
    print(json.dumps(asyncio.run(meet(json.loads(sys.stdin.readline())))), flush=True)
