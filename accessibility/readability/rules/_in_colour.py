"""“The meetings in red are full”: what stands on a page or a chart, told from the rest by its colour alone."""

import re

from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence

COLOURS = r"(?:red|green|blue|yellow|orange|amber|purple|pink|grey|gray|brown|black|white|gold|silver|violet|turquoise|mauve|maroon)"
_SHADE = r"(?:(?:bold|bright|dark|light|pale|deep) )?"
# What a page, a chart or a timetable shows. People are not in it: nurses in blue wear it.
_SHOWN = (
    r"(?:meetings?|clinics?|class(?:es)?|beds?|shifts?|sessions?|appointments?|visits?|entry|entries|tasks?|jobs?|tests?|results?|dose|doses|wards?|places?|spaces?|seats?|weeks?|"
    r"months?|hours?|events?|groups?|topics?|letters?|figures?|codes?|prices?|services?|sites?|dates?|days?|times?|slots?|names?|rooms?|rows?|columns?|cells?|words?|lines?|"
    r"items?|parts?|sections?|questions?|answers?|fields?|boxes|box|numbers?|steps?|roads?|areas?|zones?|bays?|talks?|courses?|trips?|buses|routes?|stops?|surgeries|practices|"
    r"hospitals?|notes?|comments?|changes?|points?|warnings?|headings?|links?|buttons?|labels?|options?|totals?|scores?|targets?|goals?|bars?|dots?|medicines?|tablets?|pills?|"
    r"foods?|symptoms?|signs?|parking|desks?|floors?|units?|ones?)"
)
_GOES_ON = (
    r"(?: (?:is|are|was|were|has|have|had|will|need|needs|mean|means|show|shows|can|cannot|must|may|do|does|did|tell|tells|ended|start|starts|end|ends|run|runs|come|comes|on|only|"
    r"first|and|or|before|by|if|when|until)\b)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:the|these|those|any|all|each|every|\A) ?(?:\w+ )?{_SHOWN} (?:that (?:is|are) |marked |shown |printed |written )?in (?P<c>{_SHADE}{COLOURS})(?:{_GOES_ON}|\Z)",
        rf"(?:the|these|those|any|all) (?:\w+ )?{_SHOWN} (?:that|which) (?:is|are|turn|turns|go|goes) (?P<c>{_SHADE}{COLOURS})(?:{_GOES_ON}|\Z)",
        rf"(?:shows?|marks?|lists?|gives?|highlights?|prints?|have marked|has marked|we mark|we show|we put|have put|is marked|are marked|put) (?:\w+ ){{1,5}}in "
        rf"(?P<c>{_SHADE}{COLOURS})"
        rf"(?:{_GOES_ON}|\Z)",
        rf"(?:a|the|each) {_SHADE}(?P<c>{COLOURS}) (?:tick|dot|star|cross|flag|circle|square|triangle|light|line|bar|mark|sticker|ring|border|box|spot|band|row|cell|card|one) "
        r"(?:means|shows|tells|marks|stands for|is for|warns)\b",
        rf"(?:patients|people|those|bottles|boxes|packs|forms|letters|notes|bags|doors|rooms|beds|files|trays|samples|names|anyone) with an? {_SHADE}(?P<c>{COLOURS}) "
        r"(?:band|wristband|sticker|dot|tag|star|label|bracelet|mark|spot|lid|top|cap|border|tick) (?:is|are|must|may|can|cannot|need|needs|will|have|has|do|should|go|goes|"
        r"come|wait)\b",
        rf"(?:to|by|past|behind|opposite|beside|near|at|through|up|down|follow|find|take|use) the {_SHADE}(?P<c>{COLOURS}) (?:walls?|stairs|corridor|building|gate|rope|"
        rf"tape|arrows|bay|"
        r"ward|zone|area|entrance|footprints|stripes?|dots|posts?)(?! (?:marked|called|named|labelled|with|that says|signed))\b",
    )
)
_TOLD_TOO = re.compile(r"\b(?:labelled|called|named|says?|saying|reads?|titled|word|words|with (?:a|an) (?:star|tick|cross|sign|mark)|and bold|underlined|as well as)\b|[‘“'\"(]")


def in_colour(sentence: Sentence, at: int) -> Hit | None:
    """Tried at a colour: the words from the thing to its colour, where nothing else tells which is meant."""
    small = sentence.small
    joined = " ".join(small)
    here = sum(map(len, small[:at])) + at
    for pattern in _PATTERNS:
        for found in pattern.finditer(joined):
            if not found.start("c") <= here < found.end("c"):
                continue
            if _TOLD_TOO.search(sentence.text):
                return None
            first = joined.count(" ", 0, found.start()) + (joined[found.start()] == " ")
            last = max(at, joined.count(" ", 0, found.end("c")))
            return Hit(*sentence.place(first, last), "Mark it in a second way too, with a word or a sign.", severity="should", certainty="likely")
    return None
