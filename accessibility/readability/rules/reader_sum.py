"""A sum that is left to the reader."""

import re

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._ways.sums_of_time import SPANS, at_a_distance, how_long, is_number
from accessibility.readability.rules._ways.sums_told import WORKS, worked_out
from accessibility.readability.settings import Settings

_SUMS = frozenset("subtract subtracting multiply multiplied multiplying calculate calculating minus".split())
_SHARES = frozenset("half third quarter twice double halve".split())
_DOSES = frozenset("dose doses amount tablets tablet capsules units medicine weight".split())
_ACTS = frozenset("take use have give inject reduce cut lower increase raise drop eat drink halve double".split())
_HOURS = frozenset("hours hour hrs hr".split())
_PARTS = frozenset("number total amount score weight dose units age date days weeks cost answer result bmi".split())
_WEIGHED = frozenset("kg kilogram kilograms kilo kilos stone".split())
_AMOUNT = re.compile(r"\d[\d.,]*(?:mg|ml|micrograms?|units?)\Z")
_DECIMAL_HOURS = re.compile(r"(\d+)\.(25|5|75)(hours|hour|hrs|hr)?\Z")
_MINUTES = {"25": 15, "5": 30, "75": 45}
_SHARE_OF = re.compile(
    r"(?:half|(?:a|one|two|three|four|1|2|3|4)(?:\s|-)(?:third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|eighth|eighths|sixth|"
    r"sixths))\b(?!\s+(?:of\s+(?:an?|the)\s+)?(?:hour|day|year|mile|pint|litre))",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\b(?:of|out of|among|from) (?:the |our |these |those |all )*(\d[\d,]*) (?:\w+ ){0,2}?(people|patients|visits|women|men|children|adults|families|staff|"
    r"forms|letters|calls|answers|beds|carers|babies|replies|who|that)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"£(\d[\d.,]*)\s+(?:a|an|per|each|for each|for every|every|for one)\s+(?:\w+\s)?(session|visit|day|week|night|month|class|hour|person|trip|journey|mile|"
    r"tablet|box|item|meal|lesson|test|ticket|adult|child|time)\b",
    re.IGNORECASE,
)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    return _old_sums(sentence, at) or _new_sums(sentence, at)


def _new_sums(sentence: Sentence, at: int) -> Hit | None:
    word = sentence.small[at]
    if word in SPANS:
        return at_a_distance(sentence, at) or how_long(sentence, at) or (_price_each(sentence, at) if word in _PRICED else None)
    if word in WORKS:
        return worked_out(sentence, at)
    if word in _FRACTIONS:
        return _share_of_all(sentence, at)
    return _price_each(sentence, at) if word in _PRICED else None


_ROUGHLY = re.compile(r"\b(?:or (?:more|less|fewer)|more than|less than|at least|about|nearly|almost|around|over|under)\b", re.IGNORECASE)
_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())


def _share_of_all(sentence: Sentence, at: int) -> Hit | None:
    """Of the 240 people who came, three quarters felt better: how many is that?"""
    text = sentence.text
    total = _OUT_OF.search(text)
    share = _SHARE_OF.search(text)
    if total is None or share is None or int(total[1].replace(",", "").strip() or 0) < 12 or len(re.findall(r"\d+", text)) > 1 or _ROUGHLY.search(text):
        return None
    hit = mark(sentence, at, at, "Say how many that is.")
    return Hit(hit.start, hit.end, hit.message, severity="could")


def _price_each(sentence: Sentence, at: int) -> Hit | None:
    """£12.50 a session, and there are 8 sessions: what does it come to?"""
    found = _EACH.search(sentence.text)
    word = sentence.small[at]
    if (
        found is None
        or not at
        or not is_number(sentence.small[at - 1])
        or word.removesuffix("es").removesuffix("s") not in (found[2].casefold(), found[2].casefold().removesuffix("s"))
        or sentence.text.count("£") > 1
    ):
        return None
    return mark(sentence, at - 1, at, "Say what it comes to in all.")


def _old_sums(sentence: Sentence, at: int) -> Hit | None:
    small = sentence.small
    word = small[at]
    following = small[at + 1 : at + 4]
    if word in _SUMS:
        told = [other for other in ("we", "it", "they", "nurse", "doctor", "calculator", "pharmacist", "app", "can", "to") if other in small[max(at - 3, 0) : at]]
        if told or sentence.passage.kind == "heading" or (word == "minus" and following[:1] and following[0][0].isdigit()) or (at and small[at - 1] in ("the", "a")):
            return None
        return mark(sentence, at, at, "Do the sum for them and give the answer.")
    if word == "divide" or word == "add":
        if at and small[at - 1] not in ("then", "and", "next", "now"):
            return None
        sum_of = {"by", "up", "together"} & set(following) and (
            (word == "divide" and any(each[0].isdigit() for each in small[at + 1 : at + 7])) or (word == "add" and _PARTS & set(small[at + 1 :]))
        )
        return mark(sentence, at, at, "Do the sum for them and give the answer.") if sum_of else None
    if word in _SHARES:
        return _share(sentence, at) or _by_share(sentence, at)
    if word in _WEIGHED or word.endswith("kg"):
        return _by_weight(sentence, at)
    if word == "count":
        back = following[:1] in (["back"], ["forward"], ["forwards"], ["backwards"]) and any(each in ("day", "days", "week", "weeks", "months") for each in small[at:])
        return mark(sentence, at, at + 1, "Give the day itself, or a short table.") if back else None
    if word in _HOURS:
        return _many_hours(sentence, at)
    return _decimal(sentence, at)


def _share(sentence: Sentence, at: int) -> Hit | None:
    """Take half of your usual dose. "Take half a tablet" is no sum."""
    small = sentence.small
    first = next((place for place in range(at, max(at - 5, -1), -1) if small[place] in _ACTS), None)
    last = next((place for place in range(at + 1, min(at + 6, len(small))) if small[place] in _DOSES), None)
    if first is None or last is None or "not" in small[max(first - 3, 0) : first] or "never" in small[:first]:
        return None
    if not {"your", "usual", "the", "normal", "adult", "that", "this", "last", "first"} & set(small[at + 1 : last]) or small[at + 1] in ("a", "an", "tablet"):
        return None
    return mark(sentence, first, last, "Say the amount: how many tablets, or how many mg.")


def _by_share(sentence: Sentence, at: int) -> Hit | None:
    """Reduce your dose by half."""
    small = sentence.small
    first = next((place for place in range(at, max(at - 9, -1), -1) if small[place] in ("reduce", "cut", "lower", "increase", "raise")), None)
    if first is None or "by" not in small[first:at] or _DOSES.isdisjoint(small[first:at]) or "not" in small[max(first - 2, 0) : first]:
        return None
    return mark(sentence, first, at, "Say the amount: how many tablets, or how many mg.")


def _by_weight(sentence: Sentence, at: int) -> Hit | None:
    """10mg for each kg of your weight, 5ml per kg."""
    small = sentence.small
    first = next((place for place in range(at - 1, max(at - 4, -1), -1) if small[place] in ("per", "every", "each")), None)
    if first is None or not ({"weight", "body"} & set(small[at:]) or small[first] == "per") or not any(_AMOUNT.match(word) or word in ("mg", "ml") for word in small[:first]):
        return None
    return mark(sentence, first, at, "Give the dose for the person, or a table of weights.")


def _many_hours(sentence: Sentence, at: int) -> Hit | None:
    small = sentence.small
    if at < 2 or small[at - 2] != "every" or not small[at - 1].isdecimal():
        return None
    hours = int(small[at - 1])
    if hours < 72 or hours % 24:
        return None
    return mark(sentence, at - 2, at, f"That is every {hours // 24} days.", f"{sentence.words[at - 2]} {hours // 24} days")


def _decimal(sentence: Sentence, at: int) -> Hit | None:
    """NHS: 6 hours 30 minutes, not 6.5hrs."""
    found = _DECIMAL_HOURS.match(sentence.small[at])
    if found is None:
        return None
    last = at if found[3] else at + 1
    if not found[3] and sentence.small[last : last + 1] not in (["hours"], ["hour"], ["hrs"]):
        return None
    whole = int(found[1])
    said = f"{whole} hour{'s' * (whole != 1)} {_MINUTES[found[2]]} minutes" if whole else f"{_MINUTES[found[2]]} minutes"
    return mark(sentence, at, last, f"Try “{said}”.", said)


_PRICED = frozenset("items tablets boxes people adults children tickets persons sessions visits classes weeks days nights lessons trips journeys tests hours meals months".split())
_WAKES = _SUMS | _SHARES | _HOURS | _WEIGHED | SPANS | WORKS | _FRACTIONS | _PRICED | {"divide", "add", "count"}
RULE = Rule(
    id="reader-sum",
    title="A sum for the reader",
    why="Half of working-age adults find numbers hard. A sum done wrong can mean the wrong dose, day or price.",
    better="Do the sum yourself and write the answer.",
    severity="should",
    certainty="likely",
    source=nhs("numbers-measurements-dates-time", "Numbers, measurements, dates and time"),
    before="Take half of your usual dose.",
    after="Take 1 tablet. That is half of your usual dose.",
    flagged=(
        "On the day before, ⟦take half of your usual dose⟧.",
        "⟦Subtract⟧ 14 days from the date of your operation.",
        "Change the patch ⟦every 72 hours⟧.",
        "The trip takes ⟦1.5 hours⟧ each way.",
        "⟦Multiply⟧ the number of glasses by 2.",
        "⟦Divide⟧ your weight by 10.",
        "⟦Reduce your dose by half⟧ after a week.",
        "Give 10mg for ⟦each 5kg⟧ of your child’s weight.",
        "⟦Count back⟧ 10 days from your visit.",
        "⟦Add⟧ up your units for the week.",
        "The last bus leaves ⟦35 minutes after⟧ this workshop, which ends at 6:50pm.",
        "Come ⟦20 minutes before⟧ your 10:40am appointment.",
        "Your appointment is at 10:40am. Come a ⟦quarter of an hour before⟧ it.",
        "The class starts on 3 March. The last one is ⟦11 weeks later⟧.",
        "The session lasts ⟦90 minutes and starts at 1:45pm⟧.",
        "Send the form back within ⟦21 days of⟧ the date on this letter.",
        "⟦Take 2 away⟧ from your total.",
        "⟦Work out how⟧ much you need for 3 months.",
        "Of the 240 people who came, three ⟦quarters⟧ felt better.",
        "It costs £12.50 a session, and there are ⟦8 sessions⟧.",
    ),
    fine=(
        "Take half a tablet.",
        "Take a dose every 12 hours.",
        "We will call you within 72 hours.",
        "Do not take a double dose to make up for a missed one.",
        "Add milk and stir it together.",
        "The nurse will calculate your dose.",
        "Half of the people came. You can use the lift.",
        "Cells divide and grow.",
        "It can fall to minus 5 at night.",
        "You can use our calculator to calculate your BMI.",
        "The dose is 1.5mg.",
        "You can count on us. It weighs 5kg, and each child weighs 10kg.",
        "Add your name to the list.",
        "Come at 10:20am. That is 20 minutes before your appointment, at 10:40am.",
        "Take it 30 minutes before a meal.",
        "The class is from 10am to midday, 3 weeks after your operation.",
        "Wait 20 minutes after the vaccine.",
        "Work out a plan with your nurse.",
        "Ten days later, on 5 September, she went home.",
        "More than half of the 240 people (120) felt better.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in _WAKES or (word.endswith("kg") and word[0].isdigit()) or _DECIMAL_HOURS.match(word) is not None,
)
