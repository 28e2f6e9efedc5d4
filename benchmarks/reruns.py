"""Sixteen people turn pages as fast as the server lets them: our full lesson screen beside Streamlit's own `hello`."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import streamlit

from benchmarks.learner import addresses, answered_something
from benchmarks.process import cpu_of, settle
from benchmarks.server import Server, our_server, stock_server
from benchmarks.sessions import Session, session
from benchmarks.table import Row, percentile, spread

PEOPLE = 16
ROUNDS, SECONDS = 9, 4.0  # many short ones: what else the machine does changes slowly, and each round compares what ran side by side
QUICK_ROUNDS, QUICK_SECONDS = 2, 3.0
HELLO = Path(streamlit.__file__).parent / "hello" / "streamlit_app.py"
# Pages with a picture, with forms, with a chart: each rerun is another page, so nothing is drawn from memory.
PAGES = tuple(f"module={module}&page={page}" for module in ("welcome", "what-is-qi", "who-is-in-the-room") for page in range(1, 7))


@dataclass(frozen=True, slots=True)
class Busy:
    """What a server did in one round."""

    a_second: float
    cpu_ms: float
    wait_ms: float


def run(quick: bool) -> list[Row]:
    rounds, seconds = (QUICK_ROUNDS, QUICK_SECONDS) if quick else (ROUNDS, SECONDS)
    known: list[Busy] = []
    new: list[Busy] = []
    stock: list[Busy] = []
    tuned: list[Busy] = []
    nobody: list[dict[str, str]] = [{}] * PEOPLE
    with our_server() as us, stock_server(HELLO) as hello, stock_server(HELLO, "--runner.postScriptGC", "false") as hello_tuned:
        people = asyncio.run(_people_who_answered(us.address))
        for server in (us, hello, hello_tuned):
            settle(server.pid)
        for _turn in range(rounds):  # they take turns
            known.append(asyncio.run(_round(us, "lesson", PAGES, seconds, people)))
            tuned.append(asyncio.run(_round(hello_tuned, "", ("",), seconds, nobody)))
            new.append(asyncio.run(_round(us, "lesson", PAGES, seconds, nobody)))
            stock.append(asyncio.run(_round(hello, "", ("",), seconds, nobody)))
    return [
        *_rows("learners who have answered, beside hello as it comes", known, stock, 5.0, "5 times as many"),
        *_rows("the same, beside hello with the collector off", known, tuned, 0.8, "0.8 of as many"),
        *_rows("people who have answered nothing yet, beside hello with the collector off", new, tuned, None, ""),
    ]


async def _people_who_answered(address: str) -> list[dict[str, str]]:
    """The cookies of people who have saved something: their screens are filled in from the database."""
    pages, words = await addresses(address)
    return [await answered_something(address, pages, words) for _ in range(PEOPLE)]


async def _round(server: Server, screen: str, queries: Sequence[str], seconds: float, cookies: Sequence[dict[str, str]]) -> Busy:
    async with AsyncExitStack() as stack:
        people = [await stack.enter_async_context(session(server.address, screen, queries[number % len(queries)], each)) for number, each in enumerate(cookies)]
        await asyncio.gather(*(_turn_pages(person, queries, number, 1.0) for number, person in enumerate(people)))
        cpu, began = cpu_of(server.pid), time.perf_counter()
        waits = [wait for each in await asyncio.gather(*(_turn_pages(person, queries, number, seconds) for number, person in enumerate(people))) for wait in each]
        took, used = time.perf_counter() - began, cpu_of(server.pid) - cpu
    return Busy(len(waits) / took, used / len(waits) * 1000, percentile(waits, 0.95) * 1000)


async def _turn_pages(person: Session, queries: Sequence[str], first: int, seconds: float) -> list[float]:
    until = time.perf_counter() + seconds
    waits: list[float] = []
    while time.perf_counter() < until:
        waits.append(await person.rerun(queries[(first + len(waits)) % len(queries)]))
    return waits


def _rows(name: str, ours: Sequence[Busy], peer: Sequence[Busy], least: float | None, target: str) -> list[Row]:
    # Rounds stand side by side in time: the ratio is taken within each, and its middle counts.
    more = median(us.a_second / them.a_second for us, them in zip(ours, peer, strict=True))
    dearer = median(us.cpu_ms / them.cpu_ms for us, them in zip(ours, peer, strict=True))
    (our_count, our_cpu, our_wait), (count, cpu, wait) = _columns(ours), _columns(peer)
    return [
        Row(f"Reruns a second, {PEOPLE} busy: {name}", spread(count, ""), spread(our_count, ""), f"{more:.2f}", target, None if least is None else more >= least),
        Row("- processor time a rerun", spread(cpu, "ms"), spread(our_cpu, "ms"), f"{dearer:.2f}", "", None),
        Row("- wait for a page, p95", spread(wait, "ms", 0), spread(our_wait, "ms", 0), "", "", None),
    ]


def _columns(rounds: Sequence[Busy]) -> tuple[list[float], list[float], list[float]]:
    return [each.a_second for each in rounds], [each.cpu_ms for each in rounds], [each.wait_ms for each in rounds]
