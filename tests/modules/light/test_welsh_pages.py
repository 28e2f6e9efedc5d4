"""Whoever chose Welsh: no piece of a page is said to be Welsh and reads like English, so a screen reader changes its voice where the language changes."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

English = Callable[[str, str], list[str]]
COOKIE = {"cookie": "sbs-look=language=cy"}
PAGES = (
    "/read/", "/contents", "/read/welcome/what-a-patient-partner-is", "/join", "/another-way/welcome", "/helper", "/cards/", "/cards/draw", "/words/?all=yes",
    "/card", "/code", "/resume", "/help", "/look", "/feedback", "/forget", "/shared", "/because", "/about-us", "/certificate", "/easy-read/welcome", "/privacy", "/enter", "/me",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_what_is_said_to_be_welsh_is_not_english(visitor: TestClient, english_in: English, address: str) -> None:
    answer = visitor.get(address, headers=COOKIE)
    assert (200, []) == (answer.status_code, english_in(answer.text, "cy"))


def test_staff_who_chose_welsh_get_their_pages_in_welsh(staff_of: Callable[..., TestClient], english_in: English) -> None:
    ann = staff_of("Ann", "author")
    for address in ("/staff", "/workbench", "/editor"):
        assert [] == english_in(ann.get(address, headers=COOKIE).text, "cy"), address
