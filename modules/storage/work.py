"""What a learner does on a page: answers and notes. Each is one transaction. Where they are is in `places`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Connection, Row, Table, bindparam, insert, literal_column, select, union_all, update

from modules.storage.people import welcome
from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import answers, notes, pages_read, sent


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a block: pack, module, block."""

    pack: str
    module: str
    block: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one block. `version` counts how often it was saved."""

    stamp: str
    version: int
    choices: tuple[str, ...] = ()
    text: str = ""
    other: str = ""


def today() -> date:
    return datetime.now(UTC).date()


def record_answer(store: Store, identity: bytes, where: Where, stamp: str, choices: tuple[str, ...], key: str) -> Kept:
    """Keep the newest answer. The same form sent twice is kept once."""

    def save(connection: Connection, name: str) -> Kept:
        row = _row(connection, answers, name, where)
        kept = Kept(stamp, (row.version if row else 0) + 1, choices)
        _put(connection, answers, name, where, row is None, stamp=stamp, choices=" ".join(choices), version=kept.version)
        return kept

    def already(connection: Connection, name: str) -> Kept:
        row = _row(connection, answers, name, where)
        return _answer(row) if row else Kept(stamp, 0, choices)

    return _once(store, identity, key, f"{where}{choices}", save, already)


def record_note(store: Store, identity: bytes, where: Where, stamp: str, text: str, key: str, seen: int | None = None, settled: bool = False) -> Kept:
    """Keep a note. `seen` is the version that the form was made from: if somebody saved in between (another device), the other
    text is kept beside the new one until the person says that it is settled. Nothing is lost; the newest is shown."""

    def save(connection: Connection, name: str) -> Kept:
        row = _row(connection, notes, name, where)
        other = "" if row is None or settled else row.other
        if row is not None and seen is not None and seen != row.version and row.text not in text and row.text not in other:
            other = f"{other}\n\n{row.text}".strip()
        kept = Kept(stamp, (row.version if row else 0) + 1, (), text, other)
        _put(connection, notes, name, where, row is None, stamp=stamp, text=text, other=other, version=kept.version)
        return kept

    def already(connection: Connection, name: str) -> Kept:
        row = _row(connection, notes, name, where)
        return _note(row) if row else Kept(stamp, 0, (), text)

    return _once(store, identity, key, f"{where}{text}{settled}", save, already)


def work_in(store: Store, keeper: str, pack: str, *modules: str) -> dict[tuple[str, str], Kept]:
    """All that is kept in a pack (or in some modules of it), by (module, block)."""
    asked = {"who": keeper, "pack": pack}
    with store.reading() as connection:
        rows = connection.execute(_WORK_IN_MODULES, {**asked, "modules": modules}) if modules else connection.execute(_WORK, asked)
        return {(module, block): Kept(stamp, version, tuple(choices.split()), text, other) for module, block, stamp, version, choices, text, other in rows}


def pages_seen(store: Store, keeper: str, pack: str) -> set[tuple[str, str]]:
    """The (module, page) names that this learner has read."""
    with store.reading() as connection:
        rows = connection.execute(select(pages_read.c.module, pages_read.c.page).where(pages_read.c.keeper == keeper, pages_read.c.pack == pack))
        return {(row.module, row.page) for row in rows}


def _once(store: Store, identity: bytes, key: str, content: str, save: Callable[[Connection, str], Kept], already: Callable[[Connection, str], Kept]) -> Kept:
    """Do `save` unless this form was taken in before and said the same then. A used key with other content is a new saving: a page gone back to and changed."""
    form, said = (sha256(text.encode("utf-8", "replace")).hexdigest() for text in (key, content))
    with store.writing() as connection:
        name = welcome(connection, store, identity, today())
        if key and not _newly_said(connection, name, form, said):
            return already(connection, name)
        return save(connection, name)


def _newly_said(connection: Connection, name: str, form: str, said: str) -> bool:
    """Remember what a form says. False if it was sent before and said the same."""
    if insert_new(connection, sent, keeper=name, key=form, content=said, on_day=today()):
        return True
    this_form = sent.c.keeper == name, sent.c.key == form
    return connection.execute(update(sent).where(*this_form, sent.c.content != said).values(content=said)).rowcount == 1


def _row(connection: Connection, table: Table, name: str, where: Where) -> Row[Any] | None:
    return connection.execute(select(table).where(*_at(table, name, where))).one_or_none()


def _at(table: Table, name: str, where: Where) -> tuple[ColumnElement[bool], ...]:
    return table.c.keeper == name, table.c.pack == where.pack, table.c.module == where.module, table.c.block == where.block


def _put(connection: Connection, table: Table, name: str, where: Where, is_new: bool, **values: object) -> None:
    if is_new:
        connection.execute(insert(table).values(keeper=name, pack=where.pack, module=where.module, block=where.block, **values))
    else:
        connection.execute(update(table).where(*_at(table, name, where)).values(**values))


def _all_work(*modules: BindParameter[Any]) -> CompoundSelect[Any]:
    """Answers and notes in one query. Made once: putting a query together costs more than running it."""
    none: ColumnElement[str] = literal_column("''")
    queries = (
        select(answers.c.module, answers.c.block, answers.c.stamp, answers.c.version, answers.c.choices, none, none),
        select(notes.c.module, notes.c.block, notes.c.stamp, notes.c.version, none, notes.c.text, notes.c.other),
    )
    asked = (
        query.where(table.c.keeper == bindparam("who"), table.c.pack == bindparam("pack"), *(table.c.module.in_(each) for each in modules))
        for query, table in zip(queries, (answers, notes), strict=True)
    )
    return union_all(*asked)


_WORK, _WORK_IN_MODULES = _all_work(), _all_work(bindparam("modules", expanding=True))


def _answer(row: Row[Any]) -> Kept:
    return Kept(row.stamp, row.version, tuple(row.choices.split()))


def _note(row: Row[Any]) -> Kept:
    return Kept(row.stamp, row.version, (), row.text, row.other)
