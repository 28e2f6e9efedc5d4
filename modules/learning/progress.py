"""Where a person is in the training, and what comes next. Nothing is ever locked, failed or late."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["new", "begun", "done"]


@dataclass(frozen=True, slots=True)
class Step:
    """One page: its module, its name, and whether it has been read."""

    module: str
    slug: str


def module_state(pages: Sequence[str], read: Collection[str]) -> State:
    """How far one module is: its page names against the names that were read."""
    seen = sum(page in read for page in pages)
    return "new" if not seen else "done" if seen == len(pages) else "begun"


def route(steps: Sequence[str], pages: Mapping[str, Sequence[str]]) -> list[Step]:
    """A path as its pages in order. A step is a module or one page of it (`cards/money-matters`)."""
    found: list[Step] = []
    for step in steps:
        module, _, slug = step.partition("/")
        found.extend(Step(module, page) for page in pages.get(module, ()) if slug in ("", page))
    return found


def part_of(steps: Sequence[str], here: Step) -> int:
    """Which step of a path (from 1) the page belongs to; 0 where it is not on the path."""
    return next((place for place, step in enumerate(steps, 1) if step in (here.module, f"{here.module}/{here.slug}")), 0)


def first_unread(steps: Sequence[Step], read: Collection[tuple[str, str]]) -> Step | None:
    """The first page on the way that has not been read."""
    return next((step for step in steps if (step.module, step.slug) not in read), None)


def neighbours(steps: Sequence[Step], here: Step) -> tuple[Step | None, Step | None]:
    """The page before and the page after `here` on the way."""
    if here not in steps:
        return None, None
    place = list(steps).index(here)
    return (steps[place - 1] if place else None), (steps[place + 1] if place + 1 < len(steps) else None)
