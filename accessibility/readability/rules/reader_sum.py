"""A sum that is left to the reader."""

import re
from collections.abc import Iterable

from accessibility.readability.figures import MONTH_NUMBERS, NUMBER_WORDS, mark, neighbours
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
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


# A time that stands at a distance from another: "35 minutes after this workshop, which ends at 6:50pm".
_SPANS = frozenset("minutes minute mins min hours hour days day weeks week months month fortnight fortnights".split())
_FAR = frozenset("before after later earlier afterwards beforehand prior following from early late ahead".split())
_CLOCK = re.compile(r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?:am|pm)|[01]?\d[:.][0-5]\d|midday|noon|midnight)\Z")
_ALREADY = frozenset("between until till".split())
_LASTS = frozenset("last lasts take takes runs run long on for go goes is every".split())
_BEGINS = frozenset("start starts starting begin begins beginning opens open leaves leave departs from".split())
# What a reader is told to work out: a verb of arithmetic, and a thing that is a number.
_WORKS = frozenset("work check see figure convert double triple halve halving doubling tally total deduct deducting take count add round find".split())
_NUMBERS = frozenset(
    "number numbers total totals score scores answer answers points point reading readings dose doses height weight cost costs price prices age units unit sum "
    "amount amounts result "
    "results figure figures average bmi days weeks hours minutes calories carbs grams portions tablets boxes many much percentage share fraction difference "
    "date metres kilograms pounds "
    "millilitres litres inches stone centimetres".split()
)
_HELPED = frozenset("we it they nurse doctor calculator pharmacist app us staff team computer program machine she he adviser chart table tool".split())
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
    if word in _SPANS:
        return _at_a_distance(sentence, at) or _how_long(sentence, at) or (_price_each(sentence, at) if word in _PRICED else None)
    if word in _WORKS:
        return _worked_out(sentence, at)
    if word in _FRACTIONS:
        return _share_of_all(sentence, at)
    return _price_each(sentence, at) if word in _PRICED else None


_ROUGHLY = re.compile(r"\b(?:or (?:more|less|fewer)|more than|less than|at least|about|nearly|almost|around|over|under)\b", re.IGNORECASE)
_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths tenth tenths".split())


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBER_WORDS or word in ("half", "quarter", "couple", "few")


def _clocks(small: Iterable[str]) -> int:
    return sum(_CLOCK.match(word) is not None for word in small)


def _points(small: list[str]) -> int:
    """How many clock times and dates are told."""
    clocks = _clocks(small)
    dates = sum(word in MONTH_NUMBERS and place > 0 and small[place - 1][0].isdigit() for place, word in enumerate(small))
    return max(clocks, dates)


def _at_a_distance(sentence: Sentence, at: int) -> Hit | None:
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


_STANDS_FOR = frozenset("this that it then your appointment operation test scan visit class start end workshop surgery".split())


_ALONE = frozenset("later earlier afterwards beforehand early late ahead".split())


def _amount_before(small: list[str], at: int) -> int | None:
    """Where the amount begins that ends in "minutes" or "hour": "35 minutes", "a quarter of an hour", "3 and a half hours"."""
    if small[at] == "fortnight" and at and small[at - 1] == "a":
        return at - 1
    for place in range(max(at - 5, 0), at):
        if _is_number(small[place]) and all(word in ("of", "an", "a", "and", "half", "full", "to", "or", "more") or _is_number(word) for word in small[place + 1 : at]):
            return place
    return (
        at - 1
        if at and small[at - 1] in ("an", "a") and at + 3 < len(small) and small[at + 1 : at + 4] == ["and", "a", "half"]
        else at - 1
        if at and small[at - 1] == "an"
        else None
    )


def _how_long(sentence: Sentence, at: int) -> Hit | None:
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


def _worked_out(sentence: Sentence, at: int) -> Hit | None:
    """Work out how much you need; take 2 away from your score; convert your height to metres."""
    small = sentence.small
    word = small[at]
    if sentence.passage.kind == "heading" or (at and small[at - 1] in ("the", "a", "your", "this", "day", "at", "not", "of")) or not _HELPED.isdisjoint(small[max(at - 4, 0) : at]):
        return None
    if not _is_told(small, at):
        return None
    after = small[at + 1 : at + 8]
    if word in ("work", "figure"):
        if after[:1] != ["out"] or not (
            any(each[0].isdigit() and each.endswith("%") for each in after[1:3])
            or after[1:3] in (["how", "much"], ["how", "many"])
            or (after[1:2] and after[1] in ("your", "the", "what") and not _NUMBERS.isdisjoint(after[1:5]))
        ):
            return None
        return mark(sentence, at, at + 2, "Do the sum for them and give the answer.")
    if word in ("check", "see"):
        left = after[:1] == ["how"] and after[1:2] in (["many"], ["much"]) and {"left", "need", "remain"} & set(after) and any(each[0].isdigit() for each in small[:at])
        return mark(sentence, at, at + 2, "Do the sum for them and give the answer.") if left else None
    if word == "take":
        away = next((place for place in range(at + 1, min(at + 6, len(small))) if small[place] in ("away", "off")), None)
        if away is None or not any(each[0].isdigit() or each in NUMBER_WORDS for each in small[at + 1 : away + 3]) or _TOTALS.isdisjoint(small[at:]):
            return None
        return mark(sentence, at, away, "Do the sum for them and give the answer.")
    if word in ("add", "count", "find"):
        told = (
            (word == "add" and any(each[0].isdigit() or each in NUMBER_WORDS for each in after[:2]) and "to" in after[1:4] and not _TOTALS.isdisjoint(small[at:]))
            or (word == "count" and (after[:1] == ["up"] or (after[:2] == ["how", "many"] and "need" in after)) and not _NUMBERS.isdisjoint(after))
            or (word == "find" and not {"average", "difference", "sum", "total"}.isdisjoint(after[:3]))
        )
        return mark(sentence, at, at + 1, "Do the sum for them and give the answer.") if told else None
    if word in ("double", "triple", "halve", "halving", "doubling"):
        told = after[:1] in (["the"], ["your"], ["this"], ["that"], ["it"]) and (not _TOTALS.isdisjoint(after[:4]) or (after[:1] == ["it"] and at == 0))
    else:
        told = not _TOTALS.isdisjoint(after[:5]) and (word not in ("round", "total") or after[:1] in (["up"], ["your"], ["the"]))
    return mark(sentence, at, min(at + 2, len(small) - 1), "Do the sum for them and give the answer.") if told else None


_TOTALS = _NUMBERS - frozenset("dose doses tablets days weeks hours minutes date many much point result results units unit amount weight".split()) | {"weight"}
_LEADS_UP = frozenset("then and next now please to must should can could need or so just first".split())


def _is_told(small: list[str], at: int) -> bool:
    """Whether the reader is told to do it, as the first word, or after "then", "and", "you need to"."""
    if at == 0:
        return True
    if small[at - 1] not in _LEADS_UP:
        return False
    return small[at - 1] != "to" or not {"we", "they", "nurse", "doctor", "us", "help", "used", "tool", "calculator", "how"} & set(small[max(at - 6, 0) : at])


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
        or not _is_number(sentence.small[at - 1])
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
_WAKES = _SUMS | _SHARES | _HOURS | _WEIGHED | _SPANS | _WORKS | _FRACTIONS | _PRICED | {"divide", "add", "count"}

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
