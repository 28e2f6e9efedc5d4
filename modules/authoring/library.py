"""The whole library at a glance: for each lesson how hard it is, what must be mended, how old, in which languages, read by whom. Never by author."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from accessibility.checked import PAGE_AFTER_MONTHS, is_old
from modules.authoring.drafts import State

Order = Literal["care", "place", "difficulty", "must", "checked"]
Only = Literal["all", "must", "hard", "due", "unread", "draft", "untranslated"]
ORDERS: tuple[Order, ...] = ("care", "place", "difficulty", "must", "checked")
ONLY: tuple[Only, ...] = ("all", "must", "hard", "due", "unread", "draft", "untranslated")
HARD = ("hard for many", "very hard")


@dataclass(frozen=True, slots=True)
class Past:
    """What one day's check found. `score` is difficulty: higher is harder."""

    on_day: date
    must: int
    score: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One lesson. `missing` are languages of the pack that it is not in yet; `read`: patient readers signed off the words that are published; `past`: oldest first."""

    file: str
    title: str
    module: str
    module_title: str
    number: int
    languages: tuple[str, ...]
    missing: tuple[str, ...]
    band: str
    score: float
    must: int
    should: int
    checked: date | None
    state: State
    changed: bool
    read: bool
    past: tuple[Past, ...] = ()

    def is_due(self, today: date) -> bool:
        return self.checked is None or is_old(self.checked, today, PAGE_AFTER_MONTHS)


def needs(cell: Cell, today: date) -> tuple[str, ...]:
    """Why a lesson needs care, the most pressing first, as names: must, due, hard, draft, unread, untranslated."""
    found = (
        ("must", cell.must > 0),
        ("due", cell.is_due(today)),
        ("hard", cell.band in HARD),
        ("draft", cell.changed),
        ("unread", not cell.read),
        ("untranslated", bool(cell.missing)),
    )
    return tuple(name for name, true in found if true)


def care(cell: Cell, today: date) -> tuple[int, int, bool, float]:
    """How much care a lesson needs: more is more. What must be mended counts first, then an old date, then how hard it is."""
    return cell.must, 1 if cell.is_due(today) else 0, cell.changed, cell.score


def chosen(cells: Iterable[Cell], order: Order, only: Only, today: date) -> list[Cell]:
    """The lessons that fit, in this order. Where two are alike, they stand as in the training."""
    kept = [cell for cell in cells if only == "all" or only in needs(cell, today)]
    if order == "care":
        return sorted(kept, key=lambda cell: care(cell, today), reverse=True)
    if order == "difficulty":
        return sorted(kept, key=lambda cell: -cell.score)
    if order == "must":
        return sorted(kept, key=lambda cell: (-cell.must, -cell.should))
    if order == "checked":
        return sorted(kept, key=lambda cell: cell.checked or date.min)
    return kept


def trend(past: Sequence[Past]) -> str:
    """What became of a lesson since its first check that is kept: easier, harder, same; empty where there is one check or none."""
    if len(past) < 2:
        return ""
    moved = past[-1].score - past[0].score
    return "same" if abs(moved) < 1 else "harder" if moved > 0 else "easier"
