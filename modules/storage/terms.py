"""Words that somebody wants explained: authors propose them, panels and readers ask for them. What was decided, by whom and why."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update

from modules.storage.revision import grow
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import feedback, panel_decisions, staff, term_decisions, term_proposals

KEPT_DAYS = 730
MOST = {"word": 80, "plain": 600, "example": 600, "topic": 40}
Source = Literal["editor", "panel", "unclear", "asked"]
WORDS = "/words/"


@dataclass(frozen=True, slots=True)
class Proposed:
    """Words that an author wrote for the glossary. `who` is empty once somebody who left has been erased; `at` is in UTC."""

    id: str
    word: str
    plain: str
    example: str
    topic: str
    file: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reader sent from the Words page (`word` is empty) or from the page of one word."""

    id: int
    word: str
    kind: str
    text: str
    on_day: date


@dataclass(frozen=True, slots=True)
class Decided:
    """`about` names what was decided on, `newest` the newest message of readers among it."""

    source: str
    about: str
    newest: int
    word: str
    accepted: bool
    why: str
    who: str
    at: datetime


def propose_term(store: Store, asked: Mapping[str, str], file: str, who: str, now: datetime) -> str:
    """Keep a proposal; gives its id. The same word again from the same person, while nobody has decided, replaces their words."""
    word = asked["word"][: MOST["word"]]
    values = {**{name: asked[name][:most] for name, most in MOST.items()}, "file": file[:200], "at": moment(now)}
    with store.writing() as connection:
        mine = [row for row in _open(connection) if row.staff == who and row.word.casefold() == word.casefold()]
        made: str = mine[0].id if mine else secrets.token_hex(8)
        if mine:
            connection.execute(update(term_proposals).where(term_proposals.c.id == made).values(**values))
        else:
            connection.execute(insert(term_proposals).values(id=made, staff=who, **values))
            add_action(connection, who, "proposed a word", f"word/{made}")
    return made


def open_terms(store: Store) -> tuple[Proposed, ...]:
    """What nobody has decided about yet, the oldest first."""
    with store.reading() as connection:
        return tuple(Proposed(row.id, row.word, row.plain, row.example, row.topic, row.file, row.name or "", row.at) for row in _open(connection))


def heard_of_words(store: Store) -> tuple[Heard, ...]:
    """Every message from the Words page and from the pages of words, the oldest first."""
    with store.reading() as connection:
        rows = connection.execute(select(feedback).where(feedback.c.place.startswith(WORDS, autoescape=True)).order_by(feedback.c.id))
        return tuple(Heard(row.id, row.place.removeprefix(WORDS).strip("/"), row.kind, row.text, row.on_day) for row in rows)


def explained_for_panels(store: Store) -> tuple[Decided, ...]:
    """Words that panels did not know and that somebody explained. They count as drafts until they have been looked at again here. The oldest first."""
    asked = select(panel_decisions, staff.c.name).outerjoin(staff, staff.c.id == panel_decisions.c.staff)
    with store.reading() as connection:
        rows = connection.execute(asked.where(panel_decisions.c.kind == "term", panel_decisions.c.accepted == 1).order_by(panel_decisions.c.at))
        return tuple(Decided("panel", f"{row.panel}/{row.word}", 0, row.word, True, row.why, row.name or "", row.at) for row in rows)


def decided_terms(store: Store) -> tuple[Decided, ...]:
    """The newest first."""
    asked = select(term_decisions, staff.c.name).outerjoin(staff, staff.c.id == term_decisions.c.staff).order_by(term_decisions.c.at.desc(), term_decisions.c.id.desc())
    with store.reading() as connection:
        rows = connection.execute(asked)
        return tuple(Decided(row.source, row.about, row.newest, row.word, bool(row.accepted), row.why, row.name or "", row.at) for row in rows)


def decide_term(store: Store, source: Source, about: str, newest: int, word: str, why: str, who: str, now: datetime, put: Callable[[], object] | None, *, accepted: bool) -> None:
    """Somebody accepted or declined. `put` writes the words; if it raises, nothing is recorded.

    It runs inside the write, so that no two people, of this process or another, write terms at the same moment: each would take away the other's.
    """
    values = {"source": source, "about": about[:240], "newest": newest, "word": word[:80], "accepted": int(accepted), "why": why[:400]}
    with store.writing() as connection:
        if put:
            grow(connection)  # first: this row is what others wait for
            put()
        connection.execute(insert(term_decisions).values(**values, staff=who, at=moment(now)))
        add_action(connection, who, f"{'accepted' if accepted else 'declined'} a word ({source})", f"word/{about}")


def erase_terms(connection: Connection, today: date) -> dict[str, int]:
    """Inside the purge: what is older than 24 months."""
    last = datetime.combine(today, time()) - timedelta(days=KEPT_DAYS)
    return {table.name: connection.execute(delete(table).where(table.c.at < last)).rowcount for table in (term_proposals, term_decisions)}


def _open(connection: Connection) -> list[Row[Any]]:
    gone = select(term_decisions.c.about).where(term_decisions.c.source == "editor").scalar_subquery()
    asked = select(term_proposals, staff.c.name).outerjoin(staff, staff.c.id == term_proposals.c.staff)
    return list(connection.execute(asked.where(term_proposals.c.id.not_in(gone)).order_by(term_proposals.c.at, term_proposals.c.id)))
