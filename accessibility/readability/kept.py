"""Remember what takes long to work out from files, between one run of a program and the next.

What is kept is JSON in the person's own cache folder, under a name made from the files' sizes and times and from the code that read them. It holds nothing
of anybody's text. If the folder cannot be used, all is worked out anew: slower, never wrong.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any


def kept(name: str, files: Iterable[Path], code: Iterable[Path], work_out: Callable[[], Any]) -> Any:
    """What `work_out` gives (plain JSON values), from the cache if none of the `files`, nor the `code` that reads them, has changed."""
    folder = _folder()
    mark = _mark((*files, *code))
    if folder is None or mark is None:
        return work_out()
    file = folder / f"{name}-{mark}.json"
    with suppress(OSError, ValueError):
        return json.loads(file.read_text(encoding="utf-8"))
    found = work_out()
    with suppress(OSError):
        _write(file, json.dumps(found, ensure_ascii=False, separators=(",", ":")))
    return found


def _folder() -> Path | None:
    """`side-by-side` in the cache folder of this person, which nobody else may write to; None where there is none."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        folder = base / "side-by-side"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.stat()
    except (OSError, RuntimeError):
        return None
    is_ours = not hasattr(os, "geteuid") or (state.st_uid == os.geteuid() and not state.st_mode & 0o022)
    return folder if is_ours else None


def _mark(files: Iterable[Path]) -> str | None:
    try:
        states = [(str(file), file.stat()) for file in files]
    except OSError:
        return None
    said = repr([(name, state.st_size, state.st_mtime_ns) for name, state in states]) + sys.version
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:24]


def _write(file: Path, text: str) -> None:
    """Whole or not at all; older ones of the same name go."""
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as beside:
        beside.write(text)
    Path(name).replace(file)
    kind = file.name.rpartition("-")[0]
    for old in sorted(file.parent.glob(f"{kind}-*.json"), key=lambda each: each.stat().st_mtime)[:-4]:
        old.unlink(missing_ok=True)
