import subprocess
import sys
from pathlib import Path

import pytest

from modules.storage.keys import BadSecret, Keys
from modules.storage.store import CannotSave, open_store

START = "import sys; from pathlib import Path; from modules.storage.keys import Keys; print(Keys.in_folder(Path(sys.argv[1])).secret.hex())"


def test_the_secret_is_made_once_and_only_the_server_may_read_it(tmp_path: Path) -> None:
    keys = Keys.in_folder(tmp_path / "data")
    assert 32 == len(keys.secret)
    assert keys == Keys.in_folder(tmp_path / "data")
    assert 0o600 == (tmp_path / "data" / "secret.key").stat().st_mode & 0o777
    assert ["secret.key"] == [file.name for file in (tmp_path / "data").iterdir()]


def test_processes_that_start_together_agree_on_one_secret(tmp_path: Path) -> None:
    starts = [subprocess.Popen([sys.executable, "-c", START, str(tmp_path / "data")], stdout=subprocess.PIPE, text=True) for _ in range(6)]
    assert 1 == len({start.communicate()[0] for start in starts})


def test_a_secret_from_the_environment_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_SECRET", "ab" * 32)
    assert b"\xab" * 32 == Keys.in_folder(tmp_path / "data").secret
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("held", ["", "not a secret", "abcd", "ä" * 64])
def test_a_secret_that_is_none_is_told_and_never_replaced(tmp_path: Path, held: str) -> None:
    (tmp_path / "secret.key").write_text(held, encoding="utf-8")
    with pytest.raises(BadSecret, match="Put the one from your backup there"):
        Keys.in_folder(tmp_path)
    with pytest.raises(CannotSave, match="does not hold a secret"):
        open_store("", tmp_path)
    assert held == (tmp_path / "secret.key").read_text(encoding="utf-8")


def test_each_purpose_has_a_key_of_its_own() -> None:
    keys = Keys(b"0" * 32)
    assert keys.for_purpose("codes") != keys.for_purpose("finder")


def test_a_sealed_id_opens_with_its_code_only() -> None:
    keys = Keys(b"0" * 32)
    sealed = keys.seal(b"sixteen bytes id", "four plain words here")
    assert b"sixteen bytes id" == keys.unseal(sealed, "four plain words here")
    assert keys.unseal(sealed, "four other words here") is None
    assert Keys(b"1" * 32).unseal(sealed, "four plain words here") is None
