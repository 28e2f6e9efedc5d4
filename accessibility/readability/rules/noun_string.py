"""Nouns in a row: nobody knows which belongs to which until the last."""

from functools import lru_cache

from accessibility.readability import nouns
from accessibility.readability.figures import between, mark
from accessibility.readability.finding import Hit
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
    ("waiting", "time"),
    ("waiting", "times"),
    ("side", "effect"),
    ("side", "effects"),
    ("heart", "attack"),
    ("heart", "failure"),
    ("heart", "rate"),
    ("breast", "cancer"),
    ("lung", "cancer"),
    ("bowel", "cancer"),
    ("prostate", "cancer"),
    ("skin", "cancer"),
    ("car", "park"),
    ("bus", "stop"),
    ("health", "visitor"),
    ("family", "doctor"),
    ("support", "group"),
    ("birth", "control"),
    ("kidney", "disease"),
    ("lung", "disease"),
    ("liver", "disease"),
    ("blood", "clot"),
    ("blood", "clots"),
    ("blood", "vessel"),
    ("blood", "vessels"),
    ("blood", "cells"),
    ("blood", "glucose"),
    ("hip", "replacement"),
    ("knee", "replacement"),
    ("knee", "injury"),
    ("body", "weight"),
    ("birth", "weight"),
    ("credit", "card"),
    ("time", "slot"),
)
# More words that are hardly ever anything but nouns, and more that are verbs too.
_MORE = frozenset(
    "absence adult advocate alcohol ambulance apron armchair arthritis artery asset attendance awareness baby badge bathroom battery bedside behaviour "
    "bereavement bicycle bill birth booklet bottle bowl "
    "bracelet brochure bus button café calendar canteen career caseload casualty cataract catheter celebration cell certificate chaplain charger charity "
    "chemotherapy cholesterol clerk coach "
    "collection colleague colonoscopy compliance constitution contraception contraceptive copayment corridor counselling crutch customer deadline debt "
    "deprivation diary dietitian dignity director "
    "discharge diversity doorbell dressing-gown elbow elderly electricity emergency enquiry entrance environment epilepsy event expense fabric factor faculty "
    "feedback fertility fever fibre "
    "finger foetus folder fracture friend fuel furniture garage garden gender gene governance grandparent graft guideline gum gym hairdresser hazard headache "
    "helper helpline holiday hormone hospice "
    "hospital hotel hotline hygiene identity immunisation impairment inbox income induction injection injury inpatient inquiry inspection inspector insulin "
    "invoice item journal journey keyboard "
    "kitchen laundry library licence literacy logbook logo lounge machine mattress membership menopause mentor midwife migraine morning mother newborn night "
    "norovirus notebook notification nursery "
    "nutrition obesity occasion office organ outbreak outpatients ovary packet paediatric palliative pancreas parcel partnership passport payroll pedestrian "
    "peer pension permit pharmacist pneumonia "
    "pregnancy premises preparation principle printer procurement profession professor prostate psychiatrist psychologist psychology puberty pump radiotherapy "
    "ramp readmission receipt recovery "
    "recruitment reduction refund registration regulation regulator relationship relative reliability renewal repair replacement residence resident retention "
    "ringback rota routine safety salary sample "
    "satisfaction scanner schedule school-age season semester sepsis sexuality sheet shoulder sickness slot smartphone smoker spine sponsor statistic sticker "
    "stocking stoma stool student suite summary "
    "summer supervisor supplement supplier surgeon survey swab sweetener syringe tag task telephone tenancy territory testimonial thyroid tobacco toddler "
    "tongue topic transplant transportation trauma "
    "traveller trolley tuberculosis tumour ulcer ultrasound uniform university urine valve vehicle victim virus visitor voucher vulnerability wage walkway "
    "warehouse weekend wheelchair winter "
    "womb wrist wristband x-ray youth incident absence-rate accommodation accreditation activity address adviser advisor agreement aid allowance apology "
    "appliance applicant application approach asthma "
    "bereavement broadband bronchitis brother bulletin bureau campus candidate cannula capability carbon cafeteria caterer ceiling champion childcare "
    "chiropodist citizen claimant classroom clinician "
    "combination concern concept consumer contractor convention copy county credit criterion curriculum daughter decision delay density deposit description "
    "diagnosis dialysis director disaster "
    "display documentation domain donor dosage economy ecology editor effort election elevator encounter endoscopy enterprise episode estate exam exhibition "
    "exposure failure farm faith fare fee female "
    "file finding fitness flat footwear formula fraud frequency fridge gateway glove graph growth guardian hand handover harm height helmet history hour human "
    "hydration idea image implant "
    "improvement inequality infant innovation institute instruction instrument interest interpreter inventory island joint jury justice knowledge lab label "
    "labour lesson library lifestyle limb liquid "
    "literature loan lotion machine magazine mammogram market meal mechanism media memory mental merger method microphone migrant mindset mobility module "
    "morbidity museum nail nation nerve newborn "
    "norm nursing object obligation opinion outcome overview oxygen pacemaker page painkiller paper paramedic participant path peer pill playground plumber "
    "podiatry portion post-natal poster "
    "powder precaution preference premium president principal prisoner project promotion property proposal protein province puzzle radio reader recipe "
    "recipient recommendation referral region relief "
    "religion remedy residency restaurant ringtone robot roster rule salt scope screening-test sector sensor server shop sibling side sister situation socket "
    "software son speech sport statement "
    "station steering stock-take storage story strain strength suburb succession suicide suitability supermarket swelling switchboard teacher teaching teen "
    "teenager tenant term tissue toilet tooth "
    "toothbrush town trainer translator traffic tribunal triage tutor undertaker van variation ventilation ventilator venue version village violence vision "
    "vomit voter wall warden warranty wealth "
    "welfare will-writing window woman workbook workload".split()
) - frozenset("elderly mental paediatric palliative human female flat side delay harm concern hand display aid".split())
_MORE_ALSO = frozenset(
    "action aid alarm appeal appraisal attendance average balance bathing benefit billing booking brain burden buzz care cash caring catering cleaning closure "
    "coding comfort comment concern cooking "
    "coping counselling counting crisis cycle cycling deal delay detail diet dining dispensing display dispensary distance dosing dressing driving eating end "
    "evening exchange export extension face feed "
    "feeding figure finance fire fitting flow footing frame funding future gain gap guide hand harm head hearing heating holding home housing impact import "
    "inflow intake interest invite issue job "
    "key label lap laundry leave lending lifting lighting limit line load loan log loss mail management map mapping mark market mask master match mealtime "
    "meeting mixing money move nursing order "
    "packing pain painting pairing parking part past patch pattern payback peak picking pick-up pilot planning platform playing pledge portering prescribing "
    "preparation pressure price pricing print "
    "printing profile prompt protest public pull push query queue quote rating reading rebooking receiving reception recording recycling referral refresher "
    "regime register regular relay release "
    "relocation reply rescue resource response rest result return ride ring riding risk roll rostering routing rule running sale saving scanning schedule "
    "scheduling scheme scoring screening seating "
    "seeing self serving set setting sharing shelter shopping show sick sitting skin sleeping smoking spending spot staffing staging standing sterile storage "
    "store stretch string study sum supply "
    "surface swimming switch talk talking teaching telling testing texting throat ticket top total touch tour town trade training transfer treat triaging trip "
    "trust turning tutoring type typing "
    "update usage value view visiting vote waiting walk walking wash washing watch wear wearing welcome wheel winter wording word working world worth writing "
    "yield gift group help home intake lab "
    "landing light living side briefing queue cost waiting speech return".split()
) - frozenset("regular public self sick past top sum set end set part worth sick interest face yield loss living self show move talk telling seeing running".split())


