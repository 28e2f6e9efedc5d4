"""What of the authors' work is erased in time: words that nobody made a page of, versions of a sitting, old checks. A page's draft itself stays."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection, delete, select

from modules.storage.tables import draft_signs, draft_silences, draft_versions, drafts, lesson_checks

VERSION_DAYS = 365
PASTED_DAYS = 90
CHECK_DAYS = 730


def erase_drafts(connection: Connection, today: date) -> dict[str, int]:
    """Inside a write. Versions that are a step with its reason stay, and so does the newest of each draft."""
    start_of_day = datetime.combine(today, time(), UTC).replace(tzinfo=None)
    pasted = select(drafts.c.id).where(drafts.c.file.is_(None), drafts.c.changed < start_of_day - timedelta(days=PASTED_DAYS)).scalar_subquery()
    parts = (draft_versions, draft_signs, draft_silences)
    erased = {table.name: connection.execute(delete(table).where(table.c.draft.in_(pasted))).rowcount for table in parts}
    erased["drafts"] = connection.execute(delete(drafts).where(drafts.c.id.in_(pasted))).rowcount
    newest = select(drafts.c.version).where(drafts.c.id == draft_versions.c.draft).scalar_subquery()
    old = draft_versions.c.at < start_of_day - timedelta(days=VERSION_DAYS), draft_versions.c.why == "", draft_versions.c.version != newest
    erased["draft_versions"] += connection.execute(delete(draft_versions).where(*old)).rowcount
    erased["lesson_checks"] = connection.execute(delete(lesson_checks).where(lesson_checks.c.on_day < today - timedelta(days=CHECK_DAYS))).rowcount
    return erased
