"""A room with a screen of every kind, and a short way to say what happens in it."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from glossary.load import Glossary
from modules.live.care import Care
from modules.live.events import Event, Kind
from modules.live.folding import apply
from modules.live.plan import Plan, plan_of
from modules.live.state import Room
from modules.packs.load import load_pack

NOON = datetime(2026, 11, 22, 12)
CARE = Care(support="Ann", safeguarding="Bo", quiet="Room 2")


class Meeting:
    """A room, and what happens in it: `room.do("answered", "all.words", "p1", texts={"0": "calm"})`."""

    def __init__(self, plan: Plan) -> None:
        self.room = Room("room-1", plan)
        self.events: list[Event] = []

    def do(self, kind: Kind, screen: str = "", phone: str = "", after: float = 1, **data: Any) -> Event:
        number = len(self.events) + 1
        at = (self.events[-1].at if self.events else NOON) + timedelta(seconds=after)
        event = Event(number, kind, phone, screen, {name.replace("_", "-"): value for name, value in data.items()}, f"key-{number}", at)
        self.events.append(event)
        apply(self.room, event)
        return event

    def go(self, screen: str) -> None:
        self.do("moved", screen)

    def tick(self, screen: str, phone: str, *ticks: str) -> None:
        self.do("answered", screen, phone, ticks=dict.fromkeys(ticks, 1))

    def write(self, screen: str, phone: str, *texts: str) -> None:
        self.do("answered", screen, phone, texts={str(place): text for place, text in enumerate(texts)})


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    samples = Path(__file__).parents[2] / "sample_packs"
    folder = Path(shutil.copytree(samples / "small", tmp_path_factory.mktemp("packs") / "small"))
    shutil.copytree(samples / "room", folder, dirs_exist_ok=True)
    edition = load_pack(folder, Glossary((), ())).edition("en")
    return plan_of(edition, "short", edition.sessions["short"], CARE)


@pytest.fixture
def meeting(plan: Plan) -> Meeting:
    return Meeting(plan)


@pytest.fixture(scope="session")
def new_meeting(plan: Plan) -> Callable[[], Meeting]:
    return lambda: Meeting(plan)
