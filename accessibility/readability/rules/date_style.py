"""A date that is not in the NHS order: 4 April 2026."""

import re

from accessibility.readability.figures import MONTH_NUMBERS, MONTHS, SHORT_MONTHS, after, between, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_DAY = re.compile(r"([1-9]|[12]\d|3[01])(st|nd|rd|th)?\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    written = sentence.words[at]
    short = sentence.small[at] in SHORT_MONTHS
    month = MONTHS[(SHORT_MONTHS if short else MONTH_NUMBERS)[sentence.small[at]] - 1]
    if not written[0].isupper():
        return None
    return _day_first(sentence, at, month, short) or _month_first(sentence, at, month, short) or _no_day(sentence, at, month, short)


def _day_first(sentence: Sentence, at: int, month: str, short: bool) -> Hit | None:
    """4th April, 4th of April, 4 Apr, 4 April, 2026."""
    small = sentence.small
    first = at - 2 if at > 1 and small[at - 1] == "of" else at - 1
    day = _DAY.match(small[first]) if first >= 0 else None
    if day is None or between(sentence, first).strip() or (first == at - 2 and not day[2]):
        return None
    gap = between(sentence, at).strip(" .")
    year = small[at + 1] if at + 1 < len(small) and _YEAR.match(small[at + 1]) and gap in ("", ",") else ""
    if not (day[2] or short or (year and gap == ",")):
        return None
    said = f"{day[1]} {month} {year}".strip()
    more = 1 if short and not year and after(sentence, at).startswith(". ") else 0
    return mark(sentence, first, at + bool(year), f"Try “{said}”.", said, more)


def _month_first(sentence: Sentence, at: int, month: str, short: bool) -> Hit | None:
    """April 4th, April 4, 2026."""
    small = sentence.small
    last = at + 2 if small[at + 1 : at + 2] == ["the"] else at + 1
    day = _DAY.match(small[last]) if last < len(small) else None
    if day is None or between(sentence, at).strip(" .") or (last == at + 2 and not day[2]):
        return None
    gap = between(sentence, last).strip() if last + 1 < len(small) else ""
    year = small[last + 1] if last + 1 < len(small) and _YEAR.match(small[last + 1]) and gap in ("", ",") else ""
    ends = not after(sentence, last).strip(" .!?)")
    if not (day[2] or year or short or (ends and month != "May")):
        return None
    said = f"{day[1]} {month} {year}".strip()
    return mark(sentence, at, last + bool(year), f"Try “{said}”.", said)


def _no_day(sentence: Sentence, at: int, month: str, short: bool) -> Hit | None:
    """Sept 2026, Jan to Mar."""
    small = sentence.small
    near = small[at + 1 : at + 3] + small[max(at - 2, 0) : at]
    if not short or not (_YEAR.match("".join(small[at + 1 : at + 2])) or (set(near) & {"to"} and set(near) & SHORT_MONTHS.keys())):
        return None
    return mark(sentence, at, at, f"Write the month in full: “{month}”.", month)


RULE = Rule(
    id="date-style",
    title="A date in another style",
    why="One style for all dates is easier to read. Screen readers say short months in odd ways.",
    better="Write the day, the whole month, then the year: 4 April 2026.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#dates", "Numbers, measurements, dates and time: dates"),
    before="Come on April 4th, 2026.",
    after="Come on 4 April 2026.",
    flagged=(
        "Come on ⟦April 4th⟧.",
        "Come on ⟦April 4, 2026⟧ at 5pm.",
        "It is on the ⟦4th of April⟧.",
        "It is on Monday ⟦4 Apr⟧ this year.",
        "It began in ⟦Sept⟧ 2026.",
        "It was on ⟦22nd November 2026⟧.",
        "It runs from ⟦Jan⟧ to ⟦Mar⟧ each year.",
    ),
    fine=(
        "Come on 4 April 2026, or in May 2026.",
        "In April 40 people came. In March 4 of them left.",
        "May 4 people come with me?",
        "Jan saw 4 patients. Dec is my brother.",
        "They march 4 miles. You may 3 times in 4.",
        "It is on Wednesday 6 August 2026.",
        "Your scan is on the 5th day of the month.",
        "From April to June we are shut.",
        "She turned 30 in June.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in MONTH_NUMBERS or word in SHORT_MONTHS,
)
