"""A validator that is started once finds in each book what it would find in it alone, and is there again after it broke down."""

from pathlib import Path

import pytest

from accessibility.formats import epub
from accessibility.formats.publication import Options, Publication
from accessibility.formats.validators import epubcheck
from accessibility.formats.validators.kept_open import KeptOpen


@pytest.fixture
def books(small: Publication, tmp_path: Path) -> list[Path]:
    """A good book, one that is none, and a good one under a name that needs care."""
    pieces = list(epub.pieces(small, Options()))
    files = [tmp_path / "good.epub", tmp_path / "none.epub", tmp_path / "één bóók, 100%\tas new.epub"]
    pieces[0].build(files[0])
    files[1].write_bytes(b"not a book")
    pieces[1].build(files[2])
    return files


def found(books: list[Path]) -> list[list[str]]:
    return [[problem.message for problem in epubcheck.problems(book)] for book in books]


def test_each_book_gets_its_own_report_from_one_start(books: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    first = found(books)
    started = epubcheck._EPUBCHECK._running
    assert started
    assert (True, False, True) == tuple(not each for each in first)
    assert first == found(books)
    assert started is epubcheck._EPUBCHECK._running

    # Where Java cannot read a program's own source, it is started for each book, and finds the same.
    monkeypatch.setattr(epubcheck, "_reads_source", lambda: False)
    assert first == found(books)


def test_after_it_broke_down_it_is_started_anew(books: list[Path]) -> None:
    before = found(books[:1])
    running = epubcheck._EPUBCHECK._running
    assert running
    running.kill()
    running.wait()
    assert before == found(books[:1])
    assert running is not epubcheck._EPUBCHECK._running


def test_a_program_that_ends_at_once_is_told_with_what_it_said(books: list[Path]) -> None:
    broken = KeptOpen(lambda folder: (["sh", "-c", "echo no room here >&2; exit 3"], {}))
    assert ("", "no room here") == broken.report(books[0])
    assert ("", "no room here") == broken.report(books[0])
