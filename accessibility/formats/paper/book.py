"""All parts in one file: the pages of their booklets as they stand, between pages of its own. So no page is laid out twice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from accessibility.formats.paper.booklet import anchor, resume
from accessibility.formats.paper.press import beside, press, sheet
from accessibility.formats.publication import Options, Part, Publication

_LINES = 35
"""How many lines of a list of contents stand on a page, more or less: a first guess."""


@dataclass(frozen=True)
class Chapter:
    """The pages of one booklet that stand in the book: from its first lesson to before its room for questions. `places`: the page of each name in it."""

    part: Part
    file: Path
    start: int
    end: int
    places: dict[str, int]

    def names(self, publication: Publication) -> Iterator[tuple[str, str]]:
        """The title and the name of each thing that the list of contents leads to."""
        for page in self.part.pages:
            yield page.title, anchor(self.part.id, page.id)
        for name, label in (("reasons", "check.reasons"), ("sources", "page.sources")):
            if name in self.places:
                yield publication.say(label), inside(self.part, name)


@dataclass(frozen=True)
class Line:
    """A chapter in the list of contents, with the numbers of its pages."""

    part: Part
    title_at: int
    lines: list[tuple[str, str, int]]


def inside(part: Part, name: str) -> str:
    """The name of a place in a booklet, in the book: there many have a place of this name. A lesson's is its own already."""
    return name if name.startswith(f"{anchor(part.id, '')}") else f"{part.id}:{name}"


def write_book(publication: Publication, options: Options, parts: tuple[Part, ...], points: int, booklet: Callable[[Part], Path], to: Path) -> None:
    """`booklet` tells where the booklet of a part is, made already."""
    from accessibility.formats.paper.binding import bind, places_in

    chapters = [_chapter(part, booklet(part)) for part in parts]
    lines = sum(len(list(chapter.names(publication))) + 1 for chapter in chapters)
    front, titles = 1 + ceil((lines + 3) / _LINES), [1] * len(parts)
    frame = to.with_name(f"frame-{to.name}")
    try:
        while True:
            guess = (front, titles)
            press(_frame(publication, options, chapters, points, front, titles), points, frame)
            found = places_in(frame)
            starts = [found[f"part-{part.id}"] for part in parts]
            front, titles = starts[0], [after - before for before, after in zip(starts, [*starts[1:], found["mine"]], strict=True)]
            if guess == (front, titles):
                break
        bind(frame, chapters, titles, to)
    finally:
        frame.unlink(missing_ok=True)


def _chapter(part: Part, file: Path) -> Chapter:
    from accessibility.formats.paper.binding import places_in

    places = places_in(file)
    return Chapter(part, file, places[anchor(part.id, part.pages[0].id)], places["mine"], places)


def _frame(publication: Publication, options: Options, chapters: list[Chapter], points: int, front: int, titles: list[int]) -> str:
    """The pages that are the book's own: its cover, its list, a title for each part, room for questions, and ten digits that its page numbers are set from."""
    listed, at = [], front + 1
    for chapter, title in zip(chapters, titles, strict=True):
        first = at + title
        places = {inside(chapter.part, name): page for name, page in chapter.places.items()}
        listed.append(Line(chapter.part, at, [(said, name, first + places[name] - chapter.start) for said, name in chapter.names(publication)]))
        at = first + chapter.end - chapter.start
    return sheet(
        "book.html", points, publication=publication, say=publication.say, options=options, parts=tuple(chapter.part for chapter in chapters), one=None,
        title=publication.title, stamp=publication.stamp, resume=resume(publication, options), hero="", chapters=listed, mine_at=at, beside=beside,
    )  # fmt: skip
