"""Link words that do not say where the link goes."""

import re
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


# What to do with the link, or what sort of thing it is, and nothing of what it is about: "tap here to start", "see the full document", "at this address".
_DO = (
    r"(?:click|tap|press|go|follow|see|visit|read|find out|learn|get|view|download|open|watch|listen|continue|check|check out|look at|look|try|use|start|begin|"
    r"enter|submit|send|access|browse|explore|"
    r"discover|find|show|have a look|take a look|select|choose|hit|head|jump|skip)"
)
_THING = (
    r"(?:link|page|site|website|web ?page|web ?site|document|doc|article|guide|leaflet|form|file|pdf|film|video|clip|audio|address|url|post|blog|story|text|"
    r"information|info|details?|content|section|"
    r"resource|app|portal|report|place|button|version|booklet|factsheet|fact sheet|letter|online|it|this|that|these|them|here|there|more|below|above|other|others)"
)
_WHICH = (
    r"(?:the|this|that|these|our|their|its|a|an|following|full|more|further|main|other|same|next|another|new|online|some|all|even|much|lots|original|"
    r"complete|whole|external|official)"
)
_SAYS_NOTHING = re.compile(
    rf"(?:please )?(?:{_DO} )?(?:to |on |at |in |from |via |through |about |out |for |by )*(?:{_WHICH} )*{_THING}(?: (?:here|now|below|online|today|page|link|"
    r"site|on (?:this|our|the) (?:page|site|website)|to (?:start|begin|continue|go on|see|view|read|"
    r"download|open|find out|read more|learn more|see more|find out more|apply|book|register|proceed|enter|watch|listen|get started)|for (?:more|details|"
    r"information|info|more information|further information|more details)))*"
    rf"|(?:please )?{_DO}(?: (?:now|on|more|here|today|online|again|in|me|us|up))?|(?:more|further|full|additional|extra|other|related) (?:details?|information|"
    r"info|here|reading|links?|pages?|resources?)(?: here| below| on this)?"
    r"|(?:and )?more(?: here| on this| about this| about it| like this)?|start|begin|next|back|previous|go back|yes|ok|okay|source|reference|ref|link \d+|page "
    r"\d+|\[?\d{1,3}\]?|external link|web link|weblink|hyperlink|click"
)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for link in linked(page):
        words = link.text.casefold().strip(" .,:;!?…>»→›()[]")
        if words in _VAGUE or words.startswith("click here ") or (len(words) < 60 and _SAYS_NOTHING.fullmatch(words)):
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
        "[⟦Tap here to start⟧](a.md)",
        "Get the leaflet [⟦at this address⟧](a.md).",
        "[⟦See the full document⟧](a.md)",
        "[⟦Visit their site⟧](a.md)",
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
        "[Order form](a.md)",
        "[Book a blood test](a.md)",
        "[Watch a film on how to inject](a.md)",
        '<a name="here">Here</a>',
        "[![The NHS App](a.png)](a.md)",
        "[Download the weight chart (PDF, 545KB)](a.pdf)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
