"""Sums with the clock and the calendar that are left to the reader: "35 minutes after this workshop, which ends at 6:50pm"."""

import re
from collections.abc import Iterable

from accessibility.readability.figures import MONTH_NUMBERS, NUMBER_WORDS, mark, neighbours
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.phrases import as_words

# A time that stands at a distance from another: "35 minutes after this workshop, which ends at 6:50pm".
SPANS = frozenset("minutes minute mins min hours hour days day weeks week months month fortnight fortnights".split())
_FAR = frozenset("before after later earlier afterwards beforehand prior following from early late ahead".split())
_CLOCK = re.compile(r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:am|pm)|[01]?\d[:.][0-5]\d|midday|noon|midnight)\Z")
_ALREADY = frozenset("between until till".split())
_LASTS = frozenset("last lasts take takes runs run long on for go goes is every".split())
_BEGINS = frozenset("start starts starting begin begins beginning opens open leaves leave departs from".split())
_STANDS_FOR = frozenset("this that it then your appointment operation test scan visit class start end workshop surgery".split())
_ALONE = frozenset("later earlier afterwards beforehand early late ahead".split())


def is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBER_WORDS or word in ("half", "quarter", "couple", "few")


def at_a_distance(sentence: Sentence, at: int) -> Hit | None:
    """35 minutes after this workshop, which ends at 6:50pm. "Take it 30 minutes before a meal" is no sum."""
    small = sentence.small
    first = _amount_before(small, at)
    if first is None or not _ALREADY.isdisjoint(small):
        return None
    last = next((place for place in range(at + 1, min(at + 3, len(small))) if small[place] in _FAR), None)
    if last is None:
        if small[at - 2 : at - 1] == ["within"] and small[at + 1 : at + 4] in (["of", "the", "date"], ["from", "the", "date"], ["of", "this", "letter"]):
            return mark(sentence, first, at + 1, "Give the day itself.")
        return None
    if small[last] in ("from", "following") and small[last + 1 : last + 2] not in (["now"], ["then"], ["today"], ["the"], ["your"], ["this"], ["that"]):
        return None
    here = _points(small)
    if not here and not (_STANDS_FOR.isdisjoint(small[last + 1 : last + 4]) and small[last] not in _ALONE):
        here = _points(list(as_words(neighbours(sentence)))) if small[last] in _ALONE else _clocks(as_words(neighbours(sentence)))
    if here != 1 or small[last + 1 : last + 2] == ["on"] or small[0] in ("that", "this"):
        return None
    return mark(sentence, first, last, "Do the sum for them: give the time or the day.")


def how_long(sentence: Sentence, at: int) -> Hit | None:
    """It lasts 90 minutes and starts at 1:45pm: when does it end?"""
    small = sentence.small
    first = _amount_before(small, at)
    if (
        first is None
        or (_LASTS.isdisjoint(small[max(first - 4, 0) : first]) and small[at + 1 : at + 2] != ["long"])
        or _BEGINS.isdisjoint(small)
        or not _ALREADY.isdisjoint(small)
        or {"ends", "end", "finishes", "to"} & set(small)
    ):
        return None
    if _clocks(small) != 1 or (small[first][0].isdigit() and small[at] in ("hours", "hour") and small[first:at] in (["1"], ["2"])):
        return None
    clock = next(place for place, word in enumerate(small) if _CLOCK.match(word))
    hit = mark(sentence, min(first, clock), max(at, clock), "Say when it ends too.")
    return Hit(hit.start, hit.end, hit.message, severity="could")


def _amount_before(small: list[str], at: int) -> int | None:
    """Where the amount begins that ends in "minutes" or "hour": "35 minutes", "a quarter of an hour", "3 and a half hours"."""
    if small[at] == "fortnight" and at and small[at - 1] == "a":
        return at - 1
    for place in range(max(at - 5, 0), at):
        if is_number(small[place]) and all(word in ("of", "an", "a", "and", "half", "full", "to", "or", "more") or is_number(word) for word in small[place + 1 : at]):
            return place
    return (
        at - 1
        if at and small[at - 1] in ("an", "a") and at + 3 < len(small) and small[at + 1 : at + 4] == ["and", "a", "half"]
        else at - 1
        if at and small[at - 1] == "an"
        else None
    )


def _points(small: list[str]) -> int:
    """How many clock times and dates are told."""
    clocks = _clocks(small)
    dates = sum(word in MONTH_NUMBERS and place > 0 and small[place - 1][0].isdigit() for place, word in enumerate(small))
    return max(clocks, dates)


def _clocks(small: Iterable[str]) -> int:
    return sum(_CLOCK.match(word) is not None for word in small)
