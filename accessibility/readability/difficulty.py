"""How hard a text or a sentence is to read, as people judge it, and why, in words.

A small linear model, shipped as data (`numbers/difficulty.json`, with how it was fitted): sentence length, rare and hard words, syllables, short forms, figures, style. A sentence
and a text are scored by one formula, so that their scores can be compared; what few words say about style is trusted little, what many say is trusted more. How and how well:
docs/developers/difficulty.md.

Shapes: words are `list[str]` as `words.WORD` cuts them. A sentence is `(first, end)`, indices into the words, `end` not included: `words[first:end]`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, log1p
from operator import itemgetter, mul
from typing import Literal

from accessibility.readability.scores import Counts
from accessibility.readability.word_facts import CONTENT, FACTS, MEANS, MODEL, SUMS, SYLLABLES, Facts, opening
from accessibility.readability.word_facts import word_shape as word_shape

Band = Literal["easy", "fine for most", "hard for many", "very hard"]
Cause = Literal["length", "rare-words", "long-words", "abstract-words", "short-forms", "figures"]
NAMED: tuple[Cause, ...] = ("rare-words", "long-words", "abstract-words", "short-forms", "figures")  # in the order of Facts.named
_MOST_NAMED = 5
_LEAST_TOLD = 0.5  # points: what adds less is not worth a word
_COUNTED = [SUMS.index(name) for name in ("letters", "syllables", "polysyllables", "unfamiliar", "hard", "long")]


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything that scores and difficulty need to know of a text, from one pass over its words. Measures of parts cannot be added up: measure the whole.

    counts: for `scores.scores`. sums: one figure for each name in SUMS, added up over all words. length: words in the sentence in which the average word stands (long sentences
    count for more). longest: words in the longest sentence. named: for each of NAMED, how many such words there are and the first few, the rarest first.
    """

    counts: Counts
    sums: tuple[float, ...]
    length: float
    longest: int
    named: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Driver:
    """One reason why a text or sentence is hard. `points` is how much it adds to the score above a plain text; `words` are the words that do it, if words do."""

    cause: Cause
    text: str
    points: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difficulty:
    """score: higher is harder: about 20 for a lesson of ours, 36 for news for learners, 60 for the summary of a medical paper; not limited. drivers: what raises it, most first;
    empty where nothing does."""

    score: float
    band: Band
    drivers: tuple[Driver, ...]


def measure(words: Sequence[str], sentence_spans: Sequence[tuple[int, int]]) -> Measures:
    """Every count that scores and difficulty need. Works on distinct words, so a long text costs little more than counting its words. No sentence may be empty."""
    forms = Counter(words)
    for first, _ in sentence_spans:
        word = words[first]
        small = opening(word)
        if small != word:
            forms[word] -= 1
            forms[small] += 1
    facts = [FACTS[word] for word in forms]
    sums = _added_up(facts, list(forms.values()))
    lengths = [end - first for first, end in sentence_spans]
    return Measures(
        counts=Counts(len(words), len(lengths), *(round(sums[at]) for at in _COUNTED)),
        sums=sums,
        length=sum(map(mul, lengths, lengths)) / sum(lengths) if lengths else 0.0,
        longest=max(lengths, default=0),
        named=_named(forms, facts),
    )


def _added_up(facts: list[Facts], times: list[int]) -> tuple[float, ...]:
    """The sums of the words, each as often as it stands there. Most stand there once: they need only be added."""
    once = [one.sums for one, often in zip(facts, times, strict=True) if often == 1]
    more = [one.sums for one, often in zip(facts, times, strict=True) if often != 1]
    often = [each for each in times if each != 1]
    added = [sum(column) for column in zip(*once, strict=True)] or [0.0] * len(SUMS)
    return tuple([alone + sum(map(mul, column, often)) for alone, column in zip(added, zip(*more, strict=True), strict=True)]) if more else tuple(added)


