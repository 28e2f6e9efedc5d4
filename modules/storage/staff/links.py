"""Links that work once: to set up the first organiser, to invite somebody, to choose a new passphrase."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from modules.programme.roles import ORGANISER, Role, read_roles
from modules.storage.staff.actions import add_action
from modules.storage.staff.marks import mark_of, moment, new_code
from modules.storage.staff.passphrases import hashed
from modules.storage.staff.people import NameTaken, add_person, find_by_name, fold, set_passphrase, tidy
from modules.storage.staff.sessions import begin_session
from modules.storage.store import Store
from modules.storage.tables import staff, staff_links

SET_UP, INVITE, PASSPHRASE, TICKET = "set-up", "invite", "passphrase", "ticket"
LASTS = {SET_UP: timedelta(hours=48), INVITE: timedelta(days=7), PASSPHRASE: timedelta(days=7), TICKET: timedelta(minutes=2)}


@dataclass(frozen=True, slots=True)
class Link:
    """What a link is for. `mark` names it without opening it; `ends` is in UTC."""

    mark: str
    kind: str
    staff: str
    name: str
    sign_in_name: str
    roles: tuple[Role, ...]
    ends: datetime


class LinkGone(Exception):
    """It was used, taken back or is too old."""


def set_up_link(store: Store, now: datetime) -> str:
    """The code of a link for whoever runs the server, to become an organiser."""
    with store.writing() as connection:
        return add_link(connection, SET_UP, now, roles=(ORGANISER,))


def invite(store: Store, by: str, name: str, sign_in_name: str, roles: tuple[Role, ...], now: datetime) -> str:
    """The code of an invitation. Raises NameTaken if somebody signs in with this name already."""
    if sign_in_name and find_by_name(store, sign_in_name):
        raise NameTaken
    with store.writing() as connection:
        code = add_link(connection, INVITE, now, name=tidy(name), sign_in_name=fold(sign_in_name), roles=roles)
        add_action(connection, by, f"invited: {' '.join(roles)}", f"invitation/{mark_of(code)[:16]}")
        return code


def passphrase_link(store: Store, by: str, who: str, now: datetime) -> str:
    """The code of a link for somebody to choose a new passphrase. `by` is empty when the host asks for it on the server."""
    with store.writing() as connection:
        connection.execute(delete(staff_links).where(staff_links.c.staff == who, staff_links.c.kind == PASSPHRASE))
        add_action(connection, by, "link for a new passphrase", f"staff/{who}")
        return add_link(connection, PASSPHRASE, now, who=who)


def open_link(store: Store, code: str, now: datetime) -> Link | None:
    """What a code is for, if it still works. Looking does not use it up."""
    with store.reading() as connection:
        row = connection.execute(select(staff_links).where(staff_links.c.mark == mark_of(code), staff_links.c.ends >= moment(now), staff_links.c.kind != TICKET)).one_or_none()
    return _link(row) if row else None


def waiting_invitations(store: Store, now: datetime) -> tuple[Link, ...]:
    """Invitations that nobody has used yet, the first to end first."""
    with store.reading() as connection:
        rows = connection.execute(select(staff_links).where(staff_links.c.kind == INVITE, staff_links.c.ends >= moment(now)).order_by(staff_links.c.ends))
        return tuple(map(_link, rows))


def take_back(store: Store, by: str, mark: str) -> None:
    """An invitation opens nothing any more."""
    with store.writing() as connection:
        if connection.execute(delete(staff_links).where(staff_links.c.mark == mark, staff_links.c.kind == INVITE)).rowcount:
            add_action(connection, by, "invitation taken back", f"invitation/{mark[:16]}")


def accept(store: Store, code: str, name: str, sign_in_name: str, passphrase: str, now: datetime) -> str:
    """Use a link: come in with this name and passphrase. Returns the id of a new session. Raises LinkGone, NameTaken."""
    kept = hashed(passphrase)
    with store.writing() as connection:
        link = use_link(connection, mark_of(code), now, SET_UP, INVITE, PASSPHRASE)
        if link.kind == PASSPHRASE:
            who = link.staff
            if connection.execute(select(staff.c.id).where(staff.c.id == who, staff.c.ended.is_(None))).first() is None:
                raise LinkGone
            set_passphrase(connection, who, kept)
            add_action(connection, who, "new passphrase by link", f"staff/{who}")
        else:
            who = come_in(connection, link, name, sign_in_name, kept, now)
        return begin_session(connection, who, now)


def come_in(connection: Connection, link: Link, name: str, sign_in_name: str, kept: str, now: datetime) -> str:
    """Inside a write: somebody with a link of their own joins. Returns their id."""
    who = add_person(connection, name, sign_in_name, kept, link.roles, now)
    add_action(connection, who, "set up" if link.kind == SET_UP else f"joined by invitation/{link.mark[:16]}", f"staff/{who}")
    if link.kind == SET_UP:
        # Each start has printed one until now, and they lie in logs.
        connection.execute(delete(staff_links).where(staff_links.c.kind == SET_UP))
    return who


def add_link(connection: Connection, kind: str, now: datetime, who: str = "", name: str = "", sign_in_name: str = "", roles: tuple[Role, ...] = ()) -> str:
    code = new_code()
    connection.execute(delete(staff_links).where(staff_links.c.ends < moment(now)))
    values = {"staff": who, "name": name, "sign_in_name": sign_in_name, "roles": " ".join(roles), "ends": moment(now + LASTS[kind])}
    connection.execute(insert(staff_links).values(mark=mark_of(code), kind=kind, **values))
    return code


def use_link(connection: Connection, mark: str, now: datetime, *kinds: str) -> Link:
    """Inside a write: the link with this mark and of one of these kinds, which works no more. Raises LinkGone."""
    row = connection.execute(delete(staff_links).where(staff_links.c.mark == mark, staff_links.c.kind.in_(kinds)).returning(*staff_links.c)).one_or_none()
    if row is None or row.ends < moment(now):
        raise LinkGone
    return _link(row)


def _link(row: Row[Any]) -> Link:
    return Link(row.mark, row.kind, row.staff, row.name, row.sign_in_name, read_roles(row.roles.split()), row.ends)
