"""An emergency told softly, or sent to the wrong place."""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.finding import Hit, Severity
from accessibility.readability.guards import is_in_quotation
from accessibility.readability.page import PROSE, Page, Passage, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

_WAKES = frozenset("999 111 a&e ambulance emergency medical urgent seek seeking sought urgently promptly quickly attention assistance get professional clinical act action".split())
# One of these stands in every sign of danger; or one of the others, with a word that makes it one.
_SIGN_WAKES = frozenset(
    "chest breathe breathing breath breathless gasping unconscious unresponsive consciousness collapse collapses collapsed seizure seizures fit fits fitting "
    "convulsion convulsions droop droops "
    "drooping drooped slurred slur overdose suicidal suicide choke chokes choking faint faints fainting floppy swells swell swollen swelling tongue throat "
    "anaphylaxis sepsis meningitis stroke "
    "paralysed paralysis bleeding bleed bleeds confused confusion drowsy weakness numb numbness".split()
)
_BY_ITSELF_NOT = {
    word: frozenset(others.split())
    for words, others in (
        ("face mouth", "drops drop dropped blue grey weak falls sags"),
        ("lips skin fingers", "blue grey gray purple pale"),
        ("blood", "cough coughing coughs vomit vomiting vomits throw throwing spit spitting sick pee poo pass passing bring bringing"),
        ("wake woken rouse waken", "not cannot can't hard difficult won't unable doesn't"),
        ("tablets medicine insulin paracetamol", "many much more"),
        ("swallow swallowed swallows", "many bleach battery batteries poison cannot can't sharp"),
        ("life die live yourself themselves himself herself", "end ending take taking want wants kill killing harm harming hurt hurting poo"),
        ("arm arms leg legs side", "weak move lift raise heavy limp"),
        ("headache", "worst sudden severe"),
        ("rash", "fade disappear neck"),
        ("heart", "attack"),
        ("pass passes passed passing black blacks", "out"),
        ("sleepy", "very so too and"),
        ("neck", "stiff"),
        ("pee speak smile see", "cannot can't unable"),
        ("allergic", "severe reaction"),
    )
    for word in words.split()
}


def _may_be_a_sign(small: list[str]) -> bool:
    if not _SIGN_WAKES.isdisjoint(small):
        return True
    return any(word in _BY_ITSELF_NOT and not _BY_ITSELF_NOT[word].isdisjoint(small) for word in small)


