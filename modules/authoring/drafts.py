"""The life of a draft: draft, checked, clinically checked where needed, read by readers, published, due for review.

A state is never set: it follows from the words and from what people signed. A sign-off is about sections (sections.py), so a change of one word takes the
draft back only as far as that word asks. The machine counts findings; people take the steps.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Literal, get_args

from accessibility.checked import MOVES_AFTER_MONTHS, PAGE_AFTER_MONTHS, is_old
from modules.authoring.panel_text import read_parts
from modules.authoring.sections import cut_sections
from modules.authoring.shared import NOTHING, Shared
from modules.packs.facts import FOLDER as FACTS
from modules.packs.files import take_apart

State = Literal["draft", "checked", "clinically-checked", "read-by-readers", "published", "due-for-review"]
Step = Literal["checked", "clinically-checked", "read-by-readers"]
STATES: tuple[State, ...] = get_args(State)
STEPS: tuple[Step, ...] = get_args(Step)

WHO: Mapping[str, str] = {"draft": "write", "checked": "write", "clinically-checked": "sign-off", "read-by-readers": "sign-off", "published": "publish"}
"""What somebody must be able to do to take this step: names of tasks in modules/programme/roles.py, which stands on the same floor."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a text stands. `signed` gives for each step the hashes of the sections that somebody signed. `is_out`: the published file says just this.

    `unseen` are sections that hold nothing for a reader to read, such as the lines at the top: they do not count against "read by patients".
    """

    sections: frozenset[str]
    signed: Mapping[str, frozenset[str]]
    clinical: bool
    is_out: bool
    due: bool
    unseen: frozenset[str] = frozenset()

    def asked(self, step: Step) -> frozenset[str]:
        """The sections that somebody has to sign for this step."""
        return (self.sections - self.unseen if step == "read-by-readers" else frozenset()) or self.sections

    def has(self, step: Step) -> bool:
        return bool(self.sections) and not self.open_sections(step)

    def open_sections(self, step: Step) -> frozenset[str]:
        """The sections that nobody has signed for this step."""
        return self.asked(step) - self.signed.get(step, frozenset())

    @property
    def needed(self) -> tuple[Step, ...]:
        return STEPS if self.clinical else ("checked", "read-by-readers")

    @property
    def state(self) -> State:
        if self.is_out:
            return "due-for-review" if self.due else "published"
        reached: State = "draft"
        for step in self.needed:
            if not self.has(step):
                break
            reached = step
        return reached

    @property
    def next_steps(self) -> tuple[Step, ...]:
        """The steps that may be taken now: one that is missing and stands behind no other that is missing."""
        missing = [step for step in self.needed if not self.has(step)]
        return tuple(missing[:1])

    @property
    def wants_readers(self) -> bool:
        """Whether the page must say that it is a draft and that patients have not read it yet."""
        return not self.has("read-by-readers")


def stand(text: str, published: str | None, signed: Iterable[tuple[str, str]], file: str = "", today: date | None = None, shared: Shared = NOTHING) -> Standing:
    """Where `text` stands. `published` is what the file says, None where there is no file; `signed` are (step, hash of a section).

    `shared` are the facts that the page shows from elsewhere: their words are signed with it.
    """
    ending = PurePosixPath(file).suffix or ".md"
    by_step: dict[str, frozenset[str]] = {}
    for step, section in signed:
        by_step[step] = by_step.get(step, frozenset()) | {section}
    is_out = published is not None and text == published
    whole = shared.whole(text, file)
    sections = cut_sections(whole, ending)
    unseen = frozenset(section.hash for section in sections if section.kind == "front")
    if by_step.get("read-by-readers"):  # only now: reading all of it takes a while
        unseen = frozenset(section.hash for section in sections) - {part.hash for part in read_parts(whole, file)}
    months = MOVES_AFTER_MONTHS if file.startswith(f"{FACTS}/") else PAGE_AFTER_MONTHS
    due = is_due(text, today or date.today(), months)
    return Standing(frozenset(section.hash for section in sections), by_step, is_clinical(text), is_out, due, unseen)


def what_stops(standing: Standing, step: str, must: int, may: Iterable[str]) -> tuple[str, ...]:
    """Why this step cannot be taken now, as keys of interface texts; none where it can. `must` is the number of findings that have to be mended."""
    if step not in WHO:
        return ("stopped.unknown",)
    found: list[str] = []
    if WHO[step] not in set(may):
        found.append("stopped.role")
    if not standing.sections:
        found.append("stopped.empty")
    if step in ("checked", "published") and must:
        found.append("stopped.must")
    if step == "clinically-checked" and not standing.clinical:
        found.append("stopped.not-clinical")
    if step not in ("draft", "checked") and not standing.has("checked"):
        found.append("stopped.check-first")
    if step in ("read-by-readers", "published") and standing.clinical and not standing.has("clinically-checked"):
        found.append("stopped.clinical-first")
    if step == "published" and standing.is_out:
        found.append("stopped.nothing-new")
    return tuple(found)


def is_clinical(text: str) -> bool:
    """Whether the front matter says `clinical: yes`: somebody with clinical knowledge has to read it."""
    return _fact(text, "clinical").casefold() in ("yes", "true", "on")


def is_due(text: str, today: date, months: int = PAGE_AFTER_MONTHS) -> bool:
    """Whether the text was checked longer ago than so many months."""
    try:
        return is_old(date.fromisoformat(_fact(text, "checked")), today, months)
    except ValueError:
        return False


def _fact(text: str, name: str) -> str:
    parts = take_apart(text)
    found = re.search(rf"^{name}:[ \t]*(.*?)[ \t\r]*$", parts.front if parts else text[:2000], re.MULTILINE)
    return found[1].strip("\"'") if found else ""
