"""Stop and go on: the code, using a code, being forgotten, a shared computer."""

from collections.abc import Mapping
from urllib.parse import quote

import segno
from markupsafe import Markup

from modules.learning.codes import digits
from modules.pages.frame import framed
from modules.pages.home import where_they_were
from modules.pages.house import House
from modules.pages.visit import Page, Visit
from modules.storage.people import code_of


def code_page(house: House, visit: Visit, site: str, changed: bool = False) -> Page:
    """This person's code in words, digits and as a QR picture. `site` is the address of this site as they reached it.

    The picture holds the code behind a `#`, which no browser sends to any server, so it is in no log.
    """
    edition = house.edition(visit.look.language)
    code = code_of(house.store, visit.identity) if visit.identity and visit.learner else ""
    address = f"{site}/resume"
    qr = Markup("")
    if code:
        made = segno.make(f"{address}#{code.replace(' ', '-')}", error="m")
        qr = Markup(made.svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=True))
    mail = ""
    if code:
        say = edition.say
        mail = f"mailto:?subject={quote(say('code.mail-subject'))}&body={quote(say('code.mail-body', code=code, address=address))}"
    return framed(house, visit, edition, "code.html", edition.say("code.title"), code=code, digits=digits(code) if code else "", qr=qr, mail=mail, changed=changed)


def resume_page(house: House, visit: Visit, typed: str = "", problem: str = "", hints: Mapping[str, str] | None = None, status: int = 200) -> Page:
    """Where a code is typed. `problem` is the key of what is wrong with the one that was typed."""
    edition = house.edition(visit.look.language)
    lines = [edition.say("resume.did-you-mean", word=meant, typed=word) if meant else edition.say("resume.unknown", typed=word) for word, meant in (hints or {}).items()]
    return framed(house, visit, edition, "resume.html", edition.say("resume.title"), status=status, typed=typed[:200], problem=edition.say(problem) if problem else "", hints=lines)


def found_page(house: House, visit: Visit, other: Visit, code: str) -> Page:
    """A code fits: show whose place it is before this device takes it on. `other` is the visit of the person behind the code."""
    edition = house.edition(visit.look.language)
    place = where_they_were(house, other, edition)
    title = ""
    if place:
        module = edition.modules[place[0].module]
        title = module.lessons[(module.page(place[0].slug) or 1) - 1].title
    own = code_of(house.store, visit.identity) if visit.identity and visit.learner and visit.learner.keeper != (other.learner.keeper if other.learner else "") else ""
    return framed(house, visit, edition, "found.html", edition.say("resume.found-title"), place=title, code=code, own=own)


def forget_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "forget.html", edition.say("forget.title"))


def shared_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "shared.html", edition.say("shared.title"))
