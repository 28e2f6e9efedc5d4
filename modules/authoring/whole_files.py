"""Write a file whole or not at all: a reader sees the old one or the new one, and a power cut leaves one of them."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Raises OSError; then the old file is still there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as beside:
            beside.write(content)
            beside.flush()
            os.fsync(beside.fileno())
        if file.exists():
            Path(name).chmod(file.stat().st_mode & 0o777)
        else:
            Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def write_all(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files, all or none, in this order: the last one is what makes the others count. Raises OSError; then all is as it was before."""
    before = [(file, file.read_bytes() if file.is_file() else None) for file, _ in files]
    folders = [folder for file, _ in files for folder in (file.parent, *file.parent.parents) if not folder.exists()]
    try:
        for file, content in files:
            write_whole(file, content)
    except BaseException:
        for file, old in before:
            with suppress(OSError):  # one that was never reached
                if old is None:
                    file.unlink(missing_ok=True)
                elif file.read_bytes() != old:
                    write_whole(file, old)
        for folder in sorted(set(folders), key=lambda each: -len(each.parts)):
            with suppress(OSError):  # somebody else put something in meanwhile
                folder.rmdir()
        raise