_SOFT = re.compile(
    r"\b(?:you (?:may|might|could) (?:wish|want|like|prefer|choose)(?: to)?|(?:should |may |might |could |please )?(?:consider|think about)(?: \w+ing)?|it (?:may|might|could|"
    r"would) be (?:advisable|wise|worth\w*|"
    r"a good idea|best|sensible|helpful)(?: to| if)?|you (?:are|'re|’re) (?:advised|encouraged|recommended) to|(?:is|are) (?:advised|recommended)|feel free to|if possible|"
    r"where possible|"
    r"(?:may|might|could) (?:call|ring|phone|dial|contact|go|attend|visit)|do not hesitate to|don't hesitate to|don’t hesitate to)\b",
    re.IGNORECASE,
)
_HELP = re.compile(r"\b(?:999|111|A&E|ambulance|emergency (?:department|services?|care|help|room|number))(?!\w)")
_GOES = re.compile(r"(?:\bcall|\bring(?!s\b)|\bphon|\bdial|\bcontact|\bgo\b|\bgoing|\battend|\bvisit|\bhead|\bget|\bseek|\buse|\busing|\bspeak)[^.;:]*\Z", re.IGNORECASE)
_SEEK = re.compile(
    r"\b(?:seek(?:ing)?|obtain|get|sought|access)\s+(?:\w+\s+){0,2}?(?:medical|clinical|professional)\s+(?:attention|advice|help|assistance|care|opinion|treatment|intervention)\b"
    r"|\b(?:medical|clinical|professional) (?:attention|advice|help|assistance) (?:should|must|may|needs to) be (?:sought|obtained)\b|\bseek (?:immediate|urgent|prompt|"
    r"emergency|further) (?:medical )?(?:help|advice|assistance|attention|care)\b"
    r"|\b(?:seek|get|find|look for|ask for|call for|obtain|summon)\s+(?:some |immediate |urgent |prompt |emergency )?(?:help|assistance|attention|support|advice|treatment)\s+"
    r"(?:urgently|promptly|immediately|"
    r"quickly|fast|straight away|right away|at once|without delay|as soon as (?:possible|you can))\b"
    r"|\bseek (?:help|assistance|attention|support)\b(?=\s*(?:[.;:]|if|when|as|at|without|$))|\b(?:get|ask for|call for) urgent (?:help|attention|assistance)\b"
    r"|\b(?:take|needs?|require[sd]?) (?:urgent|immediate|prompt) (?:action|attention|help|care)\b|\bact (?:promptly|without delay|urgently)\b",
    re.IGNORECASE,
)
_YOUR = r"(?:your|the|a|an|one|their|his|her|our|its|my|\w+'s|\w+’s)"
_IS = r"(?:is|are|get|gets|become|becomes|feel|feels|seem|seems|look|looks|go|goes|turn|turns|start|starts to feel|was|were)"
_HOW = r"(?:(?:very|so|suddenly|really|too|unusually|more|quite|extremely|badly|completely|partly|all|much) )*"
_SIGNS = re.compile(
    r"\b(?:chest (?:pains?|tightness|pressure)|(?:pain|tightness|pressure|heaviness|crushing|a weight) (?:\w+ ){0,2}?(?:in|across|on) (?:your|the|their|his|her) chest|"
    rf"{_YOUR} chest (?:\w+ )?(?:hurts|aches|feels tight|is tight|tightens)|"
    # breathing
    rf"(?:difficulty|trouble|problems?|difficulties) (?:in |with )?(?:breathing|{_YOUR} breathing)|difficult to breathe|harder to breathe|"
    r"(?:cannot|can't|can’t|unable to|struggl\w+ (?:to|for)|hard to|finds? it hard to|fight\w* (?:to|for)|gasp\w* for|stops?|stopped) (?:breathe|breath|"
    rf"breathing|catch {_YOUR} breath|get {_YOUR} breath)|gasping|"
    rf"{_YOUR} breathing (?:\w+ )?(?:slows?|stops?|gets?|becomes?|is|feels?|worsens?|changes?)\b(?! (?:normal|easier|better|easy|steady|slow and))(?: {_HOW}(?:slow|"
    r"slower|fast|faster|hard|harder|shallow|noisy|difficult|worse|weak|bad))?|"
    rf"(?:are|is|get|gets|feel|feels|become|becomes) {_HOW}(?:short of breath|breathless|out of breath)(?: (?:at rest|when|even|while|lying))?|"
    # bleeding
    r"(?:severe|heavy|uncontrolled|sudden|a lot of|serious) (?:bleeding|shortness of breath|breathlessness|chest)|(?:bleed|bleeds|bleeding) (?:\w+ )?(?:heavily|"
    r"a lot|badly|from (?:your|the|their) (?:bottom|back passage|ears?|mouth))|"
    r"bleed\w* (?:that )?(?:will not|won't|won’t|does not|doesn't|cannot be|can't be|is hard to|keeps|goes on)(?: stop\w*)?|"
    r"(?:vomit\w*|cough\w*(?: up)?|throw\w* up|spit\w*|bring\w* up|pee\w*|pass\w*|sick up|poo) (?:up )?(?:a lot of |bright |fresh |any |some )*blood|blood in "
    r"(?:your |the |their )?(?:vomit|sick)|"
    # stroke
    rf"fac(?:e|ial) (?:\w+ ){{0,2}}?(?:droop\w*|drops?|dropped|falls|sags|weakness)|mouth (?:\w+ )?(?:droops|drops)|slurred speech|speech (?:is|becomes|gets|"
    rf"sounds|was) {_HOW}(?:slurred|slow|strange|odd)|(?:slur\w*) {_YOUR} (?:words|speech)|"
    r"(?:sudden |new )?(?:weakness|numbness|numb|weak|paralysis|paralysed)(?: or \w+)? (?:\w+ )?(?:in|on|down|of|all down) (?:one|an|your|their|the|1|both) "
    rf"(?:side|arm|arms|leg|legs|half)|(?:cannot|can't|can’t|unable to) (?:move|lift|raise|feel|speak|see|talk|smile|pee|swallow) ?(?:{_YOUR} )?(?:arms?|leg|"
    r"legs|face|both arms)?(?= or|\b)(?<!pee)|"
    rf"one (?:arm|side|leg)(?: of (?:your|the|their) \w+)? (?:is|goes|feels|becomes|gets) {_HOW}(?:weak|numb|heavy|limp|paralysed)|(?:sudden(?:ly)?|severe) "
    r"(?:\w+ )?(?:confusion|confused|loss of (?:sight|vision|speech))|(?:the )?worst headache|sudden,? (?:\w+ )?(?:severe|bad) headache|"
    # not awake
    r"(?:lose|lost|loses|losing|loss of) consciousness|unconscious|unresponsive|do(?:es)? not respond|(?:will not|won't|won’t|cannot|can't|can’t|does not|"
    r"doesn't|hard to|difficult to|not|unable to) (?:be )?(?:wake|woken|wake up|rouse|roused)(?: (?:him|her|them|you))?(?: up)?|"
    r"(?:black|blacks|blacked|pass|passes|passed|passing) out\b|floppy|limp and|(?:faint|faints|fainting|fainted)\b(?! (?:or feel)? ?at the)|(?:suddenly|you|"
    r"they|somebody|someone|person|child|baby|he|she|patient|mother|father) collapses?d?|"
    rf"(?:has|have|having|had) (?:a |an |your first |another |a first )?(?:seizures?|fits?|convulsions?)\b(?! (?:of|note|for|to))|(?:starts?|begins?|keeps?) (?:to fit|fitting)|"
    rf"{_IS} {_HOW}(?:drowsy|sleepy|confused) (?:and|or|that|with|to wake)|"
    # colour, swelling
    rf"(?:blue|grey|gray|purple) (?:lips|skin|face|tongue|fingers)|(?:lips|skin|face|tongue|fingers|fingertips)(?: (?:or|and) \w+)? (?:\w+ ){{0,2}}?(?:blue|grey|"
    r"gray|purple|pale and)|"
    rf"swollen (?:tongue|throat|lips|face)|(?:tongue|throat|lips|face)(?:,? (?:or|and) (?:\w+ )?\w+)? (?:\w+ ){{0,2}}?(?:sw[eo]ll\w*|closes|tightens|puffs up)|"
    r"swelling (?:of|in|to) (?:your |the |their )?(?:\w+ )?(?:tongue|throat|lips|face|mouth)|"
    r"(?:choke|chokes|choking)\b|allergic reaction that|anaphyla\w+|"
    # meningitis, sepsis
    r"stiff neck|rash (?:that )?(?:does not|doesn't|will not|won't|doesn’t) (?:fade|go|disappear)|fit for the first time|"
    # despair, poison
    r"(?:feel|feels|feeling|are|is) suicidal|suicidal thoughts|thoughts of suicide|(?:kill|killing|harm|harming|hurt|hurting) (?:yourself|themselves|himself|"
    r"herself)|(?:end|ending|take|taking) (?:your|their|his|her) (?:own )?life|(?:want|wants) to die|do not want to live|"
    r"(?:taken|took|take|takes|taking) (?:an overdose|too many|too much|more (?:tablets|medicine|insulin|than))|swallow\w* (?:too many|poison|bleach|a battery|"
    r"batteries|something (?:poisonous|sharp))|"
    r"signs? of (?:a |an )?(?:stroke|heart attack|sepsis|meningitis|anaphylaxis|severe allergic)|stroke symptoms|(?:are|is) having a (?:stroke|heart attack)|"
    r"heart attack\b(?= (?:is|starts|happens))|poo yourself)\b",
    re.IGNORECASE,
)
_VAGUE_WHO = (
    r"(?:(?:a|the|your|our|any|an|some|one of (?:our|the|your)) )?(?:\w+ ){0,3}?(?:doctor|gp|surgery|nurse|nurses|professional|professionals|pharmacist|clinic|"
    r"practice|team|111|midwife|consultant|dentist|helpline|"
    r"staff|someone|somebody|anyone|us|person|services?|provider|worker|relative|friend|carer|coordinator|co-ordinator|keyworker|therapist|counsellor|psychologist|psychiatrist|physio|manager|receptionist|adviser|department|ward|hospital|unit|clinician|practitioner|"
    r"specialist|reception|health visitor|member of staff|people|line)"
)
_SLOW = re.compile(
    r"\b(?:contact|see|call|phone|ring|tell|inform|consult|visit|speak to|speak with|talk to|talk with|ask|email|alert|notify|report (?:it|this|them) to|"
    r"mention (?:it|this|them) to|let|warn|text|write to|go (?:back )?to|"
    r"return to|come (?:back )?to|get in touch with|be (?:seen|checked|assessed|examined|reviewed) by|make an appointment with|book (?:in|an appointment) "
    rf"(?:with|to see)|discuss (?:it|this|them) with|check with|get hold of|seen by|turn to)\s+{_VAGUE_WHO}\b"
    r"|\b(?:get in touch|let (?:us|someone|somebody|staff|your \w+|the \w+|a \w+(?: of staff)?) know|raise the alarm|(?:get|have|be) (?:yourself|it|this|them|"
    r"him|her)? ?(?:checked|looked at|seen|assessed|examined|reviewed)(?: out)?|"
    r"(?:should|must|needs? to|ought to|has to|have to|may need to|is to) be (?:\w+ly )?(?:reported|assessed|checked|looked at|seen|reviewed|investigated|"
    r"discussed|mentioned|examined|taken seriously|treated|acted on|dealt with|attended to|told|informed|called|contacted|made aware|alerted|notified|spoken to)|"
    r"(?:report|mention|raise|note|record|discuss|write down|keep a note of) (?:it|this|that|them)\b|at your (?:next )?(?:visit|review|appointment|check-up|clinic)|"
    r"(?:help|advice|attention|care|support|assistance|treatment) (?:should|must|may|might|needs to|has to|will|can) be (?:\w+ )?(?:sought|needed|required|obtained|asked for)|"
    r"(?:seek|get|ask for|call for|find|obtain|look for|need|needs|require|requires) (?:some |any |more |further |extra |medical |professional |urgent |prompt |"
    r"immediate |appropriate )*(?:help|advice|assistance|attention|support|care|treatment|guidance)|"
    r"take (?:action|steps|it seriously)|do something|act (?:fast|soon|quickly|on it|promptly)|make an appointment|book an appointment|contact (?:the "
    r")?(?:appropriate|relevant|right|correct) \w+|"
    r"wait (?:and see|until|for)|keep an eye on|monitor (?:it|this|the)|consider (?:calling|seeing|getting|going|contacting|seeking)|(?:is|are|may be|might be|"
    r"could be) (?:urgent|serious|an emergency|important|a cause for concern|a concern)|raise (?:it|this) (?:with|at))\b",
    re.IGNORECASE,
)
_FAST = re.compile(r"\b(?:999|A&E|ambulance|emergency|straight away|immediately|112)(?!\w)", re.IGNORECASE)
_DESPAIR = re.compile(r"suicid|(?:kill|harm|hurt)\w* \w+|(?:own )?life|die|live", re.IGNORECASE)
_LISTENS = re.compile(r"\b(?:111|Samaritans|116 123|crisis (?:line|team))(?!\w)")
_PAST = frozenset("snore snoring snorting apnoea sleep had were was been history previously ever before risk causes caused cause rare rarely led lead leads".split())


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for number, passage in enumerate(page.passages):
        if passage.kind not in PROSE or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            small = sentence.small
            signs = (passage.group > 0 or not _IFS.isdisjoint(small) or not _SIGN_WAKES.isdisjoint(small[:4])) and _may_be_a_sign(small)
            if signs or not _WAKES.isdisjoint(small):
                for hit in _told(page, number, sentence, signs):
                    if not is_in_quotation(passage, hit):
                        yield hit


