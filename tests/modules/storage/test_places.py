"""Where people are: kept together a moment later, shown at once, and never of somebody who asked to be forgotten."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from modules.learning.codes import keeper
from modules.storage.people import find_learner, forget, new_identity
from modules.storage.places import MOST_WAITING, Places, Turn, record_turns
from modules.storage.store import FILE, Busy, Store
from modules.storage.work import Where, pages_seen, record_note

PACK = "side-by-side"


@pytest.fixture
def ada(store: Store) -> bytes:
    """Someone who has saved something."""
    identity = new_identity()
    record_note(store, identity, Where(PACK, "welcome", "my-line"), "stamp", "hello", "1")
    return identity


def turn(identity: bytes, page: str, path: str = "everything") -> Turn:
    return Turn(keeper(identity), PACK, "welcome", page, path)


def test_a_page_read_twice_is_read_once_and_the_last_one_is_the_place(store: Store, ada: bytes) -> None:
    record_turns(store, [turn(ada, "one"), turn(ada, "two")])
    record_turns(store, [turn(ada, "one")])
    learner = find_learner(store, ada)
    assert learner is not None
    assert {("welcome", "one"), ("welcome", "two")} == pages_seen(store, learner.keeper, PACK)
    assert ("welcome/one", "everything") == (learner.place, learner.path)


def test_many_people_are_kept_in_one_go_and_each_has_a_place_of_their_own(store: Store, ada: bytes) -> None:
    sam = new_identity()
    record_note(store, sam, Where(PACK, "welcome", "my-line"), "stamp", "hello", "1")
    record_turns(store, [turn(ada, "one"), turn(sam, "two"), turn(ada, "three")])
    found = [find_learner(store, each) for each in (ada, sam)]
    assert ["welcome/three", "welcome/two"] == [each.place for each in found if each]


def test_of_someone_who_has_saved_nothing_no_place_is_kept(store: Store) -> None:
    stranger = new_identity()
    record_turns(store, [turn(stranger, "one")])
    assert find_learner(store, stranger) is None
    assert set() == pages_seen(store, keeper(stranger), PACK)


def test_what_waits_is_known_at_once_and_kept_soon(store: Store, ada: bytes) -> None:
    places = Places(store)
    places.turned(turn(ada, "one"))
    assert [turn(ada, "one")] == places.waiting(keeper(ada))
    places.write()
    assert [] == places.waiting(keeper(ada))
    assert {("welcome", "one")} == pages_seen(store, keeper(ada), PACK)


def test_someone_forgotten_while_a_turn_waits_stays_forgotten(store: Store, ada: bytes) -> None:
    places = Places(store)
    places.turned(turn(ada, "one"))
    places.drop(keeper(ada))
    forget(store, ada)
    places.turned(turn(ada, "two"))  # another tab of theirs
    places.write()
    assert find_learner(store, ada) is None
    assert set() == pages_seen(store, keeper(ada), PACK)


def test_while_the_database_is_locked_turns_wait_and_are_kept_after_it(sqlite_store: Store, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(sqlite_store, ada, Where(PACK, "welcome", "my-line"), "stamp", "hello", "1")
    places = Places(sqlite_store)
    with closing(sqlite3.connect(tmp_path / "data" / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        places._turns.append(turn(ada, "one"))
        with pytest.raises(Busy):
            places.write()
        other.execute("ROLLBACK")
    assert [turn(ada, "one")] == places.waiting(keeper(ada))
    places.write()
    assert {("welcome", "one")} == pages_seen(sqlite_store, keeper(ada), PACK)


def test_a_database_that_is_gone_for_hours_does_not_fill_the_memory(store: Store, ada: bytes) -> None:
    places = Places(store)
    places._turns = [turn(ada, "one")] * MOST_WAITING
    places.turned(turn(ada, "two"))
    assert MOST_WAITING == len(places._turns)
