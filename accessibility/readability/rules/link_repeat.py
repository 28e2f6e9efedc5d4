"""The same link words for two places."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import wcag
from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_NEAR = 5000
"""Characters. Two links that are further apart than about 2 screens are not met together."""


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    met: dict[str, tuple[str, int]] = {}
    for link in linked(page):
        words = link.text.casefold().strip(" .,:;!?…>»→›")
        if link.bare or not words or words.isdecimal():
            continue
        address = _plain(link.address)
        before = met.get(words)
        if before and before[0] != address and link.start - before[1] < _NEAR:
            yield Hit(link.start, link.end, f"Another link with the words “{link.text}” goes to a different page. Say what is different.")
        met[words] = (address, link.start)


def _plain(address: str) -> str:
    """Two ways to write one address are one place."""
    return address.casefold().removeprefix("https:").removeprefix("http:").removeprefix("//").removeprefix("www.").rstrip("/")


RULE = Rule(
    id="link-repeat",
    title="The same link words for two pages",
    why="In a list of links, or heard one after the other, nobody can tell which is which.",
    better="Say in each link what is different about its page.",
    severity="should",
    certainty="sure",
    source=wcag("link-purpose-link-only", "Link purpose (link only)"),
    before="[Read more](food.md) about food. [Read more](sport.md) about sport.",
    after="[Eating well](food.md). [Keeping active](sport.md).",
    flagged=(
        "[Read more](food.md) about food. [⟦Read more⟧](sport.md) about sport.",
        "[Leaflet](a.md)\n\n[⟦leaflet⟧](b.md)",
        '<a href="a.html">Side effects</a> <a href="b.html">⟦Side effects⟧</a>',
        "- [Book](a.md)\n- [⟦Book⟧](b.md)\n- [⟦Book⟧](c.md)",
    ),
    fine=(
        "[Eating well](food.md). [Keeping active](sport.md).",
        "[NHS website](https://www.nhs.uk) and [NHS website](https://www.nhs.uk/)",
        "[NHS website](http://nhs.uk) and [NHS website](https://www.nhs.uk/)",
        "[1](a.md) [1](b.md)",
        "https://a.example.org/one and https://b.example.org/two",
        "[Read more about food](food.md). [Read more about sport](sport.md).",
        "```\n[Read more](a.md) [Read more](b.md)\n```",
        "[Symptoms](a.md)\n\n" + "A line of text that goes on for a while. " * 130 + "\n\n[Symptoms](b.md)",
        "[Leaflet](a.md)\n\n> [Leaflet](b.md)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