_IFS = frozenset("if when whenever should case anyone those unless once soon".split())


def _told(page: Page, number: int, sentence: Sentence, signs: bool) -> Iterator[Hit]:
    text = sentence.text
    wakes = not _WAKES.isdisjoint(sentence.small)
    help_at = _HELP.search(text) if wakes else None
    soft = _SOFT.search(text) if help_at else None
    if soft and help_at and 0 <= help_at.start() - soft.start() < 60 and _GOES.search(text[soft.start() : help_at.start()]):
        yield _hit(sentence, soft.start(), soft.end(), "Say it as an order: “Call 999 now if ...” or “Get help from NHS 111 if ...”.", "should")
        return
    seek = _SEEK.search(text) if wakes and not help_at else None
    if seek and not re.search(r"\b(?:from|if you can|to find|GP|pharmacist|doctor|nurse)\b", text[seek.end() : seek.end() + 40]):
        yield _hit(sentence, seek.start(), seek.end(), "Say who to call, and when: 999, NHS 111 or a GP.", "ask")
        return
    sign = _SIGNS.search(text) if signs and _PAST.isdisjoint(sentence.small) else None
    if sign and (_is_in_list(page, number) or _is_now(text, sign.start())):
        where = _where_to_go(page, number)
        if _DESPAIR.search(sign[0]) and _LISTENS.search(where):
            return
        slow = _SLOW.search(where)
        if slow and not _FAST.search(where + " " + _next(page, number)):
            here = _SLOW.search(text)
            start, end = (min(sign.start(), here.start()), max(sign.end(), here.end())) if here else sign.span()
            yield _hit(sentence, start, end, f"Is this an emergency? It says “{' '.join(slow[0].split())}”. Say when to call 999.", "ask")


