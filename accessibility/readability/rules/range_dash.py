"""A dash between two numbers, days or times, where "to" can be read aloud."""

import re

from accessibility.readability.figures import MONTH_NUMBERS, SHORT_MONTHS, after, before, between, in_address, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_NUMBER = r"(\d+(?:,\d{3})*(?:\.\d+)?)"
_UNIT = r"(mg|g|kg|ml|l|cm|mm|m|km|c|kcal|am|pm|mcg|years?|yrs?|weeks?|hours?|hrs?|mins?|minutes?|%)?"
_RANGE = re.compile(rf"{_NUMBER}{_UNIT}[-‑]{_NUMBER}{_UNIT}\Z")
_CLOCK = re.compile(r"(\d{1,2}(?:[:.]\d{2})?)(am|pm)?[-‑](\d{1,2}(?:[:.]\d{2})?)(am|pm)?\Z")
_DAYS = "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday".split()
_NAMED = frozenset([*_DAYS, *MONTH_NUMBERS, *SHORT_MONTHS])
_LONE = re.compile(rf"£?{_NUMBER}{_UNIT}\Z")
# The number is a label, a result or a code, not an amount.
_SCORES = frozenset("score scored scores version".split())
_LABELS = frozenset(
    "page pages p pp chapter version code ref reference number bus route platform bay gate train phone tel telephone fax mobile score scored scores won lost win beat drew "
    "vote voted form room flat iso act section "
    "postcode account sort paragraph line lines figure item".split()
)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    word = sentence.words[at]
    if "-" in word or "‑" in word:
        return _in_one_word(sentence, at, word)
    if "–" not in sentence.passage.text and "—" not in sentence.passage.text and "-" not in sentence.passage.text:
        return None
    return _in_two_words(sentence, at)


def _in_one_word(sentence: Sentence, at: int, word: str) -> Hit | None:
    first, _, second = re.split("([-‑])", word, maxsplit=1)
    if first.casefold() in _NAMED and second.casefold() in _NAMED:
        said = f"{first} to {second}"
    elif (clock := _CLOCK.match(word)) and (clock[2] or clock[4]):
        said = f"{clock[1]}{clock[2] or clock[4]} to {clock[3]}{clock[4] or ''}" if clock[4] else ""
    elif found := _RANGE.match(word):
        unit = found[4] or ""
        if not _goes_up(found[1], found[3]) or (found[2] and found[2] != unit):
            return None
        first_unit = "" if found[2] is None and len(unit) > 2 else unit
        said = f"{found[1]}{first_unit} to {_full_year(found[1], found[3])}{unit}"
    else:
        return None
    return _tell(sentence, at, at, said)


def _in_two_words(sentence: Sentence, at: int) -> Hit | None:
    """10–15, £10-£20, Mon – Fri: the dash stands between two words."""
    gap = between(sentence, at)
    if gap.strip() not in ("–", "—", "-", "–£", "-£") or (gap.strip() == "-" and gap == "-"):
        return None
    if gap != gap.strip() and sum(sentence.text.count(dash) for dash in ("–", "—", " - ")) > 1:
        return None  # dashes around an aside
    first, second = sentence.words[at], sentence.words[at + 1]
    if first.casefold() in _NAMED and second.casefold() in _NAMED:
        return _tell(sentence, at, at + 1, f"{first} to {second}")
    one, two = _LONE.match(first), _LONE.match(second)
    if one is None or two is None:
        return None
    if one[2] in ("am", "pm") or two[2] in ("am", "pm"):
        return _tell(sentence, at, at + 1, f"{first} to {second}" if one[2] else f"{first}{two[2]} to {second}")
    if not _goes_up(one[1], two[1]) or between(sentence, at + 1).strip() in ("–", "-"):
        return None
    pound = "£" if "£" in gap else ""
    unit = two[2] if two[2] and not one[2] and len(two[2]) < 3 else ""
    return _tell(sentence, at, at + 1, f"{first}{unit} to {pound}{_full_year(one[1], second) if not two[2] else second}")


def _tell(sentence: Sentence, first: int, last: int, said: str) -> Hit | None:
    small = sentence.small
    if _LABELS & set(small[max(first - 3, 0) : first]) or _SCORES & set(small[:first]) or in_address(sentence.passage, *sentence.span(first, last)):
        return None
    following = after(sentence, last).lstrip()
    named = [word for word in (sentence.words[last + 1] if last + 1 < len(small) else "",) if word[:1].isupper() and word.casefold() not in _NAMED and len(word) > 2]
    if (named and following.startswith(named[0]) and said[:1].isdigit()) or before(sentence, first).endswith(("+", "#", "/")):
        return None
    if first and small[first - 1] == "between":
        said = said.replace(" to ", " and ")
    pound = int("£" in said and sentence.passage.text[max(sentence.span(first, first)[0] - 1, 0)] == "£")
    said = "£" * pound + said
    return mark(sentence, first, last, f"Try “{said}”." if said else "Use “to”, and say am or pm for both times.", said, less=pound)


def _goes_up(first: str, second: str) -> bool:
    one, two = first.replace(",", ""), second.replace(",", "")
    if (len(one) > 1 and one[0] == "0" and "." not in one) or (len(one) > 4 and "," not in first):
        return False
    return float(one) < float(two) or (len(one) == 4 and len(two) == 2 and int(one[2:]) + 1 == int(two))


def _full_year(first: str, second: str) -> str:
    return first[:2] + second if len(first) == 4 and len(second) == 2 and first.isdecimal() and second.isdecimal() else second


RULE = Rule(
    id="range-dash",
    title="A dash in a range",
    why="Screen readers may skip a dash, or say minus. “To” is always read.",
    better="Write “to”: 10 to 15 minutes.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#ranges", "Numbers, measurements, dates and time: ranges"),
    before="It takes 10-15 minutes.",
    after="It takes 10 to 15 minutes.",
    flagged=(
        "It takes ⟦10-15⟧ minutes.",
        "Open ⟦9am–5pm⟧, ⟦Monday–Friday⟧.",
        "The dose is ⟦250-500mg⟧.",
        "It costs ⟦£10–£20⟧.",
        "For children aged ⟦6 – 12⟧ years.",
        "In ⟦2025-26⟧ more people came.",
        "From ⟦9-11am⟧ each day. Call us ⟦8:30am-6pm⟧.",
    ),
    fine=(
        "Call 020 7946-0018 or 0800-555 for more.",
        "COVID-19 and the 6-in-1 vaccine.",
        "We won 2-1. The score was 3-4.",
        "See pages 10-15 of the book.",
        "It takes 10 to 15 minutes.",
        "We offer 1-1 help, and 50-50 is fair.",
        "On 2026-11-22 we met.",
        "The team – 5 of us – met on Monday – Tuesday was no good – to talk.",
        "Blood pressure is 120/80.",
        "Go to [the page](https://example.org/10-15) and see https://example.org/10-15.",
        "Come to 12-14 High Street.",
        "He is a 24-year-old man on a 12-week course.",
        "Call me on 07700-900866.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in _NAMED or word[0].isdigit() or word.split("-")[0] in _NAMED,
)
