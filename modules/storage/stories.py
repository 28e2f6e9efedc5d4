"""A teller takes a story back: it leaves every page that we serve at once, whatever the files of the pack say."""

from sqlalchemy import delete, select

from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import withdrawn_stories
from modules.storage.work import today


def withdraw_story(store: Store, story: str) -> None:
    """Show this story nowhere from now on. Doing it twice is the same as once."""
    with store.writing() as connection:
        insert_new(connection, withdrawn_stories, story=story, on_day=today())


def bring_back_story(store: Store, story: str) -> None:
    """The teller has said yes again."""
    with store.writing() as connection:
        connection.execute(delete(withdrawn_stories).where(withdrawn_stories.c.story == story))


def withdrawn(store: Store) -> frozenset[str]:
    """The names of the stories that are not to be shown."""
    with store.reading() as connection:
        return frozenset(connection.execute(select(withdrawn_stories.c.story)).scalars())
