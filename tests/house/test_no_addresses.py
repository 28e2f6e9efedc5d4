"""Nothing in the repository says where it was made or where packages come from: each of us has places of our own."""

import re
from pathlib import Path

import pytest

INDEX = re.compile(r"pypi\.org|files\.pythonhosted\.org|test\.pypi|/simple/|--(?:extra-)?index-url\s+\S|--find-links\s+\S|--trusted-host\s+\S|index-url\s*=")
MACHINE = re.compile(r"(?<![\w.~$*])/(?:root|work|home|Users|opt|mnt)/\w|[A-Z]:\\Users\\")
SCRATCH = re.compile(r"(?<![\w.~$*])/tmp/\w")
BINARY = {".woff2", ".png", ".jpg", ".ico", ".mp3", ".epub", ".pdf", ".zip"}


def texts(tracked: list[Path]) -> list[tuple[Path, str]]:
    return [(file, file.read_text(encoding="utf-8", errors="replace")) for file in tracked if file.suffix not in BINARY and file != Path(__file__)]


@pytest.mark.parametrize("pattern", [INDEX, MACHINE, SCRATCH], ids=["a package index", "somebody's machine", "a scratch folder"])
def test_no_file_names(tracked: list[Path], root: Path, pattern: re.Pattern[str]) -> None:
    found = [
        f"{file.relative_to(root)}:{number}  {line.strip()[:120]}"
        for file, text in texts(tracked)
        if "axe.min.js" not in file.name
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert [] == found


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_holds_versions_and_hashes_and_no_addresses(root: Path, name: str) -> None:
    wanted = re.compile(r"[a-z0-9][a-z0-9._-]*==[\w.!+]+ \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?|# The following packages are considered to be unsafe in a requirements file:|")
    assert [] == [line for line in (root / name).read_text().splitlines() if not wanted.fullmatch(line)]


def test_the_lock_holds_all_that_the_project_asks_for(root: Path) -> None:
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    for lock, asked in (
        ("requirements.lock", project["dependencies"] + extras["postgresql"]),
        ("requirements-dev.lock", project["dependencies"] + [name for extra in extras.values() for name in extra]),
    ):
        pinned = set(re.findall(r"^([a-z0-9._-]+)==", (root / lock).read_text(), re.MULTILINE))
        assert set() == {re.split(r"[\[<>=!~ ;]", name)[0].lower() for name in asked} - pinned


def test_both_locks_agree(root: Path) -> None:
    pins = [dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (root / name).read_text(), re.MULTILINE)) for name in ("requirements.lock", "requirements-dev.lock")]
    assert pins[0].items() <= pins[1].items()
