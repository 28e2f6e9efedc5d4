"""A fact that may change, last checked a long time ago."""

import re
from collections.abc import Iterable
from datetime import date

from accessibility.checked import MOVES_AFTER_MONTHS, is_old
from accessibility.readability.finding import Hit
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

MOVES = "changing"
"""The kind of block that holds a fact which may change. It says when the fact was checked."""
_CHECKED = re.compile(r"^checked:[ \t]*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    today = _day(settings.today)
    for block in page.blocks if today else ():
        found = _CHECKED.search(page.source, block.start, block.end) if block.kind == MOVES else None
        checked = _day(found[1]) if found else None
        if found and today and checked and is_old(checked, today, MOVES_AFTER_MONTHS):
            yield Hit(*found.span(1), "Read its sources again. Mend the words if they have changed, then write today's date.")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


RULE = Rule(
    id="checked-old",
    title=f"This was checked more than {MOVES_AFTER_MONTHS} months ago",
    why="Facts of this kind change. Somebody may act on an old one.",
    better="Look at the sources every few months, and write the new date even if nothing has changed.",
    severity="should",
    certainty="sure",
    source=Source(
        title="Know that a page is up to date",
        publisher="NHS digital service manual",
        address="https://service-manual.nhs.uk/design-system/patterns/reassure-users-that-a-page-is-up-to-date",
        read=date(2026, 11, 22),
    ),
    before="checked: 2026-01-10",
    after="checked: 2026-11-22",
    flagged=(
        "```changing\nid: law\nchecked: ⟦2026-05-21⟧\nsays: A law is planned.\n```",
        'Some words.\n\n```changing\nchecked: "⟦2019-01-01⟧"\n```\n\n```changing\nchecked: 2026-11-01\n```',
        "~~~changing\nchecked: ⟦2025-11-22⟧\n~~~",
    ),
    fine=(
        "```changing\nchecked: 2026-05-22\nsays: A law is planned.\n```",
        "---\nchecked: 2019-01-01\n---\n\nA page is looked at once a year, not by this rule.",
        "```check\nchecked: 2019-01-01\n```",
        "```changing\nchecked: yesterday\n```",
        "Words about a fact:\n\n    checked: 2019-01-01",
        "```changing\nsays: |\n  checked: 2019-01-01\n```",
    ),
    look_at_page=_look,
    in_quotes=True,
)
