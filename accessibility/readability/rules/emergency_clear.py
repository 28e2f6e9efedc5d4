"""An emergency told softly, or sent to the wrong place."""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.finding import Hit, Severity
from accessibility.readability.guards import is_in_quotation
from accessibility.readability.page import PROSE, Page, Passage, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

_WAKES = frozenset(
    "999 111 a&e ambulance emergency medical urgent chest breathe breathing breath breathless bleeding bleed unconscious collapse collapses collapsed seizure fit droop "
    "droops drooping seek seeking sought urgently promptly quickly attention assistance "
    "drooped slurred overdose suicidal suicide kill swollen tongue throat lips vomiting coughing blood stroke heart faint faints".split()
)
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
_SIGNS = re.compile(
    r"\b(?:chest pains?|(?:pain|tightness|pressure) in (?:your|the) chest|(?:difficulty|trouble|problems?) breathing|difficult to breathe|"
    r"(?:cannot|can't|can’t|unable to|struggl\w+ to|hard to) breathe|(?:severe|heavy|uncontrolled|sudden) (?:bleeding|shortness of breath|breathlessness|chest)|"
    r"bleed\w* (?:that )?(?:will not|won't|won’t|does not|doesn't|cannot be) stop\w*|"
    r"fac(?:e|ial) (?:\w+ ){0,2}?droop\w*|slurred speech|speech (?:is|becomes) slurred|(?:lose|lost|loses|loss of) consciousness|unconscious|(?:has|have|having) (?:a |an |"
    r"your first )?(?:seizure|fit)\b|"
    r"(?:suddenly|you|they|somebody|someone|person|child|baby|he|she) collapses?d?|(?:blue|grey) lips|lips (?:\w+ ){0,3}?blue|swollen (?:tongue|throat|lips)|"
    r"(?:tongue|throat|lips) (?:\w+ ){0,2}?sw[eo]ll\w*|vomit\w* blood|blood in (?:your )?vomit|(?:feel|feeling|are|is) suicidal|suicidal thoughts|kill yourself|end your life|"
    r"(?:taken|took|take) an overdose|signs? of a (?:stroke|heart attack)|stroke symptoms)\b",
    re.IGNORECASE,
)
_SLOW = re.compile(
    r"\b(?:contact|see|call|phone|ring|tell|inform|consult|visit|speak to|speak with|talk to|ask|email|make an appointment with|book an appointment with|let)\s+(?:\w+\s+){0,4}?"
    r"(?:doctor|gp|surgery|nurse|healthcare professional|health professional|professional|pharmacist|clinic|practice|team|111|midwife|consultant|dentist|helpline)\b",
    re.IGNORECASE,
)
_FAST = re.compile(r"\b(?:999|A&E|ambulance|emergency|straight away|immediately|112)(?!\w)", re.IGNORECASE)
_DESPAIR = re.compile(r"suicid|yourself|your life", re.IGNORECASE)
_LISTENS = re.compile(r"\b(?:111|Samaritans|116 123|crisis (?:line|team))(?!\w)")
_PAST = frozenset("had were was been history previously ever before risk causes caused cause rare rarely led lead leads".split())


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for number, passage in enumerate(page.passages):
        if passage.kind not in PROSE or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            if not _WAKES.isdisjoint(sentence.small):
                for hit in _told(page, number, sentence):
                    if not is_in_quotation(passage, hit):
                        yield hit


def _told(page: Page, number: int, sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    soft = _SOFT.search(text)
    help_at = _HELP.search(text)
    if soft and help_at and 0 <= help_at.start() - soft.start() < 60 and _GOES.search(text[soft.start() : help_at.start()]):
        yield _hit(sentence, soft.start(), soft.end(), "Say it as an order: “Call 999 now if ...” or “Get help from NHS 111 if ...”.", "should")
        return
    seek = _SEEK.search(text)
    if seek and not help_at and not re.search(r"\b(?:from|if you can|to find|GP|pharmacist|doctor|nurse)\b", text[seek.end() : seek.end() + 40]):
        yield _hit(sentence, seek.start(), seek.end(), "Say who to call, and when: 999, NHS 111 or a GP.", "ask")
        return
    sign = _SIGNS.search(text)
    if sign and _PAST.isdisjoint(sentence.small):
        where = _where_to_go(page, number)
        if _DESPAIR.search(sign[0]) and _LISTENS.search(where):
            return
        slow = _SLOW.search(where)
        if slow and not _FAST.search(where + " " + _next(page, number)):
            yield _hit(sentence, sign.start(), sign.end(), f"Is this an emergency? It says “{' '.join(slow[0].split())}”. Say when to call 999.", "ask")


def _where_to_go(page: Page, number: int) -> str:
    """What the reader of this passage is told to do: the passage itself and, for a list, its lead-in and its other items, and the heading above."""
    passage = page.passages[number]
    found = [passage.text]
    for plan in page.lists:
        if any(number in item for item in plan.items):
            found += [page.passages[each].text for item in plan.items for each in item]
            if plan.lead_in is not None:
                found.append(page.passages[plan.lead_in].text)
    above = next((each for each in reversed(page.passages[:number]) if each.kind == "heading"), None)
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
        "If ⟦chest pain⟧ starts, contact your doctor.",
        "Call your GP if you have:\n\n- a rash\n- ⟦trouble breathing⟧",
        "If you ⟦cannot breathe⟧, call 111.",
        "Contact a healthcare professional if you have ⟦chest pain⟧.",
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
        "She said: “If you have chest pain, contact your doctor.”",
    ),
    look_at_page=_look,
)
