"""The staff page; and for organisers: people, invitations, one person, a link to send."""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import quote

from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.programme.roles import MAY, ROLES, Role, Task, tasks_of
from modules.storage.staff.links import waiting_invitations
from modules.storage.staff.people import everybody, find_person, has_passphrase

TASK_PAGES: dict[Task, str] = {
    "staff": "#people",
    "write": "/workbench/",
    "publish": "/workbench/",
    "sign-off": "/workbench/",
    "rooms": "/facilitate/",
    "panels": "/workbench/panels",
}
"""Where each task is done. The others have no page here so far."""
DONE = ("passphrase", "taken-back", "roles", "ended")


def staff_page(house: House, visit: Visit, done: str, now: datetime) -> Page:
    """What I may do here; for an organiser also everybody else."""
    edition = house.edition(visit.look.language)
    assert visit.staff is not None
    organises = visit.staff.may("staff")
    return framed(
        house, visit, edition, "staff-home.html", edition.say("staff.home"),
        done=edition.say("staff.done." + done) if done in DONE else "",
        tasks=tasks_of(visit.staff.roles), pages=TASK_PAGES, table=MAY, organises=organises, has_passphrase=has_passphrase(house.store, visit.staff.id),
        people=everybody(house.store) if organises else (), invitations=waiting_invitations(house.store, now) if organises else (),
    )  # fmt: skip


def invite_page(house: House, visit: Visit, name: str = "", email: str = "", chosen: Iterable[Role] = (), problem: str = "") -> Page:
    edition = house.edition(visit.look.language)
    told = edition.say(problem) if problem else ""
    field = {"staff.no-name": "name", "staff.name-taken": "email"}.get(problem, "")
    return framed(
        house, visit, edition, "staff-invite.html", edition.say("staff.invite"), status=422 if problem else 200,
        name=name[:120], email=email[:200], roles=ROLES, table=MAY, chosen=tuple(chosen), problem=told, field=field,
    )  # fmt: skip


def link_made_page(house: House, visit: Visit, link: str, kind: str, name: str, email: str) -> Page:
    """A link, shown this once, to copy or to send by the organiser's own mail. `kind` is invite or passphrase."""
    edition = house.edition(visit.look.language)
    say = edition.say
    text = say("staff.mail-invite", link=link) if kind == "invite" else say("staff.mail-passphrase", link=link)
    to = quote(email, safe="@") if "@" in email else ""
    mail = f"mailto:{to}?subject={quote(say('staff.mail-subject'))}&body={quote(text)}"
    return framed(house, visit, edition, "staff-link-made.html", say("staff.made-title", name=name.strip()[:120]), link=link, mail=mail)


def person_page(house: House, visit: Visit, who: str, problem: str = "") -> Page:
    edition = house.edition(visit.look.language)
    person = find_person(house.store, who)
    if person is None:
        return not_found(house, visit)
    told = edition.say(problem) if problem else ""
    return framed(house, visit, edition, "staff-person.html", person.name, status=422 if problem else 200, person=person, roles=ROLES, table=MAY, chosen=person.roles, problem=told)
