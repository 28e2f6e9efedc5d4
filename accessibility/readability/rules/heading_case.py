"""Capitals At The Start Of Every Word."""

import re
from collections import Counter
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.headings import Head, heads
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings
from accessibility.readability.words import WORD

_SMALL_WORDS = frozenset("a an and as at but by for from if in into nor of off on or out over per so than the to up via vs with".split())
_NEVER_IN_A_NAME = frozenset("your you we our us my me how what when why who where which is are can do does should will about if after before getting using".split())
_ENDS_A_NAME = frozenset(
    "act advice allowance alliance agency app association award board charity centre centers college commission committee council credit department "
    "foundation framework fund group hospital house institute line mark network office park partnership payment plan programme project road "
    "scheme school service services society standard street survey team trust union university ward week day month year".split()
)
# Ordinary words of headings on health pages. A word that the page itself writes with a small letter counts too.
_ORDINARY = frozenset(
    "symptoms symptom causes cause treatment treatments side effects effect information advice help support care common serious possible risk risks "
    "tests test results result appointment appointments medicine medicines tablets tablet dose doses taking living managing coping eating drinking "
    "exercise food diet pain sleep work home family friends children child parents adults people women men pregnancy breastfeeding alcohol smoking "
    "driving travel costs cost money benefits rights questions answers contact us details next steps step first last new old other more further "
    "important useful finding making giving asking feeling keeping things thing ways way time times days visit visits stay going leaving types type "
    "prevention diagnosis recovery complications surgery operation procedure procedures waiting lists list letters letter forms form reasons need know "
    "happens happen start stop use work works feel ask say find make take give get go come see tell talk read write call book choose change keep".split()
)
_NAMES = frozenset(
    "alzheimer's parkinson's down's crohn's england english wales welsh scotland scottish ireland irish britain british london europe european "
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "christmas easter braille covid macmillan healthwatch internet makaton".split()
)
_JOINED = re.compile(r"[A-Z][\w’']+ [+&] [A-Z]|(?!The |In |Across )[A-Z][\w’']+ (?:UK|GB|NHS|Ltd|CIC|plc)\b")  # Asthma + Lung UK, Marks & Spencer
_HAS_CAPITAL = re.compile(r"\s[A-Z][a-z]")


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    suspects = [(head, capitals) for head in heads(page) if _HAS_CAPITAL.search(head.text) and (capitals := _capitals(head.text))]
    if not suspects:
        return
    small, names = _seen(page)
    for head, capitals in suspects:
        judged = _judge(head, capitals, small, names)
        if judged and not any(head.text in passage.text for passage in page.passages if passage.kind != "heading"):
            yield judged


def _capitals(text: str) -> list[tuple[int, str]]:
    """The words with a capital that need none by their place, if every longer word of the heading has one; else nothing."""
    found: list[tuple[int, str]] = []
    for number, word in enumerate(WORD.finditer(text)):
        written = word[0]
        before = text[: word.start()].rstrip()[-1:]
        if number == 0 or before in tuple(":?!.–—"):
            continue
        if not written[0].isalpha() or written.isupper() or any(letter.isupper() for letter in written[1:]):
            continue
        if written[0].isupper():
            found.append((word.start(), written))
        elif len(written) > 3 and written not in _SMALL_WORDS:
            return []
    return [each for each in found if each[1].lower().replace("’", "'") not in _NAMES]


def _seen(page: Page) -> tuple[set[str], Counter[str]]:
    """The words of the running text: those that stand in small letters, and those with a capital inside a sentence."""
    small: set[str] = set()
    names: Counter[str] = Counter()
    for passage in page.passages:
        if passage.kind != "heading":
            for sentence in passage.sentences:
                small.update(sentence.words[1:])
                names.update(word.lower() for word in sentence.words[1:] if word[:1].isupper())
    return small, names


def _judge(head: Head, capitals: list[tuple[int, str]], small: set[str], names: Counter[str]) -> Hit | None:
    words = [word.lower() for word in WORD.findall(head.text)]
    in_text = [written for _, written in capitals if written.lower() in small or written.lower() in _ORDINARY | _NEVER_IN_A_NAME | _SMALL_WORDS]
    # Names keep their small words small: "And" or "With" in the middle is a habit, not a name.
    plainly = any(word in _NEVER_IN_A_NAME for word in words) or any(written.lower() in _SMALL_WORDS for _, written in capitals)
    is_name = (words[-1] in _ENDS_A_NAME and not plainly) or _JOINED.search(head.text) is not None
    if is_name or any(names[written.lower()] and written.lower() not in small for _, written in capitals) or not in_text:
        return None
    if not plainly and len(in_text) * 2 < len(capitals):
        return None
    message = "Only the first word and names need a capital."
    if len(in_text) < len(capitals):
        return Hit(head.start, head.end, message)
    better = list(head.text)
    for at, _ in capitals:
        better[at] = better[at].lower()
    return Hit(head.start, head.end, message, ("".join(better),) if head.end - head.start == len(head.text) else ())


RULE = Rule(
    id="heading-case",
    title="Capitals On Every Word",
    why="Capitals slow reading down, and they make ordinary words look like names.",
    better="Write it as you would write a sentence: one capital, and more only for names.",
    severity="should",
    certainty="likely",
    source=nhs("punctuation#capitalisation", "Punctuation: capitalisation"),
    before="## Common Side Effects",
    after="## Common side effects",
    flagged=(
        "# Statins\n\n## ⟦Common Side Effects⟧\n\nText.",
        "# ⟦How To Take Your Medicine⟧\n\nText.",
        "# ⟦Getting Help with Travel Costs⟧\n\nText.",
        "## ⟦What Happens At Your First Visit⟧\n\nText.",
        "## ⟦Looking After Your Catheter⟧\n\nA catheter is a thin tube.",
        "## ⟦Wound Dressings⟧\n\nA nurse changes the dressings.",
        "## ⟦Blisters And Sores⟧\n\nText.",
    ),
    fine=(
        "## Common side effects\n\nText.",
        "## How to apply for Personal Independence Payment\n\nText.",
        "## Access to Work\n\nAsk for Access to Work. You can work.",
        "## Patient Advice and Liaison Service\n\nAsk for help.",
        "## NHS Low Income Scheme\n\nText.",
        "## Alzheimer's Society\n\nText.",
        "## Great Ormond Street\n\nText.",
        "## Healthy Start\n\nYou may get Healthy Start. Start now.",
        "## Amir Khan\n\nAmir is a nurse.",
        "## COVID-19: What to do\n\nText.",
        "## Type 2 diabetes\n\nText.",
        "## Citizens Advice\n\nText.",
        "## Marie Curie\n\nMarie Curie can help.",
        "## Help from Asthma + Lung UK\n\nText.",
        "## Ask Guts UK\n\nText about guts.",
        "## Universal Credit\n\nText.",
        "## iPhone and Android\n\nText.",
        "```\n## How To Take Your Medicine\n```",
    ),
    look_at_page=_look,
)
