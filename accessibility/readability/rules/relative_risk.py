"""A risk that grows or shrinks, and nobody says from what."""

import re

from accessibility.readability.figures import IN_EVERY, RISK, mark, neighbours, value
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_GROWS = frozenset("double doubles doubled doubling triple triples tripled tripling treble trebles trebled quadruple quadruples halve halves halved halving".split())
_COMPARED = frozenset(
    "effective common often high low likely dangerous deadly safe worse better higher lower greater less more fewer smaller bigger increase increased "
    "reduction drop fall rise decrease lower".split()
)
_CHANGES = frozenset(
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering raise raises raised raising increase increases increased increasing drop drops dropped "
    "fell falls rose rises "
    "fallen risen gone went dropping falling rising decrease decreases decreased shrink shrinks grow grows grew up down".split()
)
_TARGETS = RISK | frozenset(
    "deaths death strokes stroke attacks attack bleeds bleeding cancers cancer infections infection survival falls complaints admissions readmissions injuries "
    "injury ulcers sores relapses relapse "
    "complications miscarriages miscarriage errors mistakes clots clot fractures falling dying die smoking smokers suicides suicide fits seizures cases harm "
    "harms diabetes asthma dementia obesity "
    "sepsis flu symptoms effects pain mortality overdoses births stillbirths hospital likely effective common symptom rates rate incidents".split()
)
_FROM_TO = re.compile(r"\bfrom\s+(?:about\s+|around\s+)?\d[\d.,]*%?\s+to\s+(?:about\s+|around\s+)?\d")
_WEAK = frozenset("likely effective common hospital rate rates symptom die".split())
_PARTS = frozenset("third quarter fifth tenth sixth eighth thirds quarters fifths".split())
_ABOUT = frozenset("about around nearly almost approximately roughly only over".split())
# A figure in the next sentence is the start only if that sentence speaks of the same thing.
_REFERS = re.compile(r"\b(?:it|this|that|means|without|instead|normally|usually|risk|chance|start)\b", re.IGNORECASE)
_FAR = 5


def is_relative(sentence: Sentence, at: int) -> bool:
    """Whether the number at word `at` says how a risk changes, not how big it is."""
    return _span(sentence, at) is not None


