import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from modules.storage.migrate import upgrade
from modules.storage.people import find_learner, new_identity
from modules.storage.store import BUSY_SECONDS, Busy, CannotSave, Store, open_store
from modules.storage.stories import withdraw_story, withdrawn
from modules.storage.work import Where, record_answer, record_note, work_in

MY_LINE = Where("side-by-side", "welcome", "my-line")
NOBODY = 65534


def as_plain_user(work: Callable[[], str]) -> str:
    """What `work` says when it is done by a user without root's rights: root may write where nobody may."""
    if os.geteuid() != 0:
        return work()
    back, out = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        os.write(out, work().encode())
        os._exit(0)
    os.close(out)
    with os.fdopen(back) as said:
        text = said.read()
    os.waitpid(child, 0)
    return text


def outcome_of_opening(data: Path) -> str:
    try:
        open_store("", data)
    except CannotSave as error:
        return f"CannotSave: {error}"
    return "opened"


def test_a_locked_database_says_busy_and_holds_no_reader_up(sqlite_store: Store, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(sqlite_store, ada, MY_LINE, "stamp", "before", "1")
    other = sqlite3.connect(tmp_path / "data" / "side-by-side.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    told: list[float] = []

    def save() -> None:
        began = time.monotonic()
        with pytest.raises(Busy):
            record_note(sqlite_store, ada, MY_LINE, "stamp", "not now", "2")
        told.append(time.monotonic() - began)

    writer = threading.Thread(target=save)
    writer.start()
    learner = find_learner(sqlite_store, ada)
    assert learner is not None
    assert "before" == work_in(sqlite_store, learner.keeper, "side-by-side")["welcome", "my-line"].text
    assert [] == told
    writer.join()
    assert BUSY_SECONDS - 0.5 < told[0]
    other.execute("COMMIT")
    assert "now" == record_note(sqlite_store, ada, MY_LINE, "stamp", "now", "2").text
    other.close()


def test_a_row_locked_by_another_process_says_busy_on_postgresql(postgresql: str, postgresql_store: Store, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(postgresql_store, ada, MY_LINE, "stamp", "before", "1")
    other = open_store(f"{postgresql}postgres", tmp_path)
    with other.writing() as connection:
        connection.execute(text("SELECT * FROM learners FOR UPDATE"))
        with pytest.raises(Busy):
            record_note(postgresql_store, ada, MY_LINE, "stamp", "not now", "2")
        assert find_learner(postgresql_store, ada) is not None
    other.close()


def test_two_processes_with_one_postgresql_lose_no_note(postgresql: str, postgresql_store: Store, tmp_path: Path) -> None:
    ada, texts = new_identity(), [f"device {turn}" for turn in range(8)]
    stores = [Store(open_store(f"{postgresql}postgres", tmp_path).engine, postgresql_store.keys) for _ in texts]
    threads = [threading.Thread(target=record_note, args=(one, ada, MY_LINE, "stamp", words, words, 0)) for one, words in zip(stores, texts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    learner = find_learner(postgresql_store, ada)
    assert learner is not None
    note = work_in(postgresql_store, learner.keeper, "side-by-side")["welcome", "my-line"]
    assert sorted(texts) == sorted([note.text, *note.other.split("\n\n")])
    for one in stores:
        one.close()


def test_many_people_may_save_at_once(store: Store) -> None:
    people = [new_identity() for _ in range(16)]
    threads = [threading.Thread(target=record_answer, args=(store, one, MY_LINE, "stamp", ("a",), "1")) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(find_learner(store, one) for one in people)


def test_a_writer_that_hangs_makes_the_next_one_busy_not_stuck(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.store.BUSY_SECONDS", 0.1)
    with store.writing(), pytest.raises(Busy):
        withdraw_story(store, "the-short-name")


def test_a_write_that_fails_leaves_nothing_and_the_next_one_goes_through(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        connection.execute(text("INSERT INTO withdrawn_stories VALUES ('half', '2026-11-22')"))
        raise ZeroDivisionError
    assert frozenset() == withdrawn(store)
    withdraw_story(store, "whole")
    assert frozenset({"whole"}) == withdrawn(store)


def test_a_full_disk_cannot_save_and_says_so(sqlite_store: Store) -> None:
    ada = new_identity()
    with sqlite_store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(CannotSave, match="full"):
        for turn in range(40):
            record_note(sqlite_store, ada, Where("side-by-side", "welcome", f"note-{turn}"), "stamp", "x" * 4000, f"{turn}")


def test_a_database_that_is_no_database_cannot_save(tmp_path: Path) -> None:
    (tmp_path / "side-by-side.db").write_bytes(b"not a database at all " * 100)
    store = open_store("", tmp_path)
    with pytest.raises(CannotSave, match="not a database"):
        upgrade(store)
    store.close()


def test_a_data_folder_that_cannot_be_made_or_written_cannot_save(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)
    (tmp_path / "a file").write_text("")
    assert outcome_of_opening(tmp_path / "a file" / "data").startswith("CannotSave: The data folder")
    assert as_plain_user(lambda: outcome_of_opening(tmp_path / "missing" / "data")).startswith("CannotSave: The data folder")
    (tmp_path / "read-only").mkdir(mode=0o555)
    assert as_plain_user(lambda: outcome_of_opening(tmp_path / "read-only")).startswith("CannotSave: The data folder")


def test_a_database_that_turns_read_only_cannot_save_but_can_be_read(sqlite_store: Store) -> None:
    withdraw_story(sqlite_store, "the-short-name")
    with sqlite_store.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(CannotSave, match="readonly"):
        withdraw_story(sqlite_store, "another")
    assert frozenset({"the-short-name"}) == withdrawn(sqlite_store)


def test_a_database_that_is_gone_cannot_save(tmp_path: Path) -> None:
    store = open_store("postgresql+psycopg://nobody@127.0.0.1:1/none", tmp_path)
    with pytest.raises(CannotSave):
        withdrawn(store)
    store.close()


@pytest.mark.parametrize("address", ["mysql://localhost/x", "postgres", "sqlite:///other.db"])
def test_an_address_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    with pytest.raises(CannotSave, match="SIDE_BY_SIDE_DATABASE is not the address of a database"):
        open_store(address, tmp_path)


def test_only_the_server_may_read_what_is_kept(tmp_path: Path) -> None:
    store = open_store("", tmp_path / "data")
    upgrade(store)
    rights = {file.name: oct(file.stat().st_mode & 0o777) for file in (tmp_path / "data").iterdir()}
    assert {"side-by-side.db": "0o600", "side-by-side.db-shm": "0o600", "side-by-side.db-wal": "0o600", "secret.key": "0o600"} == rights
    assert 0o700 == (tmp_path / "data").stat().st_mode & 0o777
    store.close()


@pytest.mark.parametrize("name", ["what?", "100%", "a#b", "my data", "données"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    store = open_store("", tmp_path / name)
    upgrade(store)
    store.close()
    assert (tmp_path / name / "side-by-side.db").stat().st_size > 0
