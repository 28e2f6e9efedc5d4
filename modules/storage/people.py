"""A learner comes, is known again, moves to another device, is forgotten."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update

from modules.learning.codes import ID_BYTES, code_for, finder, keeper
from modules.storage.rows import insert_new
from modules.storage.store import Store
from modules.storage.tables import learners, of_a_person

IDLE_DAYS = 365

_BY_NAME = select(learners.c.keeper, learners.c.place, learners.c.path, learners.c.last_came).where(learners.c.keeper == bindparam("who"))


@dataclass(frozen=True, slots=True)
class Learner:
    """Someone who has saved something. `kept_until` moves on each day they come."""

    keeper: str
    place: str
    path: str
    last_came: date

    @property
    def kept_until(self) -> date:
        return self.last_came + timedelta(days=IDLE_DAYS)


def new_identity() -> bytes:
    """A fresh random id for a cookie. Nothing is kept under it until its owner saves something."""
    return secrets.token_bytes(ID_BYTES)


def find_learner(store: Store, identity: bytes) -> Learner | None:
    """The learner with this id, if they have ever saved anything."""
    with store.reading() as connection:
        row = connection.execute(_BY_NAME, {"who": keeper(identity)}).one_or_none()
    return Learner(row.keeper, row.place, row.path, row.last_came) if row else None


def is_kept(store: Store, name: str) -> bool:
    """Is anything kept under this name (a `Learner.keeper`)?"""
    with store.reading() as connection:
        return connection.execute(select(learners.c.keeper).where(learners.c.keeper == name)).one_or_none() is not None


def welcome(connection: Connection, store: Store, identity: bytes, today: date) -> str:
    """Inside a write: make sure this person has a place to keep things, and return what it is kept under.

    Holds the person's row to the end of the write, so that two devices of one person stand in line and nothing is lost.
    Two ids can in theory share a code (44 bits). The second one is refused here and its owner gets a fresh id: see `ClashingCode`.
    """
    name = keeper(identity)
    held = select(learners.c.last_came).where(learners.c.keeper == name).with_for_update()
    last_came = connection.execute(held).scalar_one_or_none()
    if last_came is None:
        code = code_of(store, identity)
        sealed = store.keys.seal(identity, code)
        insert_new(connection, learners, keeper=name, finder=_finder(store, code), sealed_id=sealed, came=today, last_came=today, place="", path="")
        last_came = connection.execute(held).scalar_one_or_none()
    if last_came is None:
        raise ClashingCode
    if last_came != today:
        connection.execute(update(learners).where(learners.c.keeper == name).values(last_came=today))
    return name


def give_code(store: Store, identity: bytes, today: date) -> bytes:
    """Somebody asks for a code before they have saved anything: from now on there is a place, still empty, to put things in. Returns whose it is."""
    while True:
        try:
            with store.writing() as connection:
                welcome(connection, store, identity, today)
            return identity
        except ClashingCode:
            identity = new_identity()


class ClashingCode(Exception):
    """This id's code belongs to somebody else. Take a new id: nothing is kept under this one yet."""


def code_of(store: Store, identity: bytes) -> str:
    return code_for(identity, store.keys.for_purpose("codes"))


def find_by_code(store: Store, code: str) -> bytes | None:
    """The id behind a code, or None."""
    with store.reading() as connection:
        sealed = connection.execute(select(learners.c.sealed_id).where(learners.c.finder == _finder(store, code))).scalar_one_or_none()
    return store.keys.unseal(sealed, code) if sealed else None


def forget(store: Store, identity: bytes) -> None:
    """Erase all that is kept under this id, at once."""
    name = keeper(identity)
    with store.writing() as connection:
        for table in of_a_person:
            connection.execute(delete(table).where(table.c.keeper == name))


def change_code(store: Store, identity: bytes) -> bytes:
    """Give a learner a new id, and so a new code: the old one, and every other device, stops working. Returns the new id."""
    fresh = new_identity()
    old, new = keeper(identity), keeper(fresh)
    code = code_of(store, fresh)
    with store.writing() as connection:
        connection.execute(update(learners).where(learners.c.keeper == old).values(finder=_finder(store, code), sealed_id=store.keys.seal(fresh, code)))
        for table in of_a_person:
            connection.execute(update(table).where(table.c.keeper == old).values(keeper=new))
    return fresh


def _finder(store: Store, code: str) -> str:
    return finder(code, store.keys.for_purpose("finder"))
