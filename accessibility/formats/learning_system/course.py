"""A course: one part as a learning system launches it. Its pages, and the checks whose answers are kept with the place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from accessibility.document import Block, Notice, Question, Quote, Story
from accessibility.formats.publication import Part, Publication

Speaks = Literal["1.2", "2004", "cmi5"]
MOST_CHARACTERS: dict[Speaks, int] = {"1.2": 4096, "2004": 64000, "cmi5": 64000}
"""How long the text of the place may be: SPM of `cmi.suspend_data` in SCORM 1.2 and 2004 4th edition. cmi5 sets no limit; we do."""

LONGEST_TURN = 8
_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class CoursePage:
    """`key` stands for the page in the text of the place."""

    id: str
    key: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Check:
    """A question with answers that have reasons. Only of these is the answer sent. `block` is the name under which the pages keep it; `key` changes with its words."""

    block: str
    key: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What the page around a course tells its scripts."""

    id: str
    title: str
    speaks: Speaks
    key: int
    pages: tuple[CoursePage, ...]
    checks: tuple[Check, ...]

    @property
    def most(self) -> int:
        return MOST_CHARACTERS[self.speaks]

    @property
    def longest(self) -> int:
        """How long the text of the place can become: every page opened, every answer of every check chosen. See `scripts/10-place.js`."""
        answers = [self.key + len(in_base_36(2 ** len(check.options) - 1)) for check in self.checks]
        commas = max(len(answers) - 1, 0)
        return len("1;;;;") + LONGEST_TURN + self.key + self.key * len(self.pages) + sum(answers) + commas


def course_of(publication: Publication, part: Part, speaks: Speaks, hrefs: dict[str, str]) -> Course:
    """The course of one part. `hrefs` gives each page its file."""
    questions = list(_checks(part))
    names = [page.id for page in part.pages] + [f"{question.id} {question.stamp}" for _, question in questions]
    keys = short_keys(names)
    pages = tuple(CoursePage(f"{part.id}/{page.id}", keys[page.id], page.title, hrefs[page.id]) for page in part.pages)
    checks = tuple(Check(f"{part.id}/{page}/{each.id}", keys[f"{each.id} {each.stamp}"], tuple(answer.id for answer in each.answers)) for page, each in questions)
    return Course(f"{publication.id}/{part.id}", part.title, speaks, len(next(iter(keys.values()), "")), pages, checks)


def short_keys(names: Iterable[str]) -> dict[str, str]:
    """A short name for each, made from its hash: the same in every edition of a course. As long as it takes for no two to be the same, and 4 letters at least."""
    hashes = {name: in_base_36(int.from_bytes(sha256(name.encode()).digest()[:16], "big")).zfill(25) for name in names}
    length = next(length for length in range(4, 26) if len({found[-length:] for found in hashes.values()}) == len(hashes))
    return {name: found[-length:] for name, found in hashes.items()}


def in_base_36(number: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number, 36)
        found = _LETTERS[rest] + found
    return found or "0"


def _checks(part: Part) -> Iterator[tuple[str, Question]]:
    """A question with nothing to get right is a thought of somebody's own: it is none of these, and stays on their device."""
    for page in part.pages:
        for block in _within(page.document.blocks):
            if isinstance(block, Question) and any(answer.fits for answer in block.answers):
                yield page.id, block


def _within(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Notice | Quote | Story):
            yield from _within(block.blocks)
