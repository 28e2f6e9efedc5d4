"""The light door as it is served, on a fresh database, with the shipped words; and a small browser that keeps cookies."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from modules.light.faults import fault_page
from modules.light.guard import Guard
from modules.light.maintenance import Maintenance
from modules.light.routes import routes
from modules.pages.house import House, open_house
from modules.storage.migrate import upgrade


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = open_house(tmp_path)
    upgrade(made.store)
    yield made
    made.store.close()


@pytest.fixture
def app(house: House) -> Starlette:
    return Starlette(routes=routes(house), middleware=[Middleware(Guard, house=house), Middleware(Maintenance, house=house)], exception_handlers={Exception: fault_page(house)})


@pytest.fixture
def visitor(app: Starlette) -> TestClient:
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def another(app: Starlette) -> TestClient:
    """Another device."""
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def fields() -> Callable[[str, str], dict[str, str]]:
    return _fields


def _fields(html: str, block: str) -> dict[str, str]:
    """The hidden fields of the form of one block."""
    form = re.search(rf'<form class="box [\w ]+" id="b-{block}".*?</form>', html, re.DOTALL)
    assert form is not None, f"no form for {block}"
    return {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form.group())}
