"""A long sentence: the one thing about a text that slows every reader."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit, Severity
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_EXPLAINED = 4  # so many words more are no burden, where they say what a word means
_MEANING = re.compile(r"\b[A-Za-z][\w-]*, ((?:a|an|the) (?:\w+ ){1,3}?(?:of|in|that|which|who|for|to|with|where) [^,;:]{4,70})(?:[,.]|\Z)")


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    most = settings.limits["sentence-words"]
    if len(sentence.words) <= most or sentence.passage.kind not in PROSE:
        return
    count = len(sentence.words) - _in_brackets(sentence.text)
    if most < count <= most + _EXPLAINED and (aside := _MEANING.search(sentence.text)):
        count -= len(aside[1].split())
    if count > most:
        yield Hit(*sentence.place(), f"It has {count} words. Try {most} or fewer: make two of it, or a list.", severity=_how_bad(count, settings))


def _in_brackets(text: str) -> int:
    """Words in brackets are an aside: they are counted apart."""
    depth = words = 0
    for part in text.replace("(", " ( ").replace(")", " ) ").split():
        depth += (part == "(") - (part == ")")
        words += depth > 0 and part != "("
    return words


def _how_bad(count: int, settings: Settings) -> Severity:
    if count > settings.limits["sentence-words-must"]:
        return "must"
    return "should" if count > settings.limits["sentence-words-should"] else "could"


RULE = Rule(
    id="sentence-long",
    title="Long sentence",
    why="People have to hold the start in mind until the end comes. Short sentences are understood by everyone.",
    better="Say one thing. Stop. Say the next.",
    severity="could",
    certainty="sure",
    source=nhs("how-we-write", "How we write"),
    before="You will get a letter that says when your appointment is and where you need to go and what you need to bring with you on the day.",
    after="You will get a letter. It says when your appointment is, where to go and what to bring.",
    flagged=("⟦You will get a letter that says when your appointment is and where you need to go and what you need to bring with you on the day⟧.",),
    fine=(
        "You will get a letter. It says when your appointment is, where to go and what to bring.",
        "Bring your medicines, your glasses, your hearing aid, a list of questions and somebody who can help you to remember (a friend, a carer, a son or a daughter).",
        "# A heading may be long because it is read on its own, but it may not be very long or nobody will want to read it at all",
        "```\nwhat is code is left alone even if it goes on and on and on and on and on and on and on and on and on\n```",
    ),
    look_at_sentence=_look,
)
