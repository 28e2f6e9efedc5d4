"""How hard a text is, in figures: our difficulty beside the formulas that people ask for."""

from dataclasses import fields
from typing import Any

from accessibility.readability.difficulty import difficulty, measure
from accessibility.readability.page import PROSE, Page, Sentence
from accessibility.readability.scores import reading_age, scores
from modules.authoring.texts import read_source


def score_text(text: str) -> dict[str, Any]:
    """`difficulty` (higher = harder, comparable across texts), its band, and each formula. Figures that need a whole sentence are left out where there is none."""
    return score_page(read_source("text", text))


def score_page(page: Page) -> dict[str, Any]:
    words, spans = prose_of(page)
    measures = measure(words, spans)
    found = difficulty(measures)
    formulas = scores(measures.counts)
    scored: dict[str, Any] = {"difficulty": round(found.score, 2) if found else None, "band": found.band if found else None, "words": len(words), "sentences": len(spans)}
    if formulas:
        scored |= {one.name: round(getattr(formulas, one.name), 2) for one in fields(formulas)}
        scored["reading_age"] = list(reading_age(formulas))
    return scored


def prose_of(page: Page) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of what is read as sentences, and each sentence as (first, end) in them."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for sentence in prose_sentences(page):
        spans.append((len(words), len(words) + len(sentence.words)))
        words += sentence.words
    return words, spans


def prose_sentences(page: Page) -> list[Sentence]:
    """What is read as sentences. Headings and the words for pictures are left out; where a text has nothing else, all of it counts."""
    prose = [sentence for passage in page.passages if passage.kind in PROSE for sentence in passage.sentences]
    return prose or [sentence for passage in page.passages for sentence in passage.sentences]
