"""The questions of a guided review, as data in review/*.yaml: our own words, informed by published tools that are named with each guide."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from glossary.shape import Shape, our_own
from glossary.term import Line, Name

FOLDER = Path(__file__).parent / "review"
Answer = Literal["agree", "disagree", "none"]
ANSWERS: tuple[Answer, ...] = ("agree", "disagree", "none")


class Item(Shape):
    """One question. `facts`, `rules` and `counts` name the machine's evidence (review_evidence.py)."""

    id: Name
    ask: Line
    facts: tuple[Line, ...] = ()
    rules: tuple[Line, ...] = ()
    counts: tuple[Line, ...] = ()
    may_not_apply: bool = False

    @property
    def answers(self) -> tuple[Answer, ...]:
        return ANSWERS if self.may_not_apply else ANSWERS[:2]


class Group(Shape):
    id: Name
    title: Line
    items: tuple[Item, ...]


class Guide(Shape):
    """`informed_by` says in words whose tool the questions lean on, `read` when we read it."""

    id: Name
    title: Line
    informed_by: Line
    address: Line
    read: date
    groups: tuple[Group, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for group in self.groups for item in group.items)


@lru_cache(maxsize=1)
def guides() -> tuple[Guide, ...]:
    """Understanding first, then the message."""
    return tuple(our_own(Guide, FOLDER / f"{name}.yaml") for name in ("pemat-p", "clear-communication"))


def group_named(name: str) -> Group | None:
    return next((group for guide in guides() for group in guide.groups if group.id == name), None)
