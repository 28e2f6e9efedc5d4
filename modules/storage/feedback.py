"""What people say about a page or a word. It goes to the authors, and nothing says who sent it."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from secrets import token_hex

from sqlalchemy import select

from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import feedback
from modules.storage.work import today


@dataclass(frozen=True, slots=True)
class Feedback:
    """One message: the page or word it is about, what kind it is, and what was written."""

    place: str
    kind: str
    text: str
    on_day: date


def give_feedback(store: Store, place: str, kind: str, text: str, key: str) -> None:
    """Keep a message for the authors. The same form sent twice (the same `key`) is kept once; without a key each one is kept."""
    mark = sha256(f"{key or token_hex()}\n{place}\n{kind}\n{text}".encode("utf-8", "replace")).hexdigest()
    with store.writing() as connection:
        insert_new(connection, feedback, place=place[:200], kind=kind[:20], text=text, on_day=today(), key=mark)


def feedback_for_authors(store: Store) -> tuple[Feedback, ...]:
    """Every message that is kept, the newest first."""
    with store.reading() as connection:
        rows = connection.execute(select(feedback).order_by(feedback.c.id.desc()))
        return tuple(Feedback(row.place, row.kind, row.text, row.on_day) for row in rows)
