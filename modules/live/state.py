"""A room as it stands. Events change it: see `folding.py`.

`Room` changes in place, since a thousand answers in half a minute would copy it a thousand times. Whoever holds one keeps it to one thread at a time
(`modules/light/rooms/hub.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeVar

from modules.live.clock import Clock
from modules.live.kinds import ABOUT_ME, AHEAD, AS_THEY_COME, REVEALED, is_guarded
from modules.live.plan import Plan, Stage

T = TypeVar("T")
Level = Literal["", "hosts", "wall"]
"""How far a screen's results are shown."""


@dataclass(slots=True)
class Given:
    """What one phone (or one slip of paper) gave on one screen. `data` is None for a pass. `number` is the event that said so."""

    data: dict[str, Any] | None
    number: int


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody asked for a person, or to stop. `phone` is never shown; it is how their own page learns that somebody is coming."""

    number: int
    phone: str
    what: str
    where: str
    at: datetime
    seen_at: datetime | None = None

    @property
    def seen(self) -> bool:
        return self.seen_at is not None


@dataclass(slots=True)
class Sign:
    """ "Plain words, please". `asked` is the number of the first tap that waits, 0 for none; `is_up` is the sign on the wall."""

    asked: int = 0
    asked_at: datetime | None = None
    is_up: bool = False
    times: int = 0


@dataclass(slots=True)
class Room:
    """`number` is the last event in here. `saw` is the last one that changed what every phone sees, `lively` the last that changed a list that grows as people answer.

    `harm` are held texts that somebody is to be told of the same day, `cared` those where it was done.
    """

    id: str
    plan: Plan
    number: int = 0
    at: str = ""
    is_closed: bool = False
    opened_at: datetime | None = None
    phones: dict[str, str] = field(default_factory=dict)
    on_paper: int = 0
    visited: set[str] = field(default_factory=set)
    answers: dict[str, dict[str, Given]] = field(default_factory=dict)
    levels: dict[str, Level] = field(default_factory=dict)
    frozen: dict[str, dict[str, Given]] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    held: dict[str, str] = field(default_factory=dict)
    released: set[str] = field(default_factory=set)
    words: dict[str, str] = field(default_factory=dict)
    sign: Sign = field(default_factory=Sign)
    calls: dict[int, Call] = field(default_factory=dict)
    clock: Clock | None = None
    summed: dict[str, Any] = field(default_factory=dict)
    is_meeting: bool = False
    harm: set[str] = field(default_factory=set)
    cared: set[str] = field(default_factory=set)
    next: str = ""
    saw: int = 0
    lively: int = 0
    made: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What is the same for everybody while the room stands as it does: it is worked out once, and again after the next event."""
        if name not in self.made:
            self.made[name] = make()
        found: T = self.made[name]
        return found

    @property
    def stage(self) -> Stage | None:
        """Where the room is; None before the first screen."""
        return self.plan.by_address.get(self.at)

    @property
    def people(self) -> int:
        return len(self.phones) + self.on_paper

    def level(self, stage: Stage) -> Level:
        return self.levels.get(stage.address, "wall" if stage.kind in AS_THEY_COME else "")

    def why_held(self, item: str) -> str:
        """The reason why this text is not on the wall, "" if nothing keeps it. In a room with people under 18 each text waits until a host shows it."""
        return self.held.get(item, "" if item in self.released else self.plan.hold)

    def given(self, address: str, phone: str) -> Given | None:
        return self.answers.get(address, {}).get(phone)

    def standing(self, stage: Stage) -> dict[str, Given]:
        """The answers that count for what is shown: those at the moment of the reveal where the screen is guarded."""
        if is_guarded(stage.screen):
            return self.frozen.get(stage.address, {})
        return self.answers.get(stage.address, {})

    def has_answered(self, address: str) -> int:
        """How many people answered. A pass is no answer; a slip that was counted stands for as many as it says."""
        return sum(people_in(given) for given in self.answers.get(address, {}).values() if given.data is not None)

    def has_passed(self, address: str) -> int:
        return sum(given.data is None for given in self.answers.get(address, {}).values())

    @property
    def asks_now(self) -> bool:
        """Whether the day has come to a list of questions: those that came before it are there now."""
        return any(self.plan.by_address[address].kind == "questions" for address in self.visited if address in self.plan.by_address)

    def is_locked(self, stage: Stage) -> bool:
        """Once shown, an answer can be taken back but no longer changed."""
        return stage.kind in REVEALED and self.level(stage) != ""

    def why_not(self, address: str, phone: str) -> str:
        """Why an answer cannot be taken in just now: closed, gone, not-yet or shown; "" if it can."""
        stage = self.plan.by_address.get(address)
        if self.is_closed:
            return "closed"
        if address == ABOUT_ME:
            return ""
        if address == AHEAD:
            return "" if self.is_meeting and not self.asks_now else "gone"
        if stage is None:
            return "gone"
        if address not in self.visited:
            return "not-yet"
        return "shown" if self.is_locked(stage) and self.given(address, phone) else ""


def people_in(given: Given) -> int:
    """How many people stand behind one answer: 1, or what was counted on paper."""
    people = (given.data or {}).get("people")
    return people if isinstance(people, int) and 0 < people < 10_000 else 1
