"""Screens know who is signed in as staff, and what their organisation says of them. A stand-in takes the place of `st.context` and `st.user`."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from modules.pages.house import the_house
from modules.pages.identity import STAFF
from modules.screens.parts import organisation, visitor
from modules.storage.staff.links import accept, set_up_link

NOW = datetime.now(UTC)
SCREEN = """
import streamlit as st
from modules.screens.parts.staff import staff_who_may
st.text(staff_who_may("write", "/workbench").name)
"""


@pytest.fixture(autouse=True)
def fresh_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_DATA", str(tmp_path))
    the_house.cache_clear()


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    made: dict[str, str] = {}
    monkeypatch.setattr(visitor.st, "context", SimpleNamespace(cookies=made))
    return made


def test_a_screen_knows_who_is_signed_in(cookies: dict[str, str]) -> None:
    assert visitor.this_staff() is None
    cookies[STAFF] = "nonsense"
    assert visitor.this_staff() is None
    store = the_house().store
    cookies[STAFF] = accept(store, set_up_link(store, NOW), "Ann", "ann", "kettle river paper seven", NOW)
    found = visitor.this_staff()
    assert found is not None
    assert ("Ann", ("organiser",)) == (found.name, found.roles)
    assert visitor.this_visit("/").staff == found


def test_a_screen_for_staff_goes_no_further_for_others(cookies: dict[str, str]) -> None:
    assert [] == list(AppTest.from_string(SCREEN, default_timeout=30).run().text)
    store = the_house().store
    cookies[STAFF] = accept(store, set_up_link(store, NOW), "Ann", "ann", "kettle river paper seven", NOW)
    assert ["Ann"] == [each.value for each in AppTest.from_string(SCREEN, default_timeout=30).run().text]


@pytest.mark.parametrize(
    ("says", "believed"),
    [
        ({"email": "bo@example.org", "email_verified": True}, "bo@example.org"),
        ({"email": "bo@example.org", "xms_edov": "1"}, "bo@example.org"),
        ({"email": "bo@example.org", "email_verified": False}, ""),
        ({"email": "bo@example.org", "email_verified": "no"}, ""),
        ({"email": "bo@example.org"}, ""),
        ({"email_verified": True}, ""),
        ({}, ""),
    ],
)
def test_an_address_is_believed_only_if_the_organisation_checked_it(monkeypatch: pytest.MonkeyPatch, says: dict[str, Any], believed: str) -> None:
    monkeypatch.setattr(organisation.st, "user", says)
    assert believed == organisation.confirmed_person()[0]


def test_nobody_is_known_before_they_signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(organisation.st, "user", {})
    assert not organisation.is_known()
    monkeypatch.setattr(organisation.st, "user", {"is_logged_in": True})
    assert organisation.is_known()
