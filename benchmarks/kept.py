"""Compare what a server said that it has saved with what is in its database."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from benchmarks.learner import Learner
from modules.learning.codes import keeper
from modules.pages.identity import read_identity
from modules.storage.store import FILE


def lost(data: Path, people: Iterable[Learner]) -> int:
    """How many acknowledged answers and notes are missing: not there, other than what was said last, or saved fewer times."""
    with sqlite3.connect(data / FILE) as database:
        rows = database.execute("SELECT keeper, module, block, version, choices FROM answers UNION ALL SELECT keeper, module, block, version, text FROM notes")
        there = {(who, module, block): (times, what) for who, module, block, times, what in rows}
    missing = 0
    for person in people:
        name = keeper(read_identity(person.identity) or b"")
        for (module, block), (times, what) in person.kept.items():
            found_times, found = there.get((name, module, block), (0, ""))
            missing += max(0, times - found_times) or int(found != what)
    return missing
