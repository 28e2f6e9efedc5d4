"""The number that a page's name begins with says where the page stands: 02 before 03, and 02b between them, so that a page can be put in and no other file changes its name."""

import re
from itertools import pairwise

Place = tuple[int, str]
_NUMBER = re.compile(r"(\d+)([a-z]*)")
_LETTERS = 26


def place_of(number: str) -> Place:
    """Places can be put in order. Raises ValueError."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        raise ValueError(number)
    return int(found[1]), found[2]


def number_of(place: Place) -> str:
    return f"{place[0]:02}{place[1]}"


def between(before: Place | None, after: Place | None) -> Place | None:
    """A free place after `before` (None: the first of all) and in front of `after` (None: the last). None where there is no room."""
    if after is None:
        return (before[0] + 1, "") if before else (1, "")
    if before is None:
        return (after[0] - 1, "") if after[0] else None
    if after[0] - before[0] > 1:
        return before[0] + 1, ""
    found = before[0], _letters(before[1], after[1] if after[0] == before[0] else "")
    return found if before < found < after else None


def has_room(places: list[Place]) -> list[bool]:
    """For each place, and first of all for the one in front of them, whether a page can stand right after it."""
    around = pairwise((None, *places, None))
    return [between(before, after) is not None for before, after in around]


def _letters(low: str, high: str) -> str:
    """Letters that come after `low` and before `high` ("": nothing to come before). They never end in `a`, so that there is always room in front of them too."""
    made = ""
    while True:
        here = len(made)
        least = ord(low[here]) - 96 if here < len(low) else 1
        most = ord(high[here]) - 96 if here < len(high) else _LETTERS + 1
        if most - least > 1:
            return made + chr(96 + ((least + most) // 2 if here < len(high) else least + 1))
        made += chr(96 + least)
        if most > least:
            high = ""  # whatever follows comes before it
