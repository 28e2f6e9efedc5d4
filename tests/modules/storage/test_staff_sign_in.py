"""Signing in: limits on guesses, sessions that end, and a ticket from one's own organisation."""

from datetime import UTC, datetime, timedelta

import pytest

from modules.storage.staff import everybody, find_staff
from modules.storage.staff.entering import TooManyGuesses, sign_in, ticket_for, use_ticket
from modules.storage.staff.guesses import MOST_A_NAME, may_guess
from modules.storage.staff.links import accept, invite, set_up_link
from modules.storage.staff.people import end_access
from modules.storage.staff.sessions import end_session, end_sessions_of
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
WORDS = "kettle river paper seven"


@pytest.fixture
def ann(store: Store) -> str:
    """The id of an organiser."""
    accept(store, set_up_link(store, NOW), "Ann", "Ann@example.org", WORDS, NOW)
    return everybody(store)[0].id


@pytest.mark.parametrize(("name", "passphrase"), [("ann@example.org", WORDS), (" ANN@Example.ORG", "  kettle  river paper seven ")])
def test_name_and_passphrase_open_a_session(store: Store, ann: str, name: str, passphrase: str) -> None:
    session = sign_in(store, name, passphrase, NOW)
    found = find_staff(store, session or "", NOW)
    assert found is not None
    assert ann == found.id
    assert datetime(2026, 11, 22, 10, 15) == everybody(store)[0].last_signed_in


@pytest.mark.parametrize(("name", "passphrase"), [("ann@example.org", "Kettle river paper seven"), ("bo", WORDS), ("", ""), ("ann@example.org", ""), ("\ud800", "\ud800")])
def test_anything_else_opens_none(store: Store, ann: str, name: str, passphrase: str) -> None:
    assert sign_in(store, name, passphrase, NOW) is None


@pytest.mark.parametrize("name", ["ann@example.org", "nobody"])
def test_guesses_are_limited_for_a_name_that_is_known_or_not(store: Store, ann: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.staff.entering.fits", lambda kept, typed: typed == WORDS)
    for _ in range(MOST_A_NAME):
        assert sign_in(store, name, "wrong", NOW) is None
    with pytest.raises(TooManyGuesses):
        sign_in(store, f" {name.upper()}", WORDS, NOW)
    assert may_guess(store, "another", NOW)
    assert may_guess(store, name, NOW + timedelta(hours=1))


def test_a_guesser_with_many_names_meets_the_limit_for_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.staff.guesses.MOST_IN_ALL", 5)
    monkeypatch.setattr("modules.storage.staff.entering.fits", lambda kept, typed: False)
    for turn in range(5):
        sign_in(store, f"name {turn}", "wrong", NOW)
    with pytest.raises(TooManyGuesses):
        sign_in(store, "one more", "wrong", NOW)


def test_a_session_ends_after_12_hours_without_a_click(store: Store, ann: str) -> None:
    session = sign_in(store, "ann@example.org", WORDS, NOW) or ""
    assert find_staff(store, session, NOW + timedelta(hours=12)) is not None
    assert find_staff(store, session, NOW + timedelta(hours=23)) is not None
    assert find_staff(store, session, NOW + timedelta(hours=36)) is None


def test_a_session_ends_after_7_days_however_busy(store: Store, ann: str) -> None:
    session, at = sign_in(store, "ann@example.org", WORDS, NOW) or "", NOW
    while at <= NOW + timedelta(days=7):
        assert find_staff(store, session, at) is not None
        at += timedelta(hours=8)
    assert find_staff(store, session, NOW + timedelta(days=7, minutes=1)) is None


def test_signing_out_ends_one_session_and_everywhere_ends_all(store: Store, ann: str) -> None:
    one, two, three = (sign_in(store, "ann@example.org", WORDS, NOW) or "" for _ in range(3))
    end_session(store, one)
    assert [False, True, True] == [find_staff(store, each, NOW) is not None for each in (one, two, three)]
    end_sessions_of(store, ann)
    assert [False, False] == [find_staff(store, each, NOW) is not None for each in (two, three)]


def test_an_invited_address_joins_from_its_organisation_and_comes_back(store: Store, ann: str) -> None:
    invite(store, ann, "Bo", "Bo@example.org", ("author",), NOW)
    ticket = ticket_for(store, "bo@EXAMPLE.org", "Bo Lee", NOW) or ""
    session = use_ticket(store, ticket, NOW) or ""
    found = find_staff(store, session, NOW)
    assert found is not None
    assert ("Bo", ("author",)) == (found.name, found.roles)
    assert use_ticket(store, ticket, NOW) is None
    assert sign_in(store, "bo@example.org", "", NOW) is None
    again = use_ticket(store, ticket_for(store, "bo@example.org", "", NOW) or "", NOW)
    assert again not in (None, session)


def test_an_address_that_was_not_invited_gets_no_ticket(store: Store, ann: str) -> None:
    assert ticket_for(store, "eve@example.org", "Eve", NOW) is None
    assert ticket_for(store, "", "", NOW) is None


def test_a_ticket_is_short_lived_and_ends_with_access(store: Store, ann: str) -> None:
    invite(store, ann, "Bo", "bo@example.org", ("author",), NOW)
    late, gone = (ticket_for(store, "bo@example.org", "", NOW) or "" for _ in range(2))
    assert use_ticket(store, late, NOW + timedelta(minutes=3)) is None
    end_access(store, ann, next(person.id for person in everybody(store) if person.name == "Bo"), NOW)
    assert use_ticket(store, gone, NOW) is None
