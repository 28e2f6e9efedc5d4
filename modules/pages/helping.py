"""Reading comfort, help, feedback, and the pages about the site itself."""

from accessibility.html.render import render
from accessibility.preferences import Look
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit

CHOICES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("size", ("100", "125", "150", "175", "200")),
    ("scheme", ("auto", "light", "dark", "cream", "contrast")),
    ("spacing", ("normal", "wide")),
    ("measure", ("normal", "short")),
    ("font", ("system", "atkinson", "opendyslexic")),
    ("calm", ("no", "yes")),
    ("one", ("no", "yes")),
    ("voices", ("device", "any")),
)
KINDS = ("clear", "unclear", "wrong", "broken", "kind")


def look_page(house: House, visit: Visit, back: str, kept: bool = False) -> Page:
    """Every choice of how to read, each as a plain list."""
    edition = house.edition(visit.look.language)
    return framed(
        house,
        visit,
        edition,
        "look.html",
        edition.say("look.title"),
        choices=CHOICES,
        chosen=visit.look.model_dump(),
        back=back,
        kept=kept,
        languages=tuple(house.pack.editions),
        plain=Look(),
    )


def help_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "help.html", edition.say("helppage.title"))


def feedback_page(house: House, visit: Visit, about: str, word: str = "", key: str = "", text: str = "", problem: str = "", status: int = 200) -> Page:
    edition = house.edition(visit.look.language)
    said = text or (edition.say("words.missing-ask", word=word[:80]) if word else "")
    return framed(
        house,
        visit,
        edition,
        "feedback.html",
        edition.say("feedback.title"),
        status=status,
        about=about,
        kinds=KINDS,
        key=key,
        text=said,
        problem=edition.say(problem) if problem else "",
    )


def thanks_page(house: House, visit: Visit, back: str) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "thanks.html", edition.say("feedback.thanks-title"), back=back)


def plain_page(house: House, visit: Visit, name: str) -> Page:
    """A page about the site itself, from the pack's `pages/`."""
    edition = house.edition(visit.look.language)
    page = edition.pages.get(name)
    if page is None:
        return not_found(house, visit)
    setting = setting_for(house, visit, edition, {}, {})
    setting.text = edition.tongue
    return framed(house, visit, edition, "plain.html", page.title, body=render(page.blocks, setting), page=page)
