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


# The other ways round: the reader acts for somebody ("filling it in for your mother"), or somebody else is the patient ("if your baby has a rash").
_KIN = (
    r"(?:\w+ )?(?:child|baby|toddler|son|daughter|grandchild|grandson|granddaughter|mother|father|mum|dad|parent|gran|grandmother|grandfather|relative|"
    r"husband|wife|partner|friend|neighbour|brother|sister|aunt|uncle)"
)
_SOMEBODY = rf"(?:(?:your|a|an|another|the|his|her|an elderly|an older|a sick) {_KIN}|(?:someone|somebody|another person|a person|anyone|a patient|a friend|a resident)(?: else)?)"
_DOES_FOR = (
    r"(?:fill|filling|filled|complete|completing|answer|answering|reply|replying|call|calling|ring|ringing|phone|phoning|contact|contacting|write|writing|book|"
    r"booking|speak|speaking|"
    r"collect|collecting|fetch|fetching|talk|talking|apply|applying|sign|signing|order|ordering|register|registering|act|acting|ask|asking|reading|come|coming|here|doing|do)"
)
_FOR = re.compile(rf"\b(?:{_DOES_FOR}(?: \w+){{0,5}}? (?:for|on behalf of)|on behalf of) {_SOMEBODY}\b(?! and you| or you)")
_YOUNG = r"(?:child|baby|toddler|son|daughter|grandchild|grandson|granddaughter)"
_ILL = re.compile(
    rf"\b(?:your|the|a) (?:\w+ )?(?:{_YOUNG}(?:'s)? (?:has|had|gets|needs|needed|develops|feels|takes|starts|uses|comes|goes|will|may|must|can|cannot|should|is|"
    r"was|does|did|due|cries|coughs|vomits)\b"
    r"|(?:mother|father|mum|dad|parent|relative|gran|grandmother|grandfather) (?:needs|comes|goes|will|cannot|should|is (?:having|coming|going|due|in|on|ill|"
    r"unwell|given)|takes|uses|forgets|falls)\b)"
    rf"|\b(?:bring|bringing|take|taking|brought|come with|coming with|are with|stay with) (?:your|a|the) (?:\w+ )?(?:{_YOUNG}|mother|father|mum|dad|relative)\b|"
    r"\b(?:are|come|came|coming) (?:here |in |to us )?with (?:your|a) (?:\w+ )?(?:mother|father|mum|dad|parent|relative|gran|grandmother|grandfather|husband|wife|"
    r"partner|friend)\b|\A(?:parents|as a parent|as parents|for parents)\b"
)
_LOOKS_AFTER = re.compile(
    rf"\b(?:care for|caring for|look after|looking after|support|supporting|help|helping|nurse|nursing|live with|living with) (?:{_SOMEBODY}|people|someone|"
    r"somebody)\b(?! and you| or you)"
    rf"|\b(?:visit|visiting|come with|came with|coming with|brought|bring|bringing) (?:{_SOMEBODY})\b(?! and you| or you)|\A(?:carers?|families|relatives|visitors)\b"
    r"|\b(?:are|as) (?:a|the) (?:\w+ )?carer\b"
)
_MOTHERS_OWN = frozenset("born birth pregnant pregnancy labour womb breastfeed breastfeeding breast breasts milk placenta midwife caesarean trimester stitches delivery".split())
_OF_THE_ILL = frozenset(
    "pain symptoms operation surgery wound wounds dose doses scan diagnosis rash injection injections inhaler inhalers insulin catheter stoma drip seizure "
    "seizures fits inhalation "
    "stitches dressing dressings puffs tablets tablet capsules medicine medicines medication treatment illness condition memory".split()
)
_OF_A_CHILD = _OF_THE_ILL | frozenset(
    "skin teeth temperature fever breathing cough chest bones lungs ears eyes tummy blood allergy allergies weight height nappy vaccine vaccines".split()
)
_OF_ANYBODY = _OF_A_CHILD | frozenset(
    "health birth age appetite sleep mood disability mobility diet results test tests breathing heart kidneys hearing sight feet nhs recovery".split()
)
_NOT_AFTER = frozenset("visitor visitors record records team teams number numbers centre service services carer worker insurance care book plan history clinic list chart".split())
_NOT_IN_NAME = frozenset(["own"])
_FEELS = re.compile(
    r"\b(?:how|what|when|where|whether|if|which|why|how often|how much) (?:\w+ ){0,2}?you (?:last |now |usually |first |can |cannot |have |had |are |were )*"
    r"(?:feel|felt|eat|ate|sleep|slept|hurt|smoke|drink|drank|allergic|in pain|born|taking|vomited|fell|fallen|fall|walk|move|breathe|itch|sick|well|unwell|ill)\b"
)
_TREATS = re.compile(
    r"\b(?:weigh|measure|examine|vaccinate|scan|x-ray|inject|wake|undress|immunise|anaesthetise)(?: and \w+)? you\b|"
    r"\byou (?:will|may|must|should|can|might|need to|have to)(?: then| not| also| now)* be (?:put to sleep|weighed|measured|examined|vaccinated|scanned|"
    r"anaesthetised|immunised|undressed|sedated|"
    r"ill|unwell|well|awake|asleep|sleepy|sick|hungry|in pain|poorly|upset|sore)\b|"
    r"\byou (?:will|may|must|might|can|need to|have to)(?: then| also| now| first)* (?:have|get|need|be given|wear) (?:a|an|the|some|another) (?:\w+ )?(?:tube|drip|"
    r"mask|needle|injection|jab|scan|x-ray|operation|anaesthetic|"
    r"plaster cast|cast|stitches|cannula|catheter|blood test|biopsy|splint|brace|vaccine|sedative|gown)\b|"
    r"\byou (?:use|take|have) your (?:\w+ )?(?:inhaler|tablets|medicine|medicines|insulin|injection|dose)\b|\bif you are allergic\b"
)


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    small = sentence.small
    if ("you" not in small and "your" not in small) or sentence.passage.kind not in PROSE:
        return
    found = list(_as_carer(sentence)) if "you" in small else []
    yield from found or _whose(sentence)


