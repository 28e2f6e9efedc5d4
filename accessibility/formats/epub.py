"""E-books: EPUB 3.3, one for each part and one of all. They open on phones, e-readers and by voice, with the letters and colours of whoever reads.

The words say where they are explained, and the explanation leads back; checks stand there with all their reasons, to read. Standard: EPUB Accessibility 1.1.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from accessibility.formats.doors import Piece
from accessibility.formats.ebook.chapters import Book, chapters
from accessibility.formats.ebook.package import Package
from accessibility.formats.makers import made_by
from accessibility.formats.publication import Options, Part, Publication, Use, hash_of
from accessibility.formats.validators import ace, epubcheck
from glossary.problem import Problem

name = "epub"
use: Use = "exports"
MAKER = made_by(Path(__file__), Path(__file__).parent / "ebook")


def missing() -> str:
    return ""


def cannot_check() -> str:
    return " ".join(filter(None, (epubcheck.missing(), ace.missing())))


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    scheme = scheme_of(options)
    for part in publication.parts:
        stamp = hash_of(MAKER, scheme, publication.stamp_of(part), publication.published)
        yield Piece(f"{part.id}.epub", stamp, partial(_build, publication, part, scheme), part.id, part.stories)
    if not options.parts:
        stamp = hash_of(MAKER, scheme, publication.stamp, publication.published)
        stories = frozenset[str]().union(*(part.stories for part in publication.parts))
        yield Piece(f"{publication.id}.epub", stamp, partial(_build, publication, None, scheme), stories=stories)


def scheme_of(options: Options) -> str:
    """An e-reader sets its own page colour; pictures and cover follow the person's scheme."""
    return "light" if options.scheme == "auto" else options.scheme


def _build(publication: Publication, part: Part | None, scheme: str, file: Path) -> None:
    book = Book(publication, part, scheme)
    book.pictures.scheme = scheme
    Package(book, chapters(book)).write(file)


def problems(file: Path) -> list[Problem]:
    return [*epubcheck.problems(file), *ace.problems(file)]
