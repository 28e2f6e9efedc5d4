"""Put a backup back. The old data stays beside it until the host deletes it."""

import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from modules.storage.backup import ASIDE, FORMAT, MARK
from modules.storage.store import FILE


class CannotRestore(Exception):
    """Nothing was restored, and the data folder is as it was. The text says why."""


def restore(data: Path, source: Path, replace: bool = False) -> Path | None:
    """Put what `source` holds into the folder `data`. Returns where the old data is, if there was any. Raises CannotRestore.

    A folder with something in it is left alone unless `replace` is set. Everything is checked before anything is moved.
    """
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        old = [file for file in data.iterdir() if not file.name.startswith(ASIDE)]
        if old and not replace:
            raise CannotRestore(f"{data} is not empty. Add --replace to put the backup there; what is in it now is kept aside.")
        with tempfile.TemporaryDirectory(prefix=ASIDE, dir=data) as folder:
            new = Path(folder) / "new"
            _unpack(source, new)
            _check_nobody_is_in(data / FILE)
            aside = data / f"{ASIDE}{datetime.now(UTC):%Y-%m-%d-%H%M%S}" if old else None
            if aside:
                aside.mkdir(mode=0o700)
                for file in old:
                    file.rename(aside / file.name)
            for file in new.iterdir():
                file.rename(data / file.name)
        return aside
    except (OSError, sqlite3.Error) as error:
        raise CannotRestore(f"The backup could not be put into {data}: {error}.") from error


def _check_nobody_is_in(database: Path) -> None:
    """Only the last one to use a SQLite database may take it out of WAL mode."""
    if not database.exists():
        return
    try:
        with closing(sqlite3.connect(database, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise CannotRestore(f"Something is still using {database}. Stop the app, then restore.") from None
    except sqlite3.DatabaseError:
        return


def _unpack(source: Path, folder: Path) -> None:
    if not source.is_file():
        raise CannotRestore(f"There is no file {source}.")
    try:
        with zipfile.ZipFile(source) as packed:
            about = json.loads(packed.read(MARK))
            if about["format"] > FORMAT:
                raise CannotRestore(f"{source} was made by a later version of Side by Side. Install that version first.")
            for name in packed.namelist():
                _unpack_one(packed, name, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError, NotImplementedError, RuntimeError) as error:
        raise CannotRestore(f"{source} is not a whole backup of Side by Side ({error}). Use another.") from None
    (folder / MARK).unlink()
    if (folder / FILE).exists():
        with closing(sqlite3.connect(folder / FILE)) as connection:
            whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not whole:
            raise CannotRestore(f"The database in {source} is damaged. Use another backup.")


def _unpack_one(packed: zipfile.ZipFile, name: str, folder: Path) -> None:
    place = PurePosixPath(name)
    if place.is_absolute() or ".." in place.parts or "\\" in name or name.endswith("/"):
        raise ValueError(f"it has a file called {name}")
    file = folder / place
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with packed.open(name) as inside, file.open("xb") as written:
        file.chmod(0o600)
        shutil.copyfileobj(inside, written)
