"""What became of a draft: its versions with who and why, and each of them to read again."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from modules.storage.store import Store
from modules.storage.tables import draft_versions, staff


@dataclass(frozen=True, slots=True)
class Version:
    """`who` is empty once a person who left has been erased. `state` is `aside` for the words of the second of two who wrote at once. `at` is in UTC."""

    version: int
    who: str
    at: datetime
    why: str
    state: str


def versions_of(store: Store, draft: str) -> tuple[Version, ...]:
    """The newest first."""
    named = select(draft_versions, staff.c.name).outerjoin(staff, staff.c.id == draft_versions.c.staff)
    with store.reading() as connection:
        rows = connection.execute(named.where(draft_versions.c.draft == draft).order_by(draft_versions.c.version.desc()))
        return tuple(Version(row.version, row.name or "", row.at, row.why, row.state) for row in rows)


def words_of(store: Store, draft: str, version: int) -> str | None:
    """What a version says; None where there is none of this number."""
    with store.reading() as connection:
        return connection.execute(select(draft_versions.c.text).where(draft_versions.c.draft == draft, draft_versions.c.version == version)).scalar_one_or_none()
