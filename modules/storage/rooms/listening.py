"""Hear at once what other processes kept: PostgreSQL's LISTEN. SQLite is for one process, which needs no telling."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from modules.storage.rooms.rooms import CHANNEL
from modules.storage.store import Store

_LOOK_UP = 1.0
_AGAIN = 1.0


def is_shared(store: Store) -> bool:
    """Whether several processes may share this database."""
    return store.engine.dialect.name == "postgresql"


def listen(store: Store, heard: Callable[[str], None], stop: Event) -> None:
    """Call `heard` with the id of each room in which something happened (after GONE where it was deleted), and with "" after each new start: anything may have happened meanwhile.

    Runs until `stop`; a line that breaks is taken up again.
    """
    import psycopg  # only where PostgreSQL is used is it installed

    while not stop.is_set():
        with suppress(psycopg.Error, SQLAlchemyError, OSError):
            _listen(store, heard, stop)
        stop.wait(_AGAIN)


def _listen(store: Store, heard: Callable[[str], None], stop: Event) -> None:
    # A connection of its own, taken out of the pool for good.
    connection = store.engine.raw_connection()
    driver: Any = connection.driver_connection
    connection.detach()
    try:
        driver.rollback()
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")
        heard("")
        while not stop.is_set():
            for notice in driver.notifies(timeout=_LOOK_UP):
                heard(notice.payload)
    finally:
        driver.close()
