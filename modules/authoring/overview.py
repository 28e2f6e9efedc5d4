"""All that an author is told of a text in one look: how hard and why, the hardest sentences, what is good, what is missing, words to explain."""

from collections import Counter
from dataclasses import dataclass

from accessibility.readability.difficulty import difficulty, measure, sentence_difficulty
from accessibility.readability.finding import SEVERITIES, Finding
from accessibility.readability.jargon import hard_words
from accessibility.readability.page import PROSE, Page, Sentence
from accessibility.readability.page_facts import page_facts
from accessibility.readability.rule import all_rules
from accessibility.readability.scores import reading_age, scores
from accessibility.readability.wording import load_wording
from modules.authoring.check import check_page
from modules.authoring.layers import Layers
from modules.authoring.score import prose_of
from modules.authoring.texts import read_source

HARDEST = 5
MOST_UNKNOWN = 30
_NEW_WORDS = ("rare-word", "abbr-unexplained")


@dataclass(frozen=True, slots=True)
class Hardest:
    """One of the sentences that raise the difficulty most. `start` and `end` are code points of the source; `why` is in words."""

    start: int
    end: int
    text: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """`band` is empty and `score` None where there is nothing to read. `age` is a guide only. `unknown` are (word, start, end): hard words that the glossary does not have."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    words: int
    sentences: int
    long_sentences: int
    band: str
    score: float | None
    drivers: tuple[str, ...]
    hardest: tuple[Hardest, ...]
    age: tuple[int, int] | None
    good: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[tuple[str, int, int], ...]


def look_over(name: str, text: str, ending: str, layers: Layers) -> Overview:
    """Look at a text that is at hand. Never raises on what people write."""
    page = read_source(name, text, ending)
    findings = check_page(page, layers)
    words, spans = prose_of(page)
    measures = measure(words, spans)
    found = difficulty(measures)
    formulas = scores(measures.counts)
    facts = page_facts(page)
    counts = Counter(finding.severity for finding in findings)
    return Overview(
        findings=tuple(findings),
        counts={severity: counts[severity] for severity in SEVERITIES},
        words=len(words),
        sentences=len(spans),
        long_sentences=sum(end - first > layers.settings.limits["sentence-words"] for first, end in spans),
        band=found.band if found else "",
        score=found.score if found else None,
        drivers=tuple(driver.text for driver in found.drivers) if found else (),
        hardest=_hardest(page),
        age=reading_age(formulas) if formulas else None,
        good=tuple(fact.words for fact in facts.good),
        missing=tuple(fact.words for fact in facts.missing),
        unknown=_unknown(page, findings, layers),
    )


def advice(layers: Layers) -> dict[str, str]:
    """For each rule, what is better: told beside each of its findings."""
    wording, _ = load_wording(*layers.folders)
    return {rule.id: rule.better for rule in wording} | {rule.id: rule.better for rule in all_rules()}


def _hardest(page: Page) -> tuple[Hardest, ...]:
    """The sentences above a plain one, the hardest first."""
    scored: list[tuple[float, Sentence]] = []
    for kinds in (PROSE, None):
        for passage in page.passages:
            if kinds is None or passage.kind in kinds:
                scored += [(sentence_difficulty(sentence.words), sentence) for sentence in passage.sentences if sentence.words]
        if scored:
            break
    top = sorted(scored, key=lambda each: -each[0])[:HARDEST]
    return tuple(_told(score, sentence) for score, sentence in top)


def _told(score: float, sentence: Sentence) -> Hardest:
    found = difficulty(measure(sentence.words, [(0, len(sentence.words))]))
    start, end = sentence.passage.source_span(sentence.start, sentence.end)
    return Hardest(start, end, sentence.text, round(score, 1), tuple(driver.text for driver in found.drivers) if found else ())


def _unknown(page: Page, findings: list[Finding], layers: Layers) -> tuple[tuple[str, int, int], ...]:
    """Hard words that a glossary entry would help with, each once, in the order of the text."""
    lexicon = layers.settings.lexicon
    places = [(found.name, *found.uses[0].where) for found in hard_words(page, layers.settings) if found.kind != "glossary"] if page.language.startswith("en") else []
    places += [(finding.text, finding.start, finding.end) for finding in findings if finding.rule in _NEW_WORDS]
    told: dict[str, tuple[str, int, int]] = {}
    for word, start, end in sorted(places, key=lambda place: place[1]):
        if word.strip() and not (lexicon and lexicon.find(word)):
            told.setdefault(word.casefold(), (word, start, end))
    return tuple(told.values())[:MOST_UNKNOWN]
