"""Send a crowd to our server, and look in the database afterwards: what was acknowledged has to be there, once, in order."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from benchmarks.process import memory_of, settle
from benchmarks.rooms.people import ALL, OPTIONS, QUESTION
from benchmarks.server import ROOT, Server
from modules.live.events import Event
from modules.live.plan import Plan
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.storage.rooms.events import events_after
from modules.storage.rooms.hosts import add_host
from modules.storage.rooms.rooms import RoomRow, open_room
from modules.storage.store import Store, open_store

_ASK = {"id": "ask", "kind": "choose", "choose": "any", "ask": "What helps you most at a visit?", "options": [f"The answer number {place}" for place in range(1, OPTIONS + 1)]}
_ACTIVITY = ActivityShape.model_validate({"title": "In the hall", "purpose": "To try", "people": "any", "minutes": 5, "paper": "Raise hands.", "screens": [_ASK]})
PLAN = Plan(session="hall", title="In the hall", blocks=(BlockShape(id="hall", kind="activity", activity="hall", minutes=5),), activities={"hall": _ACTIVITY})


@dataclass(slots=True)
class Outcome:
    """Times are in seconds, memory in bytes, for all phones together."""

    phones: int = 0
    acks: list[float] = field(default_factory=list)
    walls: list[float] = field(default_factory=list)
    questions: list[float] = field(default_factory=list)
    results: list[float] = field(default_factory=list)
    acts: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    lost: int = 0
    double: int = 0
    disorder: list[str] = field(default_factory=list)
    memory: int = 0
    joined: float = 0.0
    late: float = 0.0
    share: float = 0.0


def crowd(servers: Sequence[Server], rooms: int, phones: int, seconds: float, *, acts: bool = False, database: str = "") -> Outcome:
    """`phones` in each of `rooms`, split between the servers."""
    store = open_store(database, servers[0].data)
    try:
        rows = [open_room(store, PLAN, "bench", datetime.now(UTC)) for _ in range(rooms + 1)]
        links = [{"code": row.code, "link": add_host(store, row.id, "Pat", "host", datetime.now(UTC))} for row in rows]
        asked = {"ports": [server.port for server in servers], "warm": links[0], "rooms": links[1:], "phones": phones, "seconds": seconds, "acts": acts}
        return _look(store, rows[1:], *_send(servers, asked))
    finally:
        store.close()


def _send(servers: Sequence[Server], asked: dict[str, Any]) -> tuple[dict[str, Any], list[int]]:
    """What the crowd tells, and the servers' memory: before, with everybody there, at the end."""
    memory = []
    with subprocess.Popen([sys.executable, "-m", "benchmarks.rooms.crowd"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        _say(process.stdin, json.dumps(asked))
        for word in ("warm", "joined", "done"):
            if process.stdout.readline().strip() != word:
                raise RuntimeError("The crowd has gone. What it said stands above.")
            if word == "warm":
                for server in servers:
                    settle(server.pid)
            memory.append(sum(memory_of(server.pid) for server in servers))
            _say(process.stdin, "go on")
        return json.loads(process.stdout.readline()), memory


def _say(to: Any, line: str) -> None:
    to.write(line + "\n")
    to.flush()


def _look(store: Store, rows: Sequence[RoomRow], told: dict[str, Any], memory: list[int]) -> Outcome:
    outcome = Outcome(phones=sum(len({number for number, *_ in room["sent"]}) for room in told["rooms"]), joined=told["joined"], late=told["late"], share=told["share"])
    outcome.memory = max(memory[1:]) - memory[0]
    for row, room in zip(rows, told["rooms"], strict=True):
        outcome.faults.update(room["faults"])
        outcome.acts += room["acts"]
        outcome.questions += room["question"]
        outcome.results += room["result"]
        outcome.acks += [heard - sent for _, _, sent, heard in room["sent"]]
        compare(outcome, events_after(store, row.id), room)
    return outcome


def compare(outcome: Outcome, events: Sequence[Event], room: dict[str, Any]) -> None:
    acknowledged = [(number, what) for number, what, *_ in room["sent"]]
    found, order = kept(events)
    outcome.acknowledged += len(acknowledged)
    outcome.lost += sum(each not in found for each in acknowledged)
    outcome.double += sum(times - 1 for times in found.values())
    if [event.number for event in events] != list(range(1, len(events) + 1)):
        outcome.disorder.append("a number is missing")
    last = dict(acknowledged)
    wanted = [sum(what >> place & 1 for what in last.values()) for place in range(OPTIONS)]
    outcome.disorder += [f"a wall shows {shown}, not {wanted}" for shown in room["numbers"] if shown != wanted]
    sent = {(number, what): at for number, what, at, _ in room["sent"]}
    for wall in room["walls"]:
        outcome.walls += waits(wall, [sent.get((number, number)) for number in order])


def kept(events: Sequence[Event]) -> tuple[Counter[tuple[int, int]], list[int]]:
    """How often each answer is in the database, and the phones in the order of their first answers."""
    numbers: dict[str, int] = {}
    found: Counter[tuple[int, int]] = Counter()
    for event in events:
        if event.kind == "answered" and event.screen == QUESTION:
            what = sum(1 << int(place) - 1 for place in event.data["ticks"])
            number = numbers.setdefault(event.phone, what)
            if what not in (number, ALL - number):
                raise RuntimeError(f"Phone {number} never said {what}.")
            found[(number, what)] += 1
    return found, list(numbers.values())


def waits(wall: Sequence[tuple[float, int]], sent: Sequence[float | None]) -> list[float]:
    """From each answer to the first look at a wall that counts it. When `ready` is n, the first n answers are on it."""
    found: list[float] = []
    place = 0
    for at, ready in wall:
        while place < min(ready, len(sent)):
            began = sent[place]
            found += [at - began] if began is not None else []
            place += 1
    return found
