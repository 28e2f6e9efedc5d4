"""The open rooms of this process: they are folded in memory, written in batches, and everybody who watches is told.

Three threads work beside the event loop, so that no storage call ever runs on it: one writes (many answers, one transaction), one keeps the pulse
(the wall is told twice a second at most, and the sign for plain words comes up when it is due), and with PostgreSQL one listens to other processes.
An answer is acknowledged after it is kept, never before.
"""

import queue
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event as Flag
from threading import Lock, Thread
from time import monotonic, sleep
from weakref import WeakKeyDictionary

from modules.light.rooms.live import DOORS, Live
from modules.live.events import Draft, Event
from modules.live.folding import fold
from modules.live.signs import delay
from modules.storage.rooms.events import append_all, events_after
from modules.storage.rooms.listening import is_shared, listen
from modules.storage.rooms.rooms import GONE, NoRoom, find_room, plan_of_room, room_of_code
from modules.storage.store import Busy, CannotSave, Store

GATHER = 0.003
MOST_AT_ONCE = 400
PATIENCE = 6.0
PULSE = 0.5
IDLE = 3600.0


@dataclass(frozen=True, slots=True)
class _Job:
    room: str
    drafts: tuple[Draft, ...]
    done: "Future[list[Event]]"


class Hub:
    """Thread-safe. `sign_delay` gives the seconds until a sign for plain words shows."""

    def __init__(self, store: Store, sign_delay: Callable[[], float] = delay) -> None:
        self.store = store
        self.sign_delay = sign_delay
        self.stopping = Flag()
        self._lives: dict[str, Live] = {}
        self._codes: dict[str, str] = {}
        self._jobs: queue.Queue[_Job] = queue.Queue()
        self._line = Lock()
        self._started = False

    def find(self, code: str) -> Live:
        """The room with this code. Reads the database at the first time: call it off the event loop. Raises NoRoom, CannotSave."""
        known = self._lives.get(self._codes.get(code, ""))
        if known is None or known.room.is_closed:
            # A closed room's code may belong to a new room by now.
            known = self.live(room_of_code(self.store, code).id)
            self._codes[code] = known.row.id
        return known

    def known(self, code: str) -> Live | None:
        """The open room with this code if it is in memory: never reads the database."""
        found = self._lives.get(self._codes.get(code, ""))
        return found if found and not found.room.is_closed else None

    def live(self, room: str) -> Live:
        """The room with this id, folded from its events where it is not in memory. Raises NoRoom, CannotSave."""
        found = self._lives.get(room)
        if found is None:
            self._start()
            row = find_room(self.store, room)
            made = Live(row, fold(room, plan_of_room(self.store, room), events_after(self.store, room)))
            with self._line:
                found = self._lives.setdefault(room, made)
            # Something may have been kept by another process between reading and being told of.
            self._catch_up(found)
        found.used = monotonic()
        return found

    def send(self, room: str, *drafts: Draft) -> "Future[list[Event]]":
        """Keep these together. The result comes after they are kept and the room has taken them in; CannotSave or NoRoom where they could not be."""
        self._start()
        job = _Job(room, drafts, Future())
        self._jobs.put(job)
        return job.done

    def forget(self, room: str) -> None:
        """The room was deleted: whoever watches is told, and finds nothing."""
        found = self._lives.pop(room, None)
        if found:
            found.wake(*DOORS)

    def stop(self) -> None:
        """The server goes down: let go of everybody, so that they come back to the next one."""
        self.stopping.set()
        for live in tuple(self._lives.values()):
            live.wake(*DOORS)

    def _start(self) -> None:
        with self._line:
            if self._started:
                return
            self._started = True
        for work in (self._write, self._beat, *([self._listen] if is_shared(self.store) else [])):
            Thread(target=work, name=f"rooms {work.__name__}", daemon=True).start()

    def _write(self) -> None:
        while not self.stopping.is_set():
            with suppress(queue.Empty):
                jobs = [self._jobs.get(timeout=1)]
                # Whoever sends in the same moment shares the write.
                sleep(GATHER)
                with suppress(queue.Empty):
                    while len(jobs) < MOST_AT_ONCE:
                        jobs.append(self._jobs.get_nowait())
                self._keep(jobs)

    def _keep(self, jobs: Sequence[_Job]) -> None:
        batches: dict[str, list[Draft]] = {}
        for job in jobs:
            batches.setdefault(job.room, []).extend(job.drafts)
        try:
            kept = self._append(batches)
        except Exception as error:  # whatever went wrong, nobody is left waiting, and the thread goes on
            for job in jobs:
                job.done.set_exception(error if isinstance(error, CannotSave) else CannotSave(str(error)))
            return
        for room, events in kept.items():
            self._take(room, events)
        places = dict.fromkeys(kept, 0)
        for job in jobs:
            if job.room not in kept:
                job.done.set_exception(NoRoom())
                continue
            start = places[job.room]
            places[job.room] = start + len(job.drafts)
            job.done.set_result(kept[job.room][start : start + len(job.drafts)])

    def _append(self, batches: dict[str, list[Draft]]) -> dict[str, list[Event]]:
        until = monotonic() + PATIENCE
        while True:
            try:
                return append_all(self.store, batches, datetime.now(UTC))
            except Busy:
                if monotonic() > until:
                    raise
                sleep(0.05)

    def _take(self, room: str, events: Sequence[Event]) -> None:
        live = self._lives.get(room)
        if live is None:
            return
        saw = live.room.saw
        if not live.take(events):
            self._catch_up(live)
        self._tell(live, saw)

    def _catch_up(self, live: Live) -> None:
        saw = live.room.saw
        with suppress(CannotSave):
            live.take(events_after(self.store, live.row.id, live.room.number))
            self._tell(live, saw)

    def _tell(self, live: Live, saw: int) -> None:
        """What every phone sees has changed: they are told now. The wall and the hosts hear with the next beat."""
        if live.room.saw != saw:
            live.wake("phone")

    def _beat(self) -> None:
        while not self.stopping.wait(PULSE):
            now = monotonic()
            for room, live in tuple(self._lives.items()):
                self._pulse(live, now)
                if now - live.used > IDLE and not live.is_watched:
                    self._lives.pop(room, None)

    def _pulse(self, live: Live, now: float) -> None:
        room = live.room
        if room.number != live.pulsed:
            live.pulsed = room.number
            live.wake("wall", "host")
        # A list that grows with each answer: the more people look at it, the less often.
        if room.lively != live.lively_told and now - live.lively_at > max(2.0, len(room.phones) / 50):
            live.lively_told, live.lively_at = room.lively, now
            live.wake("phone")
        if room.sign.asked and not live.sign_due:
            live.sign_due = now + self.sign_delay()
        if live.sign_due and now >= live.sign_due:
            live.sign_due = 0.0
            if room.sign.asked:
                # Two processes may both think of it: the key makes it one.
                self.send(room.id, Draft("sign-shown", key=f"sign-{room.sign.asked}"))

    def _listen(self) -> None:
        def heard(room: str) -> None:
            if room.startswith(GONE):
                self.forget(room.removeprefix(GONE))
                return
            for live in tuple(self._lives.values()) if not room else filter(None, [self._lives.get(room)]):
                self._catch_up(live)

        listen(self.store, heard, self.stopping)


_hubs: WeakKeyDictionary[Store, Hub] = WeakKeyDictionary()


def hub_for(store: Store) -> Hub:
    """The one hub of this process for this database."""
    if store not in _hubs:
        _hubs[store] = Hub(store)
    return _hubs[store]
