"""Word rules that are edited count at once, though their folder is not listed for every text."""

import os
import time
from pathlib import Path

from modules.authoring.changed import when_changed


def grow_old(path: Path) -> None:
    """As if it had last changed an hour ago."""
    past = time.time() - 3600
    os.utime(path, (past, past))


def test_an_edit_shows_and_so_does_a_file_that_came_or_went(tmp_path: Path) -> None:
    idioms, latin = tmp_path / "idioms.yaml", tmp_path / "latin.yaml"
    idioms.write_text("id: idiom")
    grow_old(idioms)
    grow_old(tmp_path)
    before = when_changed((tmp_path,))
    assert before == when_changed((tmp_path,))
    idioms.write_text("id: idioms")
    edited = when_changed((tmp_path,))
    assert [idioms] == [file for file, _ in edited]
    assert before != edited
    latin.write_text("id: latin")
    assert [idioms, latin] == [file for file, _ in when_changed((tmp_path,))]
    latin.unlink()
    assert edited == when_changed((tmp_path,))


def test_a_folder_that_is_not_there_has_no_rules(tmp_path: Path) -> None:
    assert () == when_changed((tmp_path / "wording",))


def test_a_folder_that_has_just_changed_is_listed_anew_each_time(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("")
    assert 1 == len(when_changed((tmp_path,)))
    (tmp_path / "two.yaml").write_text("")
    assert 2 == len(when_changed((tmp_path,)))
