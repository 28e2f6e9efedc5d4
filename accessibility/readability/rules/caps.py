"""WORDS IN CAPITALS."""

from collections.abc import Iterable, Iterator

from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

# Words that are never short forms: one of them in capitals shows that the capitals are for loudness. With these alone a fix is sure.
_ORDINARY = frozenset(
    "a an and any all always after again are as at ask avoid be before both by call can cannot carry come contact danger day days daily dial did do does dose doses "
    "drink drive each eat even ever every for free from get give go has have help here hours how i if immediately important in into is it keep later leave less "
    "made make may medicine medicines more most must never new no not nothing now of off on once one only open or other our out over people please "
    "put read rest safe see should show sit so some start stay still stop straight stopping swallow tablet tablets take taken taking tell than that the them then these they this "
    "time times to today together too try twice two under until up urgent urgently use very wait warning was wash water we week what when where which while who will with "
    "without you your advice first last missed right wrong away back nurse note attention home read sure sign doctor pharmacist appointment letter form information".split()
)
_LOUD_ALONE = frozenset(
    "NOT NEVER ALWAYS ALL ONLY MUST ANY EVERY IMMEDIATELY STRAIGHT IMPORTANT WARNING VERY BEFORE AFTER BOTH EACH CANNOT STOP NO PLEASE DAILY URGENT ONCE "
    "TWICE DO WITHOUT MORE LESS".split()
)
_KEEP = frozenset("NHS GP A&E UK I ID AF TIA COVID-19 999 111 MRI CT HIV DNA BSL".split())
_TYPED = frozenset("press pressing text type send reply says saying reads marked button word".split())  # what stands on a key or is to be typed
_VOWELS = frozenset("AEIOUY")
_LEAST = 3


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    words = sentence.words
    if sum(map(str.isupper, words)) < 1:
        return
    loud = [word.isupper() or not word[0].isalpha() for word in words]
    for first, last in _runs(words, loud):
        run = words[first : last + 1]
        letters = [word for word in run if word[0].isalpha()]
        ordinary = sum(_is_ordinary(word) for word in letters)
        whole = first == 0 and last == len(words) - 1
        if (len(letters) >= (2 if whole else _LEAST) and ordinary * 2 >= len(letters) and ordinary > 1) or (
            len(letters) == _LEAST - 1 and all(word.casefold() in _ORDINARY and word not in _KEEP and len(word) > 1 for word in letters)
        ):
            yield _hit(sentence, first, last)
        elif first and sentence.small[first - 1] in _TYPED:
            continue
        elif len(letters) < _LEAST and len(words) > len(letters) and any(word in _LOUD_ALONE for word in letters) and ordinary == len(letters):
            yield Hit(*sentence.place(first, last), "Capitals do not make it clearer. Say it in a short sentence of its own.", (_sentence_case(run, first == 0),), severity="could")


def _runs(words: list[str], loud: list[bool]) -> Iterator[tuple[int, int]]:
    """Words in capitals side by side. Numbers between them belong to the run, but not at its ends."""
    at = 0
    while at < len(words):
        if not words[at].isupper():
            at += 1
            continue
        end = at
        while end + 1 < len(words) and loud[end + 1]:
            end += 1
        last = end
        while not words[last].isupper():
            last -= 1
        yield at, last
        at = end + 1


def _is_ordinary(word: str) -> bool:
    """A word, not a short form: one that we know, or a long one that can be spoken."""
    small = word.casefold()
    return word not in _KEEP and (small in _ORDINARY or (len(word) > 4 and word.isalpha() and not _VOWELS.isdisjoint(word)))


def _hit(sentence: Sentence, first: int, last: int) -> Hit:
    run = sentence.words[first : last + 1]
    start, end = sentence.span(first, last)
    written = sentence.passage.text[start:end]
    place = sentence.passage.source_span(start, end)
    sure = all(word.casefold() in _ORDINARY or word in _KEEP or not word[0].isalpha() for word in run) and place[1] - place[0] == len(written) and "." not in written
    better = _lowered(written, run, first == 0)
    return Hit(*place, f"{len(run)} words are in capitals. Write them as in any other sentence.", (better,) if sure else ())


def _sentence_case(run: list[str], begins: bool) -> str:
    return _lowered(" ".join(run), run, begins)


def _lowered(written: str, run: list[str], begins: bool) -> str:
    parts: list[str] = []
    at = 0
    for number, word in enumerate(run):
        place = written.index(word, at)
        small = word if word in _KEEP else word.lower()
        parts += [written[at:place], small[:1].upper() + small[1:] if begins and number == 0 else small]
        at = place + len(word)
    return "".join(parts) + written[at:]


RULE = Rule(
    id="caps",
    title="Words in capitals",
    why="Words are known by their shape. In capitals all words look like blocks, and it feels like shouting.",
    better="Write it in small letters. Put what matters most first, in a sentence of its own.",
    severity="should",
    certainty="sure",
    source=nhs("punctuation#capitalisation", "Punctuation: capitalisation"),
    before="DO NOT TAKE MORE THAN 2 TABLETS.",
    after="Do not take more than 2 tablets.",
    flagged=(
        "Please be ⟦ON TIME⟧ for your visit.",
        "⟦PLEASE NOTE⟧ the new times.",
        "⟦DO NOT TAKE MORE THAN 2 TABLETS⟧.",
        "Please ⟦READ THE LETTER⟧ first.",
        "# ⟦YOUR FIRST VISIT⟧",
        "You must ⟦NOT⟧ drive.",
        "⟦IMPORTANT INFORMATION⟧",
        "⟦TELL YOUR GP IF YOU FEEL UNWELL⟧. We can help.",
        "Take it ⟦EVERY DAY⟧ with food.",
    ),
    fine=(
        "Press STOP on the screen.",
        "Call the NHS or your GP.",
        "Use the FAST test: face, arms, speech, time.",
        "The NHS BSA sends HC1 and HC2 forms.",
        "You may have an ECG, MRI or CT scan.",
        "Ask for the MMR vaccine, the HPV vaccine or the BCG.",
        "The sign said “DO NOT ENTER THIS ROOM”.",
        "> PLEASE STOP SHOUTING AT ME",
        "```\nDO NOT STOP THE SERVER\n```",
        "Press `CTRL ALT DELETE` on the keyboard.",
        "WHO is the World Health Organization.",
        "AF, TIA, DVT and PE are explained below.",
        "I like vitamin D and vitamin C.",
        "UNICEF",
    ),
    look_at_sentence=_look,
)
