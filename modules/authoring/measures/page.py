"""What is measured on one page."""

from collections.abc import Iterable
from dataclasses import dataclass

from accessibility.document import Cards, Chart, Figure, Note, Question
from accessibility.readability.finding import Finding
from accessibility.readability.page import Page
from glossary.match import Lexicon
from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import layers_for
from modules.authoring.measures.links import SAYS_WHERE, broken_links
from modules.authoring.measures.prose import Prose, formulas, prose_in
from modules.authoring.score import score_page
from modules.authoring.shared import NOTHING, Shared
from modules.authoring.texts import read_file, read_source
from modules.packs.pack import Lesson, Pack

MOVES = ("moving-fact",)
"""The rules that speak about facts that may change and stand outside a dated box."""
_RUNNING = ("paragraph", "item", "cell", "quote")


@dataclass(frozen=True)
class PageMeasures:
    """`words` are those of the running text: what stands in blocks comes on top. `lacks`: source or date. `grade` and `apart`: Flesch-Kincaid, all and without the taught words."""

    name: str
    words: int
    prose: Prose
    band: str
    grade: float
    apart: float
    to_do: bool
    pictures: int
    lacks: tuple[str, ...]
    moving: tuple[str, ...]
    links: tuple[str, ...]
    must: tuple[str, ...]
    should: tuple[str, ...]


def measure_page(lesson: Lesson, pack: Pack, lexicon: Lexicon, shared: Shared = NOTHING) -> PageMeasures:
    page = read_file(lesson.file, lesson.path)
    # As it is read: with the facts that it shows from elsewhere. What is told about a line counts in the file as it is.
    whole = read_source(lesson.path, shared.whole(page.source, lesson.path))
    prose = prose_in(whole, lexicon)
    found = check_page(page, layers_for(lesson.file.resolve().parent, our_settings(explained_in_place=True)))
    both = formulas(prose)
    blocks = lesson.document.blocks
    return PageMeasures(
        name=lesson.slug,
        words=running_words(page),
        prose=prose,
        band=score_page(whole)["band"] or "",
        grade=both[0].flesch_kincaid_grade if both else 0.0,
        apart=both[1].flesch_kincaid_grade if both else 0.0,
        to_do=any(isinstance(block, Question | Note | Cards) for block in blocks),
        pictures=sum(isinstance(block, Figure | Chart) for block in blocks),
        lacks=tuple(_lacks(lesson, page)),
        moving=tuple(_told(lesson, found, MOVES)),
        links=(*(f"{lesson.slug}: {address} cannot be opened" for address in broken_links(page, lesson, pack)), *_told(lesson, found, SAYS_WHERE)),
        must=tuple(_told(lesson, (each for each in found if each.severity == "must"))),
        should=tuple(_told(lesson, (each for each in found if each.severity == "should"))),
    )


def running_words(page: Page) -> int:
    """The words of the text itself: no headings, nothing inside a block."""
    return sum(len(sentence.words) for passage in page.passages if passage.kind in _RUNNING and not passage.key for sentence in passage.sentences)


def _lacks(lesson: Lesson, page: Page) -> Iterable[str]:
    if not lesson.sources and page.facts.get("own") not in ("yes", "true"):
        yield f"{lesson.slug}: no source"
    if lesson.checked is None:
        yield f"{lesson.slug}: no date"


def _told(lesson: Lesson, findings: Iterable[Finding], rules: tuple[str, ...] = ()) -> Iterable[str]:
    for found in findings:
        if not rules or found.rule in rules:
            yield f"{lesson.slug}, line {found.line}: {found.rule}: {' '.join(found.text.split())[:60]}"
