"""Two headings with the same words: nobody can tell them apart in a list of headings."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import wcag
from accessibility.readability.headings import heads, same_words, title
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    """The same words under two different headings are clear from what stands above them, unless they are at the top level of the page."""
    seen: set[tuple[str, ...]] = set()
    named = same_words(title(page))
    path: list[tuple[int, str]] = [(1, named)] if named else []
    for head in heads(page):
        words = same_words(head.text)
        path = [(level, above) for level, above in path if level < head.level]
        main = path[0][1] if path else ""
        place = (*(above for _, above in path), words)
        if place in seen or (head.level > 1 and words == main):
            yield Hit(head.start, head.end, f"“{head.text}” is on this page twice. Say in each what makes it different.")
        seen.add(place)
        path.append((head.level, words))


RULE = Rule(
    id="heading-duplicate",
    title="Two headings say the same",
    why="In a list of headings, as screen readers show it, nobody can tell which of the two they need.",
    better="Say in each heading what makes its part different.",
    severity="should",
    certainty="sure",
    source=wcag("headings-and-labels", "Headings and labels"),
    before="## Side effects\n## Side effects",
    after="## Common side effects\n## Serious side effects",
    flagged=(
        "# Statins\n\n## Side effects\n\nFew.\n\n## ⟦Side effects⟧\n\nMany.",
        "# Statins\n\n## ⟦Statins⟧\n\nText.",
        "---\ntitle: Statins\n---\n\n## ⟦Statins⟧\n\nText.",
        "# Statins\n\n## Help\n\n### Who to call\n\nUs.\n\n### ⟦Who to call?⟧\n\nThem.",
        "## Dose\n\nOne.\n\n## How\n\nSo.\n\n## ⟦DOSE⟧\n\nTwo.",
    ),
    fine=(
        "# Statins\n\n## Common side effects\n\nFew.\n\n## Serious side effects\n\nMany.",
        "# Medicines\n\n## Statins\n\n### Side effects\n\nFew.\n\n## Beta blockers\n\n### Side effects\n\nMany.",
        "---\ntitle: Statins\n---\n\n# Statins\n\nText.",
        "# Changes\n\n## 1.1\n\n### Added\n\nOne.\n\n## 1.0\n\n### Added\n\nTwo.",
        "# Statins\n\n```\n## Side effects\n## Side effects\n```",
        "# Statins\n\nSide effects\n\nSide effects",
        "# Statins\n\n## Dose\n\n> ## Dose\n\nText.",
        "# Day 1\n\n# Day 2",
    ),
    look_at_page=_look,
)
