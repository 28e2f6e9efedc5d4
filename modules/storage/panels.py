"""Reader panels: opened by somebody on the staff, read by people with a link. Who the readers are is never known."""

import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from modules.storage.revision import grow
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import panel_answers, panel_decisions, panel_kinds, panel_marks, panel_readers, panels, staff

KEPT_DAYS = 730
MOST_TOLD = 1000


@dataclass(frozen=True, slots=True)
class Panel:
    """`text` is the page as it was when the panel was opened, `parts` the hashes of the sections that are read. `told`: when "you said, we did" was published."""

    id: str
    token: str
    file: str
    title: str
    text: str
    parts: tuple[str, ...]
    opened: datetime
    until: date
    said: str
    did: str
    told: date | None

    def is_open(self, today: date) -> bool:
        return today <= self.until


@dataclass(frozen=True, slots=True)
class Listed:
    """A panel in the list, with how many readers have sent something."""

    panel: Panel
    readers: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about a proposed word, and why."""

    kind: str
    word: str
    accepted: bool
    why: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class News:
    """What readers said and what was done, for the readers and for everyone at the foot of the page."""

    said: str
    did: str
    told: date


class NoPanel(Exception):
    """There is no panel with this id or link."""


def open_panel(store: Store, file: str, title: str, text: str, parts: tuple[str, ...], until: date, who: str, now: datetime) -> Panel:
    """Begin a panel. Its link is in `token`: 128 random bits."""
    made, token = secrets.token_hex(8), urlsafe_b64encode(secrets.token_bytes(16)).rstrip(b"=").decode("ascii")
    values = {"file": file, "title": title[:200], "text": text, "parts": " ".join(parts), "staff": who, "opened": moment(now), "until": until, "said": "", "did": "", "told": None}
    with store.writing() as connection:
        connection.execute(insert(panels).values(id=made, token=token, **values))
        add_action(connection, who, "opened a panel", f"panel/{made}")
        return _one(connection, panels.c.id == made)


def find_panel(store: Store, panel: str) -> Panel:
    """Raises NoPanel."""
    with store.reading() as connection:
        return _one(connection, panels.c.id == panel)


def panel_of_link(store: Store, token: str) -> Panel:
    """Raises NoPanel."""
    with store.reading() as connection:
        return _one(connection, panels.c.token == token)


def all_panels(store: Store) -> tuple[Listed, ...]:
    """The newest first."""
    counts = select(panel_readers.c.panel, func.count().label("readers")).group_by(panel_readers.c.panel).subquery()
    asked = select(panels, counts.c.readers).outerjoin(counts, counts.c.panel == panels.c.id).order_by(panels.c.opened.desc(), panels.c.id)
    with store.reading() as connection:
        return tuple(Listed(_panel(row), row.readers or 0) for row in connection.execute(asked))


def end_panel(store: Store, panel: str, yesterday: date, who: str) -> None:
    """No more answers from now on. The link still shows what was done."""
    with store.writing() as connection:
        if connection.execute(update(panels).where(panels.c.id == panel, panels.c.until > yesterday).values(until=yesterday)).rowcount:
            add_action(connection, who, "closed a panel", f"panel/{panel}")


def decide(store: Store, panel: str, kind: str, word: str, accepted: bool, why: str, who: str, now: datetime, put: Callable[[], object] | None = None) -> None:
    """Somebody accepted or declined a proposed word. The newest decision counts. `put` writes what was accepted, as in `decide_term`; if it raises, nothing is recorded."""
    here = panel_decisions.c.panel == panel, panel_decisions.c.kind == kind, panel_decisions.c.word == word[:200]
    with store.writing() as connection:
        if put:
            grow(connection)
            put()
        connection.execute(delete(panel_decisions).where(*here))
        values = {"panel": panel, "kind": kind, "word": word[:200], "accepted": int(accepted), "why": why[:400], "staff": who, "at": moment(now)}
        connection.execute(insert(panel_decisions).values(**values))
        add_action(connection, who, f"{'accepted' if accepted else 'declined'} a word ({kind})", f"panel/{panel}")


def decisions_of(store: Store, panel: str) -> tuple[Decision, ...]:
    """The newest first."""
    asked = select(panel_decisions, staff.c.name).outerjoin(staff, staff.c.id == panel_decisions.c.staff)
    with store.reading() as connection:
        rows = connection.execute(asked.where(panel_decisions.c.panel == panel).order_by(panel_decisions.c.at.desc(), panel_decisions.c.word))
        return tuple(Decision(row.kind, row.word, bool(row.accepted), row.why, row.name or "", row.at) for row in rows)


def tell_readers(store: Store, panel: str, said: str, did: str, told: date | None, who: str) -> None:
    """Keep "you said, we did"; with a day in `told` it is published, and every process shows it from the next click on."""
    with store.writing() as connection:
        connection.execute(update(panels).where(panels.c.id == panel).values(said=said[:MOST_TOLD], did=did[:MOST_TOLD], told=told))
        add_action(connection, who, "told readers what was done" if told else "wrote to readers", f"panel/{panel}")
        grow(connection)


def news_by_file(store: Store) -> dict[str, tuple[News, ...]]:
    """All that is published, by file, the newest first."""
    found: dict[str, list[News]] = {}
    with store.reading() as connection:
        for row in connection.execute(select(panels).where(panels.c.told.is_not(None)).order_by(panels.c.told.desc(), panels.c.opened.desc())):
            found.setdefault(row.file, []).append(News(row.said, row.did, row.told))
    return {file: tuple(news) for file, news in found.items()}


def erase_panels(connection: Connection, today: date) -> dict[str, int]:
    """Inside the purge: what is older than 24 months."""
    last = today - timedelta(days=KEPT_DAYS)
    old = select(panels.c.id).where(panels.c.until < last).scalar_subquery()
    readers = select(panel_readers.c.reader).where((panel_readers.c.came < last) | panel_readers.c.panel.in_(old)).scalar_subquery()
    erased = {table.name: connection.execute(delete(table).where(table.c.reader.in_(readers))).rowcount for table in (panel_marks, panel_answers, panel_readers)}
    for table in (panel_kinds, panel_decisions):
        erased[table.name] = connection.execute(delete(table).where(table.c.panel.in_(old))).rowcount
    erased["panels"] = connection.execute(delete(panels).where(panels.c.until < last)).rowcount
    return erased


def _one(connection: Connection, which: Any) -> Panel:
    row = connection.execute(select(panels).where(which)).one_or_none()
    if row is None:
        raise NoPanel
    return _panel(row)


def _panel(row: Row[Any]) -> Panel:
    return Panel(row.id, row.token, row.file, row.title, row.text, tuple(row.parts.split()), row.opened, row.until, row.said, row.did, row.told)
