"""A heading that would fit any page."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.headings import heads, same_words
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_VAGUE = frozenset(
    [
        "introduction",
        "intro",
        "an introduction",
        "overview",
        "general",
        "general information",
        "general overview",
        "background",
        "background information",
        "more",
        "more information",
        "more info",
        "more details",
        "further information",
        "further details",
        "further reading",
        "additional information",
        "other information",
        "useful information",
        "important information",
        "key information",
        "information",
        "info",
        "details",
        "other",
        "others",
        "other things",
        "other bits",
        "anything else",
        "everything else",
        "and finally",
        "finally",
        "bits and pieces",
        "extra information",
        "extras",
        "the basics",
        "some more information",
        "general advice",
        "other points",
        "other issues",
        "other considerations",
        "miscellaneous",
        "misc",
        "notes",
        "note",
        "please note",
        "resources",
        "useful links",
        "links",
        "about",
        "content",
        "text",
        "conclusion",
        "conclusions",
        "final thoughts",
        "things to note",
        "points to note",
    ]
)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for head in heads(page):
        if len(head.text) < 26 and same_words(head.text) in _VAGUE:
            yield Hit(head.start, head.end, "It would fit any page. Say what this part is about.")


RULE = Rule(
    id="heading-vague",
    title="A heading that does not say what follows",
    why="People choose by the headings what to read. A heading that fits any page helps nobody to choose.",
    better="Name what the part is about, with the word that matters first.",
    severity="could",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="## More information",
    after="## Help with travel costs",
    flagged=(
        "# Asthma\n\n## ⟦Introduction⟧\n\nText.",
        "# Asthma\n\n## ⟦More information⟧\n\nText.",
        "# Asthma\n\n## ⟦Overview:⟧\n\nText.",
        "# Asthma\n\n## ⟦Miscellaneous⟧\n\nText.\n\n## ⟦Other⟧\n\nText.",
        "# Asthma\n\n## ⟦GENERAL⟧\n\nText.",
    ),
    fine=(
        "# Asthma\n\n## Introduction to your inhaler\n\nText.",
        "# Asthma\n\n## More information about inhalers\n\nText.",
        "# Asthma\n\n## Other medicines and asthma\n\nText.",
        "# Asthma\n\n## Symptoms\n\nText.",
        "# Asthma\n\n## General practice\n\nText.",
        "# Asthma\n\n## About asthma\n\nText.",
        "# Asthma\n\n## Contents\n\nText.",
        "# Asthma\n\nMore information\n\nText.",
        "# Asthma\n\n## Notes from the meeting on 3 May\n\nText.",
        "# Asthma\n\n```\n## Overview\n```",
    ),
    look_at_page=_look,
)
