"""Two ways to write a row that SQLite and PostgreSQL both know, and that hold when two processes write at once."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, literal
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless one like it is there. True if it was new."""
    # The row count of an insert is not told by every driver; a row that comes back is.
    row = _insert(connection, table).values(**values).on_conflict_do_nothing().returning(literal(1))
    return connection.execute(row).first() is not None


def insert_all_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert each row unless one like it is there."""
    connection.execute(_insert(connection, table).on_conflict_do_nothing(), [dict(row) for row in rows])


def count_one_more(connection: Connection, table: Table, **key: object) -> None:
    """Add 1 to the `count` of the row with this key. A new row starts at 1."""
    row = _insert(connection, table).values(count=1, **key)
    connection.execute(row.on_conflict_do_update(index_elements=list(key), set_={"count": table.c.count + 1}))


def _insert(connection: Connection, table: Table) -> "postgresql.Insert | sqlite.Insert":
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
