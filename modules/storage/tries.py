"""How many wrong codes or passphrases came in this full hour, and under which name. What is limited, and by how much, stands with each door."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select

from modules.storage.rows import count_one_more
from modules.storage.store import Store
from modules.storage.tables import wrong_codes

KEPT = timedelta(days=2)


def few_enough(store: Store, most: Mapping[str, int], now: datetime) -> bool:
    """Whether fewer wrong ones than `most` says were counted under each of these names since the last full hour."""
    counts = counted(store, most, now)
    return all(counts.get(who, 0) < limit for who, limit in most.items())


def counted(store: Store, names: Iterable[str], now: datetime) -> dict[str, int]:
    """How many there were under each of these names since the last full hour. A name with none is left out."""
    with store.reading() as connection:
        rows = connection.execute(select(wrong_codes.c.who, wrong_codes.c.count).where(wrong_codes.c.hour == _hour(now), wrong_codes.c.who.in_(tuple(names))))
        return {str(row[0]): int(row[1]) for row in rows}


def count_wrong(store: Store, names: Iterable[str], now: datetime) -> None:
    """One more wrong one under each of these names. Counts that are too old to matter go."""
    with store.writing() as connection:
        connection.execute(delete(wrong_codes).where(wrong_codes.c.hour < _hour(now - KEPT)))
        for who in names:
            count_one_more(connection, wrong_codes, hour=_hour(now), who=who)


def _hour(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0, tzinfo=None)
