"""What is made once for all tests of the modules: tables to lay into an empty data folder; and a real PostgreSQL, on this machine alone, gone after the run."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from modules.storage.migrate import upgrade
from modules.storage.staff import passphrases
from modules.storage.store import FILE, open_store

NOT_FOUND = "PostgreSQL is not installed, so storage was tested on SQLite only. On Debian: apt-get install postgresql"


def server_programs() -> Path | None:
    """The folder with PostgreSQL's own programs; the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda program: float(program.parts[-3]))
    return found[-1].parent if found else None


def as_its_user() -> str | None:
    """PostgreSQL refuses to run as root: root runs it as the user that its package makes."""
    return "postgres" if os.geteuid() == 0 else None


@pytest.fixture(scope="session", autouse=True)
def _quick_passphrases() -> Iterator[None]:
    """Passphrases are hashed as in earnest but for how long it takes: that is looked at here, once, and is meant to be slow."""
    ours = passphrases._hasher
    assert (65_536, 3, 4) == (ours.memory_cost, ours.time_cost, ours.parallelism)
    with pytest.MonkeyPatch.context() as change:
        change.setattr(passphrases, "_hasher", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(scope="session")
def lay_tables(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Lays an empty database with its tables into a data folder, as `upgrade` makes it: that is done once, for it takes longer than most tests."""
    once = tmp_path_factory.mktemp("tables")
    store = open_store("", once)
    upgrade(store)
    store.close()
    assert [FILE] == [file.name for file in once.glob(f"{FILE}*")], "the database is not all in one file"

    def lay(data: Path) -> None:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.copy(once / FILE, data / FILE)

    return lay


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of an empty PostgreSQL server, up to the name of the database."""
    programs = server_programs()
    if programs is None:
        pytest.skip(NOT_FOUND)
    user = as_its_user()
    with tempfile.TemporaryDirectory(prefix="side-by-side-postgresql-") as folder, socket.socket() as free:
        if user:
            subprocess.run(["chown", user, folder], check=True)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        quick = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off -c synchronous_commit=off"

        def run(program: str, *arguments: str) -> None:
            subprocess.run([programs / program, "-D", f"{folder}/data", *arguments], check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

        run("initdb", "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "-w", "-l", f"{folder}/log", "-o", quick, "start")
        try:
            yield f"postgresql+psycopg://tests@127.0.0.1:{port}/"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
