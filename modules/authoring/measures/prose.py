"""The prose of a page or a module, counted twice: with and without the words that are being taught."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from accessibility.readability.difficulty import measure
from accessibility.readability.page import Page, Sentence
from accessibility.readability.scores import Counts, Scores, scores
from glossary.match import Lexicon, Match
from modules.authoring.score import prose_sentences


@dataclass(frozen=True)
class Prose:
    """Sentences as lists of words; for each word whether the glossary explains it where it stands; how often each term is met."""

    sentences: tuple[tuple[str, ...], ...] = ()
    explained: tuple[tuple[bool, ...], ...] = ()
    terms: Counter[str] = field(default_factory=Counter)

    @property
    def lengths(self) -> list[int]:
        return [len(sentence) for sentence in self.sentences]


def prose_in(page: Page, lexicon: Lexicon) -> Prose:
    sentences = prose_sentences(page)
    found: dict[int, list[Match]] = {}
    terms: Counter[str] = Counter()
    for sentence in sentences:
        passage = sentence.passage
        if id(passage) not in found:
            found[id(passage)] = lexicon.find(passage.text)
            terms.update(match.term.term for match in found[id(passage)])
    return Prose(tuple(tuple(sentence.words) for sentence in sentences), tuple(_explained(each, found[id(each.passage)]) for each in sentences), terms)


def together(parts: Iterable[Prose]) -> Prose:
    """Several pages as one text: a formula over a module is not the mean of its pages."""
    parts = tuple(parts)
    terms: Counter[str] = Counter()
    for part in parts:
        terms.update(part.terms)
    return Prose(tuple(each for part in parts for each in part.sentences), tuple(each for part in parts for each in part.explained), terms)


def formulas(prose: Prose) -> tuple[Scores, Scores] | None:
    """Every formula over all of it, then over all but the words being taught. None where there is nothing to read.

    Without them the sentences are as long as they were: a taught word counts as a word that is as long as the others are.
    """
    counts = _counts(prose.sentences)
    others = [tuple(word for word, taught in zip(words, flags, strict=True) if not taught) for words, flags in zip(prose.sentences, prose.explained, strict=True)]
    left = _counts(others)
    whole = scores(counts)
    if whole is None:
        return None
    share = counts.words / left.words if left.words else 0
    apart = scores(replace(counts, syllables=round(left.syllables * share), polysyllables=left.polysyllables))
    return whole, apart or whole


def _counts(sentences: Iterable[tuple[str, ...]]) -> Counts:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for sentence in sentences:
        if sentence:
            spans.append((len(words), len(words) + len(sentence)))
            words += sentence
    return measure(words, spans).counts


def _explained(sentence: Sentence, matches: list[Match]) -> tuple[bool, ...]:
    if not matches:
        return (False,) * len(sentence.words)
    return tuple(any(match.start < start + len(word) and start < match.end for match in matches) for start, word in zip(sentence.starts(), sentence.words, strict=True))
