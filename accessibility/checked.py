"""How long a fact counts as checked: the one home of these times."""

from calendar import monthrange
from datetime import date

MOVES_AFTER_MONTHS = 6
"""A fact that may change is looked at again after so many months."""
PAGE_AFTER_MONTHS = 12
"""Everything else: pages, stories, words, pictures."""


def due_on(checked: date, months: int) -> date:
    """The day so many months later; the last of the month where it has no such day."""
    year, month = divmod(checked.year * 12 + checked.month - 1 + months, 12)
    return date(year, month + 1, min(checked.day, monthrange(year, month + 1)[1]))


def is_old(checked: date, today: date, months: int) -> bool:
    """Whether more than so many months have passed."""
    return today > due_on(checked, months)
