"""A number that grows with each publish. Every process looks at it, and reads the words again when it has grown."""

from sqlalchemy import Connection, select

from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import revisions

WORDS = "words"
_OF_WORDS = select(revisions.c.number).where(revisions.c.name == WORDS)


def revision(store: Store) -> int:
    """0 where nothing was ever published. Raises CannotSave."""
    with store.reading() as connection:
        return connection.execute(_OF_WORDS).scalar_one_or_none() or 0


def grow(connection: Connection) -> int:
    """Inside a write: there are new words on disk, and everybody is to read them."""
    insert_new(connection, revisions, name=WORDS, number=0)
    connection.execute(revisions.update().where(revisions.c.name == WORDS).values(number=revisions.c.number + 1))
    return int(connection.execute(_OF_WORDS).scalar_one())