def _whose(sentence: Sentence) -> Iterable[Hit]:
    """ "Your pain" where the reader fills in a form for a mother, or brings a child."""
    before = _sentence_before(sentence)
    if _ACTS_FOR.isdisjoint(sentence.small) and (not before or _ACTS_FOR.isdisjoint(before.small)):
        return
    joined = " ".join(sentence.small)
    for pattern, nouns, feels, treats in (
        (_FOR, _OF_ANYBODY, True, True),
        (_ILL, _OF_A_CHILD, False, True),
        (_LOOKS_AFTER, _OF_THE_ILL, False, False),
    ):
        if pattern is _ILL and not _MOTHERS_OWN.isdisjoint(word for each in sentence.passage.sentences for word in each.small):
            continue
        if other := pattern.search(joined):
            start = other.end()
        elif before and pattern is not _LOOKS_AFTER and pattern.search(" ".join(before.small)) and (_opens_with_you(sentence) or pattern is _FOR):
            start = 0
        else:
            continue
        if place := _of_whom(sentence, joined, start, nouns, feels, treats):
            yield mark(sentence, *place, "Whose is it? Say “their”, or name the person.")
            return


def _opens_with_you(sentence: Sentence) -> bool:
    return sentence.small[0] in ("you", "your")


def _of_whom(sentence: Sentence, joined: str, start: int, nouns: frozenset[str], feels: bool, treats: bool) -> tuple[int, int] | None:
    small = sentence.small
    first = joined.count(" ", 0, start)
    for at in range(first, len(small) - 1):
        if small[at] != "your" or small[at + 1] in _NOT_IN_NAME:
            continue
        for last in range(at + 1, min(at + 4, len(small))):
            if small[last] in nouns and not (last + 1 < len(small) and small[last + 1] in _NOT_AFTER and small[last] != "nhs"):
                return at, last
            if small[last] in _SMALL:
                break
    for pattern in (_FEELS if feels else None, _TREATS if treats else None):
        if pattern and (found := pattern.search(joined, start)):
            return joined.count(" ", 0, found.start()), joined.count(" ", 0, found.end())
    return None


_SMALL = frozenset("is are was were will may must can and or but in on at to for from with that who which if when before after about as".split())
_ACTS_FOR = frozenset(
    "behalf child baby toddler son daughter grandchild grandson granddaughter mother father mum dad parent parents relative carer husband wife partner friend neighbour someone "
    "somebody carers visitors families relatives gran grandmother grandfather child's baby's son's daughter's person patient brother sister aunt uncle else grandson".split()
)


_ASKED_FOR = frozenset("tell write say give bring note put list answer describe tick include add state send show".split())


def _sentence_before(sentence: Sentence) -> Sentence | None:
    if not _opens_with_you(sentence) and sentence.small[0] not in _ASKED_FOR:
        return None
    others = sentence.passage.sentences
    place = next((number for number, each in enumerate(others) if each is sentence), 0)
    return others[place - 1] if place else None


def _as_carer(sentence: Sentence) -> Iterable[Hit]:
    small = sentence.small
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
        "When you visit your mum, tell the nurse about ⟦your symptoms⟧.",
        "If you look after someone with AF, ⟦you may bleed⟧.",
        "When your child has the vaccine, ⟦you might get a rash⟧.",
        "If you care for a person with COPD, ⟦you may need oxygen⟧ at night.",
        "Give your child a spoonful at night. ⟦You may feel sick⟧ the next day.",
        "If you look after someone who has had a sedative, ⟦you must not drive⟧ for 24 hours.",
        "If your child catches a cold, ⟦you may need more puffs⟧ than normal.",
        "If you are bringing a relative for a scan, ⟦you must take out your hearing aids⟧ before you go in.",
        "Your baby will have a small needle. ⟦You may feel sore⟧ for a day.",
        "When you visit someone with asthma, ⟦you should have your inhaler⟧ with you.",
        "If you are filling it in for your mother, tell us how bad ⟦your pain⟧ is.",
        "When you call for your father, have ⟦your date of birth⟧ ready.",
        "If your baby has a rash, ⟦your skin⟧ may need cream.",
        "If you are answering for someone else, tell us ⟦what you eat⟧.",
        "If you help your mum, ⟦your dose⟧ may change each week.",
        "Is your child due a test? ⟦You must not be ill⟧ on the day.",
    ),
    fine=(
        "If you bring a friend, bring your own lunch.",
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
        "If you are filling it in for your mother, tell us how bad her pain is.",
        "If you look after someone, you can have a check of your own health.",
        "If your child is ill, call your health visitor.",
        "When your baby is born, your stitches may feel sore.",
        "You can bring your mother with you. Tell us how bad your pain is.",
        "If you call for your father, tell us your name.",
        "If your mother has diabetes, your blood may be tested for it too.",
    ),
    look_at_sentence=_look,
    needs=frozenset(["you", "your"]),
)
