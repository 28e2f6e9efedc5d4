"""Numbers in a text, as the rules about numbers see them: written out or in figures, months, "1 in 5", and where a fix may stand."""

import re
from types import MappingProxyType

from accessibility.readability.finding import Hit
from accessibility.readability.page import Passage, Sentence

_ONES = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {"one": 1, **{word: place + 2 for place, word in enumerate(_ONES)}, **{word: 10 * (place + 2) for place, word in enumerate(_TENS)}}
NUMBER_WORDS = MappingProxyType({**_VALUES, **{f"{ten}-{one}": _VALUES[ten] + _VALUES[one] for ten in _TENS for one in ("one", *_ONES[:8])}})
"""Numbers written out, from one to ninety-nine, and what they come to."""

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTH_NUMBERS = MappingProxyType({**{name.casefold(): place + 1 for place, name in enumerate(MONTHS)}})
SHORT_MONTHS = MappingProxyType({**{name[:3].casefold(): place + 1 for place, name in enumerate(MONTHS) if name != "May"}, "sept": 9})

_NUMBER = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
IN_EVERY = re.compile(rf"\b({_NUMBER})(?:\s+\w+)?\s+(?:in|out\s+of)\s+(?:every\s+|each\s+)?({_NUMBER}|hundred|a\s+hundred|thousand|a\s+thousand)\b", re.IGNORECASE)
"""1 in 5, 3 out of every 100, one person in ten."""

PEOPLE = frozenset(
    "families schools births operations "
    "people patients women men adults children babies teenagers boys girls carers users staff nurses doctors residents parents mothers households respondents "
    "participants smokers survivors students workers visitors couples pregnancies cases deaths those them us".split()
)
RISK = frozenset("risk risks chance chances likely likelihood odds danger probability".split())


def value(word: str) -> int:
    """What a number comes to, written out or in figures; 0 where it is none."""
    small = word.casefold().replace(",", "")
    return int(small) if small.isdecimal() else NUMBER_WORDS.get(small, 0) or {"hundred": 100, "thousand": 1000}.get(small, 0)


def mark(sentence: Sentence, first: int, last: int, message: str = "", fix: str = "", more: int = 0, less: int = 0) -> Hit:
    """A hit on the words from `first` to `last`, with `less` characters before and `more` after. No fix where marks of Markdown stand between the words: it would lose them."""
    start, end = sentence.span(first, last)
    start -= less
    begins, ends = sentence.passage.source_span(start, end + more)
    return Hit(begins, ends, message, (fix,) if fix and ends - begins == end + more - start else ())


def between(sentence: Sentence, first: int) -> str:
    """What stands between word `first` and the next word: a space, a dash, a comma and a space."""
    starts = sentence.starts()
    return sentence.passage.text[starts[first] + len(sentence.words[first]) : starts[first + 1]] if first + 1 < len(starts) else ""


def after(sentence: Sentence, last: int) -> str:
    """The text of the sentence after word `last`."""
    return sentence.passage.text[sentence.span(last, last)[1] : sentence.end]


def before(sentence: Sentence, first: int) -> str:
    """The text of the sentence before word `first`, with the end of what came before it."""
    start = sentence.span(first, first)[0]
    return sentence.passage.text[max(sentence.start - 2, 0) : start]


def neighbours(sentence: Sentence, back: int = 1) -> str:
    """The sentence with the one before (`back`: how many) and the one after it, as far as they are in the same passage."""
    others = sentence.passage.sentences
    place = next((number for number, other in enumerate(others) if other is sentence), 0)
    return " ".join(other.text for other in others[max(place - back, 0) : place + 2])


def in_address(passage: Passage, start: int, end: int) -> bool:
    """Whether these characters are part of the address of a website or an email."""
    for span in passage.spans:
        if span.style == "link" and span.start < end and start < span.end:
            text = passage.text[span.start : span.end]
            if " " not in text and ("/" in text or "." in text or "@" in text):
                return True
    return passage.text[start - 1 : start] in ("/", "@", "_", "#", "=") or passage.text[end : end + 1] in ("/", "@", "_", "=")
