"""Whether a better word may be put in without a look: not where the words may be a name, and not where the words around it would read wrongly.

What does not fit is still shown, and a person decides. `--fix` leaves it alone.
"""

from accessibility.readability.page import Sentence

_PEOPLE = frozenset(
    (
        "you me us him her them people everyone everybody anyone anybody someone somebody patient patients person persons staff nurse nurses doctor doctors carer carers child "
        "children parent parents family families colleague colleagues team teams member members user users visitor visitors volunteer volunteers partner partners group groups "
        "gp gps reader readers resident residents friend friends others learners manager managers"
    ).split()
)
_BEFORE_PEOPLE = frozenset("the a an your our their his her my its this that these those each every any all some more most many other new both".split())
_BEGINS_A_CLAUSE = frozenset("that you we they he she it i there everyone everybody nobody people patients staff".split())
_WANTS_PEOPLE = ("facilit", "notif", "appris")
"""Beginnings of words whose plain word takes a person: one facilitates a meeting, but helps somebody; one notifies a change, but tells somebody."""
_SAID_AS_A_VOWEL = ("hour", "honest", "honour", "heir")
_NOT_SAID_AS_A_VOWEL = ("uni", "use", "usu", "eu", "one", "once")


def fits(sentence: Sentence, first: int, last: int, fix: str) -> bool:
    """Whether `fix` may stand for the words from `first` to `last`."""
    return not _may_be_a_name(sentence, first, last) and _reads_on(sentence.small, first, last, fix.casefold()) and _has_its_article(sentence.small, first, fix.casefold())


def _may_be_a_name(sentence: Sentence, first: int, last: int) -> bool:
    """Utilise House is near: a word with a capital beside another. Where a sentence begins, or in a heading, nobody can tell a name by its own capital."""
    words = sentence.words
    if not words[first][:1].isupper():
        return False
    return _is_like_a_name(words[last + 1] if last + 1 < len(words) else "") or (first > 0 and _is_like_a_name(words[first - 1]))


def _is_like_a_name(word: str) -> bool:
    """Short forms, and "I", have capitals without being part of a name."""
    return word[:1].isupper() and not word.isupper() and not word.startswith(("I'", "I’"))


def _reads_on(small: list[str], first: int, last: int, fix: str) -> bool:
    following, then = (*small[last + 1 : last + 3], "", "")[:2]
    if small[first].startswith(_WANTS_PEOPLE) and fix.startswith(("help", "tell", "told")):
        return fix.endswith(" with") or following in _PEOPLE or (following in _BEFORE_PEOPLE and then in _PEOPLE)
    if small[first].startswith("ensur"):
        return following in _BEGINS_A_CLAUSE
    return True


def _has_its_article(small: list[str], first: int, fix: str) -> bool:
    """An additional form, a further form: "a" and "an" go with the word after them."""
    before = small[first - 1] if first else ""
    if before not in ("a", "an") or not fix:
        return True
    vowel = fix.startswith(_SAID_AS_A_VOWEL) or (fix[0] in "aeiou" and not fix.startswith(_NOT_SAID_AS_A_VOWEL))
    return vowel == (before == "an")
