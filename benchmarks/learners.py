"""Two hundred people learn at once, with time to think: light pages, answers, words. Beside them, as many who only look at a stock page."""

import asyncio
import gc
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from random import Random

from websockets.exceptions import ConnectionClosed

from benchmarks.kept import lost
from benchmarks.learner import THINKS_SECONDS, Learner, addresses, browser
from benchmarks.process import memory_of, settle
from benchmarks.reruns import PAGES
from benchmarks.server import PEERS, Server, our_server, stock_server
from benchmarks.sessions import PATIENCE, Session, session
from benchmarks.table import Row, percentile

PEOPLE = 200
SECONDS, QUICK_SECONDS = 60.0, 20.0
EVERY_SECONDS = 5.0
KIB = 1024
# Memory is compared from this moment of a long run to its end: what a server makes once and keeps is there by then.
WARM_AT = 300.0


@dataclass(slots=True)
class Outcome:
    """What came of a run: waits in seconds, what went wrong, what is missing, and the server's memory (seconds, bytes) as it went on."""

    waits: list[float] = field(default_factory=list)
    by_action: dict[str, list[float]] = field(default_factory=dict)
    faults: Counter[str] = field(default_factory=Counter)
    saved: int = 0
    lost: int = 0
    before: int = 0
    memory: list[tuple[float, int]] = field(default_factory=list)

    @property
    def a_session(self) -> float:
        """Bytes that each person cost the server, at its fullest."""
        return (max(size for _, size in self.memory) - self.before) / PEOPLE

    @property
    def growth(self) -> float | None:
        """How much more memory there is at the end than when the server was warm; None if the run was too short to say."""
        warm = [size for at, size in self.memory if at >= WARM_AT]
        return warm[-1] / warm[0] - 1 if len(warm) > 1 and self.memory[-1][0] > 2 * WARM_AT else None


def run(quick: bool, minutes: float | None = None) -> list[Row]:
    seconds = minutes * 60 if minutes else QUICK_SECONDS if quick else SECONDS
    beside = min(seconds, SECONDS)  # the peer and the other door tell enough in a minute
    with our_server() as us:
        light = asyncio.run(_learn(us, seconds))
    with our_server() as us:
        app = asyncio.run(_look(us, beside, "lesson", PAGES))
    with stock_server(PEERS / "text.py") as peer:
        stock = asyncio.run(_look(peer, beside, "", ("",)))
    return _rows(light, app, stock)


async def _learn(server: Server, seconds: float) -> Outcome:
    pages, words = await addresses(server.address)
    outcome = Outcome()
    async with AsyncExitStack() as stack:
        people = [Learner(await stack.enter_async_context(browser(server.address)), pages, words, Random(number)) for number in range(PEOPLE)]
        for page in (*pages, *words[:20]):  # whatever is made at the first visit of a page is no part of what a person costs
            await people[0].browser.get(page)
        outcome.before = await _at_rest(server)
        watch = asyncio.create_task(_watch(server, outcome))
        until = time.monotonic() + seconds
        await asyncio.gather(*(person.learn(until) for person in people))
        await asyncio.sleep(1.0)
        watch.cancel()
    for person in people:
        for action, wait in person.waits:
            outcome.waits.append(wait)
            outcome.by_action.setdefault(action, []).append(wait)
        outcome.faults.update(str(status) for status in person.statuses.elements() if status != 200)
    outcome.saved = sum(times for person in people for times, _ in person.kept.values())
    outcome.lost = lost(server.data, people)
    return outcome


async def _look(server: Server, seconds: float, screen: str, queries: Sequence[str]) -> Outcome:
    """As many people in the Streamlit door, each looking at a page as often as a learner does something."""
    outcome = Outcome()
    async with AsyncExitStack() as stack:
        async with session(server.address, screen, queries[0]) as first:
            for query in queries:
                await first.rerun(query)
        outcome.before = await _at_rest(server)
        watch = asyncio.create_task(_watch(server, outcome))
        people = [await stack.enter_async_context(session(server.address, screen, queries[0])) for _ in range(PEOPLE)]
        until = time.monotonic() + seconds
        await asyncio.gather(*(_look_again(person, queries, Random(number), until, outcome) for number, person in enumerate(people)))
        await asyncio.sleep(1.0)
        watch.cancel()
    return outcome


async def _look_again(person: Session, queries: Sequence[str], random: Random, until: float, outcome: Outcome) -> None:
    await asyncio.sleep(random.uniform(0, THINKS_SECONDS))
    while time.monotonic() < until:
        try:
            outcome.waits.append(await person.rerun(random.choice(queries)))
        except (ConnectionClosed, TimeoutError):
            outcome.waits.append(PATIENCE)  # at least
            outcome.faults["given up"] += 1
            return
        await asyncio.sleep(random.uniform(0.5, 1.5) * THINKS_SECONDS)


async def _at_rest(server: Server) -> int:
    """The server's memory once it is done with its preparations."""
    await asyncio.to_thread(settle, server.pid)
    gc.collect()  # here, not there: pauses of our own would count as waits
    return memory_of(server.pid)


async def _watch(server: Server, outcome: Outcome) -> None:
    began = time.monotonic()
    while True:
        outcome.memory.append((time.monotonic() - began, memory_of(server.pid)))
        await asyncio.sleep(EVERY_SECONDS)


def _rows(light: Outcome, app: Outcome, stock: Outcome) -> list[Row]:
    each = ", ".join(f"{action} {percentile(waits, 0.95) * 1000:,.0f}" for action, waits in sorted(light.by_action.items()))
    growth = Row("Memory growth from minute 5", "", "not told: the run was short (--minutes 30)", "", "under 5%", None)
    if light.growth is not None:
        growth = Row(f"Memory growth from minute 5 to {light.memory[-1][0] / 60:.0f}", "", f"{light.growth:+.1%}", "", "under 5%", light.growth < 0.05)
    return [
        _wait(f"{PEOPLE} people learn by the light door: wait, p95", light, stock, f" ({each})"),
        _memory("- memory a learner", light, stock),
        Row("- things done", f"{len(stock.waits):,}{_faults(stock)}", f"{len(light.waits):,}{_faults(light)}", "", "none refused", not light.faults),
        Row("- acknowledged, but not in the database", "", f"{light.lost} of {light.saved:,}", "", "none", light.lost == 0),
        growth,
        _wait(f"{PEOPLE} people turn pages in the Streamlit door: wait, p95", app, stock),
        _memory("- memory a session", app, stock),
        Row("- pages turned", f"{len(stock.waits):,}{_faults(stock)}", f"{len(app.waits):,}{_faults(app)}", "", "none refused", not app.faults),
    ]


def _wait(what: str, us: Outcome, peer: Outcome, more: str = "") -> Row:
    ours, theirs = (percentile(outcome.waits, 0.95) * 1000 for outcome in (us, peer))
    return Row(what, f"{theirs:,.0f} ms", f"{ours:,.0f} ms{more}", f"{ours / theirs:.2f}", "under 150 ms", ours < 150)


def _memory(what: str, us: Outcome, peer: Outcome) -> Row:
    ours, theirs = us.a_session / KIB, peer.a_session / KIB
    return Row(what, f"{theirs:,.0f} KiB", f"{ours:,.0f} KiB", f"{ours / theirs:.2f}", "under 100 KiB", ours < 100)


def _faults(outcome: Outcome) -> str:
    return "".join(f", {count} times {fault}" for fault, count in sorted(outcome.faults.items()))
