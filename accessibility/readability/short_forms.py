"""Short forms in capitals on a page: where each is used, and where the page spells it out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.word_facts import zipf

# Everybody knows these better short than in full. The NHS A to Z and GOV.UK leave A&E, NHS, GP, UK, CT and MRI scan, ID, OK, PDF and the like as they are; the rest are
# everyday words and names that nobody says in full.
WELL_KNOWN = frozenset(
    "UK NHS GP A&E TV PIN DVD CD PDF BBC ITV US USA EU AM PM MP DNA HIV AIDS ID OK IT CT MRI COVID USB FAQ PC UV CV DIY CCTV SMS PO GMT BST BC AD Q&A IQ VAT SOS WC "
    "MOT HM UN FBI CIA "
    "NATO NASA MIT IBM BT EE BMW KFC AXA BUPA IKEA ASDA B&Q M&S AA RAC SIM LED LCD GPS ATM RSVP PS RIP CC URL HTML XML HTTP HTTPS GOV LGBT LGBTQ LGBTQIA LGBTQI PE RE "
    "AB UKHSA T&C ISBN YMCA "
    "TBC TBA DJ PVC HGV JPEG GIF PNG MB GB KB MP3 UTF APP FAST STOP SMART I&I YES NO HEPA DVLA GCSE JAWS NVDA JSON YAML SVG CSV".split()
) - {"UKHSA", "APP"}
# Ordinary words that are written loud. Others are known by the words beside them.
_LOUD = frozenset(
    "NOT DO STOP MUST ALL AND OR ONLY NEVER ALWAYS NEW YES NOW CALL FREE ANY IF ON OFF IN OUT UP ME WE AT BY FOR TO IS BE IT'S AN AS OF SO GO THE THIS THAT YOU YOUR "
    "BEFORE AFTER EVERY MORE NO "
    "HELP WARNING IMPORTANT PLEASE NOTE READ URGENT TAKE KEEP WITH FROM HAVE ARE WILL CAN MAY DAY DAYS TWO ONE DRAFT END TOP OPEN HERE BOTH VERY ALSO BUT WHO WHAT WHEN".split()
) - {"WHO"}
_MOST_LETTERS = 7
_EVERYDAY = 3.7  # Zipf, 5 times in a million words: five letters or more that spell such a word are that word, written loud (NOTICE, IMPACT)
_SIGNS = frozenset("marked labelled says reads sign signs button key stamped printed lever switch cord".split())
_ON_A_SIGN = 3.4  # Zipf: EXIT and PULL on a sign are the words; an office's letters are rarer
_AFTER_A_NUMBER = frozenset("MB GB KB TB KG MG ML IU AM PM BC AD BST GMT MM CM KM BPM KW MHZ".split())
_AFTER_A_NAME = frozenset("MD MBE OBE CBE RN RGN FRCP MRCGP MRCP FRCS BSC MSC BA MA PHD JP QC KC JR".split())
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})\Z")
_BEFORE_ROMAN = frozenset(
    "type stage grade phase part chapter factor class level king world war act section schedule title article appendix bipolar henry queen elizabeth charles".split()
)
_CANDIDATE = re.compile(r"(?<![\w'’&/.@#-])(?:[A-Z]{1,7}&?[A-Z]{1,7}s?|(?=[A-Za-z\d]{3,6}\b)[a-z]{0,2}[A-Z]+(?:[a-z\d]{1,2}[A-Z]+)?[a-z\d]{0,2}|FEV1|CD4|CA125)(?![\w&@]|[./:-]\w)")
_TWO_CAPITALS = re.compile(r"[A-Z][a-z\d&]{0,2}[A-Z]")  # every short form that is told has two, this near to each other: a quick look first
_MIXED = re.compile(r"(?=.*[A-Z].*[A-Z])(?=.*[a-z])[A-Za-z\d]{3,6}\Z")  # FeNO, eGFR, HbA1c
_MIXED_NAMES = frozenset(
    "PhD BSc MSc BEd MEd LLB WiFi PayPal TikTok GitHub DevOps VoIP MyGP iOS macOS mL MHz kHz GHz kW kWh dB mmHg MWh BSc CoOp eBook eMail OpenAI MPhil DPhil".split()
)
_BRACKET_AFTER = re.compile(r"(?:['’]s)?\s*\(([^()]{4,160})\)")
_BRACKET = re.compile(r"\(([^()]{4,160})\)")
_STANDS_FOR = re.compile(
    r",?\s+(?:which\s+|that\s+)?(?:stands?\s+for|is\s+short\s+for|is\s+(?:the|an?)\s+(?:short|abbreviation|acronym)\b|means?\b|=)\s*[:“\"‘(]?\s*([^.;()]{0,120})", re.IGNORECASE
)
_IN_BRACKET = re.compile(r"[(\[]\s*(?:or|also|called|known\s+as|sometimes|often|usually|abbreviated|shortened|for\s+short|the|an?|to|as|“|\"|‘|'|\s|,)*\Z", re.IGNORECASE)
_CLOSES = re.compile(r"s?[\"”’']?(?:\s+\w+){0,2}\s*[),]")
_SAID_TO_BE = re.compile(
    r"(?:also\s+called|sometimes\s+called|often\s+called|called|known\s+as|shortened\s+to|abbreviated\s+to|referred\s+to\s+as|for\s+short|short\s+name)\s*:?\s*(?:the\s+|an?\s+)?[“\"‘']?\Z",
    re.IGNORECASE,
)
_OR = re.compile(r"(?:,\s*|\s)or\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SMALL_WORDS = frozenset("of and the for in to with by a an on at from or as".split())
_NOT_A_NAME = re.compile(
    r"\s*(?:\d|see\b|for\b|about\b|if\b|and\b|or\b|like\b|such\b|which\b|who\b|in\b|on\b|at\b|when\b|not\b|open|from\b|including\b|eg\b|e\.g|page\b|formerly\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a short form stands, in characters of its passage."""

    passage: Passage
    number: int
    start: int
    end: int
    sentence: Sentence | None = None

    @property
    def where(self) -> tuple[int, int]:
        return self.passage.source_span(self.start, self.end)

    @property
    def is_heading(self) -> bool:
        return self.passage.kind == "heading"


