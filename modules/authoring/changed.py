"""Whether the word rules in a folder have changed: asked for every text that is checked, so it costs next to nothing."""

import time
from pathlib import Path

_SETTLED = 1_000_000_000  # nanoseconds: a folder that changed less long ago may change again and show the same time

_listed: dict[Path, tuple[int, tuple[Path, ...]]] = {}


def when_changed(folders: tuple[Path, ...]) -> tuple[tuple[Path, int], ...]:
    """Every YAML file in the folders with the time of its last change, in nanoseconds. A folder is listed again only when something in it came or went."""
    return tuple([(file, _changed(file)) for folder in folders for file in _files(folder)])


def _files(folder: Path) -> tuple[Path, ...]:
    changed = _changed(folder)
    listed = _listed.get(folder)
    if listed is not None and listed[0] == changed:
        return listed[1]
    files = tuple(sorted(folder.glob("*.yaml")))
    if time.time_ns() - changed > _SETTLED:
        _listed[folder] = (changed, files)
    return files


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0  # it went a moment ago
