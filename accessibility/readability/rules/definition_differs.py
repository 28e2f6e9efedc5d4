"""A word explained wrongly: the page says one thing, our lists another."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from accessibility.readability.explained import stems
from accessibility.readability.finding import Hit
from accessibility.readability.jargon_list import RightMeaning, by_first_word, load_meanings
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._ways.two_meanings import conflict, is_opposite, is_other_kind
from accessibility.readability.settings import Settings
from glossary.match import Lexicon
from glossary.term import Term

_DEFINES = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?:(?P<strong>(?:is|are)\s+(?:when|where|what|the\s+(?:name|word|term)\s+for)|means?(?:\s+that)?|refers\s+to|happens\s+when|"
    r"stands\s+for)|(?:is|are)(?:\s+an?)?)\s+",
    re.IGNORECASE,
)


def _differs(page: Page, settings: Settings) -> Iterable[Hit]:
    meanings = _meanings().keys()
    for passage in page.passages:
        if passage.kind in ("heading", "head", "alt", "quote", "cell") or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            told = False
            if len(sentence.small) > 3 and not _VERBS.isdisjoint(sentence.small):
                for hit in _sentence_differs(passage, sentence, settings):
                    told = True
                    yield hit
            if not told and not meanings.isdisjoint(sentence.small):
                yield from _beside(sentence)


_SAYS_WHAT_KIND = re.compile(
    r"(?:kind|type|sort|form) of\b|(?:\w+ ){0,2}(?:medicine|drug|tablet|pill|dose|test|scan|operation|illness|disease|doctor|nurse|person|someone|somebody|place|germ|virus|"
    r"letter|vaccine|"
    r"infection|machine|treatment|x-ray|payment|meeting) (?:of|that|which|who|to|for|in|after|with)\b",
    re.IGNORECASE,
)
_VERBS = frozenset(["is", "are", "means", "mean", "happens", "refers", "stands"])
_OPENS = frozenset(["a", "an", "the", "your"])


def _sentence_differs(passage: Passage, sentence: Sentence, settings: Settings) -> Iterator[Hit]:
    """Only a sentence that begins with the word: "A stroke is when your heart stops beating"."""
    first = int(sentence.small[0] in _OPENS)
    word = sentence.small[first]
    if word not in _meanings() and word not in by_first_word() and (settings.lexicon is None or word not in _terms(settings.lexicon)):
        return
    if passage.within(*sentence.span(first, first), "code", "quoted"):
        return
    for meaning, size, more in _often_wrong(sentence.small, first):
        defines = _defines(sentence, first + size + more - 1)
        if defines and more and _begins_with(defines[1], sentence.small[first + size + more - 1]):
            defines = (True, defines[1])  # acute pain is pain that ...
        if defines and _is_wrong(meaning, defines[1], defines[0] or _SAYS_WHAT_KIND.match(defines[1]) is not None):
            yield _tell(sentence, " ".join(sentence.words[first : first + size]), meaning.plain)
            return
    for name, plain, more_said, size in _known_at(sentence.small, first, settings):
        defines = _defines(sentence, first + size - 1)
        if defines and conflict(plain, defines[1], defines[0]) and not (more_said != plain and stems(more_said) & stems(defines[1])):
            right = any(_is_right(meaning, defines[1]) for meaning, *_ in _often_wrong(sentence.small, first))
            if not right or is_other_kind(plain, defines[1]) or is_opposite(plain, defines[1]):
                yield _tell(sentence, name, plain)
        return


_BESIDE = re.compile(r"\s*(?:\((?!see |page |for |if |or |and |such )([^()]{6,90})\)|,? (?:which|that) (?:is|are|means?)(?: that| when)? ([^.;]+)|, (?:an?|the) ([^.,;]+))")


def _beside(sentence: Sentence) -> Iterator[Hit]:
    """Hypotension (high blood pressure); hypotension, which means high blood pressure."""
    text = sentence.text
    if "(" not in text and ", " not in text and " which " not in text:
        return
    table = _meanings()
    for at in [at for at, word in enumerate(sentence.small) if word in table]:
        for meaning, size, more in _often_wrong(sentence.small, at):
            last = at + size + more - 1
            found = _BESIDE.match(sentence.passage.text, sentence.span(last, last)[1], sentence.end)
            said = next((each for each in found.groups() if each), "") if found else ""
            if said and (_is_wrong(meaning, said, strong=False) or is_opposite(meaning.plain, said)):
                hit = _tell(sentence, " ".join(sentence.words[at : at + size]), meaning.plain)
                start, end = sentence.passage.source_span(sentence.span(at, at)[0], found.end() if found else sentence.end)
                yield Hit(start, end, hit.message)
                return


def _begins_with(said: str, word: str) -> bool:
    return as_words(said)[:1] == (word,)


def _defines(sentence: Sentence, last: int) -> tuple[bool, str] | None:
    """What is said of the word that ends at word `last`, and whether in so many words: "means", "is when"."""
    text = sentence.passage.text[sentence.span(last, last)[1] : sentence.end]
    found = _DEFINES.match(text)
    return (found["strong"] is not None, text[found.end() :]) if found else None


def _tell(sentence: Sentence, name: str, plain: str) -> Hit:
    return Hit(*sentence.place(), f"Our list says that “{name}” means: {plain.rstrip('.')}. This sentence says something else. Which is right?")


@lru_cache(maxsize=1)
def _meanings() -> dict[str, list[tuple[tuple[str, ...], RightMeaning]]]:
    table: dict[str, list[tuple[tuple[str, ...], RightMeaning]]] = {}
    for meaning in load_meanings()[0]:
        for text in meaning.words:
            words = as_words(text)
            table.setdefault(words[0], []).append((words, meaning))
    return {word: sorted(here, key=lambda each: -len(each[0])) for word, here in table.items()}


def _often_wrong(small: list[str], first: int) -> Iterator[tuple[RightMeaning, int, int]]:
    """The words that stand there and are often explained wrongly: (what is right, how many words it has, how many nouns it describes)."""
    for words, meaning in _meanings().get(small[first], ()) if first < len(small) else ():
        if tuple(small[first : first + len(words)]) == words:
            yield meaning, len(words), 0
            if meaning.describes:
                after = small[first + len(words) :]
                yield from ((meaning, len(words), more) for more in (1, 2) if more < len(after) and _NO_NOUNS.isdisjoint(after[:more]))
            return


_NO_NOUNS = frozenset("does do did not is are was means mean can may will or and in of to only also never".split())


def _is_wrong(meaning: RightMeaning, said: str, strong: bool) -> bool:
    small = f" a {' '.join(as_words(said))}"
    for each in meaning.never:
        at = small.find(f" {each}")
        if at >= 0 and not _NOT_SO.search(small[max(at - 24, 0) : at + 1]):
            return True
    return strong and bool(stems(said)) and not _is_right(meaning, said)


_NOT_SO = re.compile(r" (?:not|no|never|without|than|unlike|instead of) (?:\w+ ){0,2}\Z")


def _is_right(meaning: RightMeaning, said: str) -> bool:
    small = f" {' '.join(as_words(said))}"
    if any(f" {each}" in small or (each == "n't" and "n't " in small) for each in meaning.key):
        return True
    return not re.search(r"\b(?:not|no|cannot)\b", meaning.plain) and bool(stems(meaning.plain) & stems(said) - stems(" ".join(meaning.words)))


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
        "⟦A placebo is a stronger dose of the same medicine⟧.",
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
        "⟦Chronic pain means pain that is very bad⟧.",
        "⟦Acute pain is pain that is very bad⟧.",
        "⟦Benign means that the lump is cancer⟧.",
        "⟦Malignant means not cancer⟧.",
        "⟦Asthma is a problem with the heart⟧.",
        "⟦Antibiotics are medicines that kill viruses⟧.",
        "⟦A positive result means that all is well⟧.",
        "You may get ⟦hypotension (high blood pressure)⟧.",
        "She has ⟦anaemia, which means too much iron in the blood⟧.",
        "⟦An outpatient is someone who stays in hospital overnight⟧.",
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
        "Chronic pain is pain that goes on for months.",
        "Chronic pain is common in older people.",
        "Benign means that the lump is not cancer.",
        "A positive result means that the test found the virus.",
        "Asthma is a condition of the airways.",
        "Acute means that it comes on quickly. Acute does not mean bad.",
        "A fracture is a broken bone.",
        "You may get hypotension (low blood pressure) or a stroke (see page 3).",
        "Triage is how we decide who needs help first.",
        "Sepsis is life threatening. It can be hard to spot.",
    ),
    look_at_page=_differs,
)
