"""A risk told in words alone: "a slight risk", "the chance is remote", "in rare cases"."""

import re

from accessibility.readability.figures import IN_EVERY, neighbours
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._shapes import Shapes, shape
from accessibility.readability.settings import Settings

_HOW = r"(?:(?:very|extremely|quite|fairly|only|relatively|really|rather|comparatively|reasonably|a|an|the|somewhat|exceptionally|pretty|vanishingly|incredibly|exceedingly) )*"
_SIZE = (
    r"(?:slight|small|low|tiny|minimal|minor|remote|slim|negligible|little|high|moderate|considerable|significant|substantial|serious|real|some|definite|outside|theoretical|"
    r"limited|modest|faint|marginal|appreciable|certain|distinct|smallest|slightest|very small|acceptable|large|big|great|measurable|long-term|ever-present|possible)"
)
_WELCOME = r"(?:good|fair|strong|reasonable|excellent|decent)"
_CHANCE = r"(?:risks?|chances?|likelihood|possibility|probability|danger|odds|prospect)"
_IS = r"(?:is|are|was|remains|remain|seems|appears|can be|may be|will be|would be|stays|gets)"
_LEVEL = (
    r"(?:low|small|high|slight|tiny|minimal|remote|negligible|slim|minor|moderate|considerable|significant|great|very little|rare|extremely low|limited|"
    r"real|acceptable|good|poor|fair|insignificant|tiny indeed)"
)
# What can go wrong. In a sentence with none of these, "rarely" and "unlikely" tell of something else.
_HARMS = frozenset(
    "effect effects risk risks complication complications reaction reactions harm harms harmed dangerous bleeding bleed bleeds infection infections infected "
    "fall falls falling clot clots clotting miscarriage damage damaged "
    "damages death deaths die dies died fatal leak leaks leaking scarring scar scars stroke strokes injury injuries injure injured nerve nerves numb numbness "
    "paralysis paralysed blindness blind deaf "
    "hearing fit fits seizure seizures faint fainting rash rashes allergic allergy anaphylaxis sepsis perforation perforated tear tears torn puncture "
    "punctured bruise bruising swelling ulcer ulcers "
    "incontinence incontinent impotence infertility infertile hernia pneumonia relapse fracture fractures broken burn burns choking collapse coma dehydration "
    "bowel liver kidney kidneys bladder womb "
    "transfusion intensive recurrence recur fail fails failure wrong problem problems side-effect side-effects burst rupture ruptures infertile stillbirth "
    "disability cancer vomiting sick sickness "
    "blood headache headaches pain painful dizziness diarrhoea constipation weight addiction addicted overdose dependence dependent withdrawal thrombosis "
    "embolism lump swollen jaundice anaemia meningitis".split()
)
_RATES = re.compile(r"\d ?%|per cent|percent|\b\d[\d,]* (?:in|out of) |\b(?:one|two|three|fewer than one|less than one) in |\bhalf (?:of|the)\b|\bper \d", re.IGNORECASE)

