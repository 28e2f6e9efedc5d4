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


# Medicines that people take by themselves, when they feel that they need them: here a text must say how much and how often, or where that is written.
_OFTEN_TAKEN = frozenset(
    "paracetamol ibuprofen aspirin codeine co-codamol cocodamol co-dydramol dihydrocodeine naproxen diclofenac calpol nurofen anadin antihistamine "
    "antihistamines cetirizine loratadine piriton "
    "chlorphenamine loperamide imodium gaviscon antacid antacids senna lactulose laxative laxatives movicol bisacodyl morphine oramorph oxycodone tramadol "
    "diazepam lorazepam zopiclone "
    "sumatriptan triptan salbutamol ventolin reliever gtn nitroglycerin hydrocortisone lozenge lozenges decongestant decongestants pseudoephedrine painkiller "
    "painkillers linctus anti-inflammatory "
    "anti-inflammatories nicotine sedative sedatives fentanyl gabapentin pregabalin amitriptyline dexamethasone prednisolone buscopan hyoscine mebeverine "
    "omeprazole rennie domperidone cyclizine "
    "metoclopramide promethazine melatonin methadone acetaminophen tylenol".split()
)
_FORMS_OF = frozenset(
    "inhaler spray tablet tablets capsule capsules puff puffs cream gel ointment drops syrup patch patches dose doses medicine sachet sachets lozenge "
    "lozenges lotion suppository pill pills".split()
)
_TAKES = frozenset("take taking taken use using used try give giving given rub apply swallow suck chew inhale have put spray insert".split())
_WHENEVER = re.compile(
    r"\b(?:bring|bringing|keep|get) (?:the |your |his |her |their |a )?(?:fever|temperature|pain|swelling) (?:down|away|off)\b|"
    r"\b(?:(?:when|if|whenever|until) (?:you|your|she|he|it|the|they|their|his|her|this|that)|(?:when|if|as|whenever|as often as|as much as|every time|each "
    r"time|after each|until|while|for as long as|once) (?:\w+ ){0,6}(?:need|needed|required|necessary|want|like|pain|hurts?|aches?|"
    r"worse|itch\w*|itches|itchy|bad|back|sore|sick|fever|temperature|headache|cough|wheez\w+|symptoms?|poo|bowel|bowels|sleep|awake|better|goes on|comes back|"
    r"returns?|craving|crave|cigarette|breathless|tight|flares?|"
    r"swell\w*|stops?|starts?|upset|uncomfortable|anxious|panic)|for (?:\w+ ){0,3}?(?:pain|headache|fever|itch\w*|cough|cold|aches|ache|"
    r"discomfort|swelling|sore throat|few days|symptoms|cramps|wind|temperature)"
    r"|(?:to|can|may|might|will) (?:help |also |help to )?(?:ease|relieve|help|treat|reduce|stop|bring down|lower|control|soothe|calm|settle|dull) (?:with "
    r")?(?:the |your |any |a |mild |this |it|bad )*"
    r"(?:pain|headache|fever|itch\w*|cough|aches|discomfort|swelling|symptoms|cramps|temperature|it|wind|sickness|diarrhoea|constipation)?|as well|as required|"
    r"as needed|too|instead|extra|more|second|another|up to \w+ times)\b"
)
_SAFE_WITHIN = re.compile(
    r"\b(?:leaflet|label|packet|pack|box|instructions|prescribed|prescription|prescriber|as directed|your doctor|your gp|a gp|a doctor|the doctor|pharmacist|"
    r"your nurse|a nurse|the nurse|midwife|your team|"
    r"recommended dose|right dose|we will tell|we tell|asthma plan|action plan|your plan|care plan|before you|before taking)\b"
)
_WRITTEN = re.compile(r"\b(?:leaflet|label|packet|instructions|pharmacist|as directed|recommended dose|right dose)\b")
_DOUBTS = frozenset(
    "not never avoid stop without unless before if whether ask asked asking can't cannot don't allergic already who people patients allergy regularly instead usually".split()
)
_OFTEN_SAID = re.compile(r"\b(?:\d+ (?:times|hours)|once|twice|every|daily|a day|per day|each day|each night|at night|bedtime|morning|hours|maximum|no more than|more than \d)\b")
_PAIN_GAP = re.compile(
    r"\b(?:every \w+(?: to \w+)? hours|hours? (?:between|apart|after|before|later)|(?:wait|leave|gap)\b|between doses|maximum|at most|no more than|more than|in "
    r"24 hours|in a day|limit)\b"
)
_ASKS_ALL = "How much, how often, how long between, and how much in a day at most? Or where is that written?"


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    told: set[tuple[int, int]] = set()
    for hit in _with_amounts(page):
        told.add((hit.start, hit.end))
        yield hit
    for hit in _with_none(page):
        if not any(hit.start < end and start < hit.end for start, end in told):
            yield hit


def _with_none(page: Page) -> Iterator[Hit]:
    """You can take ibuprofen when the pain gets worse. Other passages say how often only if they speak of this medicine."""
    section: list[Passage] = []
    for passage in [*page.passages, None]:
        if passage is not None and passage.kind != "heading":
            section.append(passage)
            continue
        found = False
        for number, each in enumerate(section):
            if each.kind not in ("paragraph", "item") or each.language not in ("", "en") or found:
                continue
            for sentence in each.sentences:
                if not _OFTEN_TAKEN.isdisjoint(sentence.small) or not _FORMS_OF.isdisjoint(sentence.small):
                    hit = _no_amount(sentence, section, number)
                    if hit is not None and not is_in_quotation(each, hit):
                        yield hit
                        found = True
                        break
        section = []


