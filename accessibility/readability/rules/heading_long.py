"""A main heading that is too long to be seen whole."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.headings import heads
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    most = settings.limits["title-characters"]
    for head in heads(page):
        if head.level == 1 and len(head.text) > most:
            yield Hit(head.start, head.end, f"It has {len(head.text)} characters. Try {most} or fewer.")


RULE = Rule(
    id="heading-long",
    title="Long main heading",
    why="It is cut off in a list of results and in a browser tab, and it fills a phone’s screen.",
    better="Keep the words that people look for. Put the rest in the first sentence.",
    severity="could",
    certainty="sure",
    source=nhs("formatting#headings", "Formatting: headings"),
    before="# Everything you may want to know about looking after your new hearing aid at home",
    after="# Looking after your hearing aid",
    flagged=(
        "# ⟦Everything you may want to know about looking after your new hearing aid at home⟧\n\nText.",
        "<h1>⟦Everything you may want to know about looking after your new hearing aid at home⟧</h1>",
        "⟦Everything you may want to know about looking after your new hearing aid at home⟧\n===\n\nText.",
        "# ⟦Asking the people who run your local hospital for a copy of all your health records⟧",
    ),
    fine=(
        "# Looking after your hearing aid\n\nText.",
        "# How to look after a hearing aid: cleaning, batteries, new tubes\n\nText.",
        "# Aids\n\n## What you may want to know about looking after your new hearing aid when you are at home",
        "Everything you may want to know about looking after your new hearing aid at home is on this page.",
        "```\n# a comment in code that goes on for much longer than sixty-five characters, as some do\n```",
        "> # A heading in somebody else's words that goes on for much longer than sixty-five characters",
        "---\ntitle: Hearing aids\n---\n\nText.",
        "# [Hearing aids](https://example.org/an/address/that/is/much/longer/than/the/words/of/the/link)",
    ),
    look_at_page=_look,
)
