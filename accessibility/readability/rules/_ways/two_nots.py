"""More ways in which two negatives meet: not been without, nobody who does not, we do not think that you cannot. Tried from the first of the two."""

import re

from accessibility.readability.word_facts import zipf

_NOT = r"(?:not|cannot|never|\w+n't|hardly|scarcely)"
_NONE = (
    r"(?:nobody|no one|nothing|none(?: of (?:the |us |you |them |our |your )?(?:\w+)?)?|no (?:\w+ )?\w+|not (?:one|a single) \w+|there are few \w+|few(?:er)? (?:\w+ "
    r")?\w+|hardly (?:any|anyone|anybody)(?: \w+)?)"
)
_MID = r"(?:been |be |done |always |quite |entirely |altogether |completely |wholly |come |ever |all |exactly |totally )"
_THINKS = r"(?:think|believe|feel|claim|suggest|imagine|suppose|accept|pretend|assume)"
_WHO = r"(?:you|we|they|it|he|she|i|this|that|there|people|patients|staff|(?:the|your|our|a|my|any) (?:\w+ )?\w+)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NOT} {_MID}{{1,3}}without\b",
        rf"(?:cannot say|{_NOT} (?:to )?{_THINKS}) (?:that )?{_WHO} (?:(?:will|would|can|could|should|may|might|do|does|did|is|are|was|were|has|have) )?(?:not|cannot|never|"
        rf"\w+n't)\b",
        rf"{_NONE} (?:who|that|which) (?:(?:will|would|can|could|should|may|do|does|did|is|are|was|were|has|have|had) )?(?:not|cannot|never|\w+n't)\b",
        r"(?:few(?:er)?|hardly any|very few|rarely|seldom|scarcely any) (?:of (?:the|us|them|our|you) )?(?:\w+ ){0,2}?(?:do|did|does|are|were|is|was|have|had|will|would|"
        r"could|can) (?:not|never)\b",
        rf"not that {_WHO} (?:(?:do|does|did|is|are|was|were|have|has|had|will|would|could|can) )?(?:not|cannot|never|\w+n't)\b",
        rf"{_NOT} (?:be )?(?:deny|denied|denying|doubt|doubted|dispute|disputed) (?:that|it|the|this|how|there)\b",
        r"(?:no|nothing|never|not|nobody|cannot) (?:\w+ ){0,4}?without (?:being |having |feeling |any )?(?P<un>un\w+|in\w+|im\w+)\b",
        r"(?:by no means|in no way|far from|never|not in the least|not in any way|not entirely|not exactly|not always|not necessarily) (?P<soft>un\w+|in\w+|im\w+|dis\w+)\b",
        r"not (?:be |been )?lack(?:ing)?\b",
        r"(?:no|not any|never any) (?:lack|shortage|absence) of\b(?= \w+ (?:not|without|un\w+))",
    )
)
STARTS = frozenset("not cannot never nobody no nothing none hardly scarcely few fewer rarely seldom".split())
_ENDINGS = (
    "able",
    "ible",
    "ed",
    "al",
    "ful",
    "ing",
    "ic",
    "ant",
    "ent",
    "ive",
    "ous",
    "y",
    "en",
    "n",
    "fair",
    "kind",
    "safe",
    "true",
    "fit",
    "sure",
    "clear",
    "like",
    "ile",
    "ate",
    "ite",
)
_OTHER = ("under", "until", "unless", "uni", "uncle", "undo")


def is_un(word: str) -> bool:
    """Unafraid, unfriendly, undeserved: a known word for how somebody is, with "un" before it."""
    return len(word) > 5 and word.startswith("un") and not word.startswith(_OTHER) and word.endswith(_ENDINGS) and zipf(word[2:]) > 3.2


def two_nots(small: list[str], at: int) -> int:
    """The last word of two negatives of which the first begins at this word; 0 where there are none."""
    if at and small[at] == "no" and small[at - 1] in ("by", "in"):
        at -= 1  # by no means, in no way
    if not any(word in _SECOND or word.startswith("un") or word.endswith("n't") for word in small[at + 1 : at + 14]):
        return 0
    joined = " ".join(small[at : at + 14])
    for pattern in _PATTERNS:
        found = pattern.match(joined)
        if found is None:
            continue
        groups = found.groupdict()
        word = groups.get("un") or groups.get("soft") or ""
        if not word or is_un(word) or word in _NEGATIVE:
            return at + joined.count(" ", 0, found.end())
    return 0


_NEGATIVE = frozenset(
    "impossible incorrect inaccurate insignificant inappropriate inconvenient inconsiderable infrequent incapable inadequate indifferent insensitive ineffective informal "
    "invisible "
    "impolite imperfect impatient improper improbable inconsistent insecure dissimilar dishonest disagreeable dissatisfied disrespectful unable".split()
)
_SECOND = _NEGATIVE | frozenset("not cannot never without deny denied denying doubt doubted dispute disputed lack lacking".split())
