"""A dose written so that it can be misread: µg as mg, U as 0, .5 as 5, 1.0 as 10."""

import re

from accessibility.readability.figures import after, in_address, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_MICRO = re.compile(r"(\d[\d,.]*)?(mcgs?|μgs?|ug)\Z")  # casefold makes the micro sign a Greek mu
_UNITS = re.compile(r"(\d[\d,.]*)(iu|u|cc)\Z")
_DOSE = r"(?:mg|g|ml|kg|l|mcg|μg|units?|micrograms?|milligrams?|millilitres?|grams?|tablets?)"
_AMOUNT = re.compile(rf"\d[\d,]*(?:\.\d+)?({_DOSE})?\Z")
_TRAILING = re.compile(rf"(\d[\d,]*)\.0+({_DOSE})?\Z")
_IS_DOSE = re.compile(rf"{_DOSE}\Z")
_INSULIN = frozenset("insulin heparin unit units vitamin inject injection injections dose doses pen daily day".split())
_NAMED = frozenset("microgram micrograms written symbol short called means label packet labelled see sometimes".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    word = small[at]
    if in_address(sentence.passage, *sentence.span(at, at)):
        return None
    if micro := _MICRO.match(word):
        return _micro(sentence, at, micro[1] or "")
    if word in ("iu", "u", "cc"):
        return _separate(sentence, at)
    if found := _UNITS.match(word):
        number = re.sub(r"\.0+\Z", "", found[1])
        if found[2] == "u" and (_INSULIN.isdisjoint(small) or (sentence.words[at][-1] == "u" and "insulin" not in small)):
            return None
        return _tell(sentence, at, at, number + {"iu": " international units", "u": " units", "cc": "ml"}[found[2]])
    unit_follows = at + 1 < len(small) and _IS_DOSE.match(small[at + 1]) is not None and after(sentence, at)[:1] == " "
    if (found := _TRAILING.match(word)) and (found[2] or unit_follows):
        unit = found[2] or f" {sentence.words[at + 1]}"
        said = f"{found[1]} micrograms" if unit.strip().casefold() in ("mcg", "μg") else f"{found[1]}{unit}"
        return _tell(sentence, at, at + (not found[2]), said, "Leave out the point and the 0. It can be read as 10 times as much.")
    amount = _AMOUNT.match(word)
    if amount and (amount[1] or unit_follows):
        return _no_nought(sentence, at, at + (not amount[1]))
    return None


def _micro(sentence: Sentence, at: int, number: str) -> Hit | None:
    small = sentence.small
    first = at
    if not number and at and _AMOUNT.match(small[at - 1]):
        first, number = at - 1, small[at - 1]
    if not number or not _NAMED.isdisjoint(small[max(first - 4, 0) : first] + small[at + 1 : at + 2]):
        return None
    number = re.sub(r"\.0+\Z", "", number)
    return _tell(sentence, first, at, f"{number} microgram{'s' * (number != '1')}")


def _separate(sentence: Sentence, at: int) -> Hit | None:
    """400 IU, 10 U, 5 cc: the unit is a word of its own."""
    small = sentence.small
    if not at or not after(sentence, at - 1)[:1].isspace() or not _AMOUNT.match(small[at - 1]) or (small[at] == "u" and (sentence.words[at] != "U" or _INSULIN.isdisjoint(small))):
        return None
    unit = {"iu": "international units", "u": "units", "cc": "ml"}[small[at]]
    return _tell(sentence, at - 1, at, f"{small[at - 1]}{'' if unit == 'ml' else ' '}{unit}")


def _no_nought(sentence: Sentence, at: int, last: int) -> Hit | None:
    """.5mg: the point is before the word."""
    start = sentence.span(at, at)[0]
    text = sentence.passage.text
    if text[start - 1 : start] != "." or start < 1 or (start > 1 and text[start - 2] not in " (–-~≤≥<>=") or len(sentence.small[at]) > 8:
        return None
    begins, ends = sentence.passage.source_span(start - 1, sentence.span(last, last)[1])
    said = f"0.{text[start : sentence.span(last, last)[1]]}"
    return Hit(begins, ends, f"Put a 0 before the point: “{said}”.", (said,) if ends - begins == len(said) - 1 else ())


def _tell(sentence: Sentence, first: int, last: int, said: str, message: str = "") -> Hit:
    return mark(sentence, first, last, message or f"Write the unit in full: “{said}”.", said)


RULE = Rule(
    id="unit-unsafe",
    title="An amount that can be misread",
    why="A short unit or a point is easy to misread. The dose can then be 10 or 1,000 times too high.",
    better="Write micrograms and units in full. Put a 0 before a point. Leave out “.0”.",
    severity="must",
    certainty="sure",
    source=nhs("a-to-z-of-nhs-health-writing#microgram", "A to Z of NHS health writing: microgram"),
    before="Take 50µg a day.",
    after="Take 50 micrograms a day.",
    flagged=(
        "Take ⟦50µg⟧ a day.",
        "Take ⟦100 mcg⟧ once a day.",
        "Give ⟦.5mg⟧ at night.",
        "Take ⟦1.0mg⟧ of it.",
        "It has ⟦400 IU⟧ of vitamin D.",
        "Inject ⟦10U⟧ of insulin.",
        "Give ⟦5cc⟧ of it.",
        "Give ⟦2.0 ml⟧ with a syringe.",
    ),
    fine=(
        "The text is CC BY-SA 4.0, CC BY 4.0, or MIT.",
        "Take 5mg once a day.",
        "Take 50 micrograms a day, or 0.5mg, or 1.5 ml.",
        "The word microgram is sometimes written as mcg or with the symbol μg.",
        "It has 400 international units (IU) in it.",
        "Use version 2.0 of the app.",
        "Bus 10U goes to the clinic.",
        "Your BMI is 25.0 now.",
        "The U shape is on the box. The UG course is 3 years.",
        "See section 3.5mg of the book.",
        "Your packet may say 10 micrograms (10mcg).",
    ),
    look_at_word=_look,
    wakes=lambda word: word in ("iu", "u", "cc") or _MICRO.match(word) is not None or (word[0].isdigit() and any(pattern.match(word) for pattern in (_UNITS, _TRAILING, _AMOUNT))),
)
