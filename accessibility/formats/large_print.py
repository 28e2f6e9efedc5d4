"""The same booklets in large print (18 points) and giant print (24 points). See `pdf.py`.

One part at a time: all parts in letters of 24 points are more than 1,000 pages, which nobody can hold.
"""

from collections.abc import Iterator

from accessibility.formats.doors import Piece
from accessibility.formats.paper.check import cannot_check as cannot_check
from accessibility.formats.paper.check import problems as problems
from accessibility.formats.paper.press import missing as missing
from accessibility.formats.pdf import booklets
from accessibility.formats.publication import Options, Publication, Use

name = "large-print"
use: Use = "print"
LARGE, GIANT = 18, 24


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    yield from booklets(publication, options, LARGE, "large", "-large", whole=False)
    yield from booklets(publication, options, GIANT, "giant", "-giant", whole=False)
