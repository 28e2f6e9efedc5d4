"""A web address shown as text."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for link in linked(page):
        if link.bare and "@" not in link.text.split("/")[0]:
            # A short one, such as www.nhs.uk, can be said and typed.
            short = link.text.removeprefix("https://").removeprefix("http://").rstrip("/").count("/") == 0
            yield Hit(link.start, link.end, "Screen readers spell it out. Write what is there, and put the link on those words.", severity="could" if short else None)


RULE = Rule(
    id="link-bare",
    title="A web address as text",
    why="Nobody can see from an address what is there. Screen readers read it out sign by sign.",
    better="Write the title of the page and make those words the link.",
    severity="should",
    certainty="sure",
    source=nhs("formatting#links", "Formatting: links"),
    before="See https://www.nhs.uk/conditions/asthma/.",
    after="[Asthma on the NHS website](https://www.nhs.uk/conditions/asthma/)",
    flagged=(
        "You can look at ⟦https://www.nhs.uk/conditions/asthma⟧.",
        "Look at ⟦www.example.org/help⟧ for help.",
        "[⟦https://www.nhs.uk/conditions/asthma⟧](https://www.nhs.uk/conditions/asthma)",
        "See <⟦https://example.org/a⟧>.",
        "Go to ⟦www.nhs.uk⟧ for help.",
        '<a href="https://example.org/a">⟦https://example.org/a⟧</a>',
    ),
    fine=(
        "[Asthma on the NHS website](https://www.nhs.uk/conditions/asthma)",
        "[Living with asthma][a]\n\n[a]: https://www.nhs.uk/conditions/asthma",
        "Write to ann@example.org or <ann@example.org>.",
        "```\nhttps://www.nhs.uk/conditions/asthma\n```",
        "Type `https://www.nhs.uk` in the bar at the top.",
        "> It was on https://www.nhs.uk/conditions/asthma.",
        "Use GOV.UK to apply.",
        "![Two people](https://example.org/a.png)",
        "The file is called notes.txt.",
        '<img src="https://example.org/a.png" alt="A nurse">',
    ),
    look_at_page=_look,
    in_quotes=True,
)
