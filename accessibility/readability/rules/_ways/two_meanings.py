"""Whether two meanings can be of one word: another part of the body, the other end of a scale, another kind of thing."""

import re

from accessibility.readability.explained import stems

# Parts of the body. A meaning about one part, where the word is about another, is a slip that can harm.
_PARTS = {
    "heart": "heart|heartbeat|cardiac",
    "brain": "brain|head|mind",
    "lung": "lung|lungs|airway|airways|breathing|chest|pneumonia",
    "kidney": "kidney|kidneys|renal",
    "liver": "liver",
    "skin": "skin|rash",
    "bone": "bone|bones|joint|joints|spine",
    "eye": "eye|eyes|sight",
    "ear": "ear|ears|hearing",
    "gut": "gut|bowel|stomach|tummy",
    "bladder": "bladder|pee|urine",
    "muscle": "muscle|muscles",
}
_PART_OF = {word: part for part, words in _PARTS.items() for word in words.split("|")}
# Ends of one scale, or ways that shut each other out. Too much where the word means too little is the most dangerous slip of all.
_SCALES = tuple(
    tuple(frozenset(words.split()) for words in row)
    for row in (
        ("low lower little few fewer less reduced lack lacks without underactive lowers reduces", "high higher much many more raised extra overactive raises increases"),
        ("slow slower slowly slows", "fast faster quick quickly rapid speeds"),
        ("narrow narrower narrows narrowing closes tightens", "wide wider widens widening opens relaxes"),
        ("small sample tiny piece little", "whole entire all"),
        ("thin thins thinner", "thick thickens thicker"),
        ("stops prevents blocks", "starts causes brings"),
        ("awake numb", "sleep asleep unconscious"),
        ("before", "after"),
        ("overnight", "same"),
        ("magnets magnet radio", "x-rays x-ray radiation", "sound", "radioactive", "electrical"),
        ("virus viruses", "bacteria", "fungus", "yeast", "parasite"),
        ("daily prevent prevents every", "quick quickly minutes relief straight"),
        ("away", "back"),
    )
)
# What a thing is at all, by the head of "is a ...". A medicine is no operation, and an illness is no test.
_KINDS = {
    "medicine": "medicine medicines drug drugs tablet tablets pill painkiller antibiotic cream vaccine hormone",
    "illness": "illness disease infection condition disorder cancer allergy",
    "operation": "operation surgery",
    "test": "test scan check x-ray",
    "body": "organ gland bone muscle cell",
    "person": "doctor nurse person expert specialist worker surgeon",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_HEAD_ENDS = frozenset("that which who where when to of for in on with from used caused made you and or after before by inside".split())


def conflict(plain: str, said: str, strong: bool) -> bool:
    ours, theirs = stems(plain), stems(said)
    if is_other_kind(plain, said):
        return True
    parts_ours, parts_theirs = _parts(plain), _parts(said)
    if parts_ours and parts_theirs and not ours & theirs:
        return not parts_ours & parts_theirs
    if len(theirs) < 2:
        return False
    if is_opposite(plain, said):
        return True
    if ours & theirs:
        return False
    return strong and not _is_like(plain, said)


def is_opposite(plain: str, said: str) -> bool:
    ours, theirs = _tokens(plain), _tokens(said)
    if {"not", "enough", "than"} & set(theirs):
        return False
    for row in _SCALES:
        here, there = [words for words in row if words & set(ours)], [words for words in row if words & set(theirs)]
        if len(here) == 1 and len(there) == 1 and here != there:
            return True
    return False


def _is_like(plain: str, said: str) -> bool:
    """Unconscious and asleep, little and few: other words for one end of a scale."""
    ours, theirs = set(_tokens(plain)), set(_tokens(said))
    return any(words & ours and words & theirs for row in _SCALES for words in row)


def is_other_kind(plain: str, said: str) -> bool:
    ours, theirs = _kind(plain), _kind(said)
    return bool(ours and theirs and ours != theirs and {ours, theirs} != {"operation", "test"})


def _kind(text: str) -> str:
    """The kind of thing that a meaning begins with: "a strong painkiller that ..." is a medicine."""
    words = _tokens(text)[:6]
    head = next((at for at, word in enumerate(words) if word in _HEAD_ENDS), len(words))
    return _KIND_OF.get(words[head - 1], "") if head else ""


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:-[a-z]+)*", text.casefold())


def _parts(text: str) -> set[str]:
    return {_PART_OF[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _PART_OF}
