"""A number written out. NHS style has figures, even for 1 and 2: people find them at a glance."""

import re

from accessibility.readability.figures import NUMBER_WORDS, between, mark, value
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_BIG = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WITH_HYPHEN = re.compile(r"([a-z]+)-(hour|day|night|week|month|year|minute|mile|bed|point)(?:-old)?\Z")
_FRACTIONS = frozenset("half halves third thirds quarter quarters fifth fifths eighths tenth tenths".split())
_IDIOMS = (
    "in two minds",
    "two by two",
    "or two of us",
    "day or two",
    "week or two",
    "thing or two",
    "moment or two",
    "hour or two",
    "minute or two",
    "month or two",
    "year or two",
    "word or two",
    "one or two",
    "two of a kind",
    "two can play",
    "two sides",
    "two heads",
    "four corners",
    "nine to five",
    "seven days a week",
    "on all fours",
    "cloud nine",
    "ten to one",
)
_UNITS = frozenset("minutes hours days weeks months years tablets drops glasses teaspoons spoonfuls puffs metres miles".split())
_AFTER_PRONOUN = frozenset("the these those you we they us them other last first both all any".split())
_ENDS = frozenset("are is were was have has and or but of to who that which can will may should do together apart in at on from with for side differ".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    word = small[at]
    if _is_linked_before(small, at) or (sentence.words[at][0].isupper() and at and sentence.passage.kind != "heading"):
        return None
    if word[-4:] == "-old" or ("-" in word and word not in NUMBER_WORDS):
        found = _WITH_HYPHEN.match(word)
        if found is None or value(found[1]) < 2:
            return None
        said = str(value(found[1])) + word[len(found[1]) :]
        return mark(sentence, at, at, f"Try “{said}”.", said)
    last, said = _whole(sentence, at)
    if word == "one" and last == at:
        return None
    following = small[last + 1 : last + 2]
    if following and (following[0][0].isdigit() or following[0] in _FRACTIONS):
        return None
    if at and last == at and small[at - 1] in _AFTER_PRONOUN and (not following or following[0] in _ENDS or between(sentence, last).strip()):
        return None
    joined = f" {' '.join(small[max(at - 3, 0) : at + 4])} "
    if last == at and any(f" {idiom} " in joined for idiom in _IDIOMS):
        return None
    hit = mark(sentence, at, last, f"Try “{said}”.", said)
    return Hit(hit.start, hit.end, hit.message, hit.fixes, severity="could") if at == 0 else hit


def _whole(sentence: Sentence, at: int) -> tuple[int, str]:
    """The last word of the number that begins at `at`, and the whole in figures: three to four, nine out of ten, two hundred, three million."""
    small = sentence.small
    last, said = _scaled(small, at)
    for joint in (["to"], ["in"], ["or"], ["out", "of"], ["in", "every"], ["out", "of", "every"]):
        second = last + 1 + len(joint)
        if small[last + 1 : second] == joint and second < len(small) and (value(small[second]) or small[second] in _BIG):
            end, then = _scaled(small, second)
            if joint == ["or"] and small[at] == "one" and not _UNITS & set(small[end + 1 : end + 2]):
                continue
            return end, f"{1 if said == 'one' else said} {' '.join(joint)} {then}"
    return last, said


def _scaled(small: list[str], at: int) -> tuple[int, str]:
    scale = small[at + 1] if at + 1 < len(small) else ""
    number = value(small[at])
    if number in range(20, 100, 10) and 0 < value(scale) < 10 and not scale[0].isdigit():
        return at + 1, str(number + value(scale))  # thirty two
    if not number:
        return (at, f"{_BIG[small[at]]:,}") if small[at] in _BIG else (at, small[at])
    if scale in ("million", "billion") and not small[at][0].isdigit():
        return at + 1, f"{number} {scale}"
    if scale in _BIG and not small[at][0].isdigit():
        return at + 1, f"{number * _BIG[scale]:,}"
    return at, small[at] if small[at][0].isdigit() else str(number)


def _is_linked_before(small: list[str], at: int) -> bool:
    """Whether the number belongs to one before it, which has already been told: "to four" in "three to four"."""
    if at and value(small[at - 1]) in range(20, 100, 10) and not small[at - 1][0].isdigit() and value(small[at]) < 10:
        return True
    back = at - 1
    while back > 0 and at - back < 4 and small[back] in ("to", "or", "in", "out", "of", "every"):
        back -= 1
    if not 0 <= back < at - 1 or small[back] not in NUMBER_WORDS:
        return False
    return small[back] != "one" or small[back + 1] != "or" or bool(_UNITS & set(small[at + 1 : at + 2]))


RULE = Rule(
    id="number-word",
    title="A number written out",
    why="People find figures easier to read, and their eye finds them at once.",
    better="Write numbers in figures, even 1 and 2. Keep “one” in phrases such as “one of the most common”.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#numbers", "Numbers, measurements, dates and time: numbers"),
    before="Drink three to four glasses of water.",
    after="Drink 3 to 4 glasses of water.",
    flagged=(
        "Drink ⟦three to four⟧ glasses of water.",
        "Come back in ⟦two⟧ weeks.",
        "About ⟦nine out of ten⟧ people feel better.",
        "About ⟦one in five⟧ people feel sick.",
        "It is a ⟦six-week⟧ course.",
        "There are ⟦two hundred⟧ steps and ⟦twenty-four⟧ rooms.",
        "It costs ⟦five million⟧ pounds.",
        "⟦Four⟧ people and ⟦thirty two⟧ dogs came.",
        "The ⟦two⟧ hospitals work together.",
        "Rub it in for ⟦one or two⟧ minutes.",
    ),
    fine=(
        "Compare the two. Put the two side by side.",
        "Choose one of the most common ones.",
        "Take one or two 200mg tablets 3 times a day.",
        "It may take a day or two.",
        "Talk to one another. No one will mind.",
        "Two-thirds of people, or two thirds, agreed.",
        "The choice is between the two.",
        "We meet in Room Two at Five Ways.",
        "A two-way talk helps.",
        "One day you may want to join.",
        "She said: “I waited two hours.”",
        "Your second visit is longer. Ask for first aid.",
        "I am in two minds about it.",
        "Those two are my friends, and so are the other two.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in NUMBER_WORDS or _WITH_HYPHEN.match(word) is not None,
)
