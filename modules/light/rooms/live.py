"""One room in the memory of this process, with those who watch it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import RLock
from time import monotonic
from typing import Literal

from modules.live.events import Event
from modules.live.folding import apply
from modules.live.state import Room
from modules.storage.rooms.rooms import RoomRow

Door = Literal["phone", "wall", "host"]
DOORS: tuple[Door, ...] = ("phone", "wall", "host")


@dataclass(eq=False, slots=True)
class Watcher:
    """Somebody with a line open. `woken` is done when there is something new; whoever is slow gets the newest only."""

    loop: asyncio.AbstractEventLoop
    woken: "asyncio.Future[None]"

    def wait_anew(self) -> "asyncio.Future[None]":
        if self.woken.done():
            self.woken = self.loop.create_future()
        return self.woken


@dataclass(eq=False, slots=True)
class Live:
    """`lock` is held for as long as the room is read or changed, which is for well under a millisecond at a time."""

    row: RoomRow
    room: Room
    lock: RLock = field(default_factory=RLock)
    watchers: dict[Door, set[Watcher]] = field(default_factory=lambda: {door: set() for door in DOORS})
    pulsed: int = 0  # the number of the last event that the wall and the hosts were told of
    lively_told: int = 0
    lively_at: float = 0.0
    sign_due: float = 0.0
    used: float = field(default_factory=monotonic)

    def version(self, door: Door) -> str:
        """Changes when what this door shows changes; the same in every process and after a restart."""
        return f"{self.room.saw}-{self.room.lively}" if door == "phone" else str(self.room.number)

    def take(self, events: Iterable[Event]) -> bool:
        """Take in events that follow without a gap. False where some are missing: they were kept by another process."""
        with self.lock:
            for event in sorted(events, key=lambda each: each.number):
                if event.number > self.room.number + 1:
                    return False
                apply(self.room, event)
        return True

    def watch(self, door: Door) -> Watcher:
        loop = asyncio.get_running_loop()
        watcher = Watcher(loop, loop.create_future())
        self.watchers[door].add(watcher)
        return watcher

    def leave(self, door: Door, watcher: Watcher) -> None:
        self.watchers[door].discard(watcher)

    @property
    def is_watched(self) -> bool:
        return any(self.watchers.values())

    def wake(self, *doors: Door) -> None:
        """From any thread: tell those who watch that there is something new. One call for each loop, however many they are."""
        loops: dict[asyncio.AbstractEventLoop, list[Watcher]] = {}
        for door in doors:
            for watcher in tuple(self.watchers[door]):
                loops.setdefault(watcher.loop, []).append(watcher)
        for loop, watchers in loops.items():
            if not loop.is_closed():
                loop.call_soon_threadsafe(_wake_all, watchers)


def _wake_all(watchers: list[Watcher]) -> None:
    for watcher in watchers:
        if not watcher.woken.done():
            watcher.woken.set_result(None)
