"""A server of its own for staff, the link that it prints at its first start."""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def fresh(server: Any, tmp_path: Path) -> Iterator[Any]:
    """A server that nobody organises yet."""
    made = type(server)(tmp_path)
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def printed_link() -> Callable[[Any], str]:
    """The set-up link in what a server printed, on the address that the tests use."""

    def read(server: Any) -> str:
        found = re.search(r"/staff/set-up#[a-z2-7]{32}", (server.data / "log.txt").read_text(encoding="utf-8", errors="replace"))
        assert found is not None
        return str(server.at) + found.group()

    return read
