"""Bring a database to the tables that this version works with. Safe to call at every start, from several processes at once."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from modules.storage.store import Busy, Store

if TYPE_CHECKING:  # Alembic takes a quarter of a second to load, and most commands change no tables
    from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parent / "migrations"
TRIES = 15
"""Each waits `BUSY_SECONDS`, so that a second process stands by while a first one changes the tables."""
_LOCK = 5_105_105


class NewerDatabase(Exception):
    """The database was made by a later version. Going on could lose what that version keeps."""


def upgrade(store: Store, migrations: Path = MIGRATIONS) -> None:
    """Make or change the tables where needed. Raises NewerDatabase, Busy or CannotSave, and then nothing has changed."""
    for left in reversed(range(TRIES)):
        try:
            _upgrade(store, migrations)
            return
        except Busy:
            if not left:
                raise


def _upgrade(store: Store, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    # The stock default splits this option at spaces.
    config.set_main_option("path_separator", "newline")
    scripts = ScriptDirectory.from_config(config)
    with store.reading() as connection:
        if _up_to_date(connection, scripts):
            return
    with store.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if not _up_to_date(connection, scripts):
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _up_to_date(connection: Connection, scripts: "ScriptDirectory") -> bool:
    from alembic.migration import MigrationContext

    version = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in scripts.walk_revisions()}
    if version is not None and version not in known:
        raise NewerDatabase(f"This database was made by a later version of Side by Side (its tables are at {version}). Install that version, or restore an older backup.")
    return version == scripts.get_current_head()
