"""Make the files of one or more doors in a folder: only what changed, each whole or not at all, one export at a time."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from accessibility.formats.doors import Door, Piece, cannot_check, checked_in_part, checks_anyway, only_whole, use_of
from accessibility.formats.manifest import FILE, Made, Manifest, hash_file, read_manifest
from accessibility.formats.publication import Options, Publication
from glossary.problem import Problem

LOCK = ".export.lock"
MAKING = ".making-"
Progress = Callable[[str, int, int], None]
"""Told of each file: its path, how many are done with it, how many there are."""


class CannotExport(Exception):
    """Nothing can be made. The text says why, and what to do."""


@dataclass
class Report:
    """What an export did. `missing`: for each door that made nothing, what to install. `broken`: for each file that could not be made, why.

    `left_out`: for each door that makes nothing of a part alone, why.
    """

    made: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    unchecked: dict[str, str] = field(default_factory=dict)
    in_part: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    checked: int = 0

    @property
    def good(self) -> bool:
        return not (self.missing or self.unchecked or self.broken or self.problems or self.nothing)

    @property
    def nothing(self) -> bool:
        """Whether all that was asked for is made of the whole alone, so that there is no file."""
        return bool(self.left_out) and not (self.made or self.kept)


def export(publication: Publication, doors: Iterable[Door], folder: Path, options: Options, progress: Progress = lambda path, done, of: None) -> Report:
    """Make what is not there yet or has changed. Raises CannotExport where another export is at work here, or the folder cannot be used."""
    report = Report()
    doors = list(doors)
    with _alone(folder, [_folder(door, publication) for door in doors]), TemporaryDirectory(dir=folder, prefix=MAKING) as making:
        before = read_manifest(folder)
        after = Manifest(publication.title, publication.stamp, publication.licence, publication.published.isoformat(), dict(before.files), dict(before.to_replace))
        work = [(door, narrowed, piece) for door in doors for narrowed, piece in _pieces(door, publication, options, report)]
        for place, (door, narrowed, piece) in enumerate(work, 1):
            path = path_of(door, publication, piece)
            _one(narrowed, piece, path, folder, Path(making), before, after, report)
            progress(path, place, len(work))
        asked = {_folder(door, publication) for door, _, _ in work}
        wanted = {path_of(door, publication, piece) for door, _, piece in work}
        _tidy(folder, asked, wanted, options, after, report)
        after.taken_back(publication.withdrawn, before.files)
        _write(folder / FILE, after.text(), Path(making))
    return report


def check(doors: Iterable[Door], publication: Publication, folder: Path, report: Report, progress: Progress = lambda path, done, of: None) -> None:
    """Let each door's validators look at each of its files in the folder. What they find goes into the report."""
    files = read_manifest(folder).files
    work = [(door, path) for door in doors for path in files if path.startswith(f"{_folder(door, publication)}/") and door.name not in report.missing]
    for door in {id(door): door for door, _ in work}.values():
        if why := cannot_check(door):
            report.unchecked[door.name] = why
        if why := checked_in_part(door):
            report.in_part[door.name] = why
    for place, (door, path) in enumerate(work, 1):
        if door.name not in report.unchecked or checks_anyway(door, path):
            report.problems += door.problems(folder / path)
            report.checked += 1
        progress(path, place, len(work))


def path_of(door: Door, publication: Publication, piece: Piece) -> str:
    """Where a piece is in the export folder."""
    return f"{_folder(door, publication)}/{piece.path}"


def _folder(door: Door, publication: Publication) -> str:
    return door.name if publication.first else f"{door.name}-{publication.language}"


def _pieces(door: Door, publication: Publication, options: Options, report: Report) -> Iterator[tuple[Publication, Piece]]:
    """The pieces of a door, each with what it is made from: this use allows, these parts alone."""
    if lacking := door.missing():
        report.missing[door.name] = lacking
        return
    if options.parts and only_whole(door):
        report.left_out[door.name] = only_whole(door)
        return
    narrowed = publication.for_use(use_of(door)).only(options.parts)
    yield from ((narrowed, piece) for piece in door.pieces(narrowed, options))