@lru_cache(maxsize=16384)
def is_noun(word: str) -> bool:
    return nouns.is_noun(word) or _one(word) in _MORE


@lru_cache(maxsize=16384)
def can_be_noun(word: str) -> bool:
    return nouns.can_be_noun(word) or _one(word) in _MORE or _one(word) in _MORE_ALSO


def _one(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


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
    if count < _MOST or (count == _MOST and sum(map(len, words)) < _LONG) or sum(is_noun(word) for word in small[at : last + 1]) * 2 < (min(count, 4) if count < 5 else 2):
        return None
    if count == _MOST and not is_noun(small[last]):
        return None  # "health programmes increase": it may be the verb
    if any(word in ("people", "staff", "patients", "doctors", "nurses", "carers") for word in small[at:last]) and not is_noun(small[last]):
        return None  # "staff help", "patients need": a verb
    return mark(sentence, at, last, f"{len(words)} nouns in a row. Start from the last: “the {words[-1]} ...”, and use “of”, “for” or “to”.")


_ONE_WITH_S = frozenset("sports services savings news falls carers patients glasses means works human-resources emergencies operations".split())


def _is_verb(small: list[str], at: int) -> bool:
    """The nurse visits patients: what stands before another noun is hardly ever a plural."""
    word = small[at]
    before = small[at - 1]
    if before.endswith("s") and not is_noun(word) and not word.endswith(("s", "ing")) and is_noun(before) and _one(before) != before and before not in _ONE_WITH_S:
        return True  # charities offer sitting services
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
        "Ask for the ⟦hospital travel cost refund claim form⟧.",
        "Join the ⟦ward visitor parking permit scheme⟧.",
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
        "Some organisations offer sitting services.",
        "Ask about your knee replacement and the waiting times.",
        "Staff help patients, and carers plan care.",
        "## Patient experience improvement programme board",
    ),
    look_at_word=_look,
    wakes=can_be_noun,
)
