"""Nouns in a row: nobody knows which belongs to which until the last."""

from accessibility.readability.figures import between, mark
from accessibility.readability.finding import Hit
from accessibility.readability.nouns import can_be_noun, is_noun
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

_MOST = 3
_LONG = 31  # letters: 3 nouns as long as this are as hard as 4
# After these a noun-like word at the end of the run is its verb: "the team review your notes".
_OBJECTS = frozenset("the a an your our their his her its my this that these those you us them it me him each every any some all no more to for if when how who what with".split())
_BEFORE_NOUNS = frozenset("the a an our your their his her its this that these those of for with in on at from by about new any each every no".split())
_ONE_THING = (
    ("health", "care"),
    ("social", "care"),
    ("mental", "health"),
    ("blood", "pressure"),
    ("blood", "test"),
    ("blood", "sugar"),
    ("email", "address"),
    ("phone", "number"),
    ("care", "home"),
    ("heart", "disease"),
    ("health", "service"),
    ("waiting", "list"),
    ("waiting", "room"),
)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    if at + _MOST > len(small) or not can_be_noun(small[at + 1]) or not can_be_noun(small[at + 2]) or sentence.passage.kind not in PROSE:
        return None
    if at and can_be_noun(small[at - 1]) and not between(sentence, at - 1).strip():
        return None
    if not is_noun(small[at]) and small[at - 1 : at] != ["’s"] and (not at or small[at - 1] not in _BEFORE_NOUNS):
        at += 1  # "review patient ...": a verb
    last = at
    while last + 1 < len(small) and can_be_noun(small[last + 1]) and not _is_verb(small, last + 1) and not between(sentence, last).strip():
        last += 1
    while last > at and not is_noun(small[last]) and last + 1 < len(small) and small[last + 1] in _OBJECTS and not between(sentence, last).strip():
        last -= 1
    words = sentence.words[at : last + 1]
    if any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and at):
        return None
    count = len(words) - sum(pair in _ONE_THING for pair in zip(small[at:last], small[at + 1 : last + 1], strict=True))
    if count < _MOST or (count == _MOST and sum(map(len, words)) < _LONG) or sum(is_noun(word) for word in small[at : last + 1]) * 2 < count:
        return None
    if count == _MOST and not is_noun(small[last]):
        return None  # "health programmes increase": it may be the verb
    if any(word in ("people", "staff", "patients", "doctors", "nurses", "carers") for word in small[at:last]) and not is_noun(small[last]):
        return None  # "staff help", "patients need": a verb
    return mark(sentence, at, last, f"{len(words)} nouns in a row. Start from the last: “the {words[-1]} ...”, and use “of”, “for” or “to”.")


def _is_verb(small: list[str], at: int) -> bool:
    """The nurse visits patients: what stands before another noun is hardly ever a plural."""
    word = small[at]
    return word.endswith("s") and not is_noun(word) and word not in ("needs", "news", "access", "process", "progress") and at + 1 < len(small) and can_be_noun(small[at + 1])


RULE = Rule(
    id="noun-string",
    title="Too many nouns in a row",
    why="The reader has to take it apart from the end. Small words such as “for” and “of” show what belongs together.",
    better="Start with the last noun, and use “for”, “of” or “to”: the form for ...",
    severity="should",
    certainty="likely",
    source=Source(title="Plain language guide", publisher="Digital.gov", address="https://digital.gov/guides/plain-language", read=NHS_READ),
    before="Fill in the anticoagulation service appointment form.",
    after="Fill in the form for your visit to the blood thinner clinic.",
    flagged=(
        "Fill in the ⟦anticoagulation monitoring service appointment form⟧.",
        "We set up a ⟦patient experience improvement programme board⟧.",
        "Read the ⟦medication management documentation⟧ first.",
        "The ⟦community nurse referral process⟧ has changed.",
    ),
    fine=(
        "Ask for the form for the clinic.",
        "The health service staff support you at home.",
        "The community nurse visits patients at home.",
        "Your care team review your plan each year.",
        "Ask at the East London Patient Transport Service Office.",
        "Bring your blood pressure record.",
        "You may need a blood test, treatment, support, advice or care.",
        "The patient safety team met.",
        "Staff help patients, and carers plan care.",
        "## Patient experience improvement programme board",
    ),
    look_at_word=_look,
    wakes=can_be_noun,
)
