"""A crowd in a process of its own: `python -m benchmarks.rooms.crowd`. It reads what to do as one line of JSON, and says what came of it as another.

Between them it says `warm` and `joined`, and waits each time for a line: the parent reads the server's memory then.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from benchmarks.rooms.people import ALL, QUESTION, Host, Phone, Wall, at_most
from benchmarks.rooms.wire import Visitor

AT_THE_DOOR = 16
LOOKS_EVERY = 0.05
ACTS_EVERY = 10.0
LONGEST = 15.0


@dataclass(slots=True)
class Room:
    """One room with everybody in it. The first of `ports` is its host's; phones are split between all."""

    code: str
    link: str
    ports: list[int]
    count: int
    random: Random
    phones: list[Phone] = field(default_factory=list)
    walls: list[Wall] = field(default_factory=list)
    host: Host = field(init=False)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    moved_at: float = 0.0
    shown_at: float = 0.0

    async def gather(self) -> None:
        self.host = Host(Visitor(self.ports[0]), self.code)
        await self.host.sign_in(self.link)
        self.walls = [Wall(Visitor(port), self.code) for port in self.ports]
        self.phones = [Phone(Visitor(self.ports[number % len(self.ports)]), self.code, number + 1, self.random) for number in range(self.count)]
        self.tasks = [asyncio.create_task(wall.watch()) for wall in self.walls] + [asyncio.create_task(self.host.look())]
        await at_most(AT_THE_DOOR, [phone.come_in for phone in self.phones])

    async def ask(self, seconds: float, acts: bool) -> None:
        """Everybody answers within `seconds`; one in ten changes it, one in twenty sends the same form twice."""
        self.moved_at = time.monotonic()
        await self.host.do("move", to=QUESTION)
        busy = asyncio.create_task(self._act()) if acts else None
        await asyncio.gather(*(self._answer(phone, seconds) for phone in self.phones))
        await asyncio.sleep(1.5)
        if busy:
            busy.cancel()
            await asyncio.gather(busy, return_exceptions=True)
        self.shown_at = time.monotonic()
        await self.host.do("reveal", screen=QUESTION, to="wall")
        until = self.shown_at + LONGEST
        while time.monotonic() < until and not all(phone.fetched and phone.fetched[-1] > self.shown_at for phone in self.phones):
            await asyncio.sleep(LOOKS_EVERY)
        await asyncio.sleep(1.2)  # for the wall, which hears twice a second

    async def _answer(self, phone: Phone, seconds: float) -> None:
        await asyncio.sleep(self.random.uniform(0.5, seconds))
        await phone.answer(phone.number, again=phone.number % 20 == 0)
        if phone.number % 10 == 5:
            await asyncio.sleep(1)
            await phone.answer(ALL - phone.number)

    async def _act(self) -> None:
        """The host does something that every phone hears of, again and again."""
        for number in range(1000):
            await asyncio.sleep(self.random.uniform(0.5, 1.5) * ACTS_EVERY)
            await self.host.do("word", word=f"word {number}", meaning="what it means")

    def leave(self) -> None:
        for task in self.tasks:
            task.cancel()
        for phone in self.phones:
            phone.leave()

    @property
    def outcome(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "sent": [[phone.number, *sent] for phone in self.phones for sent in phone.sent],
            "faults": [fault for phone in self.phones for fault in phone.faults],
            "walls": [wall.seen for wall in self.walls],
            "numbers": [wall.numbers for wall in self.walls],
            "acts": self.host.acts,
            "question": [fetched[0] - self.moved_at for phone in self.phones if (fetched := [at for at in phone.fetched if at > self.moved_at])],
            "result": [fetched[0] - self.shown_at for phone in self.phones if (fetched := [at for at in phone.fetched if at > self.shown_at])],
        }  # fmt: skip


async def meet(asked: dict[str, Any], wait: Callable[[str], None]) -> dict[str, Any]:
    random = Random(5)
    make = partial(Room, ports=asked["ports"], random=random)
    warm = make(asked["warm"]["code"], asked["warm"]["link"], count=20)
    await warm.gather()
    await warm.ask(2, True)
    warm.leave()
    wait("warm")
    rooms = [make(each["code"], each["link"], count=asked["phones"]) for each in asked["rooms"]]
    began = time.monotonic()
    for room in rooms:
        await room.gather()
    joined = time.monotonic() - began
    await asyncio.sleep(1)
    wait("joined")
    gc.collect()
    gc.freeze()
    lates: list[float] = []
    late = asyncio.create_task(_lateness(lates))
    used, began = time.process_time(), time.monotonic()
    await asyncio.gather(*(room.ask(asked["seconds"], asked["acts"]) for room in rooms))
    share = (time.process_time() - used) / (time.monotonic() - began)
    late.cancel()
    outcome = {"rooms": [room.outcome for room in rooms], "joined": joined, "share": share, "late": max(lates)}
    wait("done")
    for room in rooms:
        room.leave()
    return outcome


async def _lateness(lates: list[float]) -> None:
    """How late this process itself runs: what it measures cannot be finer than that."""
    while True:
        before = time.monotonic()
        await asyncio.sleep(LOOKS_EVERY)
        lates.append(time.monotonic() - before - LOOKS_EVERY)


def _wait(word: str) -> None:
    print(word, flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(meet(json.loads(sys.stdin.readline()), _wait))), flush=True)
