from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from modules.storage.guesses import MOST_AN_ADDRESS, MOST_IN_ALL, may_try, wrong_code
from modules.storage.store import Store
from modules.storage.tables import wrong_codes

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
HOME = "203.0.113.7"


def guess_wrong(store: Store, address: str, times: int, now: datetime = NOW) -> None:
    for _ in range(times):
        wrong_code(store, address, now)


def test_a_first_try_is_always_welcome(store: Store) -> None:
    assert may_try(store, HOME, NOW)


def test_after_30_wrong_codes_an_address_waits_for_the_next_hour(store: Store) -> None:
    guess_wrong(store, HOME, MOST_AN_ADDRESS - 1)
    assert may_try(store, HOME, NOW)
    guess_wrong(store, HOME, 1)
    assert not may_try(store, HOME, NOW)
    assert may_try(store, HOME, NOW + timedelta(hours=1))


def test_one_address_does_not_use_up_the_tries_of_another(store: Store) -> None:
    guess_wrong(store, HOME, MOST_AN_ADDRESS)
    assert may_try(store, "203.0.113.8", NOW)


def test_a_guesser_with_many_addresses_meets_the_limit_for_everybody(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 600 == MOST_IN_ALL
    monkeypatch.setattr("modules.storage.guesses.MOST_IN_ALL", 20)
    for turn in range(20):
        wrong_code(store, f"198.51.100.{turn}", NOW)
    assert not may_try(store, "192.0.2.1", NOW)


@pytest.mark.parametrize(("one", "other"), [("2001:db8::1", "2001:db8::ffff:2"), ("203.0.113.7", "::ffff:203.0.113.7")])
def test_a_line_with_very_many_addresses_counts_as_one(store: Store, one: str, other: str) -> None:
    guess_wrong(store, one, MOST_AN_ADDRESS)
    assert not may_try(store, other, NOW)


def test_an_address_is_never_kept_and_cannot_be_followed_from_day_to_day(store: Store) -> None:
    wrong_code(store, HOME, NOW)
    wrong_code(store, HOME, NOW + timedelta(days=1))
    with store.reading() as connection:
        kept = [row.who for row in connection.execute(select(wrong_codes)) if row.who != "all"]
    assert 2 == len(set(kept))
    assert not any(HOME in who for who in kept)


def test_old_counts_are_cleared_away(store: Store) -> None:
    wrong_code(store, HOME, NOW)
    wrong_code(store, HOME, NOW + timedelta(days=3))
    with store.reading() as connection:
        hours = {row.hour for row in connection.execute(select(wrong_codes))}
    assert {datetime(2026, 11, 25, 10)} == hours


def test_an_address_that_is_no_address_is_counted_all_the_same(store: Store) -> None:
    guess_wrong(store, "unknown\ud800", MOST_AN_ADDRESS)
    assert not may_try(store, "unknown\ud800", NOW)
