import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from modules.storage.migrate import MIGRATIONS, NewerDatabase, upgrade
from modules.storage.store import Store, open_store
from modules.storage.stories import withdraw_story, withdrawn
from modules.storage.tables import metadata

NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{head}"
def upgrade():
    op.add_column("withdrawn_stories", sa.Column("reason", sa.String(80), nullable=True))
"""
START = "import sys; from pathlib import Path; from modules.storage.migrate import upgrade; from modules.storage.store import open_store; upgrade(open_store(sys.argv[1], Path(sys.argv[2])))"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database in which nothing has been made yet."""
    if request.param == "sqlite":
        yield ""
        return
    server: str = request.getfixturevalue("postgresql")
    main = open_store(f"{server}postgres", tmp_path)
    with main.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("CREATE DATABASE fresh"))
        yield f"{server}fresh"
        connection.execute(text("DROP DATABASE fresh WITH (FORCE)"))
    main.close()


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """The migrations of a version that is yet to come."""
    folder = tmp_path / "next"
    shutil.copytree(MIGRATIONS, folder)
    head = max(file.name for file in (folder / "versions").glob("*.py"))[:4]
    (folder / "versions" / "9999_next.py").write_text(NEXT.format(head=head))
    return folder


def columns(store: Store) -> set[str]:
    return {column["name"] for column in inspect(store.engine).get_columns("withdrawn_stories")}


def test_the_migrations_make_just_the_tables_that_the_code_works_with(store: Store) -> None:
    with store.reading() as connection:
        assert [] == compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)


def test_starting_again_changes_nothing(store: Store) -> None:
    withdraw_story(store, "the-short-name")
    upgrade(store)
    assert frozenset({"the-short-name"}) == withdrawn(store)


def test_an_older_database_is_brought_up_and_keeps_what_it_holds(address: str, tmp_path: Path, next_version: Path) -> None:
    store = open_store(address, tmp_path)
    upgrade(store)
    withdraw_story(store, "the-short-name")
    upgrade(store, next_version)
    assert {"story", "on_day", "reason"} == columns(store)
    assert frozenset({"the-short-name"}) == withdrawn(store)
    store.close()


def test_a_database_from_a_later_version_is_left_alone_with_one_clear_sentence(address: str, tmp_path: Path, next_version: Path) -> None:
    store = open_store(address, tmp_path)
    upgrade(store, next_version)
    with pytest.raises(NewerDatabase, match="made by a later version of Side by Side"):
        upgrade(store)
    store.close()


def test_a_migration_that_fails_halfway_leaves_nothing_behind(address: str, tmp_path: Path, next_version: Path) -> None:
    store = open_store(address, tmp_path)
    upgrade(store)
    late = next_version / "versions" / "9999_next.py"
    late.write_text(late.read_text() + "    raise RuntimeError('power cut')\n")
    with pytest.raises(RuntimeError, match="power cut"):
        upgrade(store, next_version)
    assert {"story", "on_day"} == columns(store)
    store.close()


def test_several_processes_may_start_at_the_same_moment(address: str, tmp_path: Path) -> None:
    starts = [subprocess.Popen([sys.executable, "-c", START, address, str(tmp_path / "data")], stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [""] * 4 == [start.communicate()[1] for start in starts]
