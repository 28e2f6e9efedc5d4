"""Two negatives that cancel: readers have to turn the sentence round twice."""

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._ways.two_nots import STARTS, is_un, two_nots
from accessibility.readability.settings import Settings
from glossary.term import Source

_NOTS = frozenset("not cannot never nor no nobody none neither nothing nowhere without hardly rarely seldom barely".split())
_PLAIN = {
    "unlikely": "likely",
    "uncommon": "common",
    "unusual": "usual",
    "unknown": "known",
    "unreasonable": "reasonable",
    "unimportant": "important",
    "impossible": "possible",
    "unaware": "aware",
    "unsafe": "safe",
    "unhelpful": "helpful",
    "infrequent": "frequent",
    "infrequently": "often",
    "insignificant": "important",
    "inappropriate": "right",
    "unlike": "like",
    "inconsiderable": "big",
    "unpleasant": "pleasant",
    "unable": "able",
    "unwilling": "willing",
    "unnecessary": "needed",
    "incorrect": "right",
    "irrelevant": "to the point",
    "illegal": "allowed",
    "uncertain": "sure",
    "unfamiliar": "familiar",
    "untrue": "true",
    "unheard": "heard",
    "dissimilar": "like",
    "unavoidable": "avoidable",
    "unwell": "well",
    "unwelcome": "welcome",
    "unfair": "fair",
    "unclear": "clear",
    "uncomfortable": "at ease",
    "inconvenient": "handy",
    "unacceptable": "fine",
    "unsuitable": "right",
    "ineligible": "eligible",
    "incapable": "able",
    "disallowed": "allowed",
    "disagree": "agree",
    "disapprove": "approve",
    "dislike": "like",
    "unhappy": "happy",
    "unhealthy": "healthy",
    "unkind": "kind",
    "untreatable": "treatable",
    "undetected": "found",
    "unrelated": "linked",
    "unaffected": "affected",
    "insufficient": "enough",
    "inadequate": "enough",
    "incomplete": "complete",
    "invalid": "valid",
    "unsuccessful": "successful",
    "unconnected": "linked",
    "unexpected": "expected",
}
_FAILS = frozenset("fail fails failed failing omit omits omitted neglect neglects neglected refuse refuses refused forget".split())
_AVOIDS = frozenset("avoid prevent stop deny exclude refuse miss not".split())
_SOFT = frozenset("an a the at all so too very entirely altogether completely that be been being have feel seem become considered for get were was is are".split())
_BREAKS = frozenset(
    "and or but if when because who which that unless so as while than what how until where whether why though although nor yet then after before since once to".split()
)


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    word = small[at]
    if sentence.passage.kind not in PROSE and sentence.passage.kind != "heading":
        return None
    if word in _PLAIN or is_un(word):
        return _not_un(sentence, at)
    if word in _FAILS:
        return _fails(sentence, at)
    if word in STARTS or word.endswith("n't"):
        last = two_nots(small, at)
        if last and not _is_cut(sentence, at, last):
            return mark(sentence, at, last, "Keep one of the two, or none.")
    return _two_nots(sentence, at) if word in _NOTS or word == "unless" else None


def _not_un(sentence: Sentence, at: int) -> Hit | None:
    """Not unlikely, not an uncommon thing, never unable."""
    small = sentence.small
    word = small[at]
    back = at - 1
    while back >= 0 and small[back] in _SOFT and at - back < 4:
        back -= 1
    if back < 0 or not (small[back] in ("not", "never", "cannot", "hardly", "neither", "nor") or small[back].endswith("n't")) or _is_cut(sentence, back, at):
        return None
    if (back and small[back - 1] == "if") or small[back + 1 : back + 2] == ["only"]:
        return None
    verbs = ("disagree", "disapprove", "dislike")
    plain = _PLAIN.get(word, word[2:]) if word not in verbs else ""
    adjacent = back == at - 1 and small[back] == "not" and word in ("unlikely", "uncommon", "unusual", "unreasonable", "impossible", "unsafe", "unaware")
    return mark(sentence, back, at, f"Try “{plain}”." if plain else "Say it without “not”.", plain if adjacent else "")


def _fails(sentence: Sentence, at: int) -> Hit | None:
    small = sentence.small
    if small[at] == "forget":
        return None
    following = small[at + 1 : at + 4]
    if following[:1] == ["to"] and len(following) > 1 and following[1] in _AVOIDS:
        return mark(sentence, at, at + 2, "Say what happens, in plain words.")
    if at and following[:1] == ["to"] and (small[at - 1] in ("not", "never", "cannot") or small[at - 1].endswith("n't")):
        return mark(sentence, at - 1, at + 1, "Say what to do: “always ...” or “make sure that ...”.")
    return None