@dataclass(slots=True)
class ShortForm:
    """All uses of one short form, in order. `explained` is the number of the use at which it is spelled out; `full` are those words as the page has them.

    `in_brackets`: it stands in brackets after its full form. `taught`: the page says that this is what people call it.
    """

    name: str
    uses: list[Use] = field(default_factory=list)
    explained: int | None = None
    full: str = ""
    full_use: Use | None = None
    in_brackets: bool = False
    taught: bool = False


def short_forms(page: Page) -> dict[str, ShortForm]:
    """Each short form of the page that not everybody knows. Worked out once a page."""
    found = page.seen.get("short-forms")
    if not isinstance(found, dict):
        found = page.seen["short-forms"] = _find(page)
    return found


def _find(page: Page) -> dict[str, ShortForm]:
    forms: dict[str, ShortForm] = {}
    for number, passage in enumerate(page.passages):
        if passage.kind == "alt" or passage.language not in ("", "en"):
            continue
        for found in _CANDIDATE.finditer(passage.text) if _TWO_CAPITALS.search(passage.text) else ():
            name = found[0].removesuffix("s")
            if not (name.isupper() and name.replace("&", "").isalpha()) and not _is_mixed(name):
                continue
            if name in WELL_KNOWN or name in _LOUD or not 1 < len(name) <= _MOST_LETTERS or (len(name) > 4 and zipf(name.lower()) > _EVERYDAY):
                continue
            use = _use(passage, number, found.start(), found.end())
            if use is not None:
                forms.setdefault(name, ShortForm(name)).uses.append(use)
    for form in forms.values():
        for place, use in enumerate(form.uses):
            if _explains(form, use):
                form.explained = place
                break
        else:
            form.explained = _told_elsewhere(page, form)
    return forms


def _is_mixed(name: str) -> bool:
    """Whether a short form has small letters and figures in it as well. McLean, iPad and WiFi are names."""
    if name in ("FEV1", "CD4", "CA125"):
        return True
    return _MIXED.match(name) is not None and name not in _MIXED_NAMES and not name.startswith(("Mc", "Mac", "De", "La", "Le", "Di", "Van"))


def _use(passage: Passage, number: int, start: int, end: int) -> Use | None:
    """The use, unless the letters are no short form here: shouting, a numeral, a unit, letters after a name, code."""
    for sentence in passage.sentences:
        if sentence.end <= start:
            continue
        starts = sentence.starts()
        at = next((at for at, began in enumerate(starts) if began <= start < began + len(sentence.words[at])), None)
        if at is None or _is_other(sentence, at) or passage.kind == "quote" or passage.within(start, end, "code", "quoted"):
            return None
        return Use(passage, number, start, end, sentence)
    return None


def _is_other(sentence: Sentence, at: int) -> bool:
    words = sentence.words
    name = words[at].removesuffix("s")
    before = words[at - 1] if at else ""
    if any(_is_loud(words, first) for first in (at - 2, at - 1, at) if first >= 0):
        return True
    if not _SIGNS.isdisjoint(sentence.small[max(at - 2, 0) : at] + sentence.small[at + 1 : at + 2]) and zipf(name.lower()) > _ON_A_SIGN:
        return True
    if before[-1:].isdigit() and name in _AFTER_A_NUMBER:
        return True
    if _ROMAN.match(name) and (name != "IV" or before.lower() in _BEFORE_ROMAN or before.istitle()):
        return True
    return name.upper() in _AFTER_A_NAME and before[:1].isupper()


def _is_loud(words: list[str], first: int) -> bool:
    """Three words in capitals in a row are shouting, and so are two of which one is an ordinary word."""
    three = words[first : first + 3]
    return (len(three) == 3 and all(word.isupper() for word in three) and sum(word in _LOUD or len(word) > 5 for word in three) > 0) or (
        len(words) > 3 and all(word.isupper() for word in words)
    )


