""" "You" changes person: first the carer, then the one who is cared for."""

import re
from collections.abc import Iterable

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

_OPENS = frozenset("if when as because while since".split())
_CARES = frozenset("care caring cares look looking help helping support supporting live living know give giving nurse nursing visit are have bring bringing".split())
_OTHERS = frozenset(
    "someone somebody person people child children grandchild "
    "baby relative partner parent mother father mum dad friend patient patients husband wife son daughter toddler teenager".split()
)
_MODALS = frozenset("may might can could will would should must cannot".split())
_WHO = r"(?:child|baby|partner|mother|father|mum|dad|husband|wife|relative|friend|son|daughter|toddler|teenager|parent|grandchild)"
_OTHER = re.compile(
    r"\b(?:you (?:care for|are caring for|look after|are looking after|support|help|live with|give|bring|are bringing|come with|are coming with|take|are taking|nurse|visit|"
    r"know|collect|are with) (?!you\b|part\b|it\b)|"
    r"you're (?:caring for|looking after|supporting|helping|bringing)|you are (?:a carer|the parent|here with|the carer)|"
    rf"(?:your|a) {_WHO} (?!and you|or you|who you)\w+|"
    r"someone (?:you|in your|who|with|has|is)|(?:the )?person (?:you|who))\b"
)
_TREATED = (
    r"(?:surgery|operation|scan|injections?|oxygen|blood tests?|doses?|puffs?|tablets?|insulin|fluids|antibiotics|stitches|vaccines?|jabs?|x-ray|x-rays|drip|steroids?|"
    r"sedative|anaesthetic|painkillers?|inhaler)"
)
_HAPPENS = re.compile(
    r"\s*(?:(?:have|need) to\s+)?(?:bleed|faint|bruise|collapse|vomit|wheeze|itch|"
    r"(?:feel|be|get|become|notice|have|develop|start to feel)\s+(?:\w+\s+){0,2}?(?:sick|dizzy|faint|weak|sleepy|drowsy|confused|sore|itchy|breathless|a rash|rash|headaches?|"
    r"stroke|fit|seizure|symptoms|side effects|"
    r"bleed|bleeding|bruises?|bruising|pain|fever|temperature|diarrhoea|constipated|constipation|swollen|swelling|infections?|at (?:a )?(?:higher |greater |more )?risk)|"
    rf"(?:need|have|be given|get)\s+(?!to\b)(?:\w+\s+){{0,3}}?{_TREATED}|"
    r"take\s+(?:\w+\s+){0,3}?(?:tablets?|capsules?|doses?|medicines?)|"
    r"(?:take (?:out|off)|remove)\s+your\s+(?:\w+\s+)?\w+|"
    r"(?:not|stop|avoid)\s+(?:drive|driving|eat|eating|drink|drinking|smok(?:e|ing)|swim|swimming|fly|flying|chew|swallow|lift|bath|bathe|shower)"
    r"(?!\s+(?:them|him|her|near|in front|with them|around))|"
    r"avoid (?:alcohol|grapefruit|sunlight|salt|sugar|caffeine)|(?:lie|keep) (?:flat|still)|fast (?:for|from|before))\b"
)
_ABOUT = re.compile(rf"(?:Your|The) {_WHO}\b(?! and you)")
_GIVE = re.compile(r"\b(?:Give|give) (?:your (?:child|baby|son|daughter|toddler)|him|her|them)\b")


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    small = sentence.small
    if "you" not in small or sentence.passage.kind not in PROSE:
        return
    if _OPENS.isdisjoint(small) or (_OTHERS.isdisjoint(small) and "carer" not in small):
        yield from _after_give(sentence)
        return
    joined = " ".join(small)
    other = _OTHER.search(joined)
    if other is None:
        return
    from_word = joined.count(" ", 0, other.end()) + 1
    yield from _changed(sentence, from_word)


def _after_give(sentence: Sentence) -> Iterable[Hit]:
    """Give your child the medicine. You may feel sick."""
    if sentence.words[0] != "You" or len(sentence.small) < 3 or sentence.small[1] not in _MODALS:
        return
    others = sentence.passage.sentences
    place = next((number for number, each in enumerate(others) if each is sentence), 0)
    before = others[place - 1].text if place else ""
    if _GIVE.search(before) or _ABOUT.match(before):
        yield from _changed(sentence, 0)


def _changed(sentence: Sentence, from_word: int) -> Iterable[Hit]:
    small = sentence.small
    for at in range(from_word, len(small) - 2):
        if small[at] == "you" and small[at + 1] in _MODALS and (happens := _HAPPENS.match(" ".join(small[at + 2 :]))):
            last = at + 1 + len(happens[0].split())
            yield mark(sentence, at, last, "Who is “you” here? Say “they”, or name the person.")
            return


RULE = Rule(
    id="ambiguous-you",
    title="Who is “you” here?",
    why="“You” was the carer, and now seems to be the person who is ill. People may give or take the wrong thing.",
    better="Keep “you” for one person on the page. Say “they” or name the other person.",
    severity="ask",
    certainty="likely",
    source=Source(title="Plain language guide", publisher="Digital.gov", address="https://digital.gov/guides/plain-language", read=NHS_READ),
    before="If you look after someone with AF, you may bleed.",
    after="If you look after someone with AF, know that they may bleed.",
    flagged=(
        "If you look after someone with AF, ⟦you may bleed⟧.",
        "When your child has the vaccine, ⟦you might get a rash⟧.",
        "If you care for a person with COPD, ⟦you may need oxygen⟧ at night.",
        "Give your child a spoonful at night. ⟦You may feel sick⟧ the next day.",
        "If you look after someone who has had a sedative, ⟦you must not drive⟧ for 24 hours.",
        "If your child catches a cold, ⟦you may need more puffs⟧ than normal.",
        "If you are bringing a relative for a scan, ⟦you must take out your hearing aids⟧ before you go in.",
        "Your baby will have a small needle. ⟦You may feel sore⟧ for a day.",
        "When you visit someone with asthma, ⟦you should have your inhaler⟧ with you.",
    ),
    fine=(
        "If you look after someone with AF, they may bleed.",
        "If you look after someone, you can get help with costs.",
        "If you have AF, you may bleed.",
        "If you care for someone, you may need a break.",
        "If you live with someone who smokes, ask them to stop.",
        "When your child is ill, you can call 111.",
        "If your child has a rash, you may need to see a GP.",
        "If you know someone who could help, you should tell us.",
        "Give your child a spoonful at night. You can use a syringe.",
        "If your child has a fever, you must not take them swimming.",
        "If you look after someone who has had a sedative, you must not leave them alone.",
        "If your baby is ill, you may need more time off work.",
        "If you take a blood thinner, you may bleed more.",
        "Your child can eat as normal. You can sit with them.",
        "Someone will call you. If you feel sick, you may have a drink.",
    ),
    look_at_sentence=_look,
)
