"""Headings that ask instead of saying, one by one or as a whole list of questions."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import gov_uk
from accessibility.readability.headings import Head, heads, same_words, title
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_FAQ = re.compile(
    r"(?:the |some |our |your |other |more )?(?:faq'?s?|frequently[ -]asked(?: questions)?|common(?:ly asked)? questions|questions (?:and|&) answers|questions answered"
    r"|q ?(?:and|&) ?a|questions (?:that )?(?:people|patients|we|you|families|carers|parents|others|readers)(?: (?:\w+ ){0,3}?(?:ask|asked|have|get|hear)| may| "
    r"might| often)|questions we (?:are|get) (?:often )?asked|"
    r"(?:answers to|your) (?:your |common |some )?questions(?: answered)?\Z|you asked|popular questions|top (?:\w+ )?questions|usual questions|common "
    r"(?:queries|worries|concerns)|queries)\b"
)
# What is asked of the reader, as a form or an exercise does: it cannot be said as a statement.
_ASKS_THE_READER = re.compile(
    r"(?:what(?:'s| is| are| was| did| do| would) (?:your?\b)|(?:do|did|are|were|have|would|could|will) you\b|which (?:of|one)|how (?:old|well|much|often) (?:are|do|did) you)"
)
_MANY = 4


def _is_faq(head: Head) -> bool:
    return len(head.text) < 60 and bool(_FAQ.match(same_words(head.text).replace("’", "'")))


def _asks(head: Head) -> bool:
    return head.text.endswith("?")


def _look_for_questions(page: Page, settings: Settings) -> Iterable[Hit]:
    found = heads(page)
    if not any(_asks(head) for head in found) or _all_questions(page, found):
        return
    inside: int | None = None
    for head in found:
        if inside is not None and head.level <= inside:
            inside = None
        if inside is None and _is_faq(head):
            inside = head.level
        if _asks(head) and inside is None and not _ASKS_THE_READER.match(head.text.casefold().replace("’", "'")):
            yield Hit(head.start, head.end, "Say what follows instead of asking.")


def _all_questions(page: Page, found: list[Head]) -> list[Head]:
    """The headings that ask, if nearly all of the page's do."""
    below = found if title(page) else [head for head in found if head.level > 1]
    asking = [head for head in below if _asks(head)]
    return asking if len(asking) >= _MANY and len(asking) * 5 >= len(below) * 4 else []


def _look_for_faq(page: Page, settings: Settings) -> Iterable[Hit]:
    found = heads(page)
    named = [head for head in found if _is_faq(head)]
    for head in named:
        yield Hit(head.start, head.end)
    asking = _all_questions(page, found)
    if asking and not named:
        yield Hit(asking[0].start, asking[0].end, f"{len(asking)} headings of this page are questions. Say what each part tells people.")


QUESTION = Rule(
    id="heading-question",
    title="A heading that asks",
    why="People look for the word that matters. A question hides it behind “what”, “how” and “is”.",
    better="Say what follows, with the word that matters first.",
    severity="could",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="## How is asthma treated?",
    after="## Treatments for asthma",
    flagged=(
        "# Asthma\n\n## ⟦What is asthma?⟧\n\nText.",
        "# Asthma\n\n## Symptoms\n\n## ⟦How is it treated?⟧\n\nText.",
        "# ⟦Can asthma be cured?⟧\n\nText.",
        "# Asthma\n\n## FAQs\n\n### Is it safe?\n\nYes.\n\n## ⟦Who can help?⟧\n\nUs.",
        "# Asthma\n\n<h2>⟦What causes it?⟧</h2>",
    ),
    fine=(
        "# Asthma\n\n## Symptoms of asthma\n\nText.",
        "# Form\n\n## What is your address?\n\nText.",
        "# Form\n\n## Do you have a long-term condition?\n\nText.",
        "# Asthma\n\n## FAQs\n\n### Can I drive?\n\nYes.",
        "# Asthma\n\nWhat is asthma? It is a condition of the lungs.",
        "# Asthma\n\n> ## What is it?\n\nText.",
        "# Asthma\n\n- What is it?\n- Who gets it?",
        "# A\n\n## Is it safe?\n\nYes.\n\n## Is it new?\n\nNo.\n\n## Is it free?\n\nYes.\n\n## Is it far?\n\nNo.",
        "# Asthma\n\n```\n## What is it?\n```",
        "# Asthma\n\n## How to use an inhaler\n\nText.",
    ),
    look_at_page=_look_for_questions,
)

FAQ = Rule(
    id="faq-heading",
    title="A list of questions and answers",
    why="Nobody knows which question holds the answer they need, so they must read them all.",
    better="Put each answer where people look for it, under a heading that says what it is about.",
    severity="should",
    certainty="sure",
    source=gov_uk("writing-for-gov-uk", "Writing for GOV.UK"),
    before="## FAQs",
    after="## Driving and travel",
    flagged=(
        "# Asthma\n\n## ⟦FAQs⟧\n\nText.",
        "# ⟦Frequently Asked Questions⟧\n\nText.",
        "# Asthma\n\n## ⟦FAQ: inhalers⟧\n\nText.",
        "# Asthma\n\n## ⟦Common questions about inhalers⟧\n\nText.",
        "# Asthma\n\n## ⟦Your questions answered⟧\n\nText.",
        "# Asthma\n\n## ⟦Questions and answers⟧\n\nText.",
        "# Asthma\n\n## ⟦Questions people often ask⟧\n\nText.",
        "# Asthma\n\n## ⟦Questions you may have⟧\n\nText.",
        "# A\n\n## ⟦Is it safe?⟧\n\nYes.\n\n## Is it new?\n\nNo.\n\n## Is it free?\n\nYes.\n\n## Is it far?\n\nNo.",
    ),
    fine=(
        "# Asthma\n\n## Questions to ask your nurse\n\nText.",
        "# Asthma\n\n## A common cold\n\nText.",
        "# Asthma\n\n## What is asthma?\n\nText.\n\n## Symptoms\n\nText.",
        "# Asthma\n\nSee the FAQs of the charity.",
        "# Asthma\n\n## Common symptoms\n\nText.",
        "# Asthma\n\n```\n## FAQs\n```",
        "# Asthma\n\n> ## FAQs",
        "# Asthma\n\n## Asking questions\n\nText.\n\n## Getting answers\n\nText.",
        "# A\n\n## Is it safe?\n\nYes.\n\n## Is it new?\n\nNo.\n\n## Dose\n\nOne.\n\n## Care\n\nRest.",
    ),
    look_at_page=_look_for_faq,
)

RULES = [FAQ, QUESTION]