_SHAPES = Shapes(
    (
        shape(
            "risk risks chance chances likelihood possibility probability danger odds prospect",
            rf"{_HOW}(?:{_SIZE}(?:,? (?:but|though|and|yet) \w+)? {_CHANCE}|{_WELCOME} chances?(?= (?:of|that|it|you|they|your|the)))",
            follows=(
                r"\s*(?:-|group|groups|area|areas|factor|factors|assessment|people|patients|women|men|pregnanc|drink|prostate|hpv|to (?:ask|meet|talk|see|"
                r"say|tell|rest|learn|get|try|look|make|catch|go)|of bias|tak|level|categor|manag|score)\b"
            ),
        ),
        shape(
            "risk risks chance chances likelihood possibility probability danger odds",
            rf"(?:{_CHANCE})(?: (?:of|that|to|from|in|with|for) (?:\S+ ){{0,8}}?\S+)?(?: today| here| now)? (?P<it>{_IS} (?:thought to be |considered |believed "
            rf"to be |known to be |said to be )?{_HOW}(?:not )?{_HOW}{_LEVEL})",
            follows=r"\s+(?:of bias|enough to|than|in people|if|for|when|group|as)\b",
        ),
    )
)
_BY_HARM = Shapes(
    (
        shape(
            "rarely occasionally seldom infrequently uncommonly sometimes scarcely",
            r"(?:very|extremely|quite|only|most|just|more) (?:rarely|occasionally|seldom|infrequently|uncommonly)|(?:can|may|could|might|does|do|will|would|is|"
            r"are|has|have) (?:very |only |also |more )?(?:rarely|occasionally|seldom|infrequently|uncommonly)",
        ),
        shape("rarely occasionally seldom uncommonly infrequently", r"(?:very |extremely |quite |more )?(?:rarely|occasionally|seldom|infrequently|uncommonly)", start=True),
        shape(
            "cases instances circumstances occasions situations",
            r"(?:in|on) (?:a |an )?(?:very |extremely |only |quite )?(?:rare|few|some|many|most|exceptional|isolated|extreme|certain|unusual|occasional|severe|"
            r"small number of|tiny number of|minority of|handful of|small proportion of|the majority of|vast majority of|limited number of) (?:\w+ )?(?:cases|"
            r"instances|circumstances|occasions|situations)",
        ),
        shape(
            "people patients women men children babies adults patient person user users",
            r"(?:a )?(?:(?:very |only |just )?(?:few|small number of|tiny number of|minority of|small minority of|handful of|small proportion of|small "
            r"percentage of|tiny minority of|tiny proportion of|fraction of)) (?:\w+ )?(?:people|patients|women|men|children|babies|adults|users)"
            r"(?= (?:have|has|get|gets|need|needs|die|dies|develop|develops|bleed|faint|report|lose|loses|suffer|notice|feel|experience|go on|end up|had|got|"
            r"may|might|will|can|who|find|become|are))",
        ),
        shape(
            "some many most several",
            r"(?:some|many|most|several) (?:people|patients|women|men|babies|children|adults|users|mothers|smokers) (?:may |might |can |will |do |also |still )*(?=(?:bleed|"
            r"die|faint|vomit|collapse|develop|lose|suffer|relapse|fall|react|choke|wheeze|leak|need (?:a |an |more |another )?(?:blood|transfusion|operation)|"
            r"get (?:an? |the )?(?:infection|clot|rash|bleed|headache|leak|hernia|fit|seizure)|have (?:an? |some |bad |severe |serious )?(?:infection|clot|bleed|bleeding|"
            r"fit|seizure|reaction|stroke|leak|complication|side effects))\b)",
        ),
        shape(
            "probably possibly perhaps",
            r"(?:may|might|could|can|will|would|it's|is|are) (?P<it>(?:very |quite |well )?(?:probably|possibly|perhaps)) (?:feel|get|have|be|need|cause|lead|make|bleed|"
            r"faint|lose|fall|develop|find)",
        ),
        shape("likely", r"(?:most|very|more than|quite) likely(?= (?:you|they|it|he|she|there|the|your))", start=True),
        shape("probably perhaps possibly", r"(?:probably|perhaps|possibly)(?= (?:you|they|there|it) (?:will|may|might|could))", start=True),
        shape(
            "often sometimes usually frequently commonly",
            r"(?:often|sometimes|usually|frequently|commonly|can often|can sometimes|may often|may sometimes)(?= (?:causes?|leads? to|triggers?|brings? on|results? in|"
            r"gives? (?:you|people))\b)",
        ),
        shape(
            "common",
            r"(?:is|it's) (?:also |very |quite |fairly )?(?P<it>common) to (?:feel|get|have|be|bleed|vomit|faint|lose|notice|develop)",
        ),
        shape(
            "some many most",
            r"(?<!how )(?:some|many|most) (?:people|patients|women|men|babies|children|adults)(?= (?:also )?(?:get|have|feel|are|develop) (?:an? |the |some |very |bad "
            r")?(?:rash|rashes|headaches?|sick|dizzy|"
            r"fits?|seizures?|side effects|bleeding|bruising|bruises|clots?|infections?|reactions?)\b)",
        ),
        shape("anyone anybody nobody no-one", r"(?:hardly|scarcely|barely|almost|practically) (?:anyone|anybody|nobody|no-one|no one)"),
        shape(
            "unlikely improbable likely probable",
            r"(?:is|are|it's|seems|remains|would be|you're|they're) (?P<it>(?:very |highly |most |extremely |quite |rather |really |fairly |pretty |so |"
            r"exceedingly )*(?:unlikely|improbable|probable)|(?:very|highly|most|extremely|quite|rather|fairly|pretty) likely)",
        ),
        shape(
            "rare uncommon unusual infrequent unheard frequent exceptional",
            r"(?:is|are|it's|remains|remain|seem|seems|can be) (?:thankfully |also |so |now |not )*(?P<it>(?:very |extremely |quite |fairly |relatively |really "
            r"|exceptionally |incredibly |rather |pretty |vanishingly )*"
            r"(?:rare|uncommon|unusual|infrequent|unheard of|frequent|exceptional))",
            follows=r"\s+(?:to|for|that|disease|condition|type|form|disorder|cancer|in)\b",
        ),
        shape(
            "common",
            r"(?:is|are|it's) (?:also )?(?P<it>(?:very|extremely|quite|fairly|relatively|really|not|not very|less) common)",
            follows=r"\s+(?:to|for|that|in|cold|type|form|cause|among)\b",
        ),
    )
)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    hit = _SHAPES.look(sentence, at, settings) if _SHAPES.wakes(small[at]) else None
    if hit is None and _BY_HARM.wakes(small[at]) and not _HARMS.isdisjoint(small):
        hit = _BY_HARM.look(sentence, at, settings)
    if hit is None or _RATES.search(neighbours(sentence)) or IN_EVERY.search(sentence.text) or sentence.text.endswith("?"):
        return None
    return None if not _ASKED.isdisjoint(small) else hit