_IF = re.compile(r"\b(?:if|when|whenever|should you|in case|anyone (?:with|who)|people (?:with|who)|those (?:with|who)|unless|once|as soon as)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:should|must|needs?|ought|has to|may be|might be|is|are|could be|requires?)\b", re.IGNORECASE)


_SAYS_WHAT = re.compile(r"\b(?:is|are) (?:when|where|what|why)\b|\bmeans?\b|\b(?:sleep|asleep|snor\w+)\b", re.IGNORECASE)


def _is_now(text: str, at: int) -> bool:
    """Whether the sentence says what to do when it happens: "if your lips turn blue", "vomiting blood needs ...". Not "we talk about chest pain in the class"."""
    if _SAYS_WHAT.search(text):
        return False
    return _IF.search(text) is not None or (at < 12 and _NOW.search(text, at) is not None)


def _is_in_list(page: Page, number: int) -> bool:
    return page.passages[number].group > 0


def _where_to_go(page: Page, number: int) -> str:
    """What the reader of this passage is told to do: the passage itself and, for a list, its lead-in and its other items, and the heading above."""
    passage = page.passages[number]
    found = [passage.text]
    for plan in page.lists:
        if any(number in item for item in plan.items):
            found += [page.passages[each].text for item in plan.items for each in item]
            if plan.lead_in is not None:
                found.append(page.passages[plan.lead_in].text)
    above = next((page.passages[at] for at in range(number - 1, -1, -1) if page.passages[at].kind == "heading"), None)
    before = page.passages[number - 1] if number else passage
    if above is not None and (passage.group or before is above):
        found.append(above.text)
    if before.kind == "paragraph" and not passage.group and _FAST.search(before.text):
        found.append(before.text)
    return " . ".join(found)


