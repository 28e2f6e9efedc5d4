"""How a page begins: its one main heading stands above everything."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.headings import Head, heads, same_words, title
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    """A text with no heading at all may be a message or a part of a page: `section-long` speaks when it grows."""
    found = heads(page)
    if found:
        yield from _beginning(page, found)
        yield from _second_title(page, found)


def _beginning(page: Page, found: list[Head]) -> Iterable[Hit]:
    if title(page):
        return
    above = next((passage for passage in page.passages if passage.kind in ("paragraph", "item")), None)
    if found[0].level == 1:
        if above is not None and above.start < found[0].start:
            sentence = above.sentences[0] if above.sentences else None
            end = above.source_span(sentence.start, sentence.end)[1] if sentence else above.end
            yield Hit(above.start, end, "This stands above the main heading. Put the main heading first.", severity="could")
    elif found[0].level == 2:
        yield Hit(found[0].start, found[0].end, "The page has no main heading before this one. Give it a level 1 heading or a title.", severity="could")


def _second_title(page: Page, found: list[Head]) -> Iterable[Hit]:
    main = [head for head in found if head.level == 1]
    named = same_words(title(page))
    if named and main and same_words(main[0].text) != named:
        yield Hit(main[0].start, main[0].end, f"The title “{title(page)}” is already the main heading. Make this one level 2.")
    for head in main[1:]:
        yield Hit(head.start, head.end, f"The page has a main heading already: “{main[0].text}”. Make this one level 2.")


RULE = Rule(
    id="heading-first",
    title="Not one main heading at the top",
    why="The main heading tells people that they are on the right page. They look for it first, and for only one.",
    better="Begin with one level 1 heading. All others are level 2 or lower.",
    severity="should",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="# Asthma\n# Your inhaler",
    after="# Asthma\n## Your inhaler",
    flagged=(
        "# Asthma\n\nText.\n\n# ⟦Your inhaler⟧\n\nUse it.",
        "⟦Welcome to our page.⟧ It is new.\n\n# Asthma\n\nText.",
        "## ⟦Your inhaler⟧\n\nUse it.\n\n## Care",
        "---\ntitle: Asthma\n---\n\n# ⟦Your inhaler⟧\n\nUse it.",
        "<h1>Asthma</h1>\n\n<h1>⟦Your inhaler⟧</h1>",
    ),
    fine=(
        "# Asthma\n\nText.\n\n## Your inhaler\n\nUse it.",
        "A short message with no heading at all. See you on Monday.",
        "---\ntitle: Asthma\n---\n\nText first, under the title.\n\n## Care",
        "---\ntitle: Asthma\n---\n\n# Asthma\n\nThe same words, shown once by most sites.",
        "<!-- a comment -->\n\n# Asthma\n\nText.",
        "![Two people at a table](a.png)\n\n# Asthma\n\nText.",
        "# Asthma\n\n```\n# a comment in code\n```",
        "# Asthma\n\n> # A heading in a quotation\n\n## Care",
        "### A small part of a page\n\nText.",
    ),
    look_at_page=_look,
)
