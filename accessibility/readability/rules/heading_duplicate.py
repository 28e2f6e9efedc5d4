"""Two headings with the same words: nobody can tell them apart in a list of headings."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import wcag
from accessibility.readability.headings import heads, same_words, title
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_SMALL = ("the ", "a ", "an ", "our ", "your ", "my ")


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    """The same words are clear from what stands above them only where they are parts of parts that go side by side: the side effects of one drug and of the next."""
    seen: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    named = _plain(title(page))
    path: list[tuple[int, str]] = [(1, named)] if named else []
    for head in heads(page):
        words = _plain(head.text)
        path = [(level, above) for level, above in path if level < head.level]
        above = tuple(name for _, name in path)
        main = above[0] if above else ""
        if (head.level > 1 and words == main) or any(not _side_by_side(head.level, above, *before) for before in seen.get(words, ())):
            yield Hit(head.start, head.end, f"“{head.text}” is on this page twice. Say in each what makes it different.")
        seen.setdefault(words, []).append((head.level, above))
        path.append((head.level, words))


def _plain(text: str) -> str:
    words = same_words(text)
    return next((words.removeprefix(small) for small in _SMALL if words.startswith(small)), words)


def _side_by_side(level: int, above: tuple[str, ...], other_level: int, other_above: tuple[str, ...]) -> bool:
    """Whether two headings with the same words are at the same depth of the page, each under a heading of its own."""
    return level == other_level > 2 and len(above) == len(other_above) and above != other_above


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
        "## Minutes\n\n### Next meeting\n\nIn May.\n\n# Join us\n\n## ⟦Next meeting⟧\n\nIn June.",
        "# Visits\n\n## Parking\n\nFree.\n\n## Food\n\n### ⟦Parking⟧\n\nFull.",
        "# Visits\n\n## The costs\n\nFree.\n\n## ⟦Costs⟧\n\nFull.",
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
