"""Copy all that is kept into one file while the app goes on running. `restore.py` reads it back.

The file holds people's notes and the secret that opens their codes: keep it as safe as the server itself (docs/hosting/backup.md).
"""

import json
import os
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from modules.storage.store import FILE, Store

MARK = "side-by-side-backup.json"
FORMAT = 1
ASIDE = "before-restore-"
_BACKUP = re.compile(r"side-by-side-[\d-]+\.zip")


class CannotBackUp(Exception):
    """No backup was made. The text says why."""


def backup(store: Store, data: Path, target: Path) -> Path:
    """Write the database, the secret and the host's own files to `target`: a file, or a folder to put it in. Returns the file.

    A database in PostgreSQL is not in it: that has `pg_dump`. The file appears whole or not at all. Raises CannotBackUp.
    """
    now = datetime.now(UTC)
    file = target / f"side-by-side-{now:%Y-%m-%d-%H%M%S}.zip" if target.is_dir() else target
    if file.exists():
        raise CannotBackUp(f"{file} is there already. Choose another name.")
    try:
        with tempfile.TemporaryDirectory(prefix=".side-by-side-backup-", dir=file.parent) as folder:
            draft = Path(folder) / "draft.zip"
            with zipfile.ZipFile(draft, "x", zipfile.ZIP_DEFLATED) as made:
                made.writestr(MARK, json.dumps({"format": FORMAT, "made": now.isoformat(timespec="seconds")}))
                if store.engine.dialect.name == "sqlite":
                    made.write(_copy_of_database(store, Path(folder)), FILE)
                for name, kept in _files(data, Path(folder)):
                    made.write(kept, name)
            draft.chmod(0o600)
            _to_disk(draft)
            draft.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise CannotBackUp(f"The backup could not be written to {file}: {error}.") from error
    return file


def _copy_of_database(store: Store, folder: Path) -> Path:
    copy = folder / FILE
    with closing(store.engine.raw_connection()) as source, closing(sqlite3.connect(copy)) as target:
        assert source.driver_connection is not None
        source.driver_connection.backup(target)
        # One file, with no log beside it.
        target.execute("PRAGMA journal_mode=DELETE")
    return copy


def _files(data: Path, draft: Path) -> Iterator[tuple[str, Path]]:
    """Every file of the data folder but the live database, what a restore put aside, and backups, this very one too."""
    for file in sorted(data.rglob("*")):
        name = file.relative_to(data).as_posix()
        is_ours = name.startswith((FILE, ASIDE, "secret.key.")) or _BACKUP.fullmatch(name) or draft in file.parents
        if file.is_file() and not file.is_symlink() and not is_ours:
            yield name, file


def _to_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())
