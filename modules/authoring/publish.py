"""Write a text of the pack: whole or not at all, never outside the pack, never over words that nobody has looked at.

The pack stays plain files. Where its folder is a working copy under git, that is where we write, and `git diff` shows the change; we make no commit. Else (a
package, a container) the shipped words stay as they are, and the host's own folder gets a file of the same path, which is laid over them.
"""

import os
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from modules.authoring.whole_files import write_whole
from modules.packs.files import MOST_BYTES

ENDINGS = (".md", ".yaml", ".txt")
_PATH = re.compile(r"(?:[a-z0-9][\w-]*/){0,4}[a-z0-9][\w.-]*\.(?:md|yaml|txt)", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


class NotInPack(Exception):
    """This is no place for a text of the pack."""


class NotText(Exception):
    """The file is there, but it cannot be read as text."""


class ChangedOnDisk(Exception):
    """The file says something else than when the draft began. `text` is what it says now, `base` its hash."""

    def __init__(self, text: str, base: str) -> None:
        self.text, self.base = text, base
        super().__init__("The file has changed on disk since the draft began.")


@dataclass(frozen=True, slots=True)
class Shelves:
    """Where the texts of a pack are: the shipped folder, and the host's own laid over it."""

    content: Path
    host: Path
    pack: str

    def file(self, path: str) -> Path | None:
        """The file that people read at this path of the pack; None where there is none. Raises NotInPack."""
        for root in (self.host, self.content) if self.has_host else (self.content,):
            found = _inside(root, path)
            if found.is_file():
                return found
        return None

    def target(self, path: str) -> Path:
        """Where a new text for this path is written. Raises NotInPack."""
        over = _inside(self.host, path)
        if self.has_host and over.is_file():
            return over
        return _inside(self.content, path) if _is_working_copy(self.content) else over

    @property
    def has_host(self) -> bool:
        return (self.host / "pack.yaml").is_file()


def read_shelf(shelves: Shelves, path: str) -> tuple[str, str]:
    """What the file says, and the hash of its bytes; both empty where there is no file yet. Raises NotInPack, NotText."""
    file = shelves.file(path)
    if file is None:
        return "", ""
    try:
        raw = file.read_bytes()
        return as_typed(raw), hash_of(raw)
    except (OSError, UnicodeDecodeError) as error:
        raise NotText(path) from error


def put_on_shelf(shelves: Shelves, path: str, text: str, base: str) -> str:
    """Write `text` over the file whose hash is `base` ("": there is none yet). The hash of the new file.

    Raises NotInPack, NotText, ChangedOnDisk; OSError where the folder cannot be written. Then the file is as it was.
    """
    target, content = to_write(shelves, path, text, base)
    write_whole(target, content)
    if target.is_relative_to(shelves.host) and not shelves.has_host:
        write_whole(shelves.host / "pack.yaml", f"adds-to: {shelves.pack}\n".encode())
    return hash_of(content)


def to_write(shelves: Shelves, path: str, text: str, base: str) -> tuple[Path, bytes]:
    """Where `text` goes, and as what. Raises NotInPack, NotText, ChangedOnDisk."""
    said, now = read_shelf(shelves, path)
    if now != base and said != as_typed(as_kept(text, b"")):  # what a write that was cut short has left is no change
        raise ChangedOnDisk(said, now)
    old = shelves.file(path)
    content = as_kept(text, old.read_bytes() if old else b"")
    if len(content) > MOST_BYTES:
        raise NotText(path)
    return shelves.target(path), content


def as_typed(raw: bytes) -> str:
    """A file as an editor shows it: no first mark (BOM), one kind of line end. Raises UnicodeDecodeError."""
    return clean(raw.decode("utf-8-sig"))


def as_kept(text: str, old: bytes) -> bytes:
    """What an editor sends as the file keeps it: its first mark, its line ends, and a line end after the last line."""
    lines = clean(text).rstrip("\n") + "\n"
    if old.count(b"\r\n") * 2 > old.count(b"\n"):
        lines = lines.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b"") + lines.encode("utf-8")


def clean(text: str) -> str:
    """Text that every database and file can keep: no halves of signs, no null characters, one kind of line end."""
    return _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))


def hash_of(raw: bytes) -> str:
    return sha256(raw).hexdigest()


def _inside(root: Path, path: str) -> Path:
    """The place of a path in a folder, links followed. Raises NotInPack for anything that would lead out of it."""
    if not _PATH.fullmatch(path) or ".." in path or len(path) > 200:
        raise NotInPack(path)
    found = root / path
    if not found.resolve().is_relative_to(root.resolve()) or found.is_symlink():
        raise NotInPack(path)
    return found


def _is_working_copy(folder: Path) -> bool:
    """Whether somebody keeps this folder under git and it may be written."""
    return os.access(folder, os.W_OK) and any((place / ".git").exists() for place in (folder, *folder.parents))
