"""Reading scores by the formulas that people know, from clean counts. The only home of textstat.

The formulas are textstat's, written out here because its own take a text, cut sentences at decimals, fetch a word list from the network at the first score, and need a third of a
second to be imported. Held to textstat's figures in the tests; only ARI differs: textstat counts full stops
and commas as letters, we do not. Its list of words that are easy (after Dale and Chall) is read from its folder, without importing it.

Sources: Flesch 1948; Dale and Chall 1948; Gunning 1952 (Fog); Senter and Smith 1967 (ARI); Björnsson 1968 (LIX); McLaughlin 1969 (SMOG); Kincaid and others 1975 (Flesch-Kincaid);
Coleman and Liau 1975.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import ceil, floor, sqrt
from pathlib import Path

YOUNGEST, OLDEST = 5, 22  # a reading age is told within these years: beyond them formulas say nothing


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need, counted once over a text. All are plain counts, over every word of `words.WORD`.

    letters: letters and figures in words. polysyllables: words of 3 syllables or more. unfamiliar: words not on the list of easy words. hard: polysyllables that are not on it.
    long: words of more than 6 letters.
    """

    words: int = 0
    sentences: int = 0
    letters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    unfamiliar: int = 0
    hard: int = 0
    long: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """One figure a formula, as textstat names them. Reading ease is in points, higher is easier; LIX is in points, higher is harder; Dale-Chall has its own scale; the rest are US
    school grades."""

    flesch_reading_ease: float
    flesch_kincaid_grade: float
    smog_index: float
    gunning_fog: float
    coleman_liau_index: float
    automated_readability_index: float
    dale_chall_readability_score: float
    lix: float


def scores(counts: Counts) -> Scores | None:
    """Every score, or None where there is nothing to read. SMOG is made for 30 sentences or more and is unsteady below."""
    if not counts.words or not counts.sentences:
        return None
    length = counts.words / counts.sentences
    syllables = counts.syllables / counts.words
    letters = counts.letters / counts.words
    unfamiliar = 100 * counts.unfamiliar / counts.words
    return Scores(
        flesch_reading_ease=206.835 - 1.015 * length - 84.6 * syllables,
        flesch_kincaid_grade=0.39 * length + 11.8 * syllables - 15.59,
        smog_index=1.043 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291,
        gunning_fog=0.4 * (length + 100 * counts.hard / counts.words),
        coleman_liau_index=5.8 * letters - 29.6 / length - 15.8,
        automated_readability_index=4.71 * letters + 0.5 * length - 21.43,
        dale_chall_readability_score=0.1579 * unfamiliar + 0.0496 * length + (3.6365 if unfamiliar > 5 else 0),
        lix=length + 100 * counts.long / counts.words,
    )


def reading_age(found: Scores) -> tuple[int, int]:
    """The years between which most formulas put the reader's age: (10, 13). A guide only, and always to be shown so: formulas see long words and long sentences, not meaning.

    Five formulas give a school grade; 5 years are added to make it an age; the lowest and the highest are left out. Told within 5 and 22 years.
    """
    grades = sorted((found.flesch_kincaid_grade, found.smog_index, found.gunning_fog, found.coleman_liau_index, found.automated_readability_index))
    low, high = (min(max(age, YOUNGEST), OLDEST) for age in (floor(grades[1] + 5), ceil(grades[-2] + 5)))
    return low, high


@cache
def easy_words() -> frozenset[str]:
    """The words that are easy for nearly everyone, in small letters, as textstat ships them. Empty where textstat is not there: then every word counts as unfamiliar."""
    package = find_spec("textstat")
    if package is None or not package.submodule_search_locations:
        return frozenset()
    listed = Path(package.submodule_search_locations[0]) / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip().lower() for line in listed.read_text(encoding="utf-8").splitlines())
