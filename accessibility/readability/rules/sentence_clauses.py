"""A sentence of many clauses, joined or nested: each must be held in mind until its end."""

from collections.abc import Iterable
from itertools import pairwise

from accessibility.readability.figures import between
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_OPENS = frozenset("because although though unless whereas while if whenever which who whom whose whereby when where until since once after before that as".split())
_JOINS = frozenset("and but so or yet then nor".split())
_SURE = frozenset("because although though unless whereas if whenever which who whom whose whereby".split())
_SUBJECTS = frozenset("you we they it he she i there this these those your the their our my his her a an your someone somebody people".split())
_SAYS = frozenset("you we they it he she i there is are was were will can may might must should could would has have had does do did cannot".split())
_PRONOUNS = frozenset("you we they it he she i there".split())
_TRIGGERS = _OPENS | _JOINS
_FEWEST_WORDS = 13
_ENOUGH_WORDS = 16
_MANY = 3
_NO_CLAUSE = frozenset("so after before is like and or but for of on to in at with about from by was are were be than as not this all now".split())
_ASKED = frozenset(
    "know knows see sees show shows ask asks say says tell tells told said out about of decide or and".split()
)  # know who has it: what is asked, not a clause inside
_NO_VERB = frozenset("day way time one much many long far kind sort point room week year case".split())


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    if len(sentence.words) < _FEWEST_WORDS or sentence.passage.kind not in PROSE:
        return
    small = sentence.small
    if not _enough(small):
        return
    starts, text, began = sentence.starts(), sentence.text, sentence.start
    places = [at for at, word in enumerate(small) if word in _TRIGGERS and _opens_a_clause(sentence, at) and not _in_brackets(text, starts[at] - began)]
    more = _with_that(small, places) if len(places) < _MANY and "that" in small else places
    if len(places) < _MANY <= len(more) and _is_nested(text, small, more):
        places = more
    if len(places) >= _MANY and (len(small) >= _ENOUGH_WORDS or _is_nested(text, small, places)):
        words = ", ".join(f"“{small[at]}”" for at in places)
        yield Hit(*sentence.place(), f"It has {len(places) + 1} parts, joined by {words}. Make two or more sentences.", severity="should" if len(places) > _MANY else None)


def _with_that(small: list[str], places: list[int]) -> list[int]:
    """With each "that" which has a clause of its own: calls that come early, said that people wait."""
    thats = (at for at, word in enumerate(small) if word == "that" and at and small[at - 1] not in _NO_CLAUSE and small[at + 1 : at + 2] and small[at + 1] not in _NO_VERB)
    return sorted({*places, *thats})


def _is_nested(text: str, small: list[str], places: list[int]) -> bool:
    """Whether one clause stands inside another: each begins before the last has ended, within a few words."""
    places = [at for at in places if small[at - 1] not in _ASKED]
    if len(places) < _MANY or (text.count(",") < 2 and len(places) == _MANY):
        return False
    inner = sum(small[at] in ("who", "which", "whom", "whose", "that") for at in places[1:])
    return inner > 0 and sum(later - at < 6 for at, later in pairwise(places)) >= 2 - (inner > 1)


def _enough(small: list[str]) -> bool:
    """A quick look first: most sentences have too few such words."""
    return sum(word in _TRIGGERS for word in small) >= _MANY


def _in_brackets(text: str, at: int) -> bool:
    return "(" in text and text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _opens_a_clause(sentence: Sentence, at: int) -> bool:
    small = sentence.small
    following = small[at + 1] if at + 1 < len(small) else ""
    word = small[at]
    if word in _SURE:
        if at and small[at - 1] in ("as", "even", "or", "and", "if") and word == "if" and small[at - 1] != "and":
            return small[at - 1] not in ("as", "even")
        if word in ("who", "which", "whose") and at == 0:
            return False
        return following not in ("", "not", "possible", "needed", "necessary", "any", "so") or word in ("who", "which")
    if word == "that":
        return (
            at > 0
            and following in _SAYS | {"the", "your", "a"}
            and small[at - 1] not in ("so", "after", "before", "is", "like", "and", "or", "for", "of", "on", "to", "in", "at", "with", "about")
        )
    if word in _JOINS:
        if following not in _PRONOUNS or (word == "then" and at and small[at - 1] in ("and", "but")):
            return False
        return not (word == "or" and small[at + 2 : at + 3] == ["or"])
    if word == "as":
        return following in _PRONOUNS and (at == 0 or bool(between(sentence, at - 1).strip()))
    return following in _SUBJECTS and (word in ("when", "where", "while", "until") or following in _PRONOUNS)


RULE = Rule(
    id="sentence-clauses",
    title="Too many parts in one sentence",
    why="Each “which”, “because” or “if” is one more thing to hold in mind. Tired readers lose the thread.",
    better="One idea in each sentence. Put the most important one first.",
    severity="could",
    certainty="likely",
    source=nhs("how-we-write", "How we write"),
    before="If you feel dizzy, which can happen when you stand up, sit down because you may fall.",
    after="You may feel dizzy when you stand up. If you do, sit down so that you do not fall.",
    flagged=(
        "⟦If you feel dizzy, which can happen when you stand up, sit down because you may fall⟧.",
        "⟦The nurse who rings you will ask if you still need the visit, and you can say that you want a later day⟧.",
        "⟦Although the clinic is shut, we will call people who left a number, because they may need help before it opens, but it may take a week⟧.",
        "⟦Dr Lowe said that, although the phones, which we changed in May, are better, calls that come before 9am wait⟧.",
        "⟦The card that the nurse who saw you gave you, which is red, is yours⟧.",
        "⟦We wrote to everyone who came, so they know what we did, and they can tell us if we got it wrong⟧.",
    ),
    fine=(
        "If you feel dizzy when you stand up, sit down.",
        "Say who plans care, who pays for it, who gives it and who checks it.",
        "Someone who makes sure that all the people who care for you work together",
        "The nurse who saw you said that you can go home. We hope that the new door, which opens by itself, will help.",
        "If the pain comes back, call the number that is on your card.",
        "Bring your tablets, your glasses, your letters and your pens, and ask a friend or a neighbour to come with you to the clinic.",
        "Who can tell me which of these bags and which of those coats is the one you left?",
        "We will call you after lunch, before tea, as soon as possible, if needed, and at any time that day.",
        "You can bring a friend, or you can come alone. If you come alone, tell us.",
        "The team meets once a week in the room that is next to the ward, and talks about plans for the month.",
        "“If you go, and it rains, which it may when I am there, you will get wet because you have no coat.”",
        "You can join until you are 80 (but you can come back if you ask for it, because some people who left want to).",
        "# When you call, and if you can wait, tell us who you are because it helps us",
    ),
    look_at_sentence=_look,
    needs=frozenset(_TRIGGERS),
)
