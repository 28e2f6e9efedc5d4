"""How many syllables a word has when it is read aloud in British English: health words, letters (ECG), numbers and dates too.

Rules count the groups of vowels, then add where two vowels are said apart (di-et, re-act, flu-id) and take away where an e is silent (care, careful, lifestyle). What rules get
wrong is in `numbers/syllables.txt`. Rules and table are our own; the table is tried on words syllabified by hand in the tests. Where speakers differ, dictionary speech is counted
(fam-i-ly, diff-er-ent), but not what nobody says (ev-er-y, Wed-nes-day).
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from accessibility.readability.words import cut_words

_PARTS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[&%]")
_VOWELS = re.compile(r"[aeiouy]+")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\Z")
_UNITS = {"mg": 3, "ml": 4, "kg": 3, "g": 1, "cm": 4, "mm": 4, "km": 4, "mcg": 4, "l": 2, "st": 0, "nd": 0, "rd": 0, "th": 0, "s": 0, "m": 2, "h": 1, "hr": 1, "hrs": 1, "x": 1}
_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero to nineteen
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)  # ten, twenty ... ninety
# Capitals that are said as a word, or are a word in capitals. All other short capitals are said letter by letter.
_SAID_AS_WORDS = frozenset(cut_words("NICE AIDS SARS PALS CAMHS NATO COVID FAST PIN SIM SCAN"))
_SHOUTED = frozenset(cut_words("NOT NO DO STOP NOW CALL MUST AND OR IF YOU YOUR THE ONLY ALL NEVER HELP YES BE IS TO IN ON"))

# Before counting: letters that are no vowel in this place.
_CONSONANT = re.compile(r"qu|gu(?=[aeioy])(?!ous|it[iy])|(?<=[aeiou])y(?=[aeiou])|^y(?=[aeiou])|(?<=[nw])y(?=[aeo](?!\b))")  # queen, guide, player, yes, canyon
_MERGED = re.compile(
    r"(?<=[ctxs])i(?=on|ous|an(?!t)|al|en[ct])(?<!sci)|(?<=[gln])i(?=on)|(?<=g)i(?=ous)|(?<=sh)i(?=on)|(?<=[ct])i(?=a\b|as\b)|"  # nation, special, region, million
    r"(?<=v)i(?=our)|(?<=n)i(?=or)|(?<=ll)i(?=an)|(?<=l)i(?=ans?\b|ar)|(?<=g)e(?=on|ous)|(?<=r)i(?=age)"  # behaviour, junior, brilliant, familiar, surgeon, marriage
)
# Two vowels in a row that are said apart.
_APART = re.compile(
    r"i[aou]|(?<![ct])ie(?=t\b|t[yisa]|n[ct])|(?<=[^aeiou])ier\b|(?<=[^aeiou])iers\b|(?<=[lrtdnpgkv])iest\b|eo(?!p[la]|r[g])|creat(?!ur)|"
    r"^rea(?=ct|ss|pp|tt|dm|dj|ff|rr|w)|(?<=[aeiouy][^aeiouy])eas?\b|(?<=[aeiouy][^aeiouy]{2})eas?\b|oeas?\b|[rbp]ean\b|u[ao](?<!sua)|sual|ue(?=n[ctz]|ls?\b|ll|ts?\b)|"
    r"ui(?=ty|ti[eo]|tou|tiv)|oems?\b|poet|gastroe|oing|coa(?=g|lit)|co?o(?=per|rd)|zool|oorg|aic\b|(?<!g)eing|^rei(?!n\b|ns?\b|gn|nd)|e(?:um|us)\b|^reu|^ree(?=l|v|x|n|s)|eei|"
    r"(?<=[^aeiouynw])y[aeiou]|uous|^pree|nuclei\b|^bio|yi"
)
# An e that is not said.
_SILENT = re.compile(
    r"(?<=[^aeiou])e\b|(?<=[aeiouy][bcdfgklmnprstvwz])e(?=(?:ly|ments?|mental|ful|fully|less|lessly|ness|nesses)\b)|(?<=[cvsdn][cgvs])e(?=(?:ly|ments?|ful|less)\b)|"
    r"(?<=[^aeioutd])ed\b|(?<=[^aeiousxzcg])(?<![cs]h)es\b"
)
_SAID = re.compile(r"(?:[bcdfgkpstz]l|[bct]r|gr)(?:e|es|ed)\b|ch(?:es)\b(?<!aches)|isms?\b|(?<=[aeiouy])sms?\b|thms?\b|quy")  # ta-ble, cen-tre, han-dled, aut-is-m
_HIDDEN = re.compile(
    r"(life|home|care|house|side|time|face|safe|price|type|base|place(?!n)|line|wide|phone|space|bone|nose|fire|horse|whole|stone|nurse|name|take|make|close|white|pipe|game|tube|some|"
    r"there|fore(?!ve|st)|use|eye|knee|shoe|free|three|grease|store|score|cheese|smoke|gate|date|rate|state|house|wine|nine|more|feature|mine|trade|brake|wake|like|love|live|done)"
    r"([bcdfghjklmnpqrstvwxyz]\w*[aeiouy]\w*)"
)


def _read_exceptions() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in (Path(__file__).parent / "numbers" / "syllables.txt").read_text(encoding="utf-8").splitlines():
        if line[:1].isdigit():
            number, *words = line.split()
            table.update(dict.fromkeys(words, int(number)))
    return table


_EXCEPTIONS = _read_exceptions()


@lru_cache(maxsize=65536)
def count(word: str) -> int:
    """The syllables of one word as `words.WORD` cuts it, at least 1: `count("haemoglobin") == 4`, `count("ECG") == 3`, `count("COVID-19") == 4`, `count("2026") == 5`."""
    small = word.lower()
    if small.isascii() and small.isalpha() and (word[1:] == small[1:]):
        return _spoken(small)
    total = 0
    after_number = False
    for part in _PARTS.findall(word):
        if part[0].isdecimal():
            total += _number(part)
        elif part == "&":
            total += 1
        elif part == "%":
            total += 2
        elif after_number and part.lower() in _UNITS:
            total += _UNITS[part.lower()]
        else:
            total += _letters(part)
        after_number = part[0].isdecimal()
    return max(total, 1)


def _letters(part: str) -> int:
    """A part of a word that is all letters, perhaps with an apostrophe inside."""
    base, _, ending = part.replace("’", "'").partition("'")
    if len(base) == 1 and not ending:
        return 3 if base in "wW" else 1
    if base.isupper() and len(base) > 1 and base not in _SHOUTED and (len(base) < 6 or not _VOWELS.search(base.lower())) and base not in _SAID_AS_WORDS:
        return len(base) + 2 * base.count("W")
    if base.endswith("s") and base[:-1].isupper() and 2 < len(base) < 6:  # GPs, ECGs
        return _letters(base[:-1])
    folded = "".join(letter for letter in unicodedata.normalize("NFD", base.lower().replace("é", "ay").replace("æ", "ae").replace("œ", "oe")) if not unicodedata.combining(letter))
    small = f"{folded}'{ending.lower()}"
    if ending and small in _EXCEPTIONS:
        return _EXCEPTIONS[small]
    return _spoken(folded) + _ending(folded, ending.lower())


def _ending(base: str, ending: str) -> int:
    """What an ending after an apostrophe adds: nurse's 1, mother's 0, didn't 1, you'll 0, it'll 1."""
    if ending == "s":
        return int(base.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")))
    if ending in ("ll", "ve", "d", "re"):
        return int(base[-1:] not in tuple("aeiouy") or base in ("the", "there", "one", "some") or (ending != "re" and base.endswith(("ere", "are"))))
    if ending == "t":
        return int(base.endswith(("dn", "sn", "tn", "vn")))
    return _spoken(ending) if _VOWELS.search(ending) else 0


def _spoken(word: str) -> int:
    """The syllables of a word in small letters."""
    known = _EXCEPTIONS.get(word)
    if known:
        return known
    if not _VOWELS.search(word):
        return len(word) + 2 * word.count("w") if word.isascii() else 1
    for ending in ("s", "ing", "ly"):  # the table holds base words
        known = _EXCEPTIONS.get(word[: -len(ending)]) if word.endswith(ending) else None
        if known and not (ending == "s" and word.endswith(("ces", "ges", "ses", "zes"))):
            return known + (ending != "s")
    hidden = _HIDDEN.fullmatch(word)
    if hidden and not _SILENT.match(word, len(hidden[1]) - 1):
        return _spoken(hidden[1]) + _spoken(hidden[2])
    return max(_by_rule(word), 1)


def _by_rule(word: str) -> int:
    word = _MERGED.sub("", _CONSONANT.sub("j", word))
    return len(_VOWELS.findall(word)) + len(_APART.findall(word)) - len(_SILENT.findall(word)) + len(_SAID.findall(word))


def _number(figures: str) -> int:
    """A number said aloud: a year as a year, a long row of figures one by one."""
    whole, _, decimals = figures.replace(",", "").partition(".")
    after = 1 + sum(_BELOW_TWENTY[int(figure)] for figure in decimals) if decimals else 0
    if len(whole) > 9 or (len(whole) > 1 and whole[0] == "0"):
        return after + sum(_BELOW_TWENTY[int(figure)] for figure in whole)
    number = int(whole)
    if "," not in figures and not decimals and 1100 <= number < 2100 and not 2000 <= number < 2010 and number % 1000:
        return _below_hundred(number // 100) + (_below_hundred(number % 100) if number % 100 else 2) + (1 if 0 < number % 100 < 10 else 0)
    return after + _said(number)


def _said(number: int) -> int:
    for size, name in ((1_000_000, 2), (1000, 2), (100, 2)):  # million, thousand, hundred
        if number >= size:
            rest = number % size
            return _said(number // size) + name + (_said(rest) + (rest < 100) if rest else 0)  # "and" before the last two figures
    return _below_hundred(number)


def _below_hundred(number: int) -> int:
    if number < 20:
        return _BELOW_TWENTY[number]
    return _TENS[number // 10] + (_BELOW_TWENTY[number % 10] if number % 10 else 0)
