"""A server of its own for staff, the link that it prints at its first start, and axe."""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "axe" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values: tags}})
  .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target.join(" ")).join(" | ")))"""


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


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe finds on a page: nothing, we hope."""

    def run(page: Page) -> list[str]:
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(AXE)
        return list(page.evaluate(RUN, TAGS))

    return run
