"""The commands for hosts: backup, restore, purge, story, feedback."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from modules.storage.feedback import give_feedback
from modules.storage.people import new_identity
from modules.storage.store import Store
from modules.storage.stories import withdraw_story, withdrawn
from modules.storage.work import Where, record_note

Say = Callable[..., tuple[int, str, str]]


def test_a_backup_is_made_and_put_back(say: Say, store: Store, tmp_path: Path) -> None:
    record_note(store, new_identity(), Where("side-by-side", "welcome", "my-line"), "stamp", "Who decides?", "1")
    code, said, _ = say("backup", "copy.zip")
    assert (0, True) == (code, said.startswith("Written: copy.zip\n"))
    assert 1 == say("backup", "copy.zip")[0]
    assert 0 == say("restore", "copy.zip", "--data", "new")[0]
    assert (tmp_path / "new" / "secret.key").read_text() == (tmp_path / "data" / "secret.key").read_text()


def test_a_restore_over_data_says_where_the_old_data_went(say: Say, store: Store, tmp_path: Path) -> None:
    say("backup", "copy.zip")
    store.close()
    code, _, told = say("restore", "copy.zip")
    assert (1, True) == (code, "Add --replace" in told)
    code, said, _ = say("restore", "copy.zip", "--replace")
    assert (0, True) == (code, "What was there before is in" in said)


def test_purge_says_what_it_erased(say: Say, store: Store) -> None:
    assert (0, "Nothing was old enough to erase.\n", "") == say("purge")


def test_a_story_is_withdrawn_by_name_and_brought_back(say: Say, store: Store, tmp_path: Path) -> None:
    stories = tmp_path / "data" / "host" / "stories"
    stories.mkdir(parents=True)
    (stories / "our-story.en.md").write_text("")
    assert 0 == say("story", "withdraw", "our-story")[0]
    assert frozenset({"our-story"}) == withdrawn(store)
    assert 0 == say("story", "bring-back", "our-story")[0]
    assert frozenset() == withdrawn(store)


def test_a_slip_in_a_storys_name_is_told(say: Say, store: Store) -> None:
    code, _, told = say("story", "withdraw", "no-such-story")
    assert (1, True) == (code, told.startswith("There is no story called no-such-story."))
    withdraw_story(store, "the-short-name")
    code, _, told = say("story", "bring-back", "the-shrot-name")
    assert (1, "the-shrot-name is not withdrawn. Withdrawn: the-short-name.\n") == (code, told)


def test_feedback_is_listed_for_authors(say: Say, store: Store) -> None:
    assert (0, "Nobody has said anything yet.\n", "") == say("feedback")
    give_feedback(store, "welcome/what-you-bring", "unclear", "What is a lay member?\nAnd who?", "1")
    code, said, _ = say("feedback")
    assert 0 == code
    assert said.endswith("  welcome/what-you-bring  unclear\n  What is a lay member?\n  And who?\n")


def test_feedback_in_a_spreadsheet_runs_no_formula(say: Say, store: Store) -> None:
    give_feedback(store, "welcome", "unclear", '=HYPERLINK("https://example.org")', "1")
    give_feedback(store, "words", "good", 'Thanks, "all"\n😀', "2")
    rows = list(csv.reader(io.StringIO(say("feedback", "--csv")[1])))
    assert ["day", "place", "kind", "text"] == rows[0]
    assert ['Thanks, "all"\n😀', '\'=HYPERLINK("https://example.org")'] == [row[3] for row in rows[1:]]


@pytest.mark.parametrize("typed", [["backup", "copy.zip"], ["purge"], ["feedback"], ["story", "bring-back", "x"]])
def test_a_folder_without_data_is_told_and_none_is_made(say: Say, tmp_path: Path, typed: list[str]) -> None:
    code, _, told = say(*typed, "--data", "nowhere")
    assert 1 == code
    assert f"There is no data of Side by Side in {tmp_path / 'nowhere'}." in told
    assert not (tmp_path / "nowhere").exists()


def test_the_data_folder_can_come_from_the_environment(say: Say, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir("/")
    assert 0 == say("purge")[0]


def test_trouble_with_the_database_is_one_sentence(say: Say, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    (tmp_path / "data" / "side-by-side.db").write_bytes(b"no database at all " * 100)
    code, _, told = say("purge")
    assert (1, "The database cannot be used: file is not a database.\n") == (code, told)
    monkeypatch.setenv("SIDE_BY_SIDE_DATABASE", "mysql://x")
    code, _, told = say("purge")
    assert (1, True) == (code, told.startswith("SIDE_BY_SIDE_DATABASE is not the address of a database"))
