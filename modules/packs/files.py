"""The files of a pack, from one folder or from several laid over each other. Nothing outside the folders is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from glossary.problem import Problem
from modules.packs.pack import Dated

MOST_BYTES = 300_000
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


@dataclass
class PackFiles:
    """The files of a pack by their path inside it; a later folder's file replaces an earlier one's.

    What is found in them on the way gathers here: `problems`, and `dated`, the day on which each was last checked.
    """

    roots: tuple[Path, ...]
    problems: list[Problem] = field(default_factory=list)
    paths: dict[str, Path] = field(default_factory=dict)
    dated: list[Dated] = field(default_factory=list)
    _hash: Any = field(default_factory=sha256)

    def __post_init__(self) -> None:
        for root in self.roots:
            for file in sorted(root.rglob("*")):
                if any(part.startswith(".") for part in file.relative_to(root).parts):
                    continue
                if file.is_symlink() and not _stays_inside(file, root):
                    self.blame(file, "This is a link to something outside the pack. Put the file itself here.")
                elif not file.is_dir():
                    self.paths[file.relative_to(root).as_posix()] = file

    def blame(self, file: Path, message: str, line: int = 0) -> None:
        self.problems.append(Problem(file, line, message))

    def inside(self, folder: str, ending: str) -> Iterator[tuple[str, Path]]:
        """The files straight inside `folder` whose names end so, in order: (name, file)."""
        for path in sorted(self.paths):
            parent, _, name = path.rpartition("/")
            if parent == folder and name.endswith(ending):
                yield name, self.paths[path]

    def folders(self, folder: str) -> list[str]:
        start = f"{folder}/"
        return sorted({path[len(start) :].split("/")[0] for path in self.paths if path.startswith(start) and path.count("/") > 1})

    def text(self, file: Path) -> str | None:
        """The file as text with its line ends as they are, or None and a problem."""
        try:
            size = file.stat().st_size
            if size > MOST_BYTES:
                self.blame(file, f"This file is {size:,} bytes. Keep it under {MOST_BYTES:,}.")
                return None
            raw = file.read_bytes()
        except OSError:
            self.blame(file, "This file cannot be opened. Check that it is there and may be read.")
            return None
        self._hash.update(file.name.encode() + b"\0" + raw)
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            self.blame(file, "This file is not UTF-8 text. Save it again as UTF-8.")
            return None
        if "\0" in text:
            self.blame(file, "This file has null characters in it. Save it again as plain text.")
            return None
        return text

    @property
    def stamp(self) -> str:
        return str(self._hash.hexdigest()[:12])


def _stays_inside(link: Path, root: Path) -> bool:
    try:
        return link.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


@dataclass(frozen=True, slots=True)
class Parts:
    """A file with front matter, taken apart: each part with the line it begins on."""

    front: str
    body: str
    body_line: int
    body_offset: int


def take_apart(text: str) -> Parts | None:
    """Split front matter from body. None where there is no front matter."""
    found = _FRONT.match(text)
    if not found:
        return None
    return Parts(found.group(1), text[found.end() :], text.count("\n", 0, found.end()) + 1, found.end())
