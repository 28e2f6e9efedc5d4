"""Start a server of our own on a free loopback port, with an empty data folder, and stop it again."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PEERS = Path(__file__).parent / "peers"
STARTS_WITHIN = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it listens, which process it is, where it keeps its things and what it wrote."""

    address: str
    pid: int
    data: Path
    log: Path

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def our_server(*options: str, database: str = "", beside: Server | None = None, port: int = 0) -> Iterator[Server]:
    """Our app as people run it: from the root, with the settings of the project. `beside` another one it shares that one's data folder."""
    with _running([str(ROOT / "app.py"), *options], ROOT, "/healthz", database, beside, port) as server:
        yield server


@contextmanager
def stock_server(script: Path, *options: str) -> Iterator[Server]:
    """A Streamlit script with Streamlit's own settings, from a folder where no setting of ours is found."""
    with TemporaryDirectory(prefix="peer-") as folder, _running([str(script), "--browser.gatherUsageStats", "false", *options], Path(folder), "/_stcore/health") as server:
        yield server


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def _running(arguments: Sequence[str], folder: Path, ready: str, database: str = "", beside: Server | None = None, port: int = 0) -> Iterator[Server]:
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", *arguments, "--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    with TemporaryDirectory(prefix="side-by-side-") as data:
        log = Path(data) / "server.log"
        # HOME is the empty folder: settings that somebody keeps for their own Streamlit do not count here.
        kept = beside.data if beside else Path(data) / "data"
        settings = {**os.environ, "SIDE_BY_SIDE_DATA": str(kept), "SIDE_BY_SIDE_DATABASE": database, "HOME": data, "USERPROFILE": data}
        settings.pop("SIDE_BY_SIDE_WATCH", None)
        with log.open("wb") as output, subprocess.Popen(command, cwd=folder, env=settings, stdout=output, stderr=subprocess.STDOUT) as process:
            server = Server(f"http://127.0.0.1:{port}", process.pid, kept, log)
            try:
                _wait(server, process, ready)
                yield server
            finally:
                _stop(process)


def _wait(server: Server, process: subprocess.Popen[bytes], ready: str) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urlopen(server.address + ready, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server did not start. It said:\n{server.log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
