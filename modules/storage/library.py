"""One row a day for each lesson: how hard it was and what had to be mended. Says nothing about any person."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select, update

from modules.authoring.library import Past
from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import lesson_checks

MOST_DAYS = 60  # as many as a small line can show


def record_checks(store: Store, today: date, found: Iterable[tuple[str, int, int, float, str]]) -> None:
    """(file, must, should, score, band) of each lesson as it is now. Later the same day replaces."""
    with store.writing() as connection:
        for file, must, should, score, band in found:
            values = {"must": must, "should": should, "score": round(score * 10), "band": band}
            if not insert_new(connection, lesson_checks, file=file, on_day=today, **values):
                connection.execute(update(lesson_checks).where(lesson_checks.c.file == file, lesson_checks.c.on_day == today).values(**values))


def past_checks(store: Store) -> dict[str, tuple[Past, ...]]:
    """For each file its checks, the oldest first."""
    found: dict[str, list[Past]] = {}
    with store.reading() as connection:
        for row in connection.execute(select(lesson_checks).order_by(lesson_checks.c.on_day)):
            found.setdefault(row.file, []).append(Past(row.on_day, row.must, row.score / 10))
    return {file: tuple(days[-MOST_DAYS:]) for file, days in found.items()}
