"""A real PostgreSQL for the tests that ask for one. It listens on this machine alone and is gone after the run."""

import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOT_FOUND = "PostgreSQL is not installed, so storage was tested on SQLite only. On Debian: apt-get install postgresql"


def server_programs() -> Path | None:
    """The folder with PostgreSQL's own programs; the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda program: float(program.parts[-3]))
    return found[-1].parent if found else None


def as_its_user() -> str | None:
    """PostgreSQL refuses to run as root: root runs it as the user that its package makes."""
    return "postgres" if os.geteuid() == 0 else None


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
