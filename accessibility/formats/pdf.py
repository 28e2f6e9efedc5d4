"""Booklets to print, for each part and for the whole: PDF/UA-1, 12 points. See `paper/`."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from accessibility.formats.doors import Piece
from accessibility.formats.makers import made_by
from accessibility.formats.paper.book import write_book
from accessibility.formats.paper.booklet import write_booklet
from accessibility.formats.paper.check import cannot_check as cannot_check
from accessibility.formats.paper.check import problems as problems
from accessibility.formats.paper.press import HERE
from accessibility.formats.paper.press import missing as missing
from accessibility.formats.publication import Options, Part, Publication, Use, hash_of

name = "pdf"
use: Use = "print"
POINTS = 12


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    yield from booklets(publication, options, POINTS, "booklet")


def booklets(publication: Publication, options: Options, points: int, kind: str, ending: str = "", whole: bool = True) -> Iterator[Piece]:
    """A booklet for each part; with `whole` one for all of them too, bound from those, where all parts were asked for."""
    parts = tuple(part for part in publication.parts if part.pages)
    pages = {(part.id, page.id) for part in parts for page in part.pages}
    reached = sorted(set(publication.links.values()) & pages)  # a booklet leads to those beside it
    made: dict[str, Piece] = {}
    for part in parts:
        stamp = hash_of(publication.stamp_of(part), publication.words, reached, options.stamp, points, made_by(HERE))
        made[part.id] = Piece(f"{part.id}{ending}.pdf", stamp, partial(write_booklet, publication, options, part, points), part.id, part.stories, kind)
    yield from made.values()
    if whole and not options.parts and len(parts) > 1:
        stories = frozenset(name for part in parts for name in part.stories)
        stamp = hash_of(publication.stamp, options.stamp, points, made_by(HERE))
        bound = partial(_bound, publication, options, parts, points, made)
        yield Piece(f"all-parts{ending}.pdf", stamp, bound, "", stories, kind, of=tuple(made.values()))


def _bound(publication: Publication, options: Options, parts: tuple[Part, ...], points: int, booklets: dict[str, Piece], to: Path, there: Mapping[str, Path] | None = None) -> None:
    """All parts in one file. What is not `there` yet is made for it, and kept nowhere."""
    with TemporaryDirectory() as folder:

        def booklet(part: Part) -> Path:
            piece = booklets[part.id]
            if there and piece.path in there:
                return there[piece.path]
            piece.build(Path(folder) / piece.path)
            return Path(folder) / piece.path

        write_book(publication, options, parts, points, booklet, to)
