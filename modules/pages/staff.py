"""Pages to come in as staff: sign in, use a link, choose a passphrase; and the kind no."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.programme.passphrases import FEWEST_LETTERS, FEWEST_WORDS, MOST_LETTERS, what_is_wrong
from modules.programme.roles import MAY
from modules.storage.staff.links import PASSPHRASE, Link
from modules.storage.staff.people import fold, tidy


@dataclass(frozen=True, slots=True)
class Joining:
    """What somebody with a link filled in. `problem` is the key of what to mend, `field` the box that it is about."""

    name: str = ""
    sign_in_name: str = ""
    problem: str = ""
    field: str = ""

    def but(self, problem: str, field: str) -> "Joining":
        return replace(self, problem=problem, field=field)


def joining(house: House, link: Link, form: Form) -> Joining:
    """Look over the form of the join page. An invitation to an email address is for that address alone."""
    asked = Joining(tidy(first(form, "name")), link.sign_in_name or tidy(first(form, "sign-in-name")))
    if link.kind != PASSPHRASE and not asked.name:
        return asked.but("staff.no-name", "name")
    if link.kind != PASSPHRASE and not fold(asked.sign_in_name):
        return asked.but("staff.no-sign-in-name", "sign-in-name")
    if house.by_organisation and link.kind != PASSPHRASE and not link.sign_in_name and "@" in asked.sign_in_name:
        # An organisation vouches for addresses: nobody takes one that is not shown to be theirs.
        return asked.but("staff.not-an-address", "sign-in-name")
    wrong = what_is_wrong(first(form, "passphrase"), *_own(house, asked.name, asked.sign_in_name))
    return asked.but(wrong, "passphrase") if wrong else asked


def new_passphrase_problem(house: House, visit: Visit, new: str) -> str:
    """The key of what to mend in a new passphrase of somebody who is signed in, or ""."""
    return what_is_wrong(new, *_own(house, visit.staff.name if visit.staff else ""))


def sign_in_page(house: House, visit: Visit, back: str = "", name: str = "", problem: str = "", status: int = 200) -> Page:
    edition = house.edition(visit.look.language)
    out = visit.here.endswith("?out=yes")
    told = edition.say(problem) if problem else ""
    return framed(house, visit, edition, "staff-sign-in.html", edition.say("staff.sign-in"), status=status, back=back, name=name[:200], problem=told, out=out)


def link_page(house: House, visit: Visit, address: str, problem: str = "", status: int = 200) -> Page:
    """Where the code of a link goes when no script reads it. `address` is the page's own."""
    edition = house.edition(visit.look.language)
    told = edition.say(problem) if problem else ""
    return framed(house, visit, edition, "staff-link.html", edition.say("staff.link-title"), status=status, address=address, problem=told)


def join_page(house: House, visit: Visit, link: Link, code: str, asked: Joining | None = None) -> Page:
    """What a link is for, and the name and passphrase to come in with."""
    edition = house.edition(visit.look.language)
    asked = asked or Joining(link.name, link.sign_in_name)
    title = edition.say("staff.again-title" if link.kind == PASSPHRASE else "staff.join-title")
    return framed(
        house, visit, edition, "staff-join.html", title, status=422 if asked.problem else 200,
        link=link, code=code, table=MAY, asked=asked, problem=edition.say(asked.problem) if asked.problem else "",
        words=FEWEST_WORDS, letters=FEWEST_LETTERS, most=MOST_LETTERS,
    )  # fmt: skip


def passphrase_page(house: House, visit: Visit, problem: str = "") -> Page:
    edition = house.edition(visit.look.language)
    told = edition.say(problem) if problem else ""
    field = "current" if problem == "staff.current-wrong" else "new"
    return framed(
        house, visit, edition, "staff-passphrase.html", edition.say("staff.passphrase-change"), status=422 if problem else 200,
        problem=told, field=field, words=FEWEST_WORDS, letters=FEWEST_LETTERS, most=MOST_LETTERS,
    )  # fmt: skip


def waiting_page(house: House, visit: Visit) -> Page:
    """What stands there until Streamlit runs and knows more. It has no main part, so that the stage puts the screen's page in its place."""
    edition = house.edition(visit.look.language)
    body = Markup('<div class="side-by-side"><div class="middle"><h1>{}</h1><p>{}</p></div></div>').format(
        edition.say("staff.organisation"), edition.say("staff.organisation-wait")
    )
    return Page(edition.say("staff.organisation"), body, edition.language)


def ticket_page(house: House, visit: Visit, email: str, ticket: str) -> Page:
    """Back from one's own organisation: go on with a ticket, or hear that this address is not known here (no ticket)."""
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "staff-ticket.html", edition.say("staff.organisation"), email=email, ticket=ticket)


def refused(house: House, visit: Visit, key: str, back: str = "") -> Page:
    """Not now, or not with these roles: why, and what to do. `back` is where to go on after signing in."""
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "staff-refused.html", edition.say("staff.refused"), status=403, text=edition.say(key), back=back)


def _own(house: House, *names: str) -> tuple[str, ...]:
    """Names that others would guess first."""
    return (*names, *(name.partition("@")[0] for name in names), house.host.name or "")
