"""The offline copy of the shipped words, made once, from a disk and from the plainest of web servers."""

import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Options
from modules.authoring.publication import publication
from modules.packs.pack import Pack


@pytest.fixture(scope="session")
def copy(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the copy."""
    out = tmp_path_factory.mktemp("copy")
    assert export(publication(pack, date(2026, 11, 22)), [doors()["site"]], out, Options()).good
    return out / "site"


class Plain(ThreadingHTTPServer):
    """A web server that only gives out files. It can be switched off, as a line can."""

    @property
    def at(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nobody reads its log."""


@pytest.fixture
def served(copy: Path) -> Iterator[Plain]:
    server = Plain(("127.0.0.1", 0), partial(_Quiet, directory=str(copy)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
