"""A heading that would fit any page."""

import re
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


# Words that say nothing of the matter, in a row of them: "a few more points", "good to know", "other useful facts".
_EMPTY = (
    r"(?:further|more|other|additional|extra|general|useful|important|key|some|a few|few|final|last|good|helpful|practical|essential|vital|main|basic|quick|"
    r"brief|related|various|several|miscellaneous|assorted|new|latest|"
    r"any|the|a|an|our|your|and|of|these|this|interesting|random|short|initial|first|closing|concluding|introductory|opening|necessary|relevant|background|all|"
    r"little|supporting|supplementary)"
)
_MATTER = (
    r"(?:details?|information|info|points?|things?|facts?|notes?|matters?|advice|tips?|stuff|issues?|topics?|items?|reading|comments?|remarks?|thoughts?|bits|"
    r"pieces|words|news|considerations?|resources?|links?|"
    r"materials?|content|queries|aspects?|areas?|data|basics|essentials|extras|announcements?|updates?|messages?|text|section|page|summary|overview|"
    r"introduction|background|conclusions?|material|ideas)"
)
_SAYS_NOTHING = re.compile(
    rf"(?:{_EMPTY} )*{_EMPTY} {_MATTER}(?: (?:to (?:note|know|remember|consider|think about|bear in mind|read|keep in mind)|for you|below|here|and more|you need|"
    r"you should know|you need to know|worth knowing))?"
    rf"|{_MATTER} (?:to (?:note|know|remember|consider|think about|bear in mind|keep in mind)|for you|and more|you should know|you need to know|worth knowing|of interest|of note)"
    r"|(?:what|anything|something|everything|nothing|who|where) else(?: (?:do )?(?:i|you|we) (?:should |need to |can )?(?:know|do))?|(?:what(?:'s| is|s)? "
    r")?next(?: steps?)?|(?:anything|something|more|a (?:quick |few )?(?:words?|notes?)|some words?)(?: (?:else|more))?(?: (?:about (?:us|this|it|that)|to (?:know|"
    r"say|add|tell|note|mention|read)|from us|for you|on this))|anything more|something more|(?:the )?(?:small|fine) print|here and there|(?:loose|other) ends|bits "
    r"(?:to|you)(?: \w+)*|and (?:so|now|then|also|another thing)|good to know|nice to know|need to know|worth knowing|"
    r"please (?:read|note)(?: (?:this|on|carefully|below))?|read (?:this|me|on)(?: first| carefully)?|other|etc|various|odds and ends|bits and bobs|this and "
    r"that|to (?:begin|start|finish|end)(?: with)?|first of all|"
    r"lastly|in (?:summary|brief|conclusion|closing|general)|summary|at a glance|the (?:rest|end|beginning|detail|facts)|before (?:we|you) (?:begin|start)|"
    r"welcome|hello|did you know|general points|what you (?:should|need to) know|"
    r"what to know|getting started|the process|process|context|purpose|aims?|scope|section \d+|part \d+|step \d+|appendix(?: \w)?|annex(?: \w)?|appendices|for "
    r"(?:your )?information|fyi|n\.?b\.?|attention|to note|see also|about (?:this|it|us)"
)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for head in heads(page):
        words = same_words(head.text).replace("’", "'")
        if len(words) < 40 and (words in _VAGUE or (words != "key facts" and _SAYS_NOTHING.fullmatch(words))):
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
        "# Asthma\n\n## ⟦A few more points⟧\n\nText.",
        "# Asthma\n\n## ⟦Things to know⟧\n\nText.",
        "# Asthma\n\n## ⟦What else?⟧\n\nText.",
        "# Asthma\n\n## ⟦Some useful facts⟧\n\nText.",
    ),
    fine=(
        "# Asthma\n\n## Introduction to your inhaler\n\nText.",
        "# Asthma\n\n## More information about inhalers\n\nText.",
        "# Asthma\n\n## Other medicines and asthma\n\nText.",
        "# Asthma\n\n## Symptoms\n\nText.",
        "# Asthma\n\n## General practice\n\nText.",
        "# Asthma\n\n## About asthma\n\nText.",
        "# Asthma\n\n## Contents\n\nText.",
        "# Asthma\n\n## Things to bring\n\nText.",
        "# Asthma\n\n## Advice for carers\n\nText.",
        "# Asthma\n\n## What to do next\n\nText.",
        "# Asthma\n\n## Key dates\n\nText.",
        "# Asthma\n\nMore information\n\nText.",
        "# Asthma\n\n## Notes from the meeting on 3 May\n\nText.",
        "# Asthma\n\n```\n## Overview\n```",
    ),
    look_at_page=_look,
)