def _next(page: Page, number: int) -> str:
    """The next paragraph may say when to call 999. For a list, the one after its last item."""
    group = page.passages[number].group
    following: Iterable[Passage] = page.passages[number + 1 :]
    return next((each.text for each in following if not group or each.group != group), "")


def _hit(sentence: Sentence, start: int, end: int, message: str, severity: Severity) -> Hit:
    return Hit(*sentence.passage.source_span(sentence.start + start, sentence.start + end), message, severity=severity)


RULE = Rule(
    id="emergency-clear",
    title="An emergency must be plain",
    why="In an emergency people skim. Soft words, or the wrong number, can cost a life.",
    better="Say what to do first: “Call 999 if ...”. Then list the signs.",
    severity="ask",
    certainty="likely",
    source=Source(
        title="Help users decide when and where to get care",
        publisher="NHS digital service manual",
        address="https://service-manual.nhs.uk/design-system/patterns/help-users-decide-when-and-where-to-get-care",
        read=NHS_READ,
    ),
    before="If you have chest pain, you may wish to consider calling 999.",
    after="Call 999 if you have chest pain.",
    flagged=(
        "If you have chest pain, ⟦you may wish to⟧ call 999.",
        "Those with a swollen face ⟦should consider going⟧ to A&E.",
        "If it gets worse, ⟦seek medical attention⟧.",
        "If things do not settle, ⟦seek help urgently⟧.",
        "You should ⟦get help quickly⟧ if it spreads.",
        "A swollen face ⟦needs immediate attention⟧.",
        "If ⟦chest pain starts, contact your doctor⟧.",
        "Call your GP if you have:\n\n- a rash\n- ⟦trouble breathing⟧",
        "If you ⟦cannot breathe, call 111⟧.",
        "⟦Contact a healthcare professional if you have chest pain⟧.",
        "If ⟦your breathing slows, please alert a health professional⟧ in good time.",
        "⟦Inform your care team if you faint⟧.",
        "If your ⟦throat swells up, get help⟧.",
        "⟦Vomiting blood needs to be assessed⟧ soon.",
        "If she ⟦will not wake up, raise the alarm⟧.",
        "If your arm is sore, get in touch. If your ⟦face drops on one side, tell a member of staff⟧.",
    ),
    fine=(
        "Call 999 if you have chest pain.",
        "Call your GP if you have a rash. Call 999 if you cannot breathe.",
        "Ask your GP about your chest X-ray and your breathing class.",
        "If you had chest pain last year, tell your doctor.",
        "You may need to call 111 for advice on your cough. You can also go online.",
        "Get medical help from a pharmacist if you have a cold.",
        "Smoking is a cause of chest pain. Talk to your nurse about it.",
        "See a GP if:\n\n- you have a cough\n- you get breathless on the stairs\n\nCall 999 if you have chest pain.",
        "You may wish to bring a friend to A&E. Consider a taxi, as A&E has no parking.",
        "Consider the stairs. The emergency exit is at the back.",
        "If you have suicidal thoughts, call 111 or your GP.",
        "Seek help from your GP urgently if it spreads.",
        "Pay attention to the signs. Seek out good food.",
        "Sleep apnoea is when your breathing stops. See a GP if you snore.",
        "If you cough up blood, call 999. Then tell a member of staff.",
        "We talk about chest pain in the class. Tell the nurse if you cannot come.",
        "If the dressing comes off, contact the ward.",
        "She said: “If you have chest pain, contact your doctor.”",
    ),
    look_at_page=_look,
)
