import json
import sqlite3
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from modules.storage.backup import ASIDE, MARK, CannotBackUp, backup
from modules.storage.migrate import upgrade
from modules.storage.people import code_of, find_by_code, find_learner, new_identity
from modules.storage.restore import CannotRestore, restore
from modules.storage.store import Store, open_store
from modules.storage.work import Where, record_note, work_in

MY_LINE = Where("side-by-side", "welcome", "my-line")


def names_in(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def note_of(store: Store, identity: bytes) -> str:
    learner = find_learner(store, identity)
    assert learner is not None
    return work_in(store, learner.keeper, "side-by-side")["welcome", "my-line"].text


@pytest.fixture
def data(sqlite_store: Store, tmp_path: Path) -> Path:
    """The data folder of a host with words of its own."""
    (tmp_path / "data" / "packs" / "ours").mkdir(parents=True)
    (tmp_path / "data" / "packs" / "ours" / "pack.yaml").write_text("adds-to: side-by-side\n")
    return tmp_path / "data"


def test_a_backup_put_into_a_new_folder_brings_everything_back(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(sqlite_store, ada, MY_LINE, "stamp", "Who decides?", "1")
    file = backup(sqlite_store, data, tmp_path)
    assert 0o600 == file.stat().st_mode & 0o777
    assert restore(tmp_path / "new", file) is None
    assert {"side-by-side.db", "secret.key", "packs/ours/pack.yaml"} == names_in(tmp_path / "new")
    again = open_store("", tmp_path / "new")
    upgrade(again)
    assert "Who decides?" == note_of(again, ada)
    assert ada == find_by_code(again, code_of(sqlite_store, ada))
    again.close()


def test_a_backup_made_while_people_save_is_whole(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    stop = threading.Event()

    def keep_saving() -> None:
        while not stop.is_set():
            record_note(sqlite_store, new_identity(), MY_LINE, "stamp", "x" * 1000, "1")

    people = threading.Thread(target=keep_saving)
    people.start()
    files = [backup(sqlite_store, data, tmp_path / f"backup-{turn}.zip") for turn in range(3)]
    stop.set()
    people.join()
    for turn, file in enumerate(files):
        restore(tmp_path / f"new-{turn}", file)
        with sqlite3.connect(tmp_path / f"new-{turn}" / "side-by-side.db") as connection:
            assert ("ok",) == connection.execute("PRAGMA integrity_check").fetchone()


def test_a_backup_kept_inside_the_data_folder_holds_neither_itself_nor_an_older_one(sqlite_store: Store, data: Path) -> None:
    (data / "side-by-side-2026-11-21-023000.zip").write_text("yesterday's")
    with zipfile.ZipFile(backup(sqlite_store, data, data)) as made:
        assert {MARK, "side-by-side.db", "secret.key", "packs/ours/pack.yaml"} == set(made.namelist())


def test_a_link_out_of_the_data_folder_is_not_followed(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("not ours")
    (data / "link").symlink_to(tmp_path / "elsewhere")
    with zipfile.ZipFile(backup(sqlite_store, data, tmp_path)) as made:
        assert "link" not in made.namelist()


def test_a_backup_never_writes_over_a_file(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_text("my holiday")
    with pytest.raises(CannotBackUp, match="is there already"):
        backup(sqlite_store, data, tmp_path / "mine.zip")
    assert "my holiday" == (tmp_path / "mine.zip").read_text()


def test_a_backup_to_nowhere_says_so(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotBackUp, match="could not be written"):
        backup(sqlite_store, data, tmp_path / "missing" / "backup.zip")


def test_a_host_with_postgresql_backs_up_the_secret_and_the_files(postgresql_store: Store, data: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup(postgresql_store, data, tmp_path)) as made:
        assert {MARK, "secret.key", "packs/ours/pack.yaml"} == set(made.namelist())


def test_a_folder_in_use_is_left_alone(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    file = backup(sqlite_store, data, tmp_path)
    with pytest.raises(CannotRestore, match="Add --replace"):
        restore(data, file)
    with pytest.raises(CannotRestore, match="Stop the app, then restore"):
        restore(data, file, replace=True)


def test_the_old_data_is_kept_aside(sqlite_store: Store, data: Path, tmp_path: Path) -> None:
    ada = new_identity()
    record_note(sqlite_store, ada, MY_LINE, "stamp", "in the backup", "1")
    file = backup(sqlite_store, data, tmp_path)
    record_note(sqlite_store, ada, MY_LINE, "stamp", "after the backup", "2")
    sqlite_store.close()
    aside = restore(data, file, replace=True)
    assert aside is not None
    for folder, words in ((data, "in the backup"), (aside, "after the backup")):
        store = open_store("", folder)
        assert words == note_of(store, ada)
        store.close()
    assert 1 == len([file for file in data.iterdir() if file.name.startswith(ASIDE)])


def broken_zip(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flipped_byte(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    file.write_bytes(raw)


def no_mark(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("holiday.txt", "sun")


def file_outside(file: Path) -> None:
    with zipfile.ZipFile(file, "a") as made:
        made.writestr("../../outside.txt", "sun")


def later_version(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(MARK, json.dumps({"format": 99}))


def no_database_inside(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(MARK, json.dumps({"format": 1}))
        made.writestr("side-by-side.db", b"not a database " * 100)


@pytest.mark.parametrize("spoil", [broken_zip, flipped_byte, no_mark, file_outside, later_version, no_database_inside, Path.unlink])
def test_a_backup_that_is_not_whole_changes_nothing(sqlite_store: Store, data: Path, tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    file = backup(sqlite_store, data, tmp_path)
    sqlite_store.close()
    spoil(file)
    before = {name: (data / name).read_bytes() for name in names_in(data)}
    with pytest.raises(CannotRestore):
        restore(data, file, replace=True)
    assert before == {name: (data / name).read_bytes() for name in names_in(data)}
    assert not (tmp_path.parent / "outside.txt").exists()
