"""Single sheets: cards four to a page with a plain and a picture side, needs as the pages ask them, posters on one page."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

from pypdf import PdfReader

from accessibility.formats import sheets
from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Deck, Options, Publication, TalkCard

EVERYTHING = Options()
MakePublication = Callable[..., Publication]


def written(publication: Publication, path: str, to: Path, options: Options = EVERYTHING) -> list[str]:
    """The text of each page of one sheet."""
    piece = next(piece for piece in sheets.pieces(publication, options) if piece.path == path)
    piece.build(to / "sheet.pdf")
    return [page.extract_text() for page in PdfReader(to / "sheet.pdf").pages]


def test_cards_are_four_to_a_page_with_their_pictures_on_the_next(small: Publication, tmp_path: Path) -> None:
    cards = tuple(TalkCard(f"c{n}", f"Question number {n}", easy=f"Easy {n}") for n in range(1, 6))
    pages = written(replace(small, decks=(Deck("time", "Time", cards),)), "cards-time.pdf", tmp_path)[2:]
    order = [re.findall(r"(?:number|Easy) (\d)", page) for page in pages]
    assert [["1", "2", "3", "4"], ["2", "1", "4", "3"], ["5"], ["5"]] == order


def test_printed_on_both_sides_the_words_of_a_card_have_their_picture_behind_them(small: Publication, tmp_path: Path) -> None:
    cards = tuple(TalkCard(f"c{n}", f"Question number {n}", easy=f"Easy {n}") for n in range(1, 6))
    pages = written(replace(small, decks=(Deck("time", "Time", cards),)), "cards-time.pdf", tmp_path)
    assert [3, 5] == [number for number, page in enumerate(pages, 1) if "Question" in page]
    assert [4, 6] == [number for number, page in enumerate(pages, 1) if "Easy" in page]


def test_a_poster_with_nothing_filled_in_is_one_page_too(small: Publication, tmp_path: Path) -> None:
    for site in ("", "https://training.our-own-hospital-and-community-services.example.org"):
        for layout in sheets.POSTERS:
            pages = written(replace(small, site=site), f"poster-{layout}.pdf", tmp_path)
            assert 1 == len(pages)
            assert small.version in pages[0]


def test_an_address_on_a_strip_to_tear_off_is_parted_only_at_its_dots(small: Publication, tmp_path: Path) -> None:
    (page,) = written(replace(small, site="https://hall.example.org"), "poster-tear-off.pdf", tmp_path)
    lines = [line.replace("\u200b", "") for line in page.rpartition("https://hall.example.org")[2].split("\n")]
    assert 5 == "".join(lines).count("hall.example.org")
    assert {"hall.example", ".org", "hall.example.org"} >= {line for line in lines if "or" in line or "example" in line}


def test_every_poster_is_one_page_with_the_place_and_the_day(small: Publication, tmp_path: Path) -> None:
    options = Options(place="The library, Mill Road", day="Monday 7 December, 2 pm")
    for layout in sheets.POSTERS:
        pages = written(replace(small, site="https://training.example.org"), f"poster-{layout}.pdf", tmp_path, options)
        assert 1 == len(pages)
        assert "The library, Mill Road" in pages[0]
        assert "Monday 7 December" in pages[0]


def test_the_needs_are_those_that_the_pages_ask_about(small: Publication) -> None:
    asked = {
        answer.say
        for part in small.parts
        for page in part.pages
        for block in page.document.blocks
        if getattr(block, "keep", "") == "needs"
        for answer in getattr(block, "answers", ())
    }
    assert asked == set(sheets.needs(small))


def test_sheets_belong_to_the_whole_so_one_module_alone_has_none(small: Publication) -> None:
    assert [] == list(sheets.pieces(small, Options(parts=("first",))))


def test_one_module_alone_is_told_in_one_sentence_why_no_sheet_is_made(small: Publication, tmp_path: Path) -> None:
    report = export(small, [doors()["sheets"]], tmp_path / "out", Options(parts=("first",)))
    assert {"sheets": sheets.ONLY_WHOLE} == report.left_out
    assert not report.good
    both = export(small, [doors()["sheets"], doors()["pdf"]], tmp_path / "out", Options(parts=("first",)))
    assert {"sheets": sheets.ONLY_WHOLE} == both.left_out
    assert both.good


def test_a_sheet_is_made_anew_only_when_its_own_words_change_and_its_stamp_says_so(make_publication: MakePublication, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    before = {piece.path: piece for piece in sheets.pieces(make_publication(pack), EVERYTHING)}
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    edited = make_publication(pack)
    assert [(piece.path, piece.stamp) for piece in before.values()] == [(piece.path, piece.stamp) for piece in sheets.pieces(edited, EVERYTHING)]
    longer = replace(edited, terms=edited.terms[1:])
    changed = {piece.path for piece in sheets.pieces(longer, EVERYTHING) if piece.stamp != before[piece.path].stamp}
    assert {"word-list.pdf"} == changed
    assert before["word-list.pdf"].version in " ".join(written(edited, "word-list.pdf", tmp_path))
