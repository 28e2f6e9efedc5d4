"""Who is in a room: phones, walls, hosts, each speaking as its page's script does."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

from benchmarks.rooms.wire import Answer, Visitor

OPTIONS = 10
ALL = 2**OPTIONS - 1
QUESTION = "hall.ask"
FETCH_WITHIN = 0.25
"""A page waits a moment by chance, so that not all phones of a hall ask at once: see 50-room.js."""
_READY = re.compile(r"Ready: (\d+) of")
_TOKEN = re.compile(r'name="token" value="(\w+)"')


@dataclass(slots=True)
class Phone:
    """Phone `number` (from 1) ticks the options of its own number as binary digits: so the database tells afterwards whose answer is whose.
    `sent` are its answers: (what, when it was sent, when it was acknowledged)."""

    visitor: Visitor
    code: str
    number: int
    random: Random
    version: str = ""
    sent: list[tuple[int, float, float]] = field(default_factory=list)
    fetched: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _listening: asyncio.Task[None] | None = None

    async def come_in(self) -> None:
        await self.visitor.ask("/join", {"code": self.code, "name": ""})
        answer = await self.visitor.ask(f"/rooms/{self.code}")
        if "sbs-phone" not in self.visitor.cookies:
            raise RuntimeError(f"Phone {self.number} is not let in: {answer.status} {answer.text[:300]}")
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        async for version in heard(self.visitor, f"/rooms/{self.code}/live"):
            if version != self.version:
                await asyncio.sleep(self.random.random() * FETCH_WITHIN)
                answer = await self.visitor.ask(f"/rooms/{self.code}/stage?v={self.version}")
                self.version = answer.headers.get("x-version", version)
                if answer.status == 200:
                    self.fetched.append(time.monotonic())
                elif answer.status != 204:
                    self.faults.append(f"stage {answer.status}")

    async def answer(self, what: int, *, again: bool = False) -> None:
        """Tick the binary digits of `what`. `again`: the same form goes off twice, as from a phone that did not hear."""
        ticks = [str(place + 1) for place in range(OPTIONS) if what >> place & 1]
        form: dict[str, str | list[str]] = {"do": "answer", "screen": QUESTION, "o": ticks, "key": f"{self.number}-{what}"}
        began = time.monotonic()
        answers = await asyncio.gather(*(self.visitor.ask(f"/rooms/{self.code}/do", form) for _ in range(1 + again)))
        if {answer.status for answer in answers} == {200}:
            self.sent.append((what, began, time.monotonic()))
        else:
            self.faults.append(f"answer {[answer.status for answer in answers]}")

    def leave(self) -> None:
        if self._listening:
            self._listening.cancel()


@dataclass(slots=True)
class Wall:
    """`seen`: how many were ready at which moment. `shown` is the newest page."""

    visitor: Visitor
    code: str
    seen: list[tuple[float, int]] = field(default_factory=list)
    shown: str = ""

    async def watch(self) -> None:
        async for version in heard(self.visitor, f"/rooms/{self.code}/wall/live"):
            answer = await self.visitor.ask(f"/rooms/{self.code}/wall/stage?v=")
            self.shown = answer.text
            found = _READY.search(self.shown)
            if found and version:
                self.seen.append((time.monotonic(), int(found[1])))

    @property
    def numbers(self) -> list[int]:
        """What it shows of the result: how often each option was ticked."""
        return [int(each) for each in re.findall(r'<span class="number">(\d+)<', self.shown)]


@dataclass(slots=True)
class Host:
    """`acts`: how long each press of a button took."""

    visitor: Visitor
    code: str
    token: str = ""
    acts: list[float] = field(default_factory=list)

    async def sign_in(self, link: str) -> None:
        await self.visitor.ask(f"/host/{link}")
        found = _TOKEN.search((await self.visitor.ask(f"/rooms/{self.code}/host/")).text)
        if not found:
            raise RuntimeError("The host is not let in.")
        self.token = found[1]

    async def do(self, what: str, **values: str) -> Answer:
        began = time.monotonic()
        answer = await self.visitor.ask(f"/rooms/{self.code}/host/do", {"do": what, "token": self.token, **values})
        if answer.status != 200:
            raise RuntimeError(f"The host cannot {what}: {answer.status} {answer.text[:200]}")
        self.acts.append(time.monotonic() - began)
        return answer

    async def look(self) -> None:
        """Keep the console open: it fetches what changes, as its page does."""
        async for _ in heard(self.visitor, f"/rooms/{self.code}/host/live"):
            await self.visitor.ask(f"/rooms/{self.code}/host/stage?v=")


async def heard(visitor: Visitor, path: str) -> AsyncIterator[str]:
    """The versions that come over an open line. Whoever is slow gets the newest."""
    reader, writer = await visitor.line(path)
    try:
        while line := await reader.readline():
            if line.startswith(b"data: "):
                yield line[6:].decode().strip()
    finally:
        writer.close()


async def at_most(count: int, work: list[Callable[[], Awaitable[None]]]) -> None:
    """All of them, so many at a time."""
    gate = asyncio.Semaphore(count)

    async def one(each: Callable[[], Awaitable[None]]) -> None:
        async with gate:
            await each()

    await asyncio.gather(*map(one, work))