def _span(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The words that say how it changes: from, to."""
    small = sentence.small
    if _TARGETS.isdisjoint(small):
        return None
    word = small[at]
    following = small[at + 1 : at + 4]
    if word in _GROWS:
        ahead, back = _target(small, at), _before(small, at)
        if back is None and not ahead and small[at - 1 : at] in (["is"], ["are"], ["has"], ["have"], ["was"], ["were"], ["been"]):
            back = next((place for place in range(at - 2, max(at - 8, -1), -1) if small[place] in _TARGETS - _WEAK), None)
        return (at, ahead) if ahead else None if back is None else (back, at)
    if word == "half":
        if small[at - 2 : at] == ["by", "a"] and not _CHANGES.isdisjoint(small[max(at - 8, 0) : at]):
            return _change(small, at), at
        if small[at - 1 : at] == ["by"] and at > 2 and small[at - 2] == "likely" and small[at - 3] in ("more", "less"):
            return at - 3, at
        if small[at - 1 : at] in (["by"], ["in"]) and not _CHANGES.isdisjoint(small[max(at - 8, 0) : at]):
            return _change(small, at), at
        return (at, at + 2) if following[:2] == ["as", "likely"] or (following[:1] == ["the"] and following[1:2] in (["risk"], ["chance"])) else None
    if word in _PARTS:
        return (
            (_change(small, at), at)
            if small[at - 2 : at] in (["by", "a"], ["by", "one"], ["by", "two"], ["by", "three"]) and not _CHANGES.isdisjoint(small[max(at - 9, 0) : at])
            else None
        )
    if word == "twice" or word == "times":
        first = at if word == "twice" else at - 1
        if first < 0 or (word == "times" and not (value(small[first]) or small[first][0].isdigit() or small[first] in ("many", "several"))):
            return None
        end = next((at + far for far in range(1, 5) if small[at + far : at + far + 1] and small[at + far] in RISK | _COMPARED), None)
        if end and small[end] in ("common", "often", "high", "low", "effective", "dangerous", "deadly", "safe") and small[end - 1] not in ("as", "more", "less"):
            return None
        if end and small[end : end + 1] in (["more"], ["less"]) and small[end + 1 : end + 2] and small[end + 1] in _COMPARED:
            end += 1
        return (first, end) if end and not {"a", "every", "each", "or"} & set(small[at + 1 : end]) else None
    if word.endswith("fold"):
        return at, at
    if word.endswith("%") or word in ("percent", "cent"):
        start = at - (0 if word.endswith("%") else 2 if word == "cent" else 1)
        if following[:1] in (["more"], ["less"]) and following[1:2] and following[1] in _COMPARED and following[1] != "than":
            return start, at + 2
        if (
            following
            and following[0] in _COMPARED
            and following[0] not in ("effective", "common", "often", "safe", "likely", "low", "high", "better", "worse")
            and following[:2] != ["less", "than"]
            and following[:2] != ["more", "than"]
        ):
            return start, at + 1
        by = start - 1 - (small[start - 1] in _ABOUT if start else 0)
        if by >= 0 and small[by] == "by" and not _CHANGES.isdisjoint(small[max(by - 9, 0) : by]):
            return _change(small, start), at
    return None


def _target(small: list[str], at: int) -> int:
    return next((place for place in range(at + 1, min(at + _FAR, len(small))) if small[place] in _TARGETS), 0)


def _before(small: list[str], at: int) -> int | None:
    return next((place for place in range(at - 1, max(at - _FAR, -1), -1) if small[place] in RISK), None)


def _change(small: list[str], at: int) -> int:
    return next(place for place in range(at - 1, -1, -1) if small[place] in _CHANGES)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    span = _span(sentence, at)
    if span is None:
        return None
    says_it_again = not {"this", "that", "these", "those", "it"}.isdisjoint(sentence.small[span[0] : span[1] + 2])
    around = neighbours(sentence, back=says_it_again)
    figures = len(IN_EVERY.findall(around))
    if (
        _FROM_TO.search(around)
        or figures > 1
        or IN_EVERY.search(sentence.text)
        or (figures and (says_it_again or _REFERS.search(neighbours(sentence, back=0), len(sentence.text))))
    ):
        return None
    return mark(sentence, *span, "Say what it was and what it is now: “from 2 in 100 to 4 in 100”.")


_WAKES = _GROWS | _PARTS | {"half", "twice", "times", "percent", "cent"}

RULE = Rule(
    id="relative-risk",
    title="A change of risk, with no start",
    why="Twice a tiny risk is still tiny. Without the first number nobody can tell how much it matters.",
    better="Give both numbers of people: it goes from 2 in 100 to 4 in 100.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time#statistics", "Numbers, measurements, dates and time: statistics"),
    before="Smoking doubles your risk.",
    after="Smoking raises the risk from 2 in 100 to 4 in 100.",
    flagged=(
        "Smoking ⟦doubles your risk⟧ of a stroke.",
        "This tablet ⟦cuts the risk of a stroke by 66%⟧.",
        "People who smoke are ⟦twice as likely⟧ to get it.",
        "The chance of a bleed is ⟦30% higher⟧ in this group.",
        "It can ⟦reduce your chance of a clot by half⟧.",
        "Statins ⟦cut your risk of a heart attack by a third⟧.",
        "Your risk is ⟦3 times higher⟧ than your brother’s.",
        "It ⟦raises the risk by about 25%⟧.",
        "There is a ⟦tenfold⟧ rise in the risk.",
        "Your risk is ⟦1.5 times higher⟧.",
        "About 5 in 100 people have a bleed. Wine ⟦doubles your risk⟧.",
        "Wine ⟦doubles your risk⟧. About 5 in 100 people get a rash.",
        "Men are ⟦three times more likely⟧ to be ill.",
    ),
    fine=(
        "Smoking doubles your risk of a stroke, from 2 in 100 to 4 in 100.",
        "The risk is twice as high. It goes from 1 in 1,000 to 2 in 1,000.",
        "The risk is 2 in 100. Smoking doubles that risk.",
        "Take it twice a day to lower your risk of a stroke.",
        "Half of the people on the list are at risk of falls.",
        "We doubled the number of chairs.",
        "Wash your hands 3 times a day to cut the risk of infection.",
        "Do not take a double dose.",
        "Ask how likely it is. You may have to ask twice.",
        "The fall was 10% of the price.",
        "Fold the form in half and post it.",
        "The risk went from 4% to 2%, so it halved.",
        "More than half of people with a low risk stay well.",
    ),
    look_at_word=_look,
    wakes=lambda word: (
        word in _WAKES or (word.endswith("%") and word[0].isdigit()) or (word.endswith("fold") and word not in ("fold", "unfold", "manifold", "scaffold", "blindfold"))
    ),
)