def _explains(form: ShortForm, use: Use) -> bool:
    """Whether the words beside this use spell the short form out. Fills in what the page calls it in full."""
    text = use.passage.text
    sentence_start = use.sentence.start if use.sentence else 0
    before, after = text[sentence_start : use.start], text[use.end : use.end + 200]
    bracket = _IN_BRACKET.search(before)
    if bracket:
        return _in_brackets(form, use, sentence_start, sentence_start + bracket.start(), after, before[bracket.start() :])
    follows = _BRACKET_AFTER.match(after)
    if follows and not _NOT_A_NAME.match(follows[1]):
        words = _WORD.findall(follows[1])
        if len(words) > 1 or (words and words[0][0].lower() == form.name[0].lower() and len(words[0]) > 4):
            form.full = follows[1].strip() if spells(form.name, words) else ""
            return True
    if _STANDS_FOR.match(after):
        return True
    if _SAID_TO_BE.search(before):
        form.taught = True
        return True
    other = _OR.search(before)
    if other and (full := full_before(text, sentence_start, sentence_start + other.start(), form.name)):
        form.full = text[slice(*full)]
        return True
    return after[:2] in (" –", " —", ": ") and spells(form.name, _WORD.findall(after.split(".")[0])[:8])


def _in_brackets(form: ShortForm, use: Use, start: int, opens: int, after: str, inside: str) -> bool:
    text = use.passage.text
    full = full_before(text, start, opens, form.name)
    if full is None:
        # "heart tracing test (ECG)": other words, but they say what it is.
        words = _WORD.findall(text[start:opens])
        return bool(words) and _CLOSES.match(after) is not None and (len(words[-1]) > 3 and not words[-1].isupper())
    form.full = text[slice(*full)]
    form.full_use = Use(use.passage, use.number, *full)
    form.in_brackets = after[:1] == ")" and text[use.start - 1] == "("
    form.taught = len(inside.strip()) > 1
    return True


def full_before(text: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """Where the words that `name` stands for end at `end`: the shortest run of words whose first letters spell it."""
    words = list(_WORD.finditer(text, start, end))
    if not words or text[words[-1].end() : end].strip(" ,“”\"'’"):
        return None
    for first in range(len(words) - 1, max(len(words) - 2 * len(name) - 4, -1), -1):
        if words[first][0].lower() not in _SMALL_WORDS and spells(name, [word[0] for word in words[first:]]):
            return words[first].start(), words[-1].end()
    return None


def spells(name: str, words: list[str]) -> bool:
    """Whether the first letters of the words spell the short form, loosely: small words may be passed over, and one word may give more letters (thromboembolism: TE)."""
    letters = [letter.lower() for letter in name if letter.isalnum()]
    if not words or not letters or words[0][0].lower() != letters[0] or (len(words) == 1 and len(words[0]) < 6):
        return False
    return _spells(letters, [word.lower() for word in words], len(letters) > 3)


def _spells(letters: list[str], words: list[str], may_pass: bool) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if letters and word[0] == letters[0]:
        at = 0
        for taken in range(1, len(letters) + 1):
            at = word.find(letters[taken - 1], at) + 1
            if not at:
                break
            if _spells(letters[taken:], rest, may_pass):
                return True
    if word in _SMALL_WORDS:
        return _spells(letters, rest, may_pass)
    return may_pass and bool(rest) and bool(letters) and _spells(letters, rest, False)


def _told_elsewhere(page: Page, form: ShortForm) -> int | None:
    """In a table of short forms the words stand in the next cell; in HTML in the title of an `<abbr>`; or in brackets further on in the sentence."""
    if any(tag.name == "abbr" and tag.attributes.get("title") and page.source[tag.end :].startswith(form.name) for tag in page.tags):
        return 0
    for place, use in enumerate(form.uses):
        near = page.passages[max(use.number - 1, 0) : use.number + 2]
        if use.passage.kind == "cell" and any(other is not use.passage and other.kind == "cell" and spells(form.name, _WORD.findall(other.text)[:8]) for other in near):
            return place
        sentence = use.sentence.text if use.sentence else ""
        if any(spells(form.name, _WORD.findall(bracket[1])) for bracket in _BRACKET.finditer(sentence)) or next(_written_out(use.passage.text, form.name), None):
            return place
    return None


def _written_out(text: str, name: str) -> Iterator[str]:
    """Runs of words in capitals at the start, such as Care Quality Commission, whose first letters spell the name."""
    words = list(_WORD.finditer(text))
    starts = [at for at, word in enumerate(words) if word[0][0] == name[0] and word[0] != name]
    for first in starts:
        for size in range(len(name) - 1, len(name) + 4):
            run = words[first : first + size]
            if len(run) < 2 or len(run) != size or any(text[one.end() : two.start()].strip(" -") for one, two in pairwise(run)):
                continue
            if "".join(word[0][0] for word in run if word[0].lower() not in _SMALL_WORDS).upper() == name:
                yield text[run[0].start() : run[-1].end()]


def hit(use: Use, message: str, fixes: tuple[str, ...] = ()) -> Hit:
    return Hit(*use.where, message, fixes)
