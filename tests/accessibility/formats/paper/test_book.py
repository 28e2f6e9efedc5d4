"""All parts in one file hold what the booklets hold, in their order, under numbers and names of the whole."""

from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import copytree

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from accessibility.formats import pdf
from accessibility.formats.doors import Piece
from accessibility.formats.exporter import export
from accessibility.formats.paper.check import problems
from accessibility.formats.publication import Options, Publication

MakePublication = Callable[..., Publication]
BOOK = "all-parts.pdf"


def pieces(publication: Publication) -> dict[str, Piece]:
    return {piece.path: piece for piece in pdf.pieces(publication, Options())}


def bound(publication: Publication, to: Path) -> PdfReader:
    pieces(publication)[BOOK].build(to / BOOK)
    assert [] == problems(to / BOOK)
    return PdfReader(to / BOOK)


def line(book: PdfReader, page: int) -> str:
    """The last word of a page: its number."""
    return book.pages[page].extract_text().strip().split()[-1]


def links_in(book: PdfReader) -> list[DictionaryObject]:
    return [link.get_object() for page in book.pages for link in page.get("/Annots", ())]


def outline(listed: Sequence[object]) -> list[object]:
    return [outline(each) if isinstance(each, list) else str(getattr(each, "title", "")) for each in listed]


@pytest.fixture
def pack(samples: Path, tmp_path: Path) -> Path:
    return copytree(samples / "small", tmp_path / "pack")


def test_every_page_of_a_booklet_stands_in_the_book_with_its_words(small: Publication, tmp_path: Path) -> None:
    book = bound(small, tmp_path)
    words = " ".join(" ".join(page.extract_text().split()) for page in book.pages)
    for part in small.parts:
        pieces(small)[f"{part.id}.pdf"].build(tmp_path / "one.pdf")
        one = PdfReader(tmp_path / "one.pdf")
        places = {name: one.get_destination_page_number(place) for name, place in one.named_destinations.items()}
        for page in one.pages[places[f"p-{part.id}-{part.pages[0].id}"] : places["mine"]]:
            text = " ".join(page.extract_text().split()).rsplit(small.title, 1)[0]  # without its foot
            assert text.strip() in words


def test_pages_are_numbered_through_and_carry_the_stamp_of_the_whole(small: Publication, tmp_path: Path) -> None:
    book = bound(small, tmp_path)
    assert [str(number) for number in range(2, len(book.pages) + 1)] == [line(book, page) for page in range(1, len(book.pages))]
    stamps = {small.stamp_of(part) for part in small.parts}
    for page in book.pages:
        text = page.extract_text()
        assert small.stamp in text
        assert not [stamp for stamp in stamps if stamp in text]


def test_the_list_of_contents_names_the_page_where_each_lesson_begins(small: Publication, tmp_path: Path) -> None:
    book = bound(small, tmp_path)
    contents = [" ".join(line.split()) for line in book.pages[1].extract_text(extraction_mode="layout").splitlines()]
    for part in small.parts:
        for page in part.pages:
            place = book.named_destinations[f"p-{part.id}-{page.id}"]
            number = (book.get_destination_page_number(place) or 0) + 1
            assert f"{page.title} {number}" in contents
            assert page.title in book.pages[number - 1].extract_text()


def test_the_outline_has_each_part_with_its_lessons_under_it(small: Publication, tmp_path: Path) -> None:
    shown = outline(bound(small, tmp_path).outline)
    for part in small.parts:
        assert part.title in shown
        under = shown[shown.index(part.title) + 1]
        assert isinstance(under, list)
        assert [page.title for page in part.pages] == under[: len(part.pages)]


def test_every_link_leads_to_a_page_of_the_book_or_out_of_it(small: Publication, tmp_path: Path) -> None:
    book = bound(small, tmp_path)
    assert links_in(book)
    for link in links_in(book):
        address = str(link.get("/A", {}).get("/URI", ""))
        assert str(link.get("/Dest")) in book.named_destinations or address.startswith(("http", "mailto:", "tel:"))


def test_a_link_to_another_part_leads_there_in_the_book_and_to_its_booklet_from_a_booklet(make_publication: MakePublication, pack: Path, tmp_path: Path) -> None:
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nGo back to [the first part](module:first).\n", encoding="utf-8")
    publication = make_publication(pack)
    name = "p-{}-{}".format(*publication.links["module:first"])
    pieces(publication)["second.pdf"].build(tmp_path / "second.pdf")
    assert [] == problems(tmp_path / "second.pdf")
    assert [("first.pdf", name)] == [(action["/F"], action["/D"]) for action in (link.get("/A", {}) for link in links_in(PdfReader(tmp_path / "second.pdf"))) if "/F" in action]
    assert 3 == [link.get("/Dest") for link in links_in(bound(publication, tmp_path))].count(name)  # in its place; in the list its title, and its number


def test_after_one_edit_one_booklet_is_pressed_and_the_book_is_bound_from_it_and_those_that_stand_there(make_publication: MakePublication, pack: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(make_publication(pack), [pdf], out, Options())
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    first = (out / "pdf" / "first.pdf").read_bytes()
    report = export(make_publication(pack), [pdf], out, Options())
    assert ["pdf/second.pdf", "pdf/all-parts.pdf"] == report.made
    assert first == (out / "pdf" / "first.pdf").read_bytes()
    assert any("One more line." in each.extract_text() for each in PdfReader(out / "pdf" / BOOK).pages)


def test_the_book_is_the_same_whether_its_booklets_stood_there_or_not(small: Publication, tmp_path: Path) -> None:
    export(small, [pdf], tmp_path / "out", Options())
    alone = bound(small.for_use("print"), tmp_path)
    beside = PdfReader(tmp_path / "out" / "pdf" / BOOK)
    assert [page.extract_text() for page in alone.pages] == [page.extract_text() for page in beside.pages]
