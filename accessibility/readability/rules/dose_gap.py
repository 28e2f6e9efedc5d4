"""An amount of medicine with no "how often": people may take it too often, or all at once."""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.figures import NUMBER_WORDS
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_in_quotation
from accessibility.readability.page import PROSE, Page, Passage, Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_ACTS = frozenset("take use give inject swallow apply put have suck chew inhale".split())
_FORMS = frozenset(
    "tablet tablets capsule capsules caplet caplets puff puffs drop drops sachet sachets spoonful spoonfuls teaspoon teaspoons lozenge lozenges patch patches pill pills "
    "pessary suppository "
    "suppositories dose doses painkiller painkillers paracetamol ibuprofen aspirin".split()
)
_AMOUNT = re.compile(r"\d[\d,.]*(?:mg|ml|mcg|g)\Z")
_UNITS = frozenset("mg ml microgram micrograms units".split())
_OFTEN = frozenset(
    "day days daily every hour hours hourly once twice times each morning mornings night nights nightly bedtime evening noon midday midnight breakfast lunch dinner supper "
    "tea meal meals week "
    "weekly weeks month monthly today tonight tomorrow before after until single sleep first last then now immediately straight minutes next instead one-off am pm".split()
)
_TELLS = frozenset("label doctor pharmacist nurse leaflet packet prescribed prescription midwife gp".split())
_AS_NEEDED = re.compile(
    r"\b(?:when|if|as|whenever) (?:you )?(?:need|needed|required|necessary|have pain|are in pain)\b|\bfor (?:the )?pain\b|\bto (?:ease|relieve|help with|treat) (?:the |"
    r"your )?pain\b"
)
_EVERY_HOURS = re.compile(r"\bevery (?:\d+|four|six|eight)(?:(?: to |-| or )(?:\d+|six|eight))? hours\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:maximum|most|more than|up to|no more|limit|at least|in any 24|in 24|24 hours|times a day|a day)\b", re.IGNORECASE)
# Who is told: not what somebody did, and not what nobody may do.
_NOT_ORDERS = frozenset("not never i he she they we who which took didn't cannot can't what whether did does missed forget forgot forgotten too many overdose extra".split())
_ASKS = "How often, how long between, and how many in a day at most?"


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    passages = [passage for passage in page.passages if passage.kind in PROSE or passage.kind == "heading"]
    for number, passage in enumerate(passages):
        if passage.kind == "heading" or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            if len(sentence.small) > 1 and not _ACTS.isdisjoint(sentence.small):
                for hit in _doses(sentence, passages, number):
                    if not is_in_quotation(passage, hit):
                        yield hit


def _doses(sentence: Sentence, passages: list[Passage], number: int) -> Iterator[Hit]:
    small = sentence.small
    for at, word in enumerate(small):
        if word not in _ACTS or not _NOT_ORDERS.isdisjoint(small[max(at - 5, 0) : at]) or not _is_order(small, at):
            continue
        last = _amount(small, at)
        if last is None or (word in ("have", "put", "use") and small[last] in ("dose", "doses") and small[at + 1] in ("your", "the")):
            continue
        around = _around(passages, number)
        words = {each for near in around for part in near.sentences for each in part.small}
        place = sentence.place(at, last)
        text = sentence.passage.text
        if words.isdisjoint(_OFTEN):
            tells = not words.isdisjoint(_TELLS)
            yield Hit(*place, _ASKS, severity="ask" if tells else None)
        elif _AS_NEEDED.search(text) and _EVERY_HOURS.search(text) and not _MOST.search(" ".join(near.text for near in around)):
            yield Hit(*place, "Say the most that is safe in 24 hours.", severity="ask")
        return


def _is_order(small: list[str], at: int) -> bool:
    """Take 2 tablets; then take 2; you should take 2; if it hurts, take 2."""
    if at == 0 or small[at - 1] in ("then", "and", "can", "should", "must", "may", "always", "please", "to", "or", "just", "now"):
        return True
    return bool({"if", "when", "for"} & set(small[:at])) and small[at - 1] not in ("you", "to")


def _amount(small: list[str], at: int) -> int | None:
    """The last word of the amount that comes soon after the verb: "2 tablets", "5ml", "one 500mg tablet"."""
    for place in range(at + 1, min(at + 5, len(small))):
        word = small[place]
        if (word[0].isdigit() and not _AMOUNT.match(word)) or word in NUMBER_WORDS or word == "half":
            for far in range(place + 1, min(place + 6, len(small))):
                if small[far] in _FORMS or small[far] in _UNITS:
                    last = far
                    while last + 1 < len(small) and small[last + 1] in _FORMS:
                        last += 1
                    return last
                if small[far] in ("days", "weeks", "hours", "minutes", "times", "in", "with", "for"):
                    return None
            return None
        if _AMOUNT.match(word):
            if word.endswith("g") and not word.endswith(("mg", "mcg")):
                return None  # 80g of fruit
            if word.endswith("ml") and not (_FORMS | {"medicine", "syrup", "liquid", "suspension", "solution"}) & set(small):
                return None  # 250ml of water
            return place + 1 if small[place + 1 : place + 2] and small[place + 1] in _FORMS else place
    return None


def _around(passages: list[Passage], number: int) -> list[Passage]:
    """The passage, the one after it and, where they are of one list or one paragraph apart, the one before: how often may stand there."""
    near = [passages[at] for at in (number - 1, number + 1) if 0 <= at < len(passages) and passages[at].kind != "heading"]
    group = passages[number].group
    return [passages[number], *near] + [passage for passage in passages if group and passage.group == group]


RULE = Rule(
    id="dose-gap",
    title="A dose with no “how often”",
    why="People may take it again too soon, or too much in a day. That can harm them.",
    better="Say how much, how often, how long between, and the most in a day.",
    severity="must",
    certainty="likely",
    source=nhs("numbers-measurements-dates-time#dosage", "Numbers, measurements, dates and time: dosage"),
    before="Take 2 tablets for the pain.",
    after="Take 2 tablets. Wait 6 hours before you take more. Do not take more than 8 in 24 hours.",
    flagged=(
        "⟦Take 2 tablets⟧ for the pain.",
        "If it hurts, ⟦take two paracetamol tablets⟧ with water.",
        "You can ⟦give 5ml⟧ of the syrup to your child.",
        "⟦Take 2 puffs⟧. Ask your pharmacist if it does not help.",
        "⟦Take 2 tablets⟧ every 4 hours if you need them. You may need it for the pain when needed.",
    ),
    fine=(
        "Take 2 tablets 3 times a day.",
        "Take 2 tablets. Wait 6 hours before you take more.",
        "Take 1 tablet:\n\n- at breakfast\n- at bedtime",
        "Do not take 2 doses to make up for a missed one.",
        "I took 2 tablets and felt fine.",
        "Take 2 buses and then walk.",
        "Eat 80g of fruit. Drink 250ml of water.",
        "She said: “Take 2 tablets.”",
        "Use 2 tablets of paper for notes each.",
        "You need to have 2 doses of the vaccine, 8 weeks apart.",
        "Take 2 tablets every 6 hours if you need them. Do not take more than 8 in 24 hours.",
        "Take your tablets with you.",
    ),
    look_at_page=_look,
)
