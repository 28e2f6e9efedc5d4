"""The page library: what needs care, in a picture and in words, in lists that a person can read."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from modules.pages.house import House
from modules.storage.library import record_checks

FILE = "modules/welcome/01-you-are-welcome.en.md"


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


def test_the_library_says_what_needs_care_in_a_picture_and_in_words(ann: TestClient, author_house: House, own_content: Path) -> None:
    page = ann.get("/workbench/?sort=place").text
    lessons = sum(len(module.lessons) for module in author_house.edition("en").modules.values())
    assert lessons == page.count('tabindex="-1" transform="translate(')
    assert f"Pages 1 to 25 of {lessons}" in page
    assert 'href="/editor?file=modules%2Fwelcome%2F01-you-are-welcome.en.md"' in page
    assert "Ann" not in page.split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("query", ["sort=difficulty", "sort=must&only=unread", "sort=checked&only=due", "only=nonsense&sort=<b>", "only=must"])
def test_the_library_is_sorted_and_filtered_by_links(ann: TestClient, query: str) -> None:
    assert 200 == ann.get(f"/workbench/?{query}").status_code


def test_the_library_comes_in_lists_that_a_person_can_read(ann: TestClient) -> None:
    """All pages of the training in one list were a page of 34,000 pixels on a phone. Each list has links to the one before and after, and none is lost."""
    found: list[str] = []
    address: str | None = "/workbench/?sort=place"
    while address:
        page = ann.get(address).text
        rows = re.findall(r'<th scope="row"><a href="([^"]+)"', page)
        assert 1 <= len(rows) <= 25
        found += rows
        following = re.search(r'rel="next" href="([^"#]+)', page)
        address = following[1].replace("&amp;", "&") if following else None
    assert len(set(found)) == len(found) > 50
    for odd in ("-1", "0", "x", "9" * 30, "٣", "99999"):
        assert 200 == ann.get("/workbench/", params={"from": odd}).status_code


def test_a_library_line_over_time_begins_on_the_second_day(ann: TestClient, author_house: House) -> None:
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    record_checks(author_house.store, yesterday, [(FILE, 2, 1, 60.0, "very hard")])
    page = ann.get("/workbench/?sort=place").text
    assert 1 == page.count('class="small-line"')
    assert author_house.edition("").say("library.trend.easier", date=author_house.edition("").say.date(yesterday)) in page