def _two_nots(sentence: Sentence, at: int) -> Hit | None:
    """Cannot ... unless ... not; not without; no ... not in one clause."""
    small = sentence.small
    if small[at] == "unless":
        nots = [place for place in range(at + 1, len(small)) if small[place] in ("not", "cannot", "never", "no", "nobody", "nothing") or small[place].endswith("n't")]
        if len(nots) > 1 and nots[0] - at < 9 and not (set(small[nots[0] : nots[1]]) & {"and", "or", "but"}):
            return mark(sentence, at, nots[1], "Say when it is so, with “if”.")
        back = next((place for place in range(at - 1, -1, -1) if small[place] in ("not", "cannot", "never", "no") or small[place].endswith("n't")), None)
        ahead = next((place for place in range(at + 1, min(at + 7, len(small))) if small[place] in ("not", "cannot", "never", "no") or small[place].endswith("n't")), None)
        return mark(sentence, back, ahead, "Say when it is allowed, with “only if” or “if”.") if back is not None and ahead is not None else None
    following = small[at + 1] if at + 1 < len(small) else ""
    if following == "without" and small[at] in ("not", "never"):
        return mark(sentence, at, at + 1, "Say it with no “not”.")
    if small[at] not in ("no", "nobody", "none", "nothing", "never", "hardly", "not", "cannot") or (
        following == "only" or (following == "one" and small[at + 2 : at + 3] != ["not"])
    ):
        return None
    for place in range(at + 1, min(at + 7, len(small))):
        other = small[place]
        if other in _BREAKS and not (other == "why" and small[place - 1] == "reason") and not (other == "to" and small[place + 1 : place + 2] == ["not"]):
            return None
        if small[at] in ("not", "cannot", "never") and other in ("you", "we", "they", "i", "it", "he", "she"):
            return None  # the things you cannot change
        if other in ("not", "cannot", "never", "nothing", "nobody") or (other == "no" and small[place + 1 : place + 2] != ["longer"]) or other.endswith("n't"):
            if (
                _is_cut(sentence, at, place)
                or (small[at] == "no" and small[place - 1 : place + 1] == ["or", "not"])
                or small[at] == other == "no"
                or {"or", "and", "nor"} & set(small[at:place])
            ):
                return None
            return mark(sentence, at, place, "Keep one of the two.")
    return None


def _is_cut(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a comma, a bracket or a dash stands between."""
    starts, words, text = sentence.starts(), sentence.words, sentence.passage.text
    return any(text[starts[place] + len(words[place]) : starts[place + 1]].strip() for place in range(first, last))


RULE = Rule(
    id="double-negative",
    title="Two negatives",
    why="Two negatives make a positive, but readers have to turn it round twice. Many see only the first.",
    better="Say what is so, or what to do.",
    severity="should",
    certainty="sure",
    source=Source(title="Plain language guide", publisher="Digital.gov", address="https://digital.gov/guides/plain-language", read=NHS_READ),
    before="It is not uncommon to feel sick.",
    after="Many people feel sick.",
    flagged=(
        "It is ⟦not uncommon⟧ to feel sick.",
        "It is ⟦not at all unlikely⟧ that you will wait.",
        "You ⟦cannot go home unless you do not⟧ have a fever.",
        "Do ⟦not fail to⟧ tell us.",
        "If you ⟦fail to avoid⟧ salt, it gets worse.",
        "The plan is ⟦not without⟧ risk.",
        "There is ⟦no reason not⟧ to call.",
        "We do ⟦not disagree⟧ with you.",
        "⟦Unless you tell us that you cannot come, we will not⟧ offer your place to anyone else.",
        "⟦Unless you do not want it, we will not⟧ stop the drug.",
        "The new phones have ⟦not been without⟧ problems.",
        "You should ⟦not feel that you cannot⟧ leave early.",
        "There is ⟦nobody who does not⟧ know the way. ⟦Few people did not⟧ like it.",
        "The plan is by ⟦no means unsuccessful⟧. We do ⟦not deny that⟧ the wait is long.",
        "The staff were ⟦not unfriendly⟧.",
    ),
    fine=(
        "Do not eat or drink. Do not drive.",
        "This is not only for staff. It not only cannot harm you, it helps.",
        "If you do not feel well, do not drive.",
        "Do not stop taking it unless your doctor tells you to.",
        "Do not drive without your glasses.",
        "Unless you feel ill, you do not have to call us.",
        "Do not forget to call us.",
        "No, you do not have to come.",
        "It is unlikely that you will not like it.",
        "We do not know if it is not safe yet.",
        "No one will mind whether or not you come.",
        "I am not sure. It is unusual.",
        "Tell us what you do not like and what you never want.",
        "It is hard, if not impossible, and it is hard if not unusual.",
        "Do not think of the things you cannot change.",
        "There is no test, no mark and no list.",
        "Not all of the unpaid carers came. She did not undo it. Few people came, and not all stayed.",
        "We do not think that it is far. Nobody who came was late. He did not doubt himself.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in _PLAIN or word in _FAILS or word in _NOTS or word in STARTS or word == "unless" or word.endswith("n't") or is_un(word),
)
