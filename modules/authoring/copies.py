"""Copies that staff make from a screen: what was asked, how far it is, what came of it. Kept in a small file beside the copies, so that any process can tell.

The work itself is the command `export`, in a process of its own: a long export keeps no reader waiting, and goes on when the server starts anew.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from io import RawIOBase
from pathlib import Path
from typing import Literal
from zipfile import ZIP_STORED, ZipFile

from pydantic import TypeAdapter, ValidationError

from accessibility.formats.exporter import held, is_held
from accessibility.formats.manifest import Made, read_manifest

FOLDER = "exports"
JOB = ".job.json"
_BLOCK = 1 << 18

State = Literal["none", "working", "done", "stopped"]


@dataclass(frozen=True, slots=True)
class Job:
    """`parts` empty: all. `at` is the file that was made last. `lines` are what the command said at its end; `good` whether all is well. `place` and `day` stand on posters."""

    doors: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    language: str = ""
    who: str = ""
    asked: str = ""
    done: int = 0
    of: int = 0
    at: str = ""
    ended: str = ""
    good: bool = False
    lines: tuple[str, ...] = ()
    place: str = ""
    day: str = ""

    def state(self, folder: Path) -> State:
        """Whether it still goes on. A command that was cut off leaves its file as it was, but holds no lock any more."""
        if not self.asked:
            return "none"
        if self.ended:
            return "done"
        young = (datetime.now(UTC) - datetime.fromisoformat(self.asked)).total_seconds() < 60 and not self.of
        return "working" if is_held((folder / JOB).with_suffix(".lock")) or young else "stopped"


def begun(doors: Sequence[str], parts: Sequence[str], language: str, who: str, place: str = "", day: str = "") -> Job:
    return Job(tuple(doors), tuple(parts), language, who, asked=_now(), place=place, day=day)


def read_job(file: Path) -> Job:
    """The job in a file; one that asks for nothing where there is none, or where it cannot be read."""
    try:
        return TypeAdapter(Job).validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return Job()


def write_job(file: Path, job: Job) -> None:
    """Whole or not at all: somebody may be looking."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".{os.getpid()}.new")
    new.write_text(json.dumps(asdict(job)), encoding="utf-8")
    new.replace(file)


@contextmanager
def at_work(file: Path) -> Iterator[None]:
    """While this lasts, whoever looks knows that somebody is at work."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with held(file.with_suffix(".lock")):
        yield


def is_at(file: Path, path: str, done: int, of: int) -> None:
    write_job(file, replace(read_job(file), at=path, done=done, of=of))


def has_ended(file: Path, lines: Sequence[str], good: bool) -> None:
    write_job(file, replace(read_job(file), ended=_now(), lines=tuple(lines), good=good))


def copies_of(folder: Path, door: str) -> list[tuple[str, Made]]:
    """The files of one door that are there to be taken, by their path."""
    files = read_manifest(folder).files
    return [(path, made) for path, made in sorted(files.items()) if path.split("/", 1)[0] == door and (folder / path).is_file()]


class _Gathered(RawIOBase):
    """Where a zip is written to while it is being sent."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        taken = bytes(piece)  # type: ignore[call-overload]
        self.pieces.append(taken)
        return len(taken)

    def take(self) -> bytes:
        taken, self.pieces = b"".join(self.pieces), []
        return taken


def zipped(folder: Path, paths: Sequence[str]) -> Iterator[bytes]:
    """These files as one zip, piece by piece: never all in memory, and nothing more on the disk. They are packed already, so nothing is packed anew."""
    gathered = _Gathered()
    with ZipFile(gathered, "w", ZIP_STORED) as archive:
        for path in paths:
            with (folder / path).open("rb") as source, archive.open(path, "w", force_zip64=True) as target:
                while block := source.read(_BLOCK):
                    target.write(block)
                    yield gathered.take()
    yield gathered.take()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
