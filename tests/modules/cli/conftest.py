import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.cli import main
from modules.storage.store import Store, open_store

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Say:
    """Type a command in an empty folder. Gives what it ended with, what it said, and what it complained of."""
    monkeypatch.chdir(tmp_path)
    for setting in ("SIDE_BY_SIDE_DATA", "SIDE_BY_SIDE_DATABASE", "SIDE_BY_SIDE_SECRET"):
        monkeypatch.delenv(setting, raising=False)

    def typed(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        heard = capsys.readouterr()
        assert "Traceback" not in heard.err
        return code, heard.out, heard.err

    return typed


@pytest.fixture
def small(samples: Path, tmp_path: Path) -> Path:
    """A small good pack of one's own to change."""
    return Path(shutil.copytree(samples / "small", tmp_path / "small"))


@pytest.fixture
def store(tmp_path: Path, lay_tables: Callable[[Path], None]) -> Iterator[Store]:
    """The database in ./data, as the app leaves it."""
    lay_tables(tmp_path / "data")
    store = open_store("", tmp_path / "data")
    yield store
    store.close()
