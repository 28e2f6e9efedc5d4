"""The server is killed without warning while phones answer, and started again: how soon is each phone back by itself, and is each answer there once?"""

import asyncio
import os
import signal
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from benchmarks.rooms.hall import PLAN, kept
from benchmarks.rooms.people import FETCH_WITHIN, QUESTION, Phone, at_most, heard
from benchmarks.rooms.wire import Visitor
from benchmarks.server import our_server
from modules.live.events import Draft
from modules.storage.rooms.events import append, events_after
from modules.storage.rooms.rooms import open_room
from modules.storage.store import open_store

# As the page's script and the browser's own open line do it: see 50-room.js and streams.py.
RETRY_LINE = 2.0
RETRY_ANSWER = (1.0, 2.0, 4.0, 8.0, 15.0)
SECONDS = 8.0
_NOT_THERE = (OSError, asyncio.IncompleteReadError, TimeoutError, IndexError, ValueError)


@dataclass(slots=True)
class Killed:
    """`back` are the seconds from the server's return to each phone's open line. `asleep` is how long there was no server."""

    phones: int
    asleep: float
    back: list[float] = field(default_factory=list)
    acknowledged: int = 0
    lost: int = 0
    double: int = 0


@dataclass(slots=True)
class _Stubborn:
    """A phone that tries again until it is heard."""

    phone: Phone
    opened: list[float] = field(default_factory=list)
    acknowledged: bool = False

    async def listen(self) -> None:
        while True:
            with suppress(*_NOT_THERE):
                async for version in heard(self.phone.visitor, f"/rooms/{self.phone.code}/live"):
                    self.opened.append(time.monotonic())
                    await asyncio.sleep(self.phone.random.random() * FETCH_WITHIN)
                    await self.phone.visitor.ask(f"/rooms/{self.phone.code}/stage?v={version}")
            await asyncio.sleep(RETRY_LINE)

    async def answer(self, after: float) -> None:
        await asyncio.sleep(after)
        for turn in range(20):
            with suppress(*_NOT_THERE):
                await self.phone.answer(self.phone.number)
            if self.phone.sent:
                return
            await asyncio.sleep(RETRY_ANSWER[min(turn, len(RETRY_ANSWER) - 1)])


def killed(count: int) -> Killed:
    with ExitStack() as stack:
        one = stack.enter_context(our_server())
        store = open_store("", one.data)
        stack.callback(store.close)
        room = open_room(store, PLAN, "bench", datetime.now(UTC))
        append(store, room.id, [Draft("moved", QUESTION)], datetime.now(UTC))
        random = Random(5)
        people = [_Stubborn(Phone(Visitor(one.port), room.code, number + 1, random)) for number in range(count)]

        async def meet() -> tuple[float, float]:
            await at_most(16, [person.phone.come_in for person in people])
            for person in people:
                person.phone.leave()
            listening = [asyncio.create_task(person.listen()) for person in people]
            await asyncio.sleep(2)
            answering = [asyncio.create_task(person.answer(random.uniform(0, SECONDS))) for person in people]
            await asyncio.sleep(SECONDS / 2)
            os.kill(one.pid, signal.SIGKILL)
            gone = time.monotonic()
            await asyncio.to_thread(stack.enter_context, our_server(beside=one, port=one.port))
            there = time.monotonic()
            await asyncio.gather(*answering)
            await asyncio.sleep(RETRY_LINE + 2)
            for task in listening:
                task.cancel()
            return gone, there

        gone, there = asyncio.run(meet())
        found = Killed(count, there - gone)
        found.back = [max(min(at for at in person.opened if at > gone) - there, 0.0) for person in people if max(person.opened, default=0) > gone]
        numbers = kept(events_after(store, room.id))[0]
        found.acknowledged = sum(len(person.phone.sent) for person in people)
        found.lost = sum((person.phone.number, person.phone.number) not in numbers for person in people if person.phone.sent)
        found.double = sum(times - 1 for times in numbers.values())
        return found