def _named(forms: Counter[str], facts: list[Facts]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found = sorted(((one.zipf, word, one.named) for word, one in zip(forms, facts, strict=True) if True in one.named and forms[word] > 0), key=itemgetter(0))
    kinds = ([word for _, word, named in found if named[at]] for at in range(len(NAMED)))
    return tuple((sum(forms[word] for word in words), tuple(words[:_MOST_NAMED])) for words in kinds)


def sentence_difficulty(words: Sequence[str]) -> float:
    """The score of one sentence, the same as `difficulty` of its measures, without the reasons: for finding the hardest of many."""
    if not words:
        return 0.0
    pull = content = hardness = rarity = syllables = 0.0
    for word in (opening(words[0]), *words[1:]):
        sums, _, _, drawn = FACTS[word]
        pull += drawn
        content += sums[CONTENT]
        hardness += sums[CONTENT + 1]
        rarity += sums[CONTENT + 2]
        syllables += sums[SYLLABLES]
    return _score(len(words), 1, len(words), pull, content, hardness, rarity, syllables)


def parts(words: float, sentences: float, length: float, content: float, hardness: float, rarity: float, syllables: float) -> tuple[float, float, float, float]:
    """What the model sees beside means a word: the length of sentences, how hard words are that carry meaning, rarity a sentence and syllables a sentence."""
    usual: float = MODEL["content_hardness"]
    own = hardness / content if content else usual
    return log(length), usual + trusted(words) * (own - usual), log1p(rarity / sentences), log1p(syllables / sentences)


def trusted(words: float) -> float:
    """How far a mean over so many words is trusted, 0 to 1: fully from `whole` words on, so that how long a text is does not matter to its score; less for a sentence."""
    whole: float = MODEL["whole"]
    return min(1.0, words / whole)


def _score(words: int, sentences: int, length: float, pull: float, content: float, hardness: float, rarity: float, syllables: float) -> float:
    """The model itself. What is not trusted of a mean is taken to be as in an ordinary text."""
    means = trusted(words) * pull / words
    found: float = MODEL["base"] + means + sum(map(mul, MODEL["shapes"], parts(words, sentences, length, content, hardness, rarity, syllables)))
    return found


def difficulty(measures: Measures) -> Difficulty | None:
    """The score of a text or a sentence, its band, and why, in words. None where there is nothing to read."""
    counts = measures.counts
    if not counts.words or not counts.sentences:
        return None
    pull = sum(weight * (total - counts.words * usual) for weight, total, usual in zip(MODEL["weights"], measures.sums, MODEL["means"], strict=False))
    content, hardness, rarity = measures.sums[CONTENT : CONTENT + 3]
    score = _score(counts.words, counts.sentences, measures.length, pull, content, hardness, rarity, measures.sums[SYLLABLES])
    easy, fine, hard = MODEL["bands"]
    band: Band = "easy" if score < easy else "fine for most" if score < fine else "hard for many" if score < hard else "very hard"
    return Difficulty(round(score, 2), band, _drivers(measures))


def _drivers(measures: Measures) -> tuple[Driver, ...]:
    """Points above a plain text of as many words, cause by cause. What takes away, or adds hardly anything, is not told."""
    words, average = measures.counts.words, measures.counts.words / measures.counts.sentences
    plain_text = MODEL["plain"]
    share = trusted(words)
    above = (weight * share * (total / words - usual) for weight, total, usual in zip(MODEL["weights"], measures.sums, plain_text["means"], strict=False))
    points = dict(zip(MEANS, above, strict=True))
    by_length, by_hardness, by_rarity, by_syllables = MODEL["shapes"]
    content, hardness, rarity = measures.sums[CONTENT : CONTENT + 3]
    # Rarity and syllables a sentence grow with its length: what they would be with plain words counts as length, the rest as words.
    rare, spoken = (log1p(average * plain_text[name]) for name in ("rarity", "syllables"))
    plain_rare, plain_spoken = (log1p(plain_text["length"] * plain_text[name]) for name in ("rarity", "syllables"))
    causes: dict[Cause, float] = {
        "length": by_length * log(measures.length / plain_text["felt_length"]) + by_rarity * (rare - plain_rare) + by_syllables * (spoken - plain_spoken),
        "rare-words": points["hardness"]
        + points["frequency"]
        + points["unfamiliar"]
        + by_hardness * share * (hardness / content - plain_text["content_hardness"] if content else 0.0)
        + by_rarity * (log1p(rarity / measures.counts.sentences) - rare),
        "long-words": points["syllables"] + points["polysyllables"] + by_syllables * (log1p(measures.sums[SYLLABLES] / measures.counts.sentences) - spoken),
        "abstract-words": points["abstract"] + points["learned"] + points["linking"],
        "short-forms": points["short_forms"],
        "figures": points["decimals"] + points["figures"],
    }
    told = ((cause, worth, _told(measures, cause)) for cause, worth in causes.items() if worth >= _LEAST_TOLD)
    drivers = [Driver(cause, text, round(worth, 1), words) for cause, worth, (text, words) in told if text]
    return tuple(sorted(drivers, key=lambda driver: -driver.points))


_NAMES: dict[Cause, tuple[str, str]] = {
    "rare-words": ("rare word", "rare words"),
    "long-words": ("long word", "long words"),
    "abstract-words": ("word for an idea, not a thing", "words for ideas, not things"),
    "short-forms": ("short form", "short forms"),
    "figures": ("decimal or percentage", "decimals or percentages"),
}


def _told(measures: Measures, cause: Cause) -> tuple[str, tuple[str, ...]]:
    """A cause in words: "34 words in one sentence", "2 rare words: anticoagulation, appointment". No text where there is no word to show."""
    if cause == "length":
        average = round(measures.counts.words / measures.counts.sentences)
        many = measures.counts.sentences > 1
        return f"{average} words in a sentence on average, {measures.longest} in the longest" if many else f"{measures.longest} words in one sentence", ()
    times, words = measures.named[NAMED.index(cause)]
    if not times:
        return "", ()
    one, more = _NAMES[cause]
    return f"{times} {one if times == 1 else more}: {'such as ' if times > len(words) else ''}{', '.join(words)}", words
