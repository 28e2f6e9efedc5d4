"""What is due to be looked at again: all that has a date, the soonest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from accessibility.checked import MOVES_AFTER_MONTHS, PAGE_AFTER_MONTHS, due_on
from modules.packs.pack import DatedKind, Pack

Standing = Literal["overdue", "soon", "later", "never"]
STANDINGS: tuple[Standing, ...] = ("overdue", "soon", "later", "never")
"""`soon`: due within a month. `never`: nobody has written when it was checked."""
Kind = DatedKind | Literal["term"]
KINDS: tuple[Kind, ...] = ("fact", "page", "story", "term", "picture", "film", "module", "site")
SOON = timedelta(days=31)  # so a fact that was checked 5 months ago is on the list, whatever the months


@dataclass(frozen=True, slots=True)
class Due:
    """`path` is its file in the pack; empty for a term, which has `name` instead, its id. `due`: when to look again; None where there is no date to count from."""

    kind: Kind
    title: str
    path: str
    language: str
    checked: date | None
    due: date | None
    standing: Standing
    name: str = ""


def due_list(pack: Pack, today: date, kinds: Iterable[str] = ()) -> tuple[Due, ...]:
    """Everything of these kinds (all, if none is given), the soonest due first; what has no date comes last. A fact is due after 6 months, all else after a year."""
    wanted = set(kinds) or set(KINDS)
    first = pack.about.languages[0]
    found = [_due(each.kind, each.title, each.path, each.language, each.checked, today) for each in pack.dated if each.kind in wanted]
    if "term" in wanted:
        found += [_due("term", term.term, "", first, term.checked, today, term.id) for term in pack.lexicon.terms]
    return tuple(sorted(found, key=lambda each: (each.due or date.max, KINDS.index(each.kind), each.path, each.name)))


def _due(kind: Kind, title: str, path: str, language: str, checked: date | None, today: date, name: str = "") -> Due:
    due = due_on(checked, MOVES_AFTER_MONTHS if kind == "fact" else PAGE_AFTER_MONTHS) if checked else None
    standing: Standing = "never" if due is None else "overdue" if today > due else "soon" if today >= due - SOON else "later"
    return Due(kind, title, path, language, checked, due, standing, name)
