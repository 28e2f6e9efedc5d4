"""Booklets to print, for each part and for the whole: PDF/UA-1, 12 points. See `paper/`."""

from collections.abc import Iterator
from functools import partial

from accessibility.formats.doors import Piece
from accessibility.formats.makers import made_by
from accessibility.formats.paper.booklet import write_booklet
from accessibility.formats.paper.check import cannot_check as cannot_check
from accessibility.formats.paper.check import problems as problems
from accessibility.formats.paper.press import HERE
from accessibility.formats.paper.press import missing as missing
from accessibility.formats.publication import Options, Publication, Use, hash_of

name = "pdf"
use: Use = "print"
POINTS = 12


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    yield from booklets(publication, options, POINTS, "booklet")


def booklets(publication: Publication, options: Options, points: int, kind: str, ending: str = "", whole: bool = True) -> Iterator[Piece]:
    """A booklet for each part; with `whole` one for all of them too, where all parts were asked for."""
    for part in publication.parts:
        if part.pages:
            stamp = hash_of(publication.stamp_of(part), publication.words, options.stamp, points, made_by(HERE))
            yield Piece(f"{part.id}{ending}.pdf", stamp, partial(write_booklet, publication, options, (part,), points), part.id, part.stories, kind)
    parts = tuple(part for part in publication.parts if part.pages)
    if whole and not options.parts and len(parts) > 1:
        stories = frozenset(name for part in parts for name in part.stories)
        stamp = hash_of(publication.stamp, options.stamp, points, made_by(HERE))
        yield Piece(f"all-parts{ending}.pdf", stamp, partial(write_booklet, publication, options, parts, points), "", stories, kind)
