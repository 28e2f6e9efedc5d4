"""Whether a page explains a word where it uses it: "X is a ...", "plain words (X)", "called X", "X, a type of ..."."""

import re

from accessibility.readability.page import Page, Sentence

_NOUNS = (
    r"(?:an?|the|when|where|what|how|one|any|another|your|used|caused|made|given|"
    r"medicines?|drugs?|tablets?|types?|kinds?|problems?|conditions?|small|tiny|thin|very|like|also|sometimes|often|usually)"
)
# What a word that is being explained does: "diuretics help ...", "spirometry measures ...".
_DOES = (
    r"(?:means?|happens?|refers?\s+to|describes?|develops?\s+when|occurs?\s+when|stands?\s+for|works?\s+by|stops?|helps?|prevents?|treats?|measures?|checks?|"
    r"looks?\s+(?:at|for|inside)|shows?|lowers?|makes?|involves?|causes?|affects?|uses?|gives?|kills?|blocks?|tests?)"
)
_AFTER = re.compile(
    rf"""\s*(?:
      \(\s*(?!see\b|page\b|for\sexample\b|\d|if\b|and\b|but\b)(?:[^()]*[a-z]{{3}}[^()]*)\)      # X (plain words)
    | (?:\([^()]*\)|["”’])?,?\s*(?:which\s+|that\s+|who\s+)?(?:is|are|was|were)\s+(?:\w+ly\s+|not\s+)?{_NOUNS}\b   # X is a ...
    | (?:\([^()]*\))?\s*(?:is|are)\s+(?:\w+[\s-]+){{1,5}}(?:that|which|who|where|of|in|to|you|used|made|caused|for|from)\b # anticoagulants are medicines that ...
    | (?:\([^()]*\)|["”’])?,?\s*(?:also\s+|usually\s+|often\s+)?(?:which\s+|that\s+)?{_DOES}\b
    | ,\s+(?:an?|the|your)\s+(?!(?:[\w-]+\s+){{1,4}}(?:or|and)\s)    # X, a type of ...; not a row of things
    | ,\s+(?:or|also|sometimes|often|which|who|where|when|meaning|that\sis)\b     # X, a type of ...
    | \s*[:–—]\s                                                                             # X: plain words
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(
    r"""(?:
      (?:called|known\s+as|known\s+medically\s+as|termed|named|names?\s+(?:for\s+(?:this|it|them)\s+)?(?:is|are|include)|types?\s+of|kinds?\s+of|forms?\s+of|sorts?\s+of|such\s+as|like|including|include|includes|for\s+example|eg|e\.g\.|
         caused\s+by|means|term\s+for|referred\s+to\s+as|short\s+for|stands\s+for|examples?\s+(?:is|are)|medical\s+(?:word|name|term)\s+is|diagnosis\s+of)
      [\s:,]+(?:(?:an?|the|your|some|as|is|in|chronic|acute|severe|mild)\s+)*["“'‘*_]*
    | \([^()]{0,40}                                                                           # plain words (X
    | (?:[,]|\s[–—])\s*(?:or|also|sometimes|often|another\s+name\s+for|the\s+medical\s+(?:name|term)\s+for)\s+(?:an?\s+|the\s+)?["“'‘]?
    )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LIST = re.compile(
    r"\b(?:such as|like|including|includes?|for example|eg|e\.g\.|called|known as|referred to as)\s[^.;:()]{0,80}(?:,|\bor|\band)\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE
)
_NEXT = re.compile(
    rf"(?:This|That|These|It|They|He|She|Those)\s+(?:also\s+|usually\s+|often\s+)?(?:(?:is|are|was|were)\s+(?:\w+ly\s+)?{_NOUNS}\b|(?:is|are)\s+(?:\w+[\s-]+){{1,4}}(?:that|which|who|of|in)\b|"
    r"means?\b|happens?\b|helps?\b|stops?\b|uses?\b|checks?\b|measures?\b|treats?\b|makes?\b|can\s+(?:cause|make|help|happen)|causes?\b|works?\s+by|lowers?\b|involves?\b|looks?\s+at|prevents?\b|tests?\b)"
)
_LONGER = re.compile(r"(\w{5,})\s+or\s+\Z")  # a steroid or corticosteroid
_OR = re.compile(r"\s(?:or|meaning)\s+(?!other\b|any\b|both\b|a\b)[a-z]")
_STOP = frozenset(
    "a an the of to in on at by for from with and or as is are was be it its that this these those you your can may not no do does who which when where what how very "
    "too into out up about "
    "someone something people person part parts thing things kind type one made make makes making used use using get gets getting have has had so such than them they "
    "their also other "
    "more most less only some any all after before long time often usually help helps medicine medicines treatment test body problem problems condition illness disease".split()
)


def is_explained(page: Page, number: int, sentence: Sentence, start: int, end: int, plain: str) -> bool:
    """Whether the words from `start` to `end` of the passage `number` are explained there: beside them, or by the sentence that follows."""
    passage = sentence.passage
    text = passage.text
    after = text[end : end + 160]
    before = text[max(sentence.start, start - 100) : start]
    if after.startswith(('"', "”")):
        after = after[1:]
    longer = _LONGER.search(before)
    if longer and longer[1].lower() in text[start:end].lower():
        return True
    if _AFTER.match(after) or _BEFORE.search(before) or _LIST.search(before):
        return True
    if not plain and _OR.match(after):
        return True  # what the word means is not known, so whatever stands beside it may say it
    if plain and shares(plain, text[sentence.start : start] + " " + text[end : sentence.end]):
        return True
    if passage.kind in ("cell", "head") or passage.within(start, end, "link"):
        return True
    following = _following(page, number, sentence)
    return _NEXT.match(following) is not None or _is_defined(following, text[start:end])


_OPENING = re.compile(r"(?:(?:An?|The|Your|These)\s+)?((?:[\w’'-]+\s+){1,3}?)(?:(?:is|are)\s+" + _NOUNS + r"\b|means?\b|happens?\s+when\b)", re.IGNORECASE)


def _is_defined(sentence: str, word: str) -> bool:
    """You may have a sedative. A sedative is a medicine that ..."""
    found = _OPENING.match(sentence)
    return found is not None and found[1].strip().casefold().removesuffix("s") == word.casefold().removesuffix("s")


def _following(page: Page, number: int, sentence: Sentence) -> str:
    sentences = sentence.passage.sentences
    at = next((at for at, other in enumerate(sentences) if other is sentence), len(sentences))
    if at + 1 < len(sentences):
        return sentences[at + 1].text
    return ""


def shares(plain: str, text: str) -> bool:
    """Whether a text has at least half of the words that carry a plain meaning."""
    wanted = stems(plain)
    return bool(wanted) and 2 * len(wanted & stems(text)) >= len(wanted)


def stems(text: str) -> frozenset[str]:
    """The words that carry the meaning, without endings, so that bleed, bleeds and bleeding agree."""
    return frozenset(_stem(word) for word in re.findall(r"[a-z]+", text.casefold()) if len(word) > 2 and word not in _STOP)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "ly", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
