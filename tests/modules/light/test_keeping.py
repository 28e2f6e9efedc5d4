"""Stop here and go on there: by code, with nothing lost and nothing guessed."""

import re

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from modules.pages.house import House
from modules.storage.guesses import MOST_AN_ADDRESS
from modules.storage.tables import learners


@pytest.fixture
def code(visitor: TestClient) -> str:
    """The code of a visitor who has saved a card and read a page."""
    visitor.get("/read/welcome/")
    visitor.post("/card", data={"key": "k", "who": "Ann at the door"})
    visitor.get("/read/welcome/3")
    found = re.search(r'class="code[^>]*>([a-z ]+)<', visitor.get("/code").text)
    assert found is not None
    return found[1]


def test_there_is_no_code_before_anything_is_saved(visitor: TestClient, house: House) -> None:
    assert house.edition("en").say("code.none") in visitor.get("/code").text


def test_who_looks_at_their_code_is_about_to_leave_so_their_place_is_kept_at_once(code: str, house: House) -> None:
    with house.store.reading() as connection:
        assert "welcome/" + house.edition("en").modules["welcome"].lessons[2].slug == connection.execute(select(learners.c.place)).scalar()


@pytest.mark.parametrize("typed", [str, str.upper, lambda code: code.replace(" ", "-"), lambda code: f"  {code}. "])
def test_a_code_is_read_however_it_is_typed(another: TestClient, code: str, typed) -> None:  # type: ignore[no-untyped-def]
    page = another.post("/resume", data={"code": typed(code)})
    assert 'action="/resume/yes"' in page.text


def test_the_new_device_goes_on_only_after_a_yes(another: TestClient, code: str) -> None:
    another.post("/resume", data={"code": code})
    assert "Ann at the door" not in another.get("/card").text
    another.post("/resume/yes", data={"code": code})
    assert "Ann at the door" in another.get("/card").text


def test_a_slip_in_a_word_gets_a_hint_and_costs_no_try(another: TestClient, code: str) -> None:
    first, *rest = code.split()
    page = another.post("/resume", data={"code": " ".join([first + "x", *rest])})
    assert 422 == page.status_code
    assert first in page.text


def test_wrong_codes_are_stopped_and_a_right_one_still_is_not_lost(another: TestClient, visitor: TestClient, code: str, house: House) -> None:
    wrong = " ".join(reversed(code.split()))
    for _ in range(MOST_AN_ADDRESS):
        assert 404 == another.post("/resume", data={"code": wrong}).status_code
    assert 429 == another.post("/resume", data={"code": wrong}).status_code
    assert "Ann at the door" in visitor.get("/card").text


def test_a_new_code_shuts_the_old_one_out(visitor: TestClient, another: TestClient, code: str) -> None:
    visitor.post("/code/new")
    assert 404 == another.post("/resume", data={"code": code}).status_code
    assert "Ann at the door" in visitor.get("/card").text


def test_forgotten_means_gone(visitor: TestClient, another: TestClient, code: str) -> None:
    visitor.post("/forget")
    assert "Ann at the door" not in visitor.get("/card").text
    assert 404 == another.post("/resume", data={"code": code}).status_code


def test_on_a_shared_computer_cookies_go_with_the_browser(visitor: TestClient) -> None:
    visitor.get("/read/")
    answer = visitor.post("/shared", follow_redirects=False)
    assert [] == [cookie for cookie in answer.headers.get_list("set-cookie") if "max-age" in cookie.lower()]


def test_the_code_is_in_no_address_and_no_title(visitor: TestClient, code: str) -> None:
    page = visitor.get("/code")
    assert code not in re.search("<title>(.*?)</title>", page.text)[1]  # type: ignore[index]
    assert [] == [address for address in re.findall(r'href="(/[^"]*)"', page.text) if code.split()[0] in address]


def test_somebody_who_does_it_on_paper_asks_for_a_code_and_a_helper_can_use_it(visitor: TestClient, another: TestClient) -> None:
    own = "/another-way/welcome/own"
    visitor.get("/read/welcome/2")
    assert 'action="/code/first"' in visitor.get(own).text
    page = visitor.post("/code/first", data={"back": own})
    assert page.url.path == own
    assert "Your 4 words are printed at the back" in page.text
    found = re.search(r'class="code[^>]*>([a-z ]+)<', visitor.get("/code").text)
    assert found
    assert "1 of" in visitor.get("/me").text
    opened = another.post("/helper", data={"code": found[1], "module": "welcome", "agreed": "yes"})
    assert 'action="/helper/save' in opened.text


def test_asking_twice_for_a_first_code_changes_nothing(visitor: TestClient, house: House) -> None:
    first = re.search(r'class="code[^>]*>([a-z ]+)<', visitor.post("/code/first").text)
    again = re.search(r'class="code[^>]*>([a-z ]+)<', visitor.post("/code/first", data={"back": "https://elsewhere.example"}).text)
    assert first and again
    assert first[1] == again[1]
    with house.store.reading() as connection:
        assert 1 == len(connection.execute(select(learners.c.keeper)).all())