def _one(publication: Publication, piece: Piece, path: str, folder: Path, making: Path, before: Manifest, after: Manifest, report: Report) -> None:
    target = folder / path
    was = before.files.get(path)
    # By its sum, not its size alone: where the power was cut, a file can have its length and nothing in it.
    if was and was.stamp == piece.stamp and target.is_file() and target.stat().st_size == was.size and hash_file(target) == was.sha256:
        report.kept.append(path)
        return
    new = making / f"new{target.suffix}"
    try:
        new.unlink(missing_ok=True)
        if piece.of:
            piece.build(new, _there(piece, path, folder, after))
        else:
            piece.build(new)
        part = publication.part(piece.part)
        version = piece.version or (publication.stamp_of(part) if part else publication.stamp)
        stories = piece.stories if piece.stories is not None else {alone.story.id for alone in publication.stories}
        made = Made(piece.stamp, version, new.stat().st_size, hash_file(new), piece.part, piece.kind, tuple(sorted(stories)))
        target.parent.mkdir(parents=True, exist_ok=True)
        new.replace(target)
    except OSError as fault:
        # A full disk, most often. The file that was there before is whole and stays.
        report.broken[path] = f"It could not be written: {fault.strerror or fault}. The older one stays."
    except Exception as fault:
        report.broken[path] = f"It could not be made: {type(fault).__name__}: {fault}. The older one stays."
    else:
        after.files[path] = made
        report.made.append(path)


def _there(piece: Piece, path: str, folder: Path, after: Manifest) -> dict[str, Path]:
    """Those of its pieces that stand in the folder as they are wanted now."""
    beside = path.removesuffix(piece.path)
    made = {one.path: after.files.get(f"{beside}{one.path}") for one in piece.of}
    return {one.path: folder / f"{beside}{one.path}" for one in piece.of if (file := made[one.path]) and file.stamp == one.stamp}


def _tidy(folder: Path, asked: set[str], wanted: set[str], options: Options, after: Manifest, report: Report) -> None:
    """Take away what an earlier export made and this one has no more; where only some parts were asked for, the others stay."""
    for path in [path for path in after.files if path.split("/", 1)[0] in asked and path not in wanted and not options.parts]:
        (folder / path).unlink(missing_ok=True)
        del after.files[path]
        report.removed.append(path)


def _write(file: Path, text: str, making: Path) -> None:
    new = making / file.name
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(file)
    except OSError as fault:
        raise CannotExport(f"The list of what was made could not be written: {fault.strerror}. Make room, then export again.") from fault


def is_busy(folder: Path) -> bool:
    """Whether an export is at work in this folder, in any process."""
    return is_held(folder / LOCK)


def is_held(lock: Path) -> bool:
    """Whether any process holds this lock."""
    if not lock.is_file():
        return False
    with held(lock) as free:
        return not free


@contextmanager
def _alone(folder: Path, subfolders: Iterable[str]) -> Iterator[None]:
    """Hold the folder for this export. A lock whose process is gone (a machine that was switched off) is taken over, and what it left half made goes."""
    try:
        if other := _of_others(folder, subfolders):
            raise CannotExport(f"{folder} has something in it that no export made: {other.name}. Name an empty folder, so that nothing of yours is lost.")
        folder.mkdir(parents=True, exist_ok=True)
        with held(folder / LOCK) as ours:
            if not ours:
                raise CannotExport(f"Another export is at work in {folder}. Wait until it has ended, or name another folder.")
            for left in folder.glob(f"{MAKING}*"):
                rmtree(left, ignore_errors=True)
            yield
    except OSError as fault:
        raise CannotExport(f"{folder} cannot be used: {fault.strerror}. Name another folder.") from fault


def _of_others(folder: Path, subfolders: Iterable[str]) -> Path | None:
    """What somebody else put where we would write. A folder with our lock is ours."""
    if (folder / LOCK).exists():
        return None
    taken = next((folder / name for name in subfolders if (folder / name).is_file() or any((folder / name).glob("*"))), None)
    ours = not (folder / FILE).exists() or read_manifest(folder).version
    return taken or (None if ours else folder / FILE)


@contextmanager
def held(lock: Path) -> Iterator[bool]:
    """Whether the lock is ours. The operating system gives it back when a process ends, however it ends."""
    with lock.open("w") as opened:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True