def _no_amount(sentence: Sentence, section: list[Passage], number: int) -> Hit | None:
    small = sentence.small
    at = next((place for place, word in enumerate(small) if word in _TAKES and _is_wanted(small, place)), None)
    if at is None or sentence.text.endswith("?"):
        return None
    named = [word for word in small if word in _OFTEN_TAKEN]
    joined = " ".join(small)
    last = next((place for place in range(at + 1, min(at + 7, len(small))) if small[place] in _OFTEN_TAKEN or small[place] in _FORMS_OF), None)
    if last is None and at + 1 < len(small) and small[at + 1] in ("it", "them", "these", "this", "one", "some") and named:
        last = at + 1
    if last is None:
        last = next((place for place in range(at - 1, max(at - 4, -1), -1) if small[place] in _OFTEN_TAKEN), None)
        if last is None or small[at - 1] not in ("be", "been", "can"):
            return None
        at, last = last, at
    if (not named and small[last] not in ("inhaler", "spray", "cream", "tablet", "puff", "gel")) or not _WHENEVER.search(joined):
        return None
    beside = [part for part in section[max(number - 1, 0) : number + 2] if part is not sentence.passage]
    if _SAFE_WITHIN.search(sentence.passage.text.casefold()) or any(_WRITTEN.search(part.text.casefold()) for part in beside):
        return None
    others = [each for part in section for each in part.sentences if each is not sentence]
    same = [each for each in others if (set(named) & set(each.small)) or (each.passage is sentence.passage and _OFTEN_TAKEN.isdisjoint(each.small))]
    said = " ".join([joined, *(" ".join(each.small) for each in same)])
    has_amount = any(word[0].isdigit() or word in NUMBER_WORDS for word in small[at:last])
    if _OFTEN_SAID.search(said) and (not has_amount or not named or _PAIN_GAP.search(said)):
        return None
    return Hit(*sentence.place(at, last), _ASKS_ALL, severity="ask")


def _is_wanted(small: list[str], at: int) -> bool:
    """Take it, you can take it, keep taking it, it can be taken. Not "if you take", "people who take", "do not take", "to take"."""
    word = small[at]
    before = small[max(at - 4, 0) : at]
    if not _DOUBTS.isdisjoint(before):
        return "if" in before and small[at - 1] in ("take", "then", "please")
    if word in ("taken", "used", "given"):
        return (small[at - 1 : at] == ["be"] and not {"may", "will"} & set(small[at - 2 : at - 1])) or (small[at - 1 : at] == ["be"] and "may" in before)
    if word.endswith("ing"):
        return small[at - 1 : at] in (["keep"], ["try"], ["start"], ["by"], ["consider"])
    if at == 0:
        return True
    if small[at - 1] in ("you", "i", "we", "they", "who", "the", "a", "your", "this", "in", "for", "of"):
        return False
    if small[at - 1] in ("can", "may", "could", "should", "must", "might", "please", "also", "then", "just", "still", "either", "simply", "always"):
        return "you" in before or small[at - 1] in ("please", "then", "just", "also", "simply", "always")
    return small[at - 1] == "and" or (bool({"if", "when"} & set(small[:at])) and small[at - 1] != "to")


def _with_amounts(page: Page) -> Iterable[Hit]:
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
        elif (
            (_AS_NEEDED.search(text) or not _RISKY.isdisjoint(small) or _is_bare(sentence))
            and _EVERY_HOURS.search(text)
            and not _MOST.search(" ".join(near.text for near in around))
        ):
            yield Hit(*place, "Say the most that is safe in 24 hours.", severity="ask")
        return


_RISKY = frozenset("paracetamol ibuprofen aspirin codeine co-codamol naproxen painkiller painkillers calpol nurofen morphine tramadol".split())


def _is_bare(sentence: Sentence) -> bool:
    """Take 2 tablets every 4 hours: with nothing more, 6 times a day."""
    return bool(re.search(r"\bevery (?:4|four|3|three|2|two)(?: to (?:6|six))? hours\.?\Z", sentence.text, re.IGNORECASE)) and sentence.passage.kind in ("paragraph", "item")


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
        "You can ⟦take ibuprofen⟧ when the pain gets worse.",
        "Take 1 or 2 paracetamol tablets 4 times a day, 4 hours apart.\n\nYou can ⟦take ibuprofen⟧ as well when it hurts.",
        "⟦Give your child Calpol⟧ if she is hot.",
        "⟦Use the steroid cream⟧ as often as you need.",
        "⟦Aspirin can be taken⟧ for a headache.",
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
        "Do not take ibuprofen if you have an ulcer.",
        "Take paracetamol for the pain. Follow the leaflet that comes with it.",
        "If you take aspirin for your heart, tell us.",
        "You can take ibuprofen for the pain: 1 tablet, 3 times a day, with at least 6 hours between doses.",
        "Paracetamol can help with a headache.",
        "Your doctor may give you morphine for the pain.",
    ),
    look_at_page=_look,
)
