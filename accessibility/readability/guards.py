"""What no rule about words may speak of: code, addresses, quotations, names, words that are being talked about."""

from accessibility.readability.finding import Hit
from accessibility.readability.page import Passage, Sentence, Span

_TALKED_ABOUT = frozenset(
    ("word words term terms phrase phrases say says said saying means called call calls named write writes wrote mean spell spelt known abbreviation letters title titled").split()
)

_VOWELS = frozenset("aeiouy")


def is_guarded(sentence: Sentence, first: int, last: int, place: tuple[int, int] | None = None, exact: bool = False) -> bool:
    """Whether the words from `first` to `last` are not the writer's own choice.

    `place` are their characters, if they are known. `exact`: the words are looked for with their capitals, so no name hides them.
    """
    passage = sentence.passage
    if passage.kind == "quote" or (not exact and _is_name(sentence, first, last)):
        return True
    if not passage.spans and "{" not in passage.text:
        return False
    start, end = place or sentence.span(first, last)
    if "{" in passage.text[max(start - 1, 0) : end]:
        return True  # {name} stands for what is put there later
    return any(span.start < end and start < span.end and _guards(span, sentence, first, last, start, end) for span in passage.spans)


def _guards(span: Span, sentence: Sentence, first: int, last: int, start: int, end: int) -> bool:
    if span.style in ("code", "quoted"):
        return True
    if span.style == "link":
        return _is_address(sentence.passage.text[span.start : span.end])
    return _is_alone(span.start, span.end, start, end) and _is_talked_about(sentence, first, last)


def is_in_quotation(passage: Passage, hit: Hit) -> bool:
    """Whether a hit stands wholly inside code or somebody else's words."""
    if passage.kind == "quote":
        return True
    places = (passage.source_span(span.start, span.end) for span in passage.spans if span.style in ("code", "quoted"))
    return any(start <= hit.start and hit.end <= end for start, end in places)


def is_in_another_language(passage: Passage) -> bool:
    return passage.language not in ("", "en")


def _is_address(text: str) -> bool:
    return "/" in text and " " not in text


def _is_alone(start: int, end: int, first: int, last: int) -> bool:
    return start <= first and last <= end and end - start <= last - first + 20


def _is_talked_about(sentence: Sentence, first: int, last: int) -> bool:
    """The word *commence*; **commence** means to start."""
    around = sentence.small[max(first - 3, 0) : first] + sentence.small[last + 1 : last + 3]
    return any(word in _TALKED_ABOUT for word in around) or (first == 0 and bool(sentence.small[last + 1 : last + 2]) and sentence.small[last + 1] in ("is", "are"))


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Access to Work, the Commence Trust: a word with a capital inside a sentence that has others without."""
    if first == 0 or sentence.passage.kind in ("heading", "head"):
        return False
    words = sentence.words[first : last + 1]
    if not all(word[:1].isupper() for word in words if len(word) > 3) or not any(word[:1].isupper() for word in words):
        return False
    if len(words) == 1 and len(words[0]) > 1 and words[0].isupper():
        return False  # capitals are loud, or a short form: not a name
    if len(words) == 1 and _VOWELS.isdisjoint(words[0].casefold()):
        return False  # Hx, Rx: a short form
    start = sentence.span(first, first)[0]
    before = sentence.passage.text[max(start - 2, 0) : start]
    return not any(mark in before for mark in ":•–—(“\"'‘")
