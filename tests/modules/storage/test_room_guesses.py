"""10,000 guesses at a room's code, straight at the limits, with a clock of our own: from one place, from many, and what it does to others."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from modules.live.codes import ALPHABET, LENGTH, new_code, read_code
from modules.storage.rooms.guesses import FEW, MOST_AN_ADDRESS, MOST_IN_ALL, may_try, wrong_code
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
GUESSES = 10_000
HALL = "203.0.113.7"


class Door:
    """What the door of a room does with a code. `heard` counts the guesses that it listened to."""

    def __init__(self, store: Store) -> None:
        self.store, self.code, self.heard = store, new_code(), 0

    def tries(self, code: str, place: str, now: datetime = NOW) -> bool | None:
        """True if it opens, False if it does not, None where nobody listens just now."""
        if not may_try(self.store, place, now):
            return None
        self.heard += 1
        if code == self.code:
            return True
        wrong_code(self.store, place, now)
        return False


@pytest.fixture
def door(sqlite_store: Store) -> Door:
    return Door(sqlite_store)


def wrong_ones(code: str) -> Iterator[str]:
    """Codes that could be a room's, each once, and never this one."""
    by_chance, seen = random.Random(7), {code}
    while True:
        guess = "".join(by_chance.choice(ALPHABET) for _ in range(LENGTH))
        if guess not in seen:
            seen.add(guess)
            yield guess


def codes() -> int:
    """How many there are: no 3 letters in a row."""
    letters = sum(sign.isalpha() for sign in ALPHABET)
    ends = [1, 0, 0]  # with no letter at the end, with 1, with 2
    for _ in range(LENGTH):
        ends = [sum(ends) * (len(ALPHABET) - letters), ends[0] * letters, ends[1] * letters]
    return sum(ends)


def test_of_10000_guesses_from_one_place_120_are_heard_and_the_right_code_is_not_among_the_rest(door: Door) -> None:
    guesses = wrong_ones(door.code)
    said = [door.tries(next(guesses), HALL, NOW + timedelta(seconds=number / 4)) for number in range(GUESSES)]
    assert (MOST_AN_ADDRESS, MOST_AN_ADDRESS) == (door.heard, said.index(None))
    assert True not in said
    assert door.tries(door.code, HALL, NOW + timedelta(minutes=59)) is None
    # 1 in more than a million, for a room that is open for this one hour.
    assert 1_000_000 < codes() / MOST_AN_ADDRESS


def test_whoever_was_blocked_may_try_again_in_the_next_hour_and_others_never_noticed(door: Door) -> None:
    guesses = wrong_ones(door.code)
    for _ in range(MOST_AN_ADDRESS + 1):
        door.tries(next(guesses), HALL)
    assert [None, True] == [door.tries(door.code, place) for place in (HALL, "203.0.113.8")]
    assert True is door.tries(door.code, HALL, NOW + timedelta(hours=1))


def test_of_10000_guesses_from_500_places_3000_are_heard_and_a_hall_that_types_its_code_still_comes_in(door: Door) -> None:
    guesses = wrong_ones(door.code)
    said = [door.tries(next(guesses), f"198.51.{number % 500 // 250}.{number % 250}", NOW + timedelta(seconds=number / 4)) for number in range(GUESSES)]
    assert MOST_IN_ALL == door.heard
    assert True not in said
    late = NOW + timedelta(minutes=50)
    # Two slips of the finger, and then the code that is on the wall.
    assert [False, False, True] == [door.tries(code, HALL, late) for code in (next(guesses), next(guesses), door.code)]
    assert True is door.tries(door.code, "2001:db8:5::1", late)


def test_a_guesser_who_brings_a_new_place_for_each_few_guesses_has_a_chance_of_1_in_ten_thousand(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.rooms.guesses.MOST_IN_ALL", 20)
    guesses = wrong_ones(door.code)
    for place in range(30):
        for _ in range(10):
            door.tries(next(guesses), f"198.51.100.{place}")
    # The first 2 places use up what is for all; after that each gets a few.
    assert 20 + 28 * FEW == door.heard
    assert 10_000 < codes() / GUESSES


def test_65000_lines_of_one_customer_are_one_place(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.rooms.guesses.MOST_IN_ALL", 20)
    guesses = wrong_ones(door.code)
    for line in range(60):
        door.tries(next(guesses), f"2001:db8:1:{line:x}::1")
    assert 20 == door.heard
    assert True is door.tries(door.code, "2001:db8:2::1")


def test_the_codes_that_are_guessed_here_are_codes() -> None:
    assert 182_000_000 < codes() < 183_000_000
    guesses = wrong_ones("")
    assert all(read_code(next(guesses)) for _ in range(100))
