import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from modules.cli import main

Say = Callable[..., tuple[int, str, str]]
SAMPLES = Path(__file__).parents[2] / "sample_packs"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Say:
    """Type a command in an empty folder. Gives what it ended with, what it said, and what it complained of."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SIDE_BY_SIDE_DATA", raising=False)
    monkeypatch.delenv("SIDE_BY_SIDE_DATABASE", raising=False)

    def typed(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        heard = capsys.readouterr()
        return code, heard.out, heard.err

    return typed


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small good pack of one's own to change."""
    return Path(shutil.copytree(SAMPLES / "small", tmp_path / "small"))
