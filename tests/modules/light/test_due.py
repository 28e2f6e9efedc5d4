"""The list of what is due, as staff see it."""

from collections.abc import Callable
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from modules.pages.house import House

OLD = "checked: 2020-01-31"


def aged(own_content: Path, house: House) -> None:
    """One fact was last checked years ago."""
    file = own_content / "facts" / "nhs-england.en.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("checked: 2026-11-22", OLD), encoding="utf-8")
    house.seen = -1
    house.watch = True
    house.look_again()


def test_the_library_says_what_is_overdue_and_leads_to_it(staff_of: Callable[..., TestClient], own_content: Path, author_house: House) -> None:
    aged(own_content, author_house)
    page = unescape(staff_of("Ann", "author").get("/workbench/").text)
    assert "What happens to NHS England</a>. A fact that may change. Overdue since 31 July 2020." in page
    assert 'href="/editor?file=facts%2Fnhs-england.en.yaml"' in page
    assert 'href="/workbench/due"' in page


def test_everything_with_a_date_is_on_the_list_and_a_kind_can_be_chosen(staff_of: Callable[..., TestClient], own_content: Path, author_house: House) -> None:
    aged(own_content, author_house)
    ann = staff_of("Ann", "author")
    whole = unescape(ann.get("/workbench/due").text)
    assert whole.index("Overdue (1)") < whole.index("What happens to NHS England") < whole.index('id="soon"')
    assert 'href="/words/mdt"' in whole
    facts = unescape(ann.get("/workbench/due?kind=fact").text)
    assert ("What happens to Healthwatch" in facts, 'href="/words/mdt"' in facts) == (True, False)
    assert 200 == ann.get("/workbench/due?kind=nonsense").status_code


def test_the_list_is_for_staff(staff_of: Callable[..., TestClient], visitor: TestClient) -> None:
    assert 200 != visitor.get("/workbench/due", follow_redirects=False).status_code
    assert 403 == staff_of("Fay", "facilitator").get("/workbench/due").status_code


def test_readers_are_told_of_an_old_fact_in_one_quiet_line(staff_of: Callable[..., TestClient], own_content: Path, author_house: House) -> None:
    aged(own_content, author_house)
    page = staff_of("Ann", "author").get("/read/nhs-in-one-picture/national-bodies-and-checkers").text
    assert "We last checked this on 31 January 2020. It may have changed since." in page
