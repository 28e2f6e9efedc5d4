"""The page on which authors write and check: a plain text box, and places for what is found in it.

It arrives whole and with a text box that works; the scripts in modules/screens/parts/editing bring it to life.
"""

from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import urlencode

from markupsafe import Markup

from accessibility.readability.rule import Rule, all_rules
from accessibility.readability.wording import WORDING, WordingRule, load_wording
from modules.pages.asking import may_be_asked
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.staff import refused
from modules.pages.visit import Page, Visit
from modules.pages.words import TOPICS

MOST_PATH = 300
# The words that the scripts say stand under this name in the interface, and are handed to them without it.
SAID_BY_SCRIPTS = "desk."


def editor_address(file: str) -> str:
    return "/editor" + (f"?{urlencode({'file': file})}" if file else "")


def editor_page(house: House, visit: Visit, file: str = "") -> Page:
    """The editor for staff who may write; everyone else hears why not, and where to sign in."""
    if not visit.staff or not visit.staff.may("write"):
        return refused(house, visit, "staff.not-yours" if visit.staff else "editor.sign-in", editor_address(file))
    edition = house.edition(visit.look.language)
    is_out = any(lesson.path == file for each in house.pack.editions.values() for module in each.modules.values() for lesson in module.lessons)
    return framed(
        house, visit, edition, "editor.html", edition.say("editor.title"),
        file=file, file_language=_language(file), is_out=is_out, may_publish=visit.staff.may("publish"), may_ask=(is_out or may_be_asked(file)) and visit.staff.may("panels"),
        style=Markup(_style()), topics=TOPICS,
    )  # fmt: skip


def _language(file: str) -> str:
    """The language that a page says in its name: 01-hello.cy.md."""
    parts = PurePosixPath(file).name.split(".")
    return parts[-2] if len(parts) > 2 else ""


def words_for_scripts(house: House, visit: Visit) -> dict[str, str]:
    texts = house.edition(visit.look.language).say.texts
    return {key.removeprefix(SAID_BY_SCRIPTS): text for key, text in texts.items() if key.startswith(SAID_BY_SCRIPTS)}


@lru_cache(maxsize=1)
def rules_explained() -> dict[str, dict[str, str]]:
    """For each rule, what "Explain" shows: its title, its reason, and a sentence before and after."""
    rules: tuple[Rule | WordingRule, ...] = (*load_wording(WORDING)[0], *all_rules())
    return {rule.id: {"title": rule.title, "why": rule.why, "better": rule.better, "before": rule.before, "after": rule.after} for rule in rules}


@lru_cache(maxsize=1)
def _style() -> str:
    return (Path(__file__).parent / "assets" / "editor.css").read_text(encoding="utf-8")
