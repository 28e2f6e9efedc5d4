"""A time that is not in NHS style: 17:30, 9.30am, 12 noon."""

import re

from accessibility.readability.figures import in_address, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_COLON = re.compile(r"(\d{1,2}):([0-5]\d)(?::\d\d)?(am|pm|hrs?|hours)?\Z")
_POINT = re.compile(r"(\d{1,2})\.([0-5]\d)(am|pm)?\Z")
_HOUR = re.compile(r"(\d{1,2})(am|pm|noon)\Z")
_WITH_H = re.compile(r"([01]?\d|2[0-3])h([0-5]\d)\Z")
_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)(hrs?|hours|h)?\Z")
_HALVES = {"am": "am", "pm": "pm", "a.m": "am", "p.m": "pm"}
_OPENS = frozenset(
    "shuts shut closes close opens open starts start ends end begins begin leaves leave arrive arrives meet meets come visit lunch dinner supper tea round session clinic stops "
    "finishes finish runs served".split()
)
_BEFORE_TIME = frozenset("at from until till by before after and to between about around".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    word = small[at]
    following = small[at + 1] if at + 1 < len(small) else ""
    half = _HALVES.get(following, "")
    last = at + bool(half)
    said: str | None = None
    if found := _COLON.match(word) or _POINT.match(word):
        colon = ":" in word
        end = found[3] if found[3] in ("am", "pm") else half
        if int(found[1]) > 23 or (not colon and not end and not _is_pointed(sentence, at, found[1], found[2])):
            return None
        said = _said(int(found[1]), found[2], end)
        if not end and not found[3] and colon and 0 < int(found[1]) < 13 and word[0] != "0":
            return _no_half(sentence, at)
        if following in ("hrs", "hours", "hr") and not end:
            last = at + 1
    elif found := _HOUR.match(word):
        said = _said(int(found[1]), "00", found[2])
    elif word.isdecimal() and half and 0 < int(word) < 13:
        said = _said(int(word), "00", half)
    elif word == "12" and following in ("noon", "midday", "midnight"):
        said, last = "midnight" if following == "midnight" else "midday", at + 1
    elif found := _WITH_H.match(word):
        said = _said(int(found[1]), found[2], "")
    elif (found := _FOUR.match(word)) and _is_four_figure_time(small, at, found[3] or "", following):
        said, last = _said(int(found[1]), found[2], ""), at + (following in ("hrs", "hours", "hr"))
    written = "".join(sentence.words[at : last + 1])
    if said is None or said == written or in_address(sentence.passage, *sentence.span(at, last)):
        return None
    text, end_at = sentence.passage.text, sentence.span(last, last)[1]
    more = int(small[last] in ("a.m", "p.m") and text[end_at : end_at + 1] == "." and bool(text[end_at + 1 : sentence.end].strip()))
    hit = mark(sentence, at, last, f"Try “{said}”.", said, more)
    return hit if last == at or small[last] != half else Hit(hit.start, hit.end, hit.message, hit.fixes, severity="could")


def _said(hour: int, minutes: str, half: str) -> str:
    """The time in NHS style. `half` is am or pm where the writer said so; else it is the 24-hour clock."""
    half = "am" if half == "noon" and hour != 12 else half
    if minutes == "00" and hour == 12 and half != "am":
        return "midday"
    if minutes == "00" and (hour == 0 or (hour == 12 and half == "am")):
        return "midnight"
    if hour > 12 or hour == 0 or not half:
        half, hour = ("pm" if hour > 11 else "am"), hour % 12 or 12
    return f"{hour}{half}" if minutes == "00" else f"{hour}:{minutes}{half}"


def _no_half(sentence: Sentence, at: int) -> Hit | None:
    """9:30, with no am or pm: morning or evening?"""
    small = sentence.small
    near = small[max(at - 3, 0) : at + 4]
    if not at or small[at - 1] not in _BEFORE_TIME or any((word[-2:] in ("am", "pm", ".m") and word[0].isdigit()) or word in _HALVES for word in near):
        return None
    if {"morning", "afternoon", "evening", "night", "noon"} & set(small) or in_address(sentence.passage, *sentence.span(at, at)):
        return None
    return Hit(*sentence.place(at, at), "Is it am or pm?", severity="could", certainty="likely")


def _is_pointed(sentence: Sentence, at: int, hour: str, minutes: str) -> bool:
    """At 14.00: the 24-hour clock with a point, not a price or a measure."""
    start = sentence.span(at, at)[0]
    priced = sentence.passage.text[max(start - 1, 0) : start] in ("£", "$", "€")
    return int(hour) > 12 and minutes in ("00", "15", "30", "45") and at > 0 and sentence.small[at - 1] in ("at", "from", "until", "till") and not priced


def _is_four_figure_time(small: list[str], at: int, ending: str, following: str) -> bool:
    if ending:
        return True
    told = at > 0 and small[at - 1] in _BEFORE_TIME | {"to"}
    if told and small[at][0] in "12" and at > 1 and small[at][2:] in ("00", "15", "30", "45") and small[at - 1] in ("at", "until", "till") and small[at - 2] in _OPENS:
        return True
    return (told and (following in ("hrs", "hr") or (following == "hours" and small[at][0] in "01"))) or (told and small[at][0] == "0" and following != "hours")


RULE = Rule(
    id="time-24h",
    title="A time in another style",
    why="Many people have to work out what 17:30 means, and some miss their visit.",
    better="Write 5pm, 5:30pm, midday or midnight.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#time", "Numbers, measurements, dates and time: time"),
    before="Come at 17:30.",
    after="Come at 5:30pm.",
    flagged=(
        "The desk shuts at ⟦1800⟧.",
        "Come at ⟦17:30⟧.",
        "We open at ⟦9.30am⟧ and close at ⟦5:00pm⟧.",
        "Lunch is at ⟦12 noon⟧.",
        "Do not eat after ⟦12am⟧.",
        "Come at ⟦9 a.m.⟧ on Monday.",
        "Doors open at ⟦0900⟧ and close at ⟦1730hrs⟧.",
        "Be here by ⟦09:15⟧.",
        "The ward opens at ⟦14.00⟧.",
        "Come at ⟦9:30⟧ on Monday.",
    ),
    fine=(
        "We came to 1800 homes.",
        "Come at 5:30pm, 5pm, midday or midnight.",
        "It takes 9.30 minutes to run.",
        "Tickets start at £14.00 each. It costs £9.30. The pH is 7.40.",
        "Open from 9:30 to 10:30am.",
        "The ratio is 3:1. Read Mark 4:12.",
        "In 2026 and by 1990 more came. We have 1000 hours to give.",
        "Come at 10 in the morning.",
        "See https://example.org/17:30 for more.",
        "The course is 2000 hours long.",
        "I am 12. I am 9 and you are 10.",
    ),
    look_at_word=_look,
    wakes=lambda word: (
        word[0].isdigit()
        and (word == "12" or (word.isdecimal() and (int(word) < 13 or len(word) == 4)) or any(pattern.match(word) for pattern in (_COLON, _POINT, _HOUR, _FOUR, _WITH_H)))
    ),
)
