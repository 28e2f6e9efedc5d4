"""Link words that do not say where the link goes."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_VAGUE = frozenset(
    [
        "here",
        "click here",
        "click here for more",
        "click here for more information",
        "click",
        "click on this link",
        "click this link",
        "click the link",
        "press here",
        "tap here",
        "see here",
        "go here",
        "visit here",
        "look here",
        "read here",
        "from here",
        "more",
        "more here",
        "more info",
        "more information",
        "more information here",
        "more details",
        "further information",
        "further details",
        "information",
        "info",
        "details",
        "read",
        "read more",
        "read more here",
        "read on",
        "read this",
        "see more",
        "see this",
        "view",
        "view more",
        "show more",
        "find out more",
        "find out more here",
        "find more",
        "learn more",
        "discover more",
        "continue",
        "continue reading",
        "go",
        "open",
        "visit",
        "download",
        "download here",
        "link",
        "a link",
        "the link",
        "this link",
        "following link",
        "the following link",
        "follow this link",
        "page",
        "the page",
        "this page",
        "on this page",
        "this",
        "this site",
        "site",
        "website",
        "this website",
        "their website",
        "our website",
        "the website",
        "web page",
        "webpage",
        "this document",
        "document",
        "this article",
        "article",
        "this guide",
        "pdf",
        "online",
    ]
)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for link in linked(page):
        words = link.text.casefold().strip(" .,:;!?…>»→›()[]")
        if words in _VAGUE or words.startswith("click here "):
            yield Hit(link.start, link.end, "Say where the link goes, in words that make sense alone.")


RULE = Rule(
    id="link-vague",
    title="Link words that do not say where",
    why="Many people look down a page from link to link, or hear only the links. “Click here” tells them nothing.",
    better="Use the title of the page that it opens.",
    severity="should",
    certainty="sure",
    source=nhs("formatting#links", "Formatting: links"),
    before="For help with costs, [click here](costs.md).",
    after="[Get help with travel costs](costs.md)",
    flagged=(
        "To see the guide, [⟦click here⟧](a.md).",
        "[⟦Read more⟧](a.md) about food.",
        "You can find it on [⟦this page⟧](a.md).",
        '<a href="a.html">⟦More⟧</a>',
        "[⟦Learn more →⟧](a.md)",
        "[⟦Click here to book⟧](a.md)",
    ),
    fine=(
        "[Read the full guide to asthma](a.md)",
        "[More about asthma](a.md)",
        "[Find out about living with asthma](a.md)",
        "Click here means nothing.",
        "> I saw [click here](a.md) ten times.",
        "```\n[click here](a.md)\n```",
        "[How to get here by bus](a.md)",
        "[NHS website](https://www.nhs.uk)",
        '<a name="here">Here</a>',
        "[![The NHS App](a.png)](a.md)",
        "[Download the weight chart (PDF, 545KB)](a.pdf)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
