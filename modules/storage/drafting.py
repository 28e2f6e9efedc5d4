"""Drafts: kept as they are typed, never lost. Two people who write at once are told, and the words of both are kept."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from modules.authoring.drafts import Standing, stand
from modules.authoring.shared import NOTHING, Shared
from modules.storage.rows import insert_new
from modules.storage.staff.marks import moment
from modules.storage.store import Store
from modules.storage.tables import draft_signs, draft_versions, drafts, staff

ASIDE = "aside"
MOST_WHY = 400
_ONE_SITTING = timedelta(minutes=10)  # what one person types in this time is one version in the history


@dataclass(frozen=True, slots=True)
class Draft:
    """`file` is its path in the pack, or empty. `base` is the hash of the file when the draft began (empty: there was none) and `base_text` what it said.

    `signed` are (step, hash of a section), `shared` the facts that the page shows from elsewhere. Times are in UTC.
    """

    id: str
    file: str
    text: str
    version: int
    base: str
    base_text: str
    who: str
    changed: datetime
    signed: frozenset[tuple[str, str]]
    shared: Shared = field(default=NOTHING, compare=False, repr=False)

    @property
    def standing(self) -> Standing:
        return self.standing_of(self.text)

    def standing_of(self, text: str, signed: Iterable[tuple[str, str]] | None = None) -> Standing:
        """Where it would stand with these words, or with these sign-offs."""
        return stand(text, self.base_text if self.base else None, self.signed if signed is None else signed, self.file, shared=self.shared)


@dataclass(frozen=True, slots=True)
class Saved:
    version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody else wrote meanwhile. `text` is what is kept as the draft; what was sent is kept as version `aside`."""

    text: str
    version: int
    who: str
    at: datetime
    aside: int


class NoDraft(Exception):
    """There is no draft with this id."""


class Moved(Exception):
    """Somebody wrote on, so that a step would be about words that nobody looked at."""


def open_draft(store: Store, file: str, text: str, base: str, who: str, now: datetime, given: str | None = None) -> Draft:
    """The draft of this file; where there is none, a new one that begins with `text`, as the file says it. `given`: words to begin with instead.

    Words without a file get a draft of their own each time. A draft that nobody has changed follows the file.
    """
    with store.writing() as connection:
        row = connection.execute(select(drafts).where(drafts.c.file == file).with_for_update()).one_or_none() if file else None
        if row is None:
            row = _begin(connection, file, text, base, who, now, text if given is None else given)
        elif row.base != base and row.text == row.base_text:
            number = _add_version(connection, row.id, row.newest, text, who, now, "", "published")
            connection.execute(update(drafts).where(drafts.c.id == row.id).values(text=text, base=base, base_text=text, version=number, newest=number, changed=moment(now)))
        return _found(store, connection, row.id)


def find_draft(store: Store, draft: str) -> Draft:
    """Raises NoDraft."""
    with store.reading() as connection:
        return _found(store, connection, draft)


def drafts_by_file(store: Store) -> dict[str, Draft]:
    """Every draft of a file of the pack."""
    with store.reading() as connection:
        signed: dict[str, set[tuple[str, str]]] = {}
        for sign in connection.execute(select(draft_signs.c.draft, draft_signs.c.kind, draft_signs.c.section)):
            signed.setdefault(sign.draft, set()).add((sign.kind, sign.section))
        return {row.file: _draft(store, row, frozenset(signed.get(row.id, ()))) for row in connection.execute(select(drafts).where(drafts.c.file.is_not(None)))}


def save_draft(store: Store, draft: str, text: str, seen: int, who: str, now: datetime, session: str = "", apart: bool = False) -> Saved | Clash:
    """Keep what was typed. `seen` is the version that it was typed over. Raises NoDraft, CannotSave.

    The same words again, or more words from the editor that wrote last (`session`), are no clash: its answer was lost on the way. A step that changed no word is none either.
    `apart`: not a word that was typed but a whole other text, which gets a version of its own.
    """
    before = find_draft(store, draft)
    standing = before.standing_of(text)  # before the write: it may take a while
    with store.writing() as connection:
        row = connection.execute(select(drafts).where(drafts.c.id == draft).with_for_update()).one()
        if row.text == text:
            return Saved(row.version, row.changed)
        own = session and row.session == session and row.staff == who
        if row.version != seen and not own and _text_of(connection, draft, seen) != row.text:
            aside = _add_version(connection, draft, row.newest, text, who, now, "", ASIDE)
            connection.execute(update(drafts).where(drafts.c.id == draft).values(newest=aside))
            return Clash(row.text, row.version, _name(connection, row.staff), row.changed, aside)
        number = _add_version(connection, draft, row.newest, text, who, now, "", standing.state, apart)
        values = {"text": text, "version": number, "newest": number, "state": standing.state, "staff": who, "session": session[:40], "changed": moment(now)}
        connection.execute(update(drafts).where(drafts.c.id == draft).values(**values))
        return Saved(number, moment(now))


