"""Real servers: killed without warning while phones answer, and two that share one database. Bounded in count and in time."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from modules.live.events import Draft
from modules.live.plan import Plan
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.storage.migrate import upgrade
from modules.storage.rooms.events import append, events_after
from modules.storage.rooms.rooms import RoomRow, delete_room, open_room
from modules.storage.store import Store, open_store

SERVE = """
import sys, uvicorn
from starlette.applications import Starlette
from modules.light.rooms.hub import hub_for
from modules.light.rooms.stopping import let_go_on_signals
from modules.light.routes import routes
from modules.pages.house import the_house
house = the_house()
app = Starlette(routes=routes(house))
class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        let_go_on_signals(hub_for(house.store))
        await super().startup(sockets)
Server(uvicorn.Config(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)).run()
"""
PHONES, TURNS = 40, 4
CROWD, CROWD_TURNS = 300, 1
SCREENS = [{"id": "ask", "kind": "questions", "ask": "What would you ask?"}]
ACTIVITY = ActivityShape.model_validate({"title": "One", "purpose": "To try", "people": "any", "minutes": 5, "paper": "Say it.", "screens": SCREENS})
PLAN = Plan(session="one", title="One", blocks=(BlockShape(id="a", kind="activity", activity="one", minutes=5),), activities={"one": ACTIVITY})


class Server:
    def __init__(self, data: Path, database: str = "") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.at = f"http://127.0.0.1:{self.port}"
        self.settings = {**os.environ, "SIDE_BY_SIDE_DATA": str(data), "SIDE_BY_SIDE_DATABASE": database, "PYTHONPATH": str(Path(__file__).parents[4])}
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", SERVE, str(self.port)], env=self.settings)
        until = time.monotonic() + 40
        while True:
            try:
                if httpx.get(f"{self.at}/healthz", timeout=5).status_code == 200:
                    return
            except httpx.HTTPError:
                if self.process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("The server did not start.") from None
                time.sleep(0.1)

    def kill(self, how: int = signal.SIGKILL) -> None:
        self.process.send_signal(how)
        self.process.wait(20)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    made: list[Server] = []

    def start(data: Path, database: str = "") -> Server:
        made.append(Server(data, database))
        return made[-1]

    yield start
    for server in made:
        server.kill()


def a_room(store: Store) -> RoomRow:
    upgrade(store)
    room = open_room(store, PLAN, "ann", datetime.now(UTC))
    append(store, room.id, [Draft("moved", "a.ask")], datetime.now(UTC))
    return room


class Phone:
    """A phone that sends until it is heard, with the same key each time, as the page's script does."""

    def __init__(self, number: int, server: Server, code: str) -> None:
        self.number, self.code = number, code
        self.client = httpx.AsyncClient(base_url=server.at, timeout=10)
        self.acknowledged: list[str] = []
        self.slowest = 0.0

    async def come_in(self) -> None:
        answer = await self.client.post("/join", data={"code": self.code}, follow_redirects=True)
        assert "data-room" in answer.text, answer.text[:300]

    async def ask(self, question: str) -> None:
        began = time.monotonic()
        while True:
            try:
                form = {"do": "answer", "screen": "a.ask", "ask": question, "key": question}
                answer = await self.client.post(f"/rooms/{self.code}/do", data=form, headers={"x-side-by-side": "fetch"})
                if answer.status_code == 200:
                    self.acknowledged.append(question)
                    self.slowest = max(self.slowest, time.monotonic() - began)
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.2)
            assert time.monotonic() - began < 40, "The phone is not back."


async def everybody_asks(phones: list[Phone], turns: int = TURNS) -> None:
    async def one(phone: Phone) -> None:
        for turn in range(turns):
            await phone.ask(f"question {phone.number}-{turn}")
            await asyncio.sleep(0.02)

    await asyncio.gather(*(one(phone) for phone in phones))


def asked(store: Store, room: str) -> list[str]:
    return [str(event.data["ask"]) for event in events_after(store, room) if event.kind == "answered"]


def wanted(phones: int = PHONES, turns: int = TURNS) -> list[str]:
    return sorted(f"question {phone}-{turn}" for phone in range(phones) for turn in range(turns))


def test_a_server_killed_while_phones_answer_loses_nothing_and_doubles_nothing(tmp_path: Path, serve: Any) -> None:
    store = open_store("", tmp_path / "data")
    room = a_room(store)
    server = serve(tmp_path / "data")

    async def meet() -> set[str]:
        phones = [Phone(number, server, room.code) for number in range(CROWD)]
        for some in range(0, CROWD, 20):
            await asyncio.gather(*(phone.come_in() for phone in phones[some : some + 20]))
        sending = asyncio.create_task(everybody_asks(phones, CROWD_TURNS))
        while sum(len(phone.acknowledged) for phone in phones) < CROWD // 2:
            await asyncio.sleep(0.01)
        server.kill()
        before = {question for phone in phones for question in phone.acknowledged}
        await asyncio.to_thread(server.start)
        await sending
        return before

    before = asyncio.run(meet())
    kept = asked(store, room.id)
    assert before <= set(kept)
    assert wanted(CROWD, CROWD_TURNS) == sorted(kept)
    store.close()


def test_two_processes_share_a_room_in_one_order(tmp_path: Path, serve: Any, postgresql: str) -> None:
    main = open_store(f"{postgresql}postgres", tmp_path / "data")
    with main.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("CREATE DATABASE two_processes"))
    main.close()
    database = f"{postgresql}two_processes"
    store = open_store(database, tmp_path / "data")
    room = a_room(store)
    servers = [serve(tmp_path / "data", database) for _ in range(2)]

    async def meet() -> list[str]:
        phones = [Phone(number, servers[number % 2], room.code) for number in range(PHONES)]
        await asyncio.gather(*(phone.come_in() for phone in phones))
        # A line on each server hears what the other one took in.
        heard: list[list[str]] = [[], []]

        async def listen(place: int) -> None:
            async with phones[place].client.stream("GET", f"/rooms/{room.code}/wall/live", timeout=30) as lines:
                async for line in lines.aiter_lines():
                    if line.startswith("data: "):
                        heard[place].append(line.removeprefix("data: "))

        listening = [asyncio.create_task(listen(place)) for place in range(2)]
        await everybody_asks(phones)
        last = str(len(events_after(store, room.id)))
        until = time.monotonic() + 5
        while not all(last in versions for versions in heard) and time.monotonic() < until:
            await asyncio.sleep(0.1)
        for each in listening:
            each.cancel()
        assert all(last in versions for versions in heard), (last, heard)
        return [_without_addresses((await phones[place].client.get(f"/rooms/{room.code}/wall")).text) for place in range(2)]

    one, two = asyncio.run(meet())
    assert one == two
    assert all(question in one for question in ("question 0-0", "question 39-3"))
    assert wanted() == sorted(asked(store, room.id))
    # A room that is deleted here is gone from the memory of both.
    delete_room(store, room.id, "")
    until = time.monotonic() + 10
    while (statuses := [httpx.get(f"{server.at}/rooms/{room.code}/wall").status_code for server in servers]) != [404, 404] and time.monotonic() < until:
        time.sleep(0.1)
    assert [404, 404] == statuses
    store.close()


def _without_addresses(wall: str) -> str:
    """Each server stands at an address of its own, and so does its picture to scan."""
    return re.sub(r"[\d.]+:\d+|<svg.*?</svg>", "", wall, flags=re.DOTALL)
