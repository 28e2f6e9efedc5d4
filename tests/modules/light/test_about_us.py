"""About our organisation: what visitors see before, while and after it is filled in."""

from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from modules.light.routes import routes
from modules.packs.local import TOPICS
from modules.pages.house import CONTENT, open_house
from modules.storage.migrate import upgrade

ANSWERS = "name: Riverbank <Hospital>\nchecked: 2026-11-22\nfood: |\n  Tea & [our menu](javascript:alert(1)).\n\n  - fruit\ncosts: |\n  Ask Sam before the day.\n"
At = Callable[[str], str]


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Callable[[str, str], At]]:
    """A site whose host has these answers and this host.yaml: gives the text of a page."""
    stores = []

    def make(answers: str, host: str = "") -> At:
        (tmp_path / "host").mkdir(exist_ok=True)
        (tmp_path / "host" / "about-us.en.yaml").write_text(answers)
        (tmp_path / "host.yaml").write_text(host)
        house = open_house(tmp_path, CONTENT)
        upgrade(house.store)
        stores.append(house.store)
        device = TestClient(Starlette(routes=routes(house)))
        return lambda path: unescape(device.get(path).text)

    yield make
    for store in stores:
        store.close()


def test_before_it_is_filled_in_there_is_a_question_for_each_topic(visitor: TestClient) -> None:
    page = unescape(visitor.get("/about-us").text)
    assert "The people who run this site have not filled in these pages yet." in page
    assert 8 == page.count("<q>")
    for topic in TOPICS:
        assert 200 == visitor.get(f"/about-us/{topic}").status_code
    assert "You can ask: <q>Will there be food and drink that I can have?</q>" in unescape(visitor.get("/about-us/food").text)
    assert 404 == visitor.get("/about-us/nonsense").status_code


def test_what_is_filled_in_is_a_page_and_what_is_not_is_a_question(at: Callable[..., At]) -> None:
    page = at(ANSWERS)
    index = page("/about-us")
    assert "About Riverbank" in index
    assert ('href="/about-us/food"' in index, 'href="/about-us/where"' in index, index.count("<q>")) == (True, False, 6)
    food = page("/about-us/food")
    assert "<li>fruit</li>" in food.replace("<p>", "").replace("</p>", "")
    assert "Facts checked on 22 November 2026" in food
    assert 'href="/about-us/costs"' in food


def test_nothing_that_a_host_writes_becomes_code(at: Callable[..., At]) -> None:
    (page,) = (at(ANSWERS)(path) for path in ("/about-us/food",))
    assert "javascript:" not in page.replace("[our menu](javascript:alert(1))", "")


def test_what_host_yaml_says_already_is_shown_too(at: Callable[..., At]) -> None:
    page = at("checked: 2026-11-22\n", 'contact: {name: Sam, phone: "01632 960 123"}\nbuddy: {name: Joan}\nwalk: [{says: Come in by the main door.}]\n')
    assert "Phone: 01632 960 123" in page("/about-us/contacts")
    assert "Joan" in page("/about-us/who-meets-you")
    assert "Come in by the main door." in page("/about-us/where")
    assert 5 == page("/about-us").count("<q>")


def test_home_and_help_lead_there_once_it_is_filled_in(at: Callable[..., At], visitor: TestClient) -> None:
    assert ["/about-us" in unescape(visitor.get(path).text) for path in ("/read/", "/help", "/contents")] == [False, False, True]
    page = at(ANSWERS)
    assert all('href="/about-us"' in page(path) for path in ("/read/", "/help", "/contents"))
