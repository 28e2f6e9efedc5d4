"""The hub: many answers in one write, acknowledged after they are kept; whoever watches hears the newest; one sign for many taps."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from modules.light.rooms import hub as hubs
from modules.light.rooms.hub import Hub
from modules.light.rooms.streams import Line
from modules.live.events import Draft
from modules.live.plan import Plan
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.storage.migrate import upgrade
from modules.storage.rooms.events import append, events_after
from modules.storage.rooms.rooms import NoRoom, RoomRow, open_room
from modules.storage.store import FILE, CannotSave, Store, open_store

SCREENS = [{"id": "choose", "kind": "choose", "ask": "What helps?", "options": ["Time", "Tea"]}, {"id": "ask", "kind": "questions", "ask": "What would you ask?"}]
ACTIVITY = ActivityShape.model_validate({"title": "One", "purpose": "To try", "people": "any", "minutes": 5, "paper": "Say it.", "screens": SCREENS})
PLAN = Plan(session="one", title="One", blocks=(BlockShape(id="a", kind="activity", activity="one", minutes=5),), activities={"one": ACTIVITY})
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store("", tmp_path / "data")
    upgrade(made)
    yield made
    made.close()


@pytest.fixture
def new_hub(store: Store) -> Iterator[Callable[..., Hub]]:
    made: list[Hub] = []

    def make(on: Store = store) -> Hub:
        made.append(Hub(on, sign_delay=lambda: 0.2))
        return made[-1]

    yield make
    for hub in made:
        hub.stop()


@pytest.fixture
def room(store: Store) -> RoomRow:
    row = open_room(store, PLAN, "ann", NOW)
    append(store, row.id, [Draft("moved", "a.choose")], NOW)
    return row


def answer(number: int, screen: str = "a.choose") -> Draft:
    return Draft("answered", screen, f"p{number}", {"ticks": {"1": 1}}, f"k{number}")


def soon(what: Callable[[], Any], seconds: float = 5) -> Any:
    until = time.monotonic() + seconds
    while not what() and time.monotonic() < until:
        time.sleep(0.02)
    return what()


def test_many_answers_cost_few_writes_and_each_is_kept_before_it_is_acknowledged(new_hub: Any, room: RoomRow, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    writes = []
    real = hubs.append_all
    monkeypatch.setattr(hubs, "append_all", lambda *given: writes.append(1) or real(*given))
    hub = new_hub()
    live = hub.live(room.id)

    def send(number: int) -> bool:
        event = hub.send(room.id, answer(number)).result(10)[0]
        return event.number in {each.number for each in events_after(store, room.id)} and live.room.given("a.choose", f"p{number}") is not None

    with ThreadPoolExecutor(32) as threads:
        assert all(threads.map(send, range(200)))
    assert 200 == live.room.has_answered("a.choose")
    assert len(writes) < 150


def test_what_is_sent_together_comes_back_together_and_the_same_form_is_one_event(new_hub: Any, room: RoomRow) -> None:
    hub = new_hub()
    hub.live(room.id)
    one, two = hub.send(room.id, answer(1), answer(2)), hub.send(room.id, answer(2), answer(3))
    assert [2, 3] == [event.number for event in one.result(5)]
    assert [3, 4] == [event.number for event in two.result(5)]


def test_while_the_database_is_locked_answers_wait_and_after_too_long_they_are_told(
    new_hub: Any, room: RoomRow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = new_hub()
    lock = sqlite3.connect(tmp_path / "data" / FILE, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    waiting = hub.send(room.id, answer(1))
    time.sleep(0.5)
    assert not waiting.done()
    lock.execute("ROLLBACK")
    assert 2 == waiting.result(10)[0].number
    monkeypatch.setattr(hubs, "PATIENCE", 0.0)
    lock.execute("BEGIN IMMEDIATE")
    with pytest.raises(CannotSave):
        hub.send(room.id, answer(2)).result(10)
    lock.execute("ROLLBACK")
    lock.close()
    assert 3 == hub.send(room.id, answer(2)).result(10)[0].number


def test_a_room_that_is_gone_is_told_and_the_others_go_on(new_hub: Any, room: RoomRow) -> None:
    hub = new_hub()
    gone, here = hub.send("gone", answer(1)), hub.send(room.id, answer(1))
    with pytest.raises(NoRoom):
        gone.result(5)
    assert 2 == here.result(5)[0].number
    with pytest.raises(NoRoom):
        hub.find("222222")


def test_several_taps_are_one_sign_and_a_tap_before_a_restart_still_brings_it_up(new_hub: Any, room: RoomRow, store: Store) -> None:
    append(store, room.id, [Draft("sign-asked", phone="p1"), Draft("sign-asked", phone="p2")], NOW)
    hub = new_hub()
    live = hub.live(room.id)
    assert not live.room.sign.is_up
    assert soon(lambda: live.room.sign.is_up)
    time.sleep(0.8)
    assert 1 == [event.kind for event in events_after(store, room.id)].count("sign-shown")


class Watching:
    """A page with its line open, and what it was told."""

    def __init__(self, hub: Hub, live: Any, door: Any) -> None:
        self.said: list[str] = []
        self.task = asyncio.create_task(Line(hub, live, door)({"type": "http"}, self._receive, self._send))

    async def _receive(self) -> Any:
        await asyncio.sleep(3600)

    async def _send(self, message: Any) -> None:
        self.said += [message["body"].decode()] if message.get("body") else []

    async def until(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.said) < count:
                await asyncio.sleep(0.01)


def test_whoever_watches_hears_that_something_is_new_and_only_the_newest(new_hub: Any, room: RoomRow) -> None:
    hub = new_hub()
    live = hub.live(room.id)

    async def watch() -> list[str]:
        page = Watching(hub, live, "phone")
        await page.until(2)
        # Somebody slow: three moves come together, and one is told.
        for screen in ("a.ask", "a.choose", "a.ask"):
            hub.send(room.id, Draft("moved", screen)).result(5)
        await page.until(3)
        # One answer to a question that is not on the wall yet is no news to phones.
        await asyncio.wrap_future(hub.send(room.id, answer(1)))
        await asyncio.sleep(0.7)
        hub.stop()
        await page.task
        return page.said

    assert ["retry: 2000\n\n", "event: stage\ndata: 1-0\n\n", "event: stage\ndata: 4-0\n\n"] == asyncio.run(watch())
    assert not live.is_watched


def test_a_page_that_goes_is_let_go(new_hub: Any, room: RoomRow) -> None:
    hub = new_hub()
    live = hub.live(room.id)

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message.get("more_body"):
            raise OSError("gone")

    asyncio.run(asyncio.wait_for(Line(hub, live, "wall")({"type": "http"}, receive, send), 5))
    assert not live.is_watched


def test_the_wall_is_told_twice_a_second_at_most(new_hub: Any, room: RoomRow) -> None:
    hub = new_hub()
    live = hub.live(room.id)

    async def watch() -> int:
        page = Watching(hub, live, "wall")
        await page.until(2)
        until, number = time.monotonic() + 2.2, 0
        while time.monotonic() < until:
            number += 1
            await asyncio.wrap_future(hub.send(room.id, answer(number)))
        hub.stop()
        await page.task
        return len(page.said) - 2

    assert 1 <= asyncio.run(watch()) <= 6
