"""The database: open it, read from it, write to it. SQLite in the data folder by default, PostgreSQL by its address.

One writer a process: writes stand in line in Python, not in the database, and give up after `BUSY_SECONDS` so that nobody
waits in the dark. Reads go on meanwhile (WAL).
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlalchemy.pool import QueuePool

from modules.authoring.shared import NOTHING
from modules.storage.keys import BadSecret, Keys

BUSY_SECONDS = 2.0
FILE = "side-by-side.db"


class CannotSave(Exception):
    """The database cannot take this now: locked, full, read-only or gone. What was sent is not kept; trying again is safe."""


class Busy(CannotSave):
    """Somebody else holds the database. Try again in a moment."""


class Store:
    """One database with its keys. Thread-safe."""

    def __init__(self, engine: Engine, keys: Keys) -> None:
        self.engine = engine
        self.keys = keys
        self.shared = NOTHING  # facts that pages show from elsewhere; the house puts them here with the words it has read
        self._writer = engine.execution_options(writes=True)
        self._line = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with. Raises CannotSave when the database is gone."""
        with _told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction. It is either kept whole or not at all. Raises Busy or CannotSave."""
        if not self._line.acquire(timeout=BUSY_SECONDS):
            raise Busy("The database is busy: another write is taking too long.")
        try:
            with _told(), self._writer.begin() as connection:
                yield connection
        finally:
            self._line.release()

    def close(self) -> None:
        self.engine.dispose()


def open_store(address: str, data: Path) -> Store:
    """Open the database at `address` ("" is SQLite in `data`) with the keys in `data`. Its tables are made by `upgrade`. Raises CannotSave."""
    try:
        keys = Keys.in_folder(data)
        return Store(_postgresql(address) if address else _sqlite(data), keys)
    except (OSError, BadSecret) as error:
        raise CannotSave(f"The data folder {data} cannot be used: {error}") from error


def _postgresql(address: str) -> Engine:
    waits = int(BUSY_SECONDS * 1000)
    connect = {"connect_timeout": 5, "options": f"-c lock_timeout={waits} -c idle_in_transaction_session_timeout={waits * 10}"}
    try:
        if not address.startswith("postgresql+psycopg://"):
            raise ArgumentError("it does not start with postgresql+psycopg://")
        return create_engine(address, hide_parameters=True, pool_size=10, max_overflow=10, pool_pre_ping=True, pool_timeout=BUSY_SECONDS, connect_args=connect)
    except (ArgumentError, NoSuchModuleError) as error:
        raise CannotSave(f"SIDE_BY_SIDE_DATABASE is not the address of a database: {error}.") from error
    except ModuleNotFoundError as error:
        raise CannotSave('PostgreSQL needs one more package: install "side-by-side[postgresql]".') from error


def _sqlite(data: Path) -> Engine:
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made here, so that nobody else on the machine can read people's notes.
    os.close(os.open(data / FILE, os.O_RDWR | os.O_CREAT, 0o600))
    engine = create_engine(
        URL.create("sqlite", database=str(data / FILE)),
        hide_parameters=True,  # what somebody wrote must not reach a log in an error
        poolclass=QueuePool,
        pool_size=20,
        max_overflow=20,
        pool_timeout=BUSY_SECONDS,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: Any) -> None:
    cursor = connection.cursor()
    # WAL lets people read while one writes; FULL means an answer that was acknowledged survives a power cut;
    # secure_delete writes over what somebody asked us to forget.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", f"busy_timeout={int(BUSY_SECONDS * 1000)}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A write takes its lock at the start: one that began as a read could find the door shut halfway.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except NoneFree as error:
        raise Busy("The database is busy: every connection is in use.") from error
    except OperationalError as error:
        said = str(error.orig)
        if "locked" in said or "busy" in said or "timeout" in said:
            raise Busy(f"The database is busy: {said}.") from error
        raise CannotSave(f"The database cannot be used: {said}.") from error
    except DBAPIError as error:
        raise CannotSave(f"The database cannot be used: {error.orig}.") from error
