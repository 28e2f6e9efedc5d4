"""The pages that a reader of a panel sees: what this is, the parts to read, a few questions, thanks."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from secrets import token_urlsafe
from typing import Any

from modules.authoring.panel_text import Part, chosen_parts
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.panel_style import panel_style_name
from modules.pages.visit import Page, Visit
from modules.storage.panel_readers import ABOUT, Sent
from modules.storage.panels import Panel
from modules.storage.work import today

QUESTIONS: dict[str, tuple[str, ...]] = {
    "hard": ("no", "little", "some", "lot"),
    "missing": ("no", "little", "some", "lot"),
    "unkind": ("no", "little", "some", "lot"),
    "know": ("yes", "mostly", "not-quite", "not"),
    "show": ("yes", "maybe", "rather-not", "not"),
}
"""Five questions, each with its answers as words; the sixth is a box for anything else."""
FEELINGS = ("calm", "hopeful", "interested", "proud", "confused", "worried", "annoyed", "tired", "sad", "left-out", "nothing")
KINDS = ("slow", "sight", "listen", "language", "new", "patient", "carer", "staff")
ASKED, FELT, THANKS = "questions", "feelings", "thanks"
MINUTES_A_PART = 2


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with the link. `name` is what their things are kept under, "" before they said yes; `sent` is what they sent, by step."""

    panel: Panel
    name: str
    sent: dict[str, Sent]

    @property
    def parts(self) -> tuple[Part, ...]:
        return chosen_parts(self.panel.text, self.panel.file, self.panel.parts)

    @property
    def language(self) -> str:
        """As its file name says: 01-first-page.cy.md."""
        return PurePosixPath(PurePosixPath(self.panel.file).stem).suffix.removeprefix(".") or "en"

    @property
    def steps(self) -> tuple[str, ...]:
        """The last part of the address of each step."""
        return (*(str(number) for number in range(1, len(self.parts) + 1)), ASKED, FELT, ABOUT, THANKS)

    @property
    def next_step(self) -> str:
        """The first step that nothing was sent at."""
        names = (*(part.hash for part in self.parts), ASKED, FELT, ABOUT)
        return next((step for step, name in zip(self.steps, names, strict=False) if name not in self.sent), THANKS)

    def address(self, step: str = "") -> str:
        return f"/panel/{self.panel.token}" + (f"/{step}" if step else "")

    def after(self, step: str) -> str:
        steps = self.steps
        return self.address(steps[steps.index(step) + 1])

    def before(self, step: str) -> str:
        steps = self.steps
        return self.address(steps[steps.index(step) - 1]) if steps.index(step) else self.address()


def start_page(house: House, visit: Visit, reader: Reader, problem: str = "") -> Page:
    """What this is and what happens to answers, before anything is asked."""
    minutes = MINUTES_A_PART * len(reader.parts) + MINUTES_A_PART
    here: dict[str, Any] = {"minutes": minutes, "went_on": bool(reader.sent), "done": reader.next_step == THANKS}
    return _page(house, visit, reader, "panel-start.html", "panel.title", problem=problem, **here)


def part_page(house: House, visit: Visit, reader: Reader, step: str, typed: bool, problem: str = "", text: str | None = None, status: int = 200) -> Page:
    """One part to read. `typed`: as plain text with a box for words, for whoever would not tap (a screen reader says each word that can be tapped one by one)."""
    part = reader.parts[int(step) - 1]
    sent = reader.sent.get(part.hash, Sent((), ""))
    words = {word.at: word.text for word in part.words}
    here: dict[str, Any] = {"part": part, "step": step, "number": int(step), "typed": typed, "sent": sent, "text": sent.text if text is None else text}
    here["written"] = ", ".join(words[at] for at in sorted(sent.marks) if at in words)
    return _page(house, visit, reader, "panel-part.html", "panel.part", status=status, problem=problem, **here)


def questions_page(house: House, visit: Visit, reader: Reader, problem: str = "", text: str | None = None, status: int = 200) -> Page:
    sent = reader.sent.get(ASKED, Sent((), ""))
    chosen = dict(choice.split("=", 1) for choice in sent.choices if "=" in choice)
    here: dict[str, Any] = {"step": ASKED, "questions": QUESTIONS, "chosen": chosen, "text": sent.text if text is None else text}
    return _page(house, visit, reader, "panel-questions.html", "panel.questions", status=status, problem=problem, **here)


def feelings_page(house: House, visit: Visit, reader: Reader) -> Page:
    return _page(house, visit, reader, "panel-feelings.html", "panel.feelings", step=FELT, feelings=FEELINGS, chosen=reader.sent.get(FELT, Sent((), "")).choices)


def about_page(house: House, visit: Visit, reader: Reader) -> Page:
    return _page(house, visit, reader, "panel-about.html", "panel.about", step=ABOUT, kinds=KINDS, counted=ABOUT in reader.sent)


def thanks_page(house: House, visit: Visit, reader: Reader, site: str = "") -> Page:
    """`site` is the site's own address: the link is to be written down."""
    return _page(house, visit, reader, "panel-thanks.html", "panel.thanks", step=THANKS, site=site)


def taken_back_page(house: House, visit: Visit, reader: Reader) -> Page:
    return _page(house, visit, reader, "panel-taken-back.html", "panel.taken-back")


def closed_page(house: House, visit: Visit, reader: Reader) -> Page:
    """The panel has ended. What readers said and what was done is shown as soon as somebody has written it."""
    return _page(house, visit, reader, "panel-closed.html", "panel.closed")


def gone_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "message.html", edition.say("panel.gone-title"), status=404, text=edition.say("panel.gone"))


def _page(house: House, visit: Visit, reader: Reader, template: str, title: str, *, status: int = 200, problem: str = "", **values: Any) -> Page:
    edition = house.edition(visit.look.language)
    parts = len(reader.parts)
    given: dict[str, Any] = {"number": "", **values}
    return framed(
        house, visit, edition, template, edition.say(title, number=given["number"], parts=parts), status=status,
        reader=reader, panel=reader.panel, parts=parts, key=token_urlsafe(12), style=panel_style_name(), problem=edition.say(problem) if problem else "",
        is_open=reader.panel.is_open(today()), **values,
    )  # fmt: skip
