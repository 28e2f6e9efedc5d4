"""Guided reviews: what each reviewer says of a page, tied to the very words that they looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import reviews, staff

MOST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One answer of one reviewer. `name` is empty once somebody who left has been erased."""

    item: str
    staff: str
    name: str
    answer: str
    quote: str
    at: datetime


def record_review(store: Store, file: str, stamp: str, who: str, answers: Iterable[tuple[str, str, str]], now: datetime) -> None:
    """Keep (item, answer, quote) of this reviewer for these words; the newest counts. An item with no answer is taken out."""
    rows = list(answers)
    with store.writing() as connection:
        for item, answer, quote in rows:
            connection.execute(delete(reviews).where(reviews.c.file == file, reviews.c.stamp == stamp, reviews.c.item == item, reviews.c.staff == who))
            if answer:
                values = {"file": file, "stamp": stamp, "item": item, "staff": who, "answer": answer, "quote": quote[:MOST_QUOTE], "at": moment(now)}
                connection.execute(insert(reviews).values(**values))
        add_action(connection, who, "reviewed", f"file/{file}")


def reviews_of(store: Store, file: str, stamp: str) -> tuple[Reviewed, ...]:
    """What all reviewers said of these very words, the first reviewer first."""
    asked = select(reviews, staff.c.name).outerjoin(staff, staff.c.id == reviews.c.staff).where(reviews.c.file == file, reviews.c.stamp == stamp)
    with store.reading() as connection:
        rows = connection.execute(asked.order_by(reviews.c.at, reviews.c.item))
        return tuple(Reviewed(row.item, row.staff, row.name or "", row.answer, row.quote, row.at) for row in rows)


def reviewed_before(store: Store, file: str, stamp: str) -> int:
    """How many reviews there are of other words of this page: an edit came after them."""
    with store.reading() as connection:
        return len(connection.execute(select(reviews.c.stamp, reviews.c.staff).where(reviews.c.file == file, reviews.c.stamp != stamp).distinct()).all())
