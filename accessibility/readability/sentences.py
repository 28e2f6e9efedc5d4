"""Where sentences begin and end in one block of prose.

Only the few places that could be an end are looked at: a full stop, question mark, exclamation mark or ellipsis with a space after it, or an empty line. So decimals, websites,
versions and times ("6.5", "nhs.uk", "2.0.1", "5.30pm") are never even asked about. What is left is judged by the word before and the word after.
A place is cut only when it is likely: two sentences taken for one read as a long sentence, and a person sees why; one taken for two hides a long sentence.
"""

import re

from accessibility.readability.words import cut_words

_MARKS = ".!?…؟۔।"
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«([–—-"
# marks, then closing quotes and brackets, with a space or the end after them; or "now!Then", where the space was forgotten; or an empty line
_CANDIDATE = re.compile(rf"[{_MARKS}\n](?:(?<![{_MARKS}]{{2}})(?<!\n)[{_MARKS}]*[{re.escape(_CLOSERS)}]*(?:\s+|\Z)|(?<=[a-z][!?])(?=[A-Z][a-z])|(?<=\n)[^\S\n]*\n\s*)")
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENERS)}]{{0,5}}([^\W_]?[\w'’]{{0,30}})(\S{{0,8}})")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")  # e.g, a.m, U.S, Ph.D
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4})$")  # "1. Wash your hands", "iv. Rest"
_NAME_IN_SMALL = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay, pH, mRNA
_ADDRESS_OR_LETTER = re.compile(r"www\.|https?://|[a-z][.)]")  # "b. Breathe out." is the next of a row
_SPEAKER = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:said|says|asked|asks|replied|told|tells|added|answered|cried|shouted|whispered|explained|wrote)\b")
_FAR_BRACKET = 300  # characters: an opening bracket whose end is further off is a slip, not a bracket

# Words that often open a sentence and are hardly ever a name after a title or short form.
_STARTERS = frozenset(
    cut_words(
        "The This That These Those There Then They We You He She It Its It's I I'm I've If In On At For From With When Where While What Who Why How Our Your My His Her Their "
        "But And Or So Some Many Most All Any Each Every Both Not No Do Does Did Is Are Was Were Has Have Had Can Could Please After Before As Although However Because Once "
        "One Two Ask Call Tell"
    )
)
_ALWAYS_GO_ON = frozenset({"e.g", "i.e", "eg", "ie", "cf", "vs", "viz", "c.f", "v", "approx", "incl", "esp"})
_BEFORE_A_NAME = frozenset(
    cut_words(
        "dr mr mrs ms mx prof st sr jr rev revd hon capt sgt gen col lt cllr fr supt insp gov pres sen rep messrs mt ft inc ltd co corp bros dept est univ assn assoc ave rd "
        "blvd tel ext al ph.d m.d b.sc m.sc u.s u.k n.h.s u.n e.u"
    )
)
_BEFORE_A_NUMBER = frozenset(
    cut_words("no nos al p pp vol vols fig figs ch sec art para ref refs ed eds tab eq ca c max min tel ext jan feb mar apr jun jul aug sep sept oct nov dec")
)
_CLOCK = frozenset({"a.m", "p.m", "am", "pm"})
_AFTER_A_TIME = frozenset(cut_words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun GMT BST UTC CET EST"))
# "vitamin D. Sunlight ..." is an end; "J. Sunlight" is a name.
_BEFORE_A_LETTER = frozenset(
    cut_words("vitamin vitamins hepatitis plan group type appendix part section class grade option step stage question team figure table influenza flu annex unit ward zone")
)


def cut(text: str) -> list[tuple[int, int]]:
    """The sentences of one block of prose, markup already gone, as (start, end) in code points: `text[start:end]` is a sentence.

    Spans are in order, do not overlap, begin and end on something that is not a space, leave out only spaces, and never cut a word of `words.WORD` in two. A line break inside the
    block is a space; an empty line is an end. A text of spaces only has no sentences. A numbered start ("1. Wash your hands.") belongs to what follows, and so does a bracket
    inside a sentence. Sentences inside a quotation are cut; what is said about the quotation ("she said") stays with its last sentence.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for found in _CANDIDATE.finditer(text):
        at, end = found.span()
        if at < start or (end < len(text) and not _ends(text, start, at, end)):
            continue
        stop = start + len(text[start:end].rstrip())
        if stop > start:
            spans.append((start, stop))
        start = end
    stop = len(text.rstrip())
    if stop > start:
        spans.append((start, stop))
    return spans


def _ends(text: str, start: int, at: int, end: int) -> bool:
    """Whether the sentence that began at `start` ends with the marks at `at`; the next word begins at or after `end`."""
    mark = text[at]
    if mark == "\n" or text.count("\n", at, end) > 1:
        return True
    if _inside_bracket(text, start, at, end):
        return False
    if mark == "." and text[end].isupper() and text[at + 1].isspace() and at - start > 6 and text[at - 7 : at].isalpha():
        return True  # by far the most common: a long word, a full stop, a space, a capital
    following = _NEXT_WORD.match(text, end)
    word, rest = (following[1], following[2]) if following else ("", "")
    if word[:1].islower() and not _NAME_IN_SMALL.match(word) and not _ADDRESS_OR_LETTER.match(word + rest):
        return False
    closed = text[at:end].rstrip()
    if closed[-1] in "\"'”’" and _SPEAKER.match(text, end):
        return False
    if mark != "." or closed[:2] == "..":
        return not (word in ("I", "I’m", "I'm") and closed in ("…", "...", ".."))
    before = _word_before(text, start, at)
    return not before or _full_stop_ends(text, start, at, before, word, len(closed) > 1)


def _word_before(text: str, start: int, at: int) -> str:
    """The word that ends at `at`, without brackets and quotes; empty where there is none. Only the last 24 characters are looked at."""
    pieces = text[max(start, at - 24) : at].split()
    return pieces[-1].strip("\"'“”‘’«»([)]*_") if pieces else ""


def _full_stop_ends(text: str, start: int, at: int, before: str, word: str, closed: bool) -> bool:
    """Whether the full stop at `at`, after the word `before`, ends the sentence when `word` comes next. `closed`: a quote or a bracket closes after it."""
    if not closed and at - start < 5 and _LIST_NUMBER.fullmatch(text, start, at):
        return False
    if len(before) > 6 or before.isdecimal():
        return True
    small = before.lower()
    if small in _ALWAYS_GO_ON:
        return False
    if small in _CLOCK:
        return word not in _AFTER_A_TIME
    if word[:1].isdecimal():
        return small not in _BEFORE_A_NUMBER
    if small in _BEFORE_A_NAME or _DOTTED.match(before):
        return word in _STARTERS
    if len(before) == 1 and before.isupper():  # "vitamin D. Sunlight helps" or "J. Smith"
        return word in _STARTERS or before == "I" or _word_before(text, start, at - 1).lower() in _BEFORE_A_LETTER
    return True


def _inside_bracket(text: str, start: int, at: int, end: int) -> bool:
    """Whether the place lies in a bracket that was opened within this sentence and is closed soon: "Call us (9am to 5pm. Ask for Ann) today"."""
    near = max(start + 1, at - _FAR_BRACKET)
    opened = text.rfind("(", near, at)
    return opened >= 0 and opened > text.rfind(")", near, end) and text.find(")", end, end + _FAR_BRACKET) >= 0 and text[start] != "("
