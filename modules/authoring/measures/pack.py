"""The measures of every module, and of all of them together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from modules.authoring.measures.measure import Measure, at_most, formula, none_of
from modules.authoring.measures.page import PageMeasures, measure_page
from modules.authoring.measures.prose import formulas, together
from modules.authoring.shared import shared_in
from modules.packs.pack import Pack

# The targets: each has its one home here.
PAGE_WORDS, MOST_PAGE_WORDS = 90, 140
SENTENCE_WORDS, MOST_SENTENCE_WORDS = 11, 25
GRADE, SMOG = 5, 8
TERMS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A module, or the whole pack (then `id` is empty)."""

    id: str
    title: str
    measures: tuple[Measure, ...]

    @property
    def missed(self) -> tuple[Measure, ...]:
        return tuple(measure for measure in self.measures if measure.standing == "missed")


def measure_pack(pack: Pack, only: str = "") -> tuple[Part, ...]:
    """Each module in the order of the pack, then all of them together. With `only`, one module alone. The formulas are for English: other languages are left out."""
    edition = pack.edition(pack.about.languages[0])
    shared = shared_in(pack)
    parts: list[Part] = []
    every: list[list[PageMeasures]] = []
    for module in edition.modules.values():
        if not only or module.id == only:
            pages = [measure_page(lesson, pack, pack.lexicon, shared) for lesson in module.lessons]
            every.append(pages)
            parts.append(Part(module.id, module.title, (*_measures(pages), _pictures(pages))))
    if not only and every:
        pages = [page for module in every for page in module]
        bare = [part.id for part, module in zip(parts, every, strict=True) if not any(page.pictures for page in module)]
        parts.append(Part("", pack.about.title, (*_measures(pages), none_of("modules-without-picture", "Modules without a picture", bare))))
    return tuple(parts)


def _measures(pages: Sequence[PageMeasures]) -> Iterator[Measure]:
    prose = together(page.prose for page in pages)
    longest = max(pages, key=lambda page: page.words)
    lengths = prose.lengths or [0]
    yield Measure("pages", "Pages", len(pages), str(len(pages)))
    yield at_most("words-median", "Words on a page, median", median(page.words for page in pages), PAGE_WORDS)
    over = [f"{page.name}: {page.words} words" for page in pages if page.words > MOST_PAGE_WORDS]
    yield at_most("words-most", "Longest page", longest.words, MOST_PAGE_WORDS, over, f" words ({longest.name})")
    yield at_most("sentence-median", "Words in a sentence, median", median(lengths), SENTENCE_WORDS)
    yield at_most("sentence-most", "Longest sentence", max(lengths), MOST_SENTENCE_WORDS, _too_long(pages), f" words ({_with_longest(pages)})")
    both = formulas(prose)
    if both:
        whole, apart = both
        hard = [f"{page.name}: {page.grade:.1f}, without the words being taught {page.apart:.1f}" for page in pages if round(min(page.grade, page.apart), 1) > GRADE]
        yield formula("flesch-kincaid", "Flesch-Kincaid grade", whole.flesch_kincaid_grade, apart.flesch_kincaid_grade, GRADE, hard)
        yield formula("smog", "SMOG", whole.smog_index, apart.smog_index, SMOG)
    yield none_of("not-easy", "Pages that are not “easy”", [f"{page.name}: {page.band}" for page in pages if page.band != "easy"])
    doing = sum(page.to_do for page in pages)
    idle = [page.name for page in pages if not page.to_do] if 2 * doing < len(pages) else []
    yield Measure("to-do", "Pages with something to do", round(doing / len(pages), 2), f"{doing} of {len(pages)}", "1 in 2 or more", "missed" if idle else "met", tuple(idle))
    yield none_of("unsourced", "Pages without a source or a date", [text for page in pages for text in page.lacks])
    yield none_of("moving", "Facts that may change, outside a dated box", [text for page in pages for text in page.moving])
    yield none_of("links", "Links that cannot be opened, or do not say where they go", [text for page in pages for text in page.links])
    yield none_of("must", "Findings that must be mended", [text for page in pages for text in page.must])
    yield none_of("should", "Findings that are to be mended or given a reason", [text for page in pages for text in page.should])
    terms = prose.terms
    shown = [f"{name} {times}" for name, times in sorted(terms.items(), key=lambda each: (-each[1], each[0]))]
    yield Measure("taught", "Words being taught", len(terms), str(len(terms)), places=tuple(shown))


def _pictures(pages: Sequence[PageMeasures]) -> Measure:
    count = sum(page.pictures for page in pages)
    return Measure("pictures", "Pictures and charts", count, str(count), "1 or more", "met" if count else "missed")


def _too_long(pages: Sequence[PageMeasures]) -> list[str]:
    return [f"{page.name}, {len(words)} words: {' '.join(words)}" for page in pages for words in page.prose.sentences if len(words) > MOST_SENTENCE_WORDS]


def _with_longest(pages: Sequence[PageMeasures]) -> str:
    return max(pages, key=lambda page: max(page.prose.lengths, default=0)).name
