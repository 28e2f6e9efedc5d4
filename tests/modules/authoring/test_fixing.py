"""Better words, put in where they are sure to be right."""

from pathlib import Path

import pytest

from modules.authoring.check import check_files, our_settings
from modules.authoring.fixing import fix_file, fixed
from modules.authoring.whole_files import write_whole


def test_fixes_keep_the_rest_of_the_file_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes("\ufeffYou will commence\ttreatment 😀.\r\nUtilise it.\r\n".encode())
    findings = check_files([file], lambda file: our_settings()).findings
    assert 2 == fix_file(file, findings)
    assert "\ufeffYou will start\ttreatment 😀.\r\nUse it.\r\n".encode() == file.read_bytes()


def test_a_text_that_changed_meanwhile_is_not_spoiled(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("You will commence.")
    findings = check_files([file], lambda file: our_settings()).findings
    assert ("They will commence.", 0) == fixed("They will commence.", findings)


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert ("new", 0o640) == (file.read_text(), file.stat().st_mode & 0o777)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"newer")
    assert "new" == file.read_text()
    assert [file] == list(tmp_path.iterdir())
