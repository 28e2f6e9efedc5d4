"""A link that opens a new tab without saying so."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_SAID = ("new tab", "new window", "another tab", "another window", "opens in", "separate tab", "separate window")


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for link in linked(page):
        if link.new_tab and not any(words in link.text.casefold() for words in _SAID):
            yield Hit(link.start, link.end, "Let it open in the same tab, or end the link with “(opens in new tab)”.")


RULE = Rule(
    id="link-newtab",
    title="A link opens a new tab unsaid",
    why="In a new tab the Back button does nothing. Many people do not see what happened and feel lost.",
    better="Open links in the same tab. Where that would lose people’s work, say that a new tab opens.",
    severity="should",
    certainty="sure",
    source=nhs("formatting#links", "Formatting: links"),
    before='<a href="a.html" target="_blank">Asthma</a>',
    after='<a href="a.html">Asthma</a>',
    flagged=(
        '<a href="a.html" target="_blank">⟦Asthma⟧</a>',
        'Read about <a target="_blank" rel="noopener" href="a.html">⟦asthma⟧</a> today.',
        '[⟦Asthma⟧](a.md){target="_blank"}',
        '[⟦Asthma⟧](a.md){: target="_blank" rel="noopener"}',
    ),
    fine=(
        '<a href="a.html" target="_blank">Asthma (opens in new tab)</a>',
        '<a href="a.html" target="_blank" aria-label="Asthma, opens in a new window">Asthma</a>',
        '<a href="a.html">Asthma</a>',
        '<a href="a.html" target="_self">Asthma</a>',
        "[Asthma](a.md)",
        '[Asthma (opens in new tab)](a.md){target="_blank"}',
        '```\n<a href="a.html" target="_blank">Asthma</a>\n```',
        'Write `target="_blank"` for a new tab.',
        '[Asthma](a.md){.button} and target="_blank"',
    ),
    look_at_page=_look,
    in_quotes=True,
)
