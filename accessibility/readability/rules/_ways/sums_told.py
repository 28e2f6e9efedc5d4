"""Sums that the reader is told to do, in so many words: "work out how much you need", "take 2 away from your total"."""

from accessibility.readability.figures import NUMBER_WORDS, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence

# What a reader is told to work out: a verb of arithmetic, and a thing that is a number.
WORKS = frozenset("work check see figure convert double triple halve halving doubling tally total deduct deducting take count add round find".split())
_NUMBERS = frozenset(
    "number numbers total totals score scores answer answers points point reading readings dose doses height weight cost costs price prices age units unit sum "
    "amount amounts result "
    "results figure figures average bmi days weeks hours minutes calories carbs grams portions tablets boxes many much percentage share fraction difference "
    "date metres kilograms pounds "
    "millilitres litres inches stone centimetres".split()
)
_TOTALS = _NUMBERS - frozenset("dose doses tablets days weeks hours minutes date many much point result results units unit amount weight".split()) | {"weight"}
_HELPED = frozenset("we it they nurse doctor calculator pharmacist app us staff team computer program machine she he adviser chart table tool".split())
_LEADS_UP = frozenset("then and next now please to must should can could need or so just first".split())


def worked_out(sentence: Sentence, at: int) -> Hit | None:
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


def _is_told(small: list[str], at: int) -> bool:
    """Whether the reader is told to do it, as the first word, or after "then", "and", "you need to"."""
    if at == 0:
        return True
    if small[at - 1] not in _LEADS_UP:
        return False
    return small[at - 1] != "to" or not {"we", "they", "nurse", "doctor", "us", "help", "used", "tool", "calculator", "how"} & set(small[max(at - 6, 0) : at])