_ASKED = frozenset("why assess reduce lower cut increase raise ask whether avoid prevent keep bias".split())

RULE = Rule(
    id="verbal-risk",
    title="How likely is this? Give a number",
    why="People read words like rare and likely in very different ways. A number such as 1 in 100 is clearer.",
    better="Add the number if you have it: up to 1 in 100 people.",
    severity="ask",
    certainty="likely",
    source=nhs("numbers-measurements-dates-time", "Numbers, measurements, dates and time"),
    before="Bleeding is a rare side effect.",
    after="Bleeding is rare: it happens to about 1 in 1,000 people.",
    flagged=(
        "There is ⟦a slight risk⟧ of infection in the first 2 weeks.",
        "There is ⟦a very small chance⟧ that the wound opens.",
        "The risk of a clot ⟦is low⟧.",
        "There is ⟦some risk⟧ to your hearing.",
        "Liver damage is ⟦a remote possibility⟧.",
        "⟦Very occasionally⟧, the bowel is damaged.",
        "⟦In rare cases⟧ people have died.",
        "⟦Hardly anyone⟧ gets a clot.",
        "It is ⟦highly unlikely⟧ that you will need a transfusion.",
        "Infection is ⟦uncommon⟧.",
        "⟦A small number of people⟧ get an infection.",
        "There is ⟦a good chance⟧ that the cancer will come back.",
        "You will ⟦probably⟧ feel sick. ⟦Most likely⟧ you will get a headache.",
        "It ⟦often⟧ causes a rash. ⟦Some people⟧ get a rash.",
    ),
    fine=(
        "There is a small risk of infection (1 in 100 people).",
        "Rarely, about 1 in 10,000 people, the bowel is damaged.",
        "There is no risk.",
        "She has a rare condition.",
        "It is a good chance to ask questions.",
        "The risk assessment is done each year.",
        "You are in a low risk group.",
        "It is likely to rain.",
        "We rarely close the clinic.",
        "It is unusual to have problems with parking.",
        "Ask how you can lower your risk.",
        "It is very common to feel sad.",
        "How many people get a rash? You will probably see a nurse.",
    ),
    look_at_word=_look,
    wakes=lambda word: _SHAPES.wakes(word) or _BY_HARM.wakes(word),
)
