"""A heading that jumps over a level: people who hear the page think that a part is missing."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.headings import Head, heads, title
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    found = heads(page)
    before = 1 if title(page) else 0
    for number, head in enumerate(found):
        if before and head.level > before + 1:
            yield _hit(page, found, number, before + 1)
        before = head.level


def _hit(page: Page, found: list[Head], number: int, level: int) -> Hit:
    head = found[number]
    message = f"A level {head.level} heading comes straight after level {level - 1}. Make it level {level}."
    if head.marks is None or not _stands_alone(found, number, level):
        return Hit(head.start, head.end, message)
    return Hit(head.marks, head.end, message, ("#" * level + page.source[head.marks + head.level : head.end],))


def _stands_alone(found: list[Head], number: int, level: int) -> bool:
    """Whether no other heading belongs with it: then it can move up by itself and nothing else changes its place."""
    for other in found[number + 1 :]:
        if other.level < level:
            return True
        if other.level >= found[number].level:
            return False
    return True


RULE = Rule(
    id="heading-skip",
    title="A heading level is left out",
    why="Screen readers read out the levels. If one is missing, people wonder which part they have not heard.",
    better="Go down one level at a time: 1, then 2, then 3.",
    severity="should",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="## Asthma\n#### Your inhaler",
    after="## Asthma\n### Your inhaler",
    flagged=(
        "# Asthma\n\n## Care\n\n⟦#### Your inhaler⟧\n\nUse it.",
        "# Asthma\n\n⟦### Your inhaler⟧\n\nUse it.",
        "---\ntitle: Asthma\n---\n\n⟦### Your inhaler⟧\n\nUse it.",
        "# Asthma\n\n### ⟦Your inhaler⟧\n\nUse it.\n\n### Your spacer\n\nClean it.",
        "<h1>Asthma</h1>\n\n<h3>⟦Your inhaler⟧</h3>",
        "## Asthma\n\n⟦##### Your *blue* inhaler⟧\n\nUse it.\n\n## Eczema",
    ),
    fine=(
        "# Asthma\n\n## Care\n\n### Your inhaler\n\nUse it.",
        "# Asthma\n\n## Care\n\n### Your inhaler\n\n## Tests\n\nBlow.",
        "# Asthma\n\n## Care\n\n### Inhaler\n\n#### Colour\n\n## Tests\n\nGoing up again by more than one level is fine.",
        "### A part of a page may begin where it likes\n\nText.",
        "# Asthma\n\n```\n### a comment in code\n```\n\n## Care",
        "# Asthma\n\n> #### Somebody else's heading\n\n## Care",
        "---\ntitle: Asthma\n---\n\n## Care\n\n### Your inhaler",
        "<h1>Asthma</h1>\n\n<h2>Care</h2>",
        "#hashtag is not a heading\n\n###neither is this",
    ),
    look_at_page=_look,
)
