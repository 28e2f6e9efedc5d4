"""A date in figures only: 03/04/2026 is 3 April for some and 4 March for others."""

import re

from accessibility.readability.figures import MONTHS, in_address, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_DATE = re.compile(r"(\d{1,2})(?:/(\d{1,2})/(\d{4}|\d{2})|\.(\d{1,2})\.(\d{4}|\d{2})|-(\d{1,2})-(\d{4}|\d{2}))\Z")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})\Z")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(0?[1-9]|1[0-2])\Z")
_BEFORE = frozenset(
    "on by before from until till since dated date due after closed shut for is was between to mon tue tues wed thu thurs fri sat sun "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)

_SURE = frozenset("mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday dated".split())
_UNTIL = frozenset("before by until till since on after from due".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    word = sentence.words[at]
    if in_address(sentence.passage, *sentence.span(at, at)):
        return None
    if iso := _ISO.match(word):
        return _tell(sentence, at, int(iso[3]), int(iso[2]), iso[1], True)
    if found := _DATE.match(word):
        if len(found[5] or found[7] or "2026") == 2 and not (at and (sentence.small[at - 1] in _BEFORE or sentence.passage.kind == "cell")):
            return None  # it may be a version, or a bank's sort code
        day, month, year = int(found[1]), int(found[2] or found[4] or found[6]), found[3] or found[5] or found[7]
        return _tell(sentence, at, day, month, year, day > 12 or day == month)
    if (short := _DAY_AND_MONTH.match(word)) and at and sentence.small[at - 1] in _BEFORE and _is_a_day(sentence.small, at, short):
        return _tell(sentence, at, int(short[1]), int(short[2]), "", False)
    return None


def _is_a_day(small: list[str], at: int, short: re.Match[str]) -> bool:
    """5/07 and Thurs 7/5 are days; "by 20/11" is one too. "A share of 1/2" and "7/10 of us" are not."""
    return small[at + 1 : at + 2] != ["of"] and (short[2][0] == "0" or small[at - 1] in _SURE or (int(short[1]) > 12 and small[at - 1] in _UNTIL))


def _tell(sentence: Sentence, at: int, day: int, month: int, year: str, sure: bool) -> Hit | None:
    if not (1 <= day <= 31 and 1 <= month <= 31 and (month <= 12 or day <= 12)):
        return None
    year = f"20{year}" if len(year) == 2 else year
    if month > 12:
        return mark(sentence, at, at, "Write the month as a word.")
    said = f"{day} {MONTHS[month - 1]} {year}".strip()
    if sure:
        return mark(sentence, at, at, f"Try “{said}”.", said)
    return mark(sentence, at, at, f"Is it “{said}” or “{month} {MONTHS[day - 1]} {year}”?".replace(" ”", "”") if day <= 12 else f"Try “{said}”.")


RULE = Rule(
    id="date-numeric",
    title="A date in figures",
    why="People from different countries read 03/04/2026 as 3 April or 4 March. They may miss the day.",
    better="Write the month as a word: 3 April 2026.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#dates", "Numbers, measurements, dates and time: dates"),
    before="Come on 03/04/2026.",
    after="Come on 3 April 2026.",
    flagged=(
        "Come on Thurs ⟦7/5⟧. Reply before ⟦20/11⟧.",
        "Come on ⟦03/04/2026⟧.",
        "The clinic is shut on ⟦25.12.2026⟧.",
        "Checked on ⟦2026-11-22⟧.",
        "Send it back by ⟦22/11/26⟧.",
        "Please reply by ⟦22/05⟧.",
        "We are shut on ⟦24.12.26⟧.",
        "Your scan is on ⟦05-03-26⟧ at 9am.",
        "It was put off from Fri ⟦7/8/26⟧.",
    ),
    fine=(
        "It fell by 1/2. On 7/10 of the days it rained.",
        "Come on 3 April 2026.",
        "Your blood pressure is 120/80. We are here 24/7.",
        "Version 1.2.3 and version 10.11.12 are out.",
        "Go to https://example.org/2026/11/22/news or [the news](https://example.org/2026-11-22).",
        "Call 020 7450 4000.",
        "Give 1/2 or 3/4 of a cup.",
        "The file is `report-2026-11-22.txt`.",
        "The reference is 45/67/2026.",
        "The sort code 20-03-26 is on your card.",
        "Your NHS number is like 999 123 4567.",
    ),
    look_at_word=_look,
    wakes=lambda word: word[0].isdigit() and (_DATE.match(word) or _ISO.match(word) or _DAY_AND_MONTH.match(word)) is not None,
)
