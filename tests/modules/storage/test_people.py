import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from modules.learning.codes import keeper
from modules.storage.people import ClashingCode, change_code, code_of, find_by_code, find_learner, forget, new_identity
from modules.storage.places import Turn, record_turns
from modules.storage.purge import purge
from modules.storage.store import Store, open_store
from modules.storage.tables import learners, metadata, of_a_person
from modules.storage.work import Where, pages_seen, record_answer, record_note, today, work_in

WHERE = Where("side-by-side", "welcome", "my-line")


def learn(store: Store, identity: bytes) -> None:
    """Do one of everything that is kept."""
    record_answer(store, identity, Where("side-by-side", "welcome", "asking"), "stamp", ("a",), "key-1")
    record_note(store, identity, WHERE, "stamp", "Who decides about food?", "key-2")
    record_turns(store, [Turn(keeper(identity), "side-by-side", "welcome", "what-you-bring", "first-meeting")])


def rows_of(store: Store) -> dict[str, int]:
    with store.reading() as connection:
        return {table.name: len(connection.execute(select(table)).all()) for table in metadata.sorted_tables}


def test_nothing_is_kept_of_someone_who_only_reads(store: Store) -> None:
    assert find_learner(store, new_identity()) is None
    assert not any(rows_of(store).values())


def test_someone_who_saved_is_known_again_with_their_place_and_the_day_it_is_kept_until(store: Store) -> None:
    ada = new_identity()
    learn(store, ada)
    found = find_learner(store, ada)
    assert found is not None
    assert ("welcome/what-you-bring", "first-meeting") == (found.place, found.path)
    assert today() + timedelta(days=365) == found.kept_until


def test_the_code_brings_another_device_to_the_same_place(store: Store) -> None:
    ada = new_identity()
    assert find_by_code(store, code_of(store, ada)) is None
    learn(store, ada)
    assert ada == find_by_code(store, code_of(store, ada))
    assert find_by_code(store, code_of(store, new_identity())) is None


def test_the_database_alone_gives_away_neither_the_id_nor_the_code(store: Store) -> None:
    ada = new_identity()
    learn(store, ada)
    with store.reading() as connection:
        kept = repr(connection.execute(select(learners)).all())
    assert ada.hex() not in kept
    assert repr(ada)[2:-1] not in kept
    assert code_of(store, ada) not in kept


def test_forgetting_erases_every_table_and_nobody_else(store: Store) -> None:
    ada, sam = new_identity(), new_identity()
    learn(store, ada)
    learn(store, sam)
    both = rows_of(store)
    assert {} == {table.name: both[table.name] for table in of_a_person if both[table.name] < 2}
    forget(store, ada)
    assert {name: count // 2 for name, count in both.items()} == rows_of(store)
    assert find_by_code(store, code_of(store, ada)) is None
    assert find_learner(store, sam) is not None


def test_what_was_forgotten_is_gone_from_the_files_too(sqlite_store: Store, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(sqlite_store, ada, WHERE, "stamp", "the nurse with the red scarf", "key")
    forget(sqlite_store, ada)
    purge(sqlite_store, today())
    assert not any(b"red scarf" in file.read_bytes() for file in (tmp_path / "data").iterdir())


def test_a_new_code_shuts_the_old_one_out_and_keeps_everything(store: Store) -> None:
    ada = new_identity()
    learn(store, ada)
    before = rows_of(store)
    fresh = change_code(store, ada)
    assert before == rows_of(store)
    assert find_learner(store, ada) is None
    assert find_by_code(store, code_of(store, ada)) is None
    assert fresh == find_by_code(store, code_of(store, fresh))
    learner = find_learner(store, fresh)
    assert learner is not None
    assert 2 == len(work_in(store, learner.keeper, "side-by-side"))
    assert {("welcome", "what-you-bring")} == pages_seen(store, learner.keeper, "side-by-side")


def test_an_id_whose_code_belongs_to_somebody_else_is_refused_and_keeps_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.people.code_for", lambda identity, key: "four words the same")
    ada, sam = new_identity(), new_identity()
    learn(store, ada)
    before = rows_of(store)
    with pytest.raises(ClashingCode):
        learn(store, sam)
    assert before == rows_of(store)
    assert ada == find_by_code(store, "four words the same")


def test_two_devices_of_one_new_person_may_save_at_the_same_moment(store: Store) -> None:
    ada = new_identity()
    wheres = [Where("side-by-side", "welcome", f"block-{turn}") for turn in range(8)]
    threads = [threading.Thread(target=record_answer, args=(store, ada, where, "stamp", ("a",), f"key-{where.block}")) for where in wheres]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    learner = find_learner(store, ada)
    assert learner is not None
    assert 8 == len(work_in(store, learner.keeper, "side-by-side"))


def test_coming_back_moves_the_day_it_is_kept_until(store: Store) -> None:
    ada = new_identity()
    learn(store, ada)
    with store.writing() as connection:
        connection.execute(update(learners).values(last_came=today() - timedelta(days=100)))
    record_turns(store, [Turn(keeper(ada), "side-by-side", "welcome", "what-you-bring")])
    found = find_learner(store, ada)
    assert found is not None
    assert today() == found.last_came


def test_a_code_of_another_server_opens_nothing(sqlite_store: Store, tmp_path: Path) -> None:
    ada = new_identity()
    learn(sqlite_store, ada)
    other = open_store("", tmp_path / "other")
    with sqlite3.connect(tmp_path / "data" / "side-by-side.db") as mine, sqlite3.connect(tmp_path / "other" / "side-by-side.db") as theirs:
        mine.backup(theirs)
    assert find_by_code(other, code_of(sqlite_store, ada)) is None
    other.close()
