"""A word explained wrongly: the page says one thing, our lists another."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from accessibility.readability.explained import stems
from accessibility.readability.finding import Hit
from accessibility.readability.jargon_list import by_first_word
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings
from glossary.match import Lexicon
from glossary.term import Term

_DEFINES = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:(?P<strong>(?:is|are)\s+(?:when|where|what|the\s+(?:name|word|term)\s+for)|means?(?:\s+that)?|refers\s+to|happens\s+when|stands\s+for)|(?:is|are)(?:\s+an?)?)\s+",
    re.IGNORECASE,
)
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


def _differs(page: Page, settings: Settings) -> Iterable[Hit]:
    for passage in page.passages:
        if passage.kind in ("heading", "head", "alt", "quote", "cell") or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            if len(sentence.small) > 4 and not _VERBS.isdisjoint(sentence.small):
                yield from _sentence_differs(passage, sentence, settings)


_VERBS = frozenset(["is", "are", "means", "mean", "happens", "refers", "stands"])
_OPENS = frozenset(["a", "an", "the", "your"])


def _sentence_differs(passage: Passage, sentence: Sentence, settings: Settings) -> Iterator[Hit]:
    """Only a sentence that begins with the word: "A stroke is when your heart stops beating"."""
    first = int(sentence.small[0] in _OPENS)
    for name, plain, more, size in _known_at(sentence.small, first, settings):
        end = sentence.span(first, first + size - 1)[1]
        text = passage.text[end : sentence.end]
        found = _DEFINES.match(text)
        if not found or passage.within(*sentence.span(first, first), "code", "quoted"):
            continue
        said = text[found.end() :]
        if _conflict(plain, said, found["strong"] is not None) and not (more != plain and stems(more) & stems(said)):
            yield Hit(*sentence.place(), f"Our list says that “{name}” means: {plain.rstrip('.')}. This sentence says something else. Which is right?")
        return


def _conflict(plain: str, said: str, strong: bool) -> bool:
    ours, theirs = stems(plain), stems(said)
    if _is_other_kind(plain, said):
        return True
    if len(theirs) < 2:
        return False
    if _is_opposite(plain, said):
        return True
    if ours & theirs:
        return False
    parts_ours, parts_theirs = _parts(plain), _parts(said)
    if parts_ours and parts_theirs:
        return not parts_ours & parts_theirs
    return strong and not _is_like(plain, said)


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


def _is_opposite(plain: str, said: str) -> bool:
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


def _is_other_kind(plain: str, said: str) -> bool:
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


def _known_at(small: list[str], first: int, settings: Settings) -> Iterator[tuple[str, str, str, int]]:
    """The word that stands there: (name, what it means, all that is said of it, how many words it has)."""
    here = by_first_word().get(small[first]) if first < len(small) else None
    for words, entry in here or ():
        if tuple(small[first : first + len(words)]) == words:
            yield entry.word, entry.plain, entry.plain, len(words)
    if settings.lexicon is not None and first < len(small):
        for words, term in _terms(settings.lexicon).get(small[first], ()):
            if tuple(small[first : first + len(words)]) == words:
                yield term.term, term.plain, f"{term.plain} {term.full or ''} {term.example} {term.mixed_up_with or ''}", len(words)


@lru_cache(maxsize=8)
def _terms(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], Term]]]:
    """The glossary's terms by their first word. Those with an everyday sense are left out: nobody knows which sense a page speaks of."""
    table: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for term in lexicon.terms:
        words = as_words(term.term)
        if words and not term.near and not term.is_abbreviation:
            table.setdefault(words[0], []).append((words, term))
    return table


RULE = Rule(
    id="definition-differs",
    title="This may not be what the word means",
    why="A wrong meaning in a health text can lead somebody to the wrong choice.",
    better="Check the meaning with somebody who knows, and with the glossary.",
    severity="ask",
    certainty="likely",
    source=nhs("how-we-write", "How we write: medical terms"),
    before="A stroke is when your heart stops beating.",
    after="A stroke is when blood cannot get to part of your brain.",
    flagged=(
        "⟦A stroke is when your heart stops beating⟧.",
        "⟦Hypertension means that you feel worried and tense⟧.",
        "⟦Dialysis is a test that looks at your lungs⟧.",
        "⟦A biopsy is when you sleep during an operation⟧.",
        "⟦Hypoglycaemia is when there is too much sugar in your blood⟧.",
        "⟦Anaemia is when you have too much iron and too many red blood cells⟧.",
        "⟦Sepsis means that your skin is dry⟧.",
        "⟦A biopsy is an operation to remove your whole bowel⟧.",
        "⟦A preventer is an inhaler that opens the airways in minutes when your child is wheezing⟧.",
        "⟦An MRI scan is a test that uses X-rays to take pictures of your bones⟧.",
        "⟦Shingles is an infection caused by bacteria⟧.",
        "⟦A vein is a tube that carries blood away from the heart⟧.",
        "⟦A laxative is an operation on your bowel wall⟧.",
    ),
    fine=(
        "A stroke is when blood cannot get to part of your brain.",
        "A stroke is a medical emergency. Call 999.",
        "A stroke is a serious condition that happens when the blood supply to part of the brain is cut off.",
        "Hypertension means high blood pressure.",
        "A biopsy is a quick test. It takes 10 minutes.",
        "Asthma is a common lung condition that causes breathing problems.",
        "Dialysis is when a machine cleans your blood.",
        "A stroke is common in older people.",
        "Diabetes is when there is too much sugar in your blood.",
        "Anaemia means that you do not have enough red blood cells.",
        "Hypotension is when your blood pressure is lower than usual.",
        "An MRI scan is a test that uses magnets to take pictures of your bones.",
        "A biopsy is a small operation to take a sample of tissue.",
        "An ECG is a quick test of your heart.",
        "Salbutamol is a medicine that opens the airways.",
        "A cataract is a cloudy patch in the lens of the eye.",
        "A general anaesthetic means that you will be asleep.",
        "Sepsis is life threatening. It can be hard to spot.",
    ),
    look_at_page=_differs,
)
