"""Every test that asks for `store` runs twice: on SQLite, and on a real PostgreSQL that is started for the run."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from modules.storage.migrate import upgrade
from modules.storage.store import Store, open_store
from modules.storage.tables import metadata


@pytest.fixture(scope="session")
def postgresql_store(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(f"{postgresql}postgres", tmp_path_factory.mktemp("data"))
    upgrade(store)
    yield store
    store.close()


@pytest.fixture
def sqlite_store(tmp_path: Path, lay_tables: Callable[[Path], None]) -> Iterator[Store]:
    lay_tables(tmp_path / "data")
    store = open_store("", tmp_path / "data")
    yield store
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty database with its tables made."""
    store: Store = request.getfixturevalue(f"{request.param}_store")
    if request.param == "postgresql":
        with store.writing() as connection:
            connection.execute(text("TRUNCATE " + ", ".join(table.name for table in metadata.sorted_tables)))
    return store
