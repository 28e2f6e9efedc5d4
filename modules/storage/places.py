"""The page that somebody is on, and the pages they have read: gathered for a moment and written together.

Reading must never wait for a write, and many people turn pages at once. So turns are gathered for `GATHER_SECONDS` and kept in one
transaction. What waits is shown as if it were kept already: see `Places.waiting`. Somebody who is forgotten meanwhile stays forgotten.
"""

import atexit
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Row, bindparam, select, update

from modules.storage.rows import insert_all_new
from modules.storage.store import CannotSave, Store
from modules.storage.tables import learners, pages_read
from modules.storage.work import today

GATHER_SECONDS = 0.25
AGAIN_SECONDS = 2.0
MOST_WAITING = 20_000  # about 5 MB; past this a database that is gone for hours must not fill the memory

_IS_AT = update(learners).where(learners.c.keeper == bindparam("who")).values(place=bindparam("at"), path=bindparam("on"), last_came=bindparam("day"))


@dataclass(frozen=True, slots=True)
class Turn:
    """Someone (`Learner.keeper`) turned to a page."""

    keeper: str
    pack: str
    module: str
    page: str
    path: str = ""


def record_turns(store: Store, turns: Sequence[Turn]) -> None:
    """Keep that these pages were read, and the last one of each person as their place. Only for people who have saved something.

    Raises CannotSave.
    """
    last = {turn.keeper: turn for turn in turns}
    if not last:
        return
    with store.writing() as connection:
        held = select(learners.c.keeper).where(learners.c.keeper.in_(sorted(last))).order_by(learners.c.keeper).with_for_update()
        known: list[Row[tuple[str]]] = list(connection.execute(held))
        here = {row.keeper for row in known}
        if not here:
            return
        connection.execute(_IS_AT, [{"who": name, "at": f"{last[name].module}/{last[name].page}", "on": last[name].path, "day": today()} for name in sorted(here)])
        rows = {(turn.keeper, turn.pack, turn.module, turn.page): None for turn in turns if turn.keeper in here}
        insert_all_new(connection, pages_read, [{"keeper": who, "pack": pack, "module": module, "page": page, "on_day": today()} for who, pack, module, page in rows])


class Places:
    """The turns of everybody in this process. Thread-safe; its thread begins with the first turn."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._turns: list[Turn] = []
        self._some = threading.Condition()
        self._one_at_a_time = threading.Lock()
        self._thread: threading.Thread | None = None

    def turned(self, turn: Turn) -> None:
        """Never waits."""
        with self._some:
            if len(self._turns) < MOST_WAITING:
                self._turns.append(turn)
            self._some.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._write_for_ever, name="places", daemon=True)
                self._thread.start()
                atexit.register(self._last_words)

    def waiting(self, keeper: str) -> list[Turn]:
        """The turns of one person that are not in the database yet, the newest last."""
        with self._some:
            return [turn for turn in self._turns if turn.keeper == keeper]

    def write(self) -> None:
        """Keep all that waits, now. Raises CannotSave; then it still waits."""
        with self._one_at_a_time:
            with self._some:
                turns = list(self._turns)
            record_turns(self.store, turns)
            with self._some:
                del self._turns[: len(turns)]

    def drop(self, keeper: str) -> None:
        """Forget what waits for one person."""
        with self._one_at_a_time, self._some:
            self._turns = [turn for turn in self._turns if turn.keeper != keeper]

    def _write_for_ever(self) -> None:
        pause = GATHER_SECONDS
        while True:
            with self._some:
                self._some.wait_for(lambda: bool(self._turns))
            threading.Event().wait(pause)
            try:
                self.write()
                pause = GATHER_SECONDS
            except CannotSave:
                pause = AGAIN_SECONDS

    def _last_words(self) -> None:
        with suppress(CannotSave):
            self.write()
