"""A real PostgreSQL for a benchmark, with its own settings for safety: a write that is acknowledged is on the disk."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.server import free_port


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of an empty database on this machine. It is gone afterwards."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda program: float(program.parts[-3]))
    if not found:
        raise RuntimeError("This benchmark needs PostgreSQL. On Debian: apt-get install postgresql")
    # PostgreSQL refuses to run as root: root runs it as the user that its package makes.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="side-by-side-postgresql-") as folder:
        if user:
            subprocess.run(["chown", user, folder], check=True)
        port = free_port()

        def run(program: str, *arguments: str) -> None:
            subprocess.run([found[-1].parent / program, "-D", f"{folder}/data", *arguments], check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

        run("initdb", "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C")
        run("pg_ctl", "-w", "-l", f"{folder}/log", "-o", f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=", "start")
        try:
            yield f"postgresql+psycopg://bench@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