def follow_file(store: Store, draft: str, base: str, base_text: str) -> None:
    """The file was changed by somebody else meanwhile, and the author has looked at both: from now on the draft is a change of this file."""
    with store.writing() as connection:
        connection.execute(update(drafts).where(drafts.c.id == draft).values(base=base, base_text=base_text))


def add_milestone(connection: Connection, draft: str, text: str, who: str, now: datetime, why: str, state: str) -> int:
    """Inside a write: a version of its own in the history, with its reason. Raises Moved if the draft says something else by now, NoDraft."""
    row = connection.execute(select(drafts).where(drafts.c.id == draft).with_for_update()).one_or_none()
    if row is None:
        raise NoDraft
    if row.text != text:
        raise Moved
    number = int(row.newest) + 1
    _insert_version(connection, draft, number, text, who, now, why, state)
    connection.execute(update(drafts).where(drafts.c.id == draft).values(version=number, newest=number, state=state, changed=moment(now)))
    return number


def _begin(connection: Connection, file: str, text: str, base: str, who: str, now: datetime, words: str) -> Row[Any]:
    made = secrets.token_hex(8)
    state = "published" if base and words == text else "draft"
    values = {"text": words, "version": 1, "newest": 1, "state": state, "base": base, "base_text": text, "staff": who, "session": "", "changed": moment(now)}
    if insert_new(connection, drafts, id=made, file=file or None, **values):
        _insert_version(connection, made, 1, words, who, now, "", state)
        return connection.execute(select(drafts).where(drafts.c.id == made)).one()
    return connection.execute(select(drafts).where(drafts.c.file == file)).one()  # another process was quicker


def _add_version(connection: Connection, draft: str, newest: int, text: str, who: str, now: datetime, why: str, state: str, apart: bool = False) -> int:
    """The number of the version with this text. What the same person wrote a moment ago is taken in, unless it was a step with its reason."""
    number, at = newest + 1, moment(now)
    kind = draft_versions.c.state == ASIDE if state == ASIDE else draft_versions.c.state != ASIDE
    last = connection.execute(select(draft_versions).where(draft_versions.c.draft == draft, kind).order_by(draft_versions.c.version.desc()).limit(1)).one_or_none()
    # The first version is what the draft began with: it stays, to be compared with.
    if not apart and last and last.version > 1 and last.staff == who and not last.why and not why and last.state != "published" and at - last.began < _ONE_SITTING:
        here = draft_versions.c.draft == draft, draft_versions.c.version == last.version
        connection.execute(update(draft_versions).where(*here).values(version=number, text=text, at=at, state=state))
    else:
        _insert_version(connection, draft, number, text, who, now, why, state)
    return number


def _insert_version(connection: Connection, draft: str, number: int, text: str, who: str, now: datetime, why: str, state: str) -> None:
    at = moment(now)
    connection.execute(insert(draft_versions).values(draft=draft, version=number, text=text, staff=who, began=at, at=at, why=why[:MOST_WHY], state=state))


def _found(store: Store, connection: Connection, draft: str) -> Draft:
    row = connection.execute(select(drafts).where(drafts.c.id == draft)).one_or_none()
    if row is None:
        raise NoDraft
    signed = connection.execute(select(draft_signs.c.kind, draft_signs.c.section).where(draft_signs.c.draft == draft))
    return _draft(store, row, frozenset((sign.kind, sign.section) for sign in signed))


def _draft(store: Store, row: Row[Any], signed: frozenset[tuple[str, str]]) -> Draft:
    return Draft(row.id, row.file or "", row.text, row.version, row.base, row.base_text, row.staff, row.changed, signed, store.shared)


def _text_of(connection: Connection, draft: str, version: int) -> str | None:
    return connection.execute(select(draft_versions.c.text).where(draft_versions.c.draft == draft, draft_versions.c.version == version)).scalar_one_or_none()


def _name(connection: Connection, who: str) -> str:
    return connection.execute(select(staff.c.name).where(staff.c.id == who)).scalar_one_or_none() or ""
