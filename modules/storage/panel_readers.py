"""What readers of a panel send, step by step. A reader is a random id in a cookie of this panel alone; only a hash of it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from modules.authoring.reading import Mark
from modules.storage.panels import NoPanel, Panel
from modules.storage.rows import count_one_more, insert_new
from modules.storage.store import Store
from modules.storage.tables import panel_answers, panel_kinds, panel_marks, panel_readers, panels

ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Sent:
    """What one reader sent at one step, for their own page."""

    choices: tuple[str, ...]
    text: str
    marks: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """All that readers said in a panel. `answers` are (step, choices, text) with nothing that says who; `kinds` are counts; `read_by` counts the readers of each part."""

    readers: int
    marks: tuple[Mark, ...]
    answers: tuple[tuple[str, tuple[str, ...], str], ...]
    kinds: dict[str, int]
    read_by: dict[str, int]


def reader_of(panel: Panel, secret: str) -> str:
    """The name that a reader's things are kept under."""
    return sha256(f"panel {panel.id} {secret}".encode("utf-8", "replace")).hexdigest()


def record_part(store: Store, panel: Panel, reader: str, part: str, marks: Iterable[tuple[int, str]], text: str, key: str, today: date) -> None:
    """What a reader marked in a part, and what they would do first. The newest form counts; the same form sent twice changes nothing."""
    words = sorted(set(marks))
    with store.writing() as connection:
        if _newly_sent(connection, panel, reader, part, (), text, key, f"{words}{text}", today):
            connection.execute(delete(panel_marks).where(panel_marks.c.reader == reader, panel_marks.c.part == part))
            if words:
                connection.execute(insert(panel_marks), [{"reader": reader, "part": part, "at": at, "word": word[:60]} for at, word in words])


def record_step(store: Store, panel: Panel, reader: str, step: str, choices: tuple[str, ...], text: str, key: str, today: date) -> None:
    with store.writing() as connection:
        _newly_sent(connection, panel, reader, step, choices, text, key, f"{choices}{text}", today)


def record_kinds(store: Store, panel: Panel, reader: str, kinds: tuple[str, ...], today: date) -> bool:
    """Count what a reader says about themselves. Only the counts are kept, so it can be said once. False if it was said before."""
    with store.writing() as connection:
        _welcome(connection, panel, reader, today)
        if not insert_new(connection, panel_answers, reader=reader, step=ABOUT, choices="", text="", key=""):
            return False
        for kind in kinds:
            count_one_more(connection, panel_kinds, panel=panel.id, kind=kind[:20])
        return True


def sent_by(store: Store, reader: str) -> dict[str, Sent]:
    """What this reader has sent, by step."""
    with store.reading() as connection:
        marks: dict[str, set[int]] = {}
        for row in connection.execute(select(panel_marks.c.part, panel_marks.c.at).where(panel_marks.c.reader == reader)):
            marks.setdefault(row.part, set()).add(row.at)
        rows = connection.execute(select(panel_answers).where(panel_answers.c.reader == reader))
        return {row.step: Sent(tuple(row.choices.split()), row.text, frozenset(marks.get(row.step, ()))) for row in rows}


def take_back(store: Store, reader: str) -> None:
    """A reader wants their answers back: all of them are erased. What they said about themselves was only ever counted."""
    with store.writing() as connection:
        for table in (panel_marks, panel_answers, panel_readers):
            connection.execute(delete(table).where(table.c.reader == reader))


def said_in(store: Store, panel: Panel) -> Said:
    """All that was said, in an order that tells nothing about who said it."""
    ours = select(panel_readers.c.reader).where(panel_readers.c.panel == panel.id).scalar_subquery()
    with store.reading() as connection:
        readers = connection.execute(select(func.count()).select_from(panel_readers).where(panel_readers.c.panel == panel.id)).scalar_one()
        marks = tuple(Mark(row.reader, row.part, row.at, row.word) for row in connection.execute(select(panel_marks).where(panel_marks.c.reader.in_(ours))))
        rows = connection.execute(select(panel_answers).where(panel_answers.c.reader.in_(ours), panel_answers.c.step != ABOUT)).all()
        kinds = {row[0]: row[1] for row in connection.execute(select(panel_kinds.c.kind, panel_kinds.c.count).where(panel_kinds.c.panel == panel.id))}
    read_by: dict[str, int] = {}
    for row in rows:
        read_by[row.step] = read_by.get(row.step, 0) + 1
    # Sorted by a hash of what was said: two answers of one person do not stand at the same place of two lists.
    answers = sorted(((row.step, tuple(row.choices.split()), row.text) for row in rows), key=lambda each: (each[0], sha256(f"{each}".encode("utf-8", "replace")).digest()))
    return Said(readers, marks, tuple(answers), kinds, {part: read_by.get(part, 0) for part in panel.parts})


def _newly_sent(connection: Connection, panel: Panel, reader: str, step: str, choices: tuple[str, ...], text: str, key: str, content: str, today: date) -> bool:
    """Keep what a form says. False if this form was taken in before and said the same."""
    _welcome(connection, panel, reader, today)
    mark = sha256(f"{key}\n{content}".encode("utf-8", "replace")).hexdigest()
    values = {"choices": " ".join(choices)[:400], "text": text, "key": mark}
    if insert_new(connection, panel_answers, reader=reader, step=step, **values):
        return True
    here: tuple[ColumnElement[bool], ...] = (panel_answers.c.reader == reader, panel_answers.c.step == step, panel_answers.c.key != mark)
    return connection.execute(update(panel_answers).where(*here).values(**values)).rowcount == 1


def _welcome(connection: Connection, panel: Panel, reader: str, today: date) -> None:
    """Inside a write. Raises NoPanel where the panel was erased or has ended meanwhile."""
    row = connection.execute(select(panels.c.until).where(panels.c.id == panel.id)).one_or_none()
    if row is None or row.until < today:
        raise NoPanel
    insert_new(connection, panel_readers, reader=reader, panel=panel.id, came=today)
