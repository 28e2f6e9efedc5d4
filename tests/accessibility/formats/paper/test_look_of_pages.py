"""How pages look: a cover on one page, nothing smaller than the size that was asked for, no page left for one line."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from pypdf import PdfReader

from accessibility.document import Document, Notice, Paragraph, Run
from accessibility.formats.paper.booklet import Booklet, write_booklet
from accessibility.formats.paper.check import problems
from accessibility.formats.publication import Options, Publication
from glossary.term import Source

MakePublication = Callable[..., Publication]
LONG = "Bringing a supporter, an interpreter or an advocate, or joining a meeting online from your own home"


def sizes(pdf: Path) -> set[float]:
    """How large the letters are, in points, in all of a booklet."""
    found: set[float] = set()

    def note(text: str, now: list[float], at: list[float], font: dict[str, object], size: float) -> None:
        if text.strip():
            found.add(round(abs(size * at[3] * now[3]), 1))

    for page in PdfReader(pdf).pages:
        page.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("points", [12, 18, 24])
def test_no_letter_is_smaller_than_the_size_that_was_asked_for(small: Publication, tmp_path: Path, points: int) -> None:
    write_booklet(small, Options(), small.parts[0], points, tmp_path / "out.pdf")
    small_marks = 0.8 if points == 12 else 1  # the numbers that lead to the foot of the page
    assert min(sizes(tmp_path / "out.pdf")) >= points * small_marks


@pytest.mark.parametrize("points", [12, 18, 24])
def test_a_cover_with_a_long_title_is_one_page(small: Publication, tmp_path: Path, points: int) -> None:
    part = replace(small.parts[0], title=LONG, about=f"{LONG}, and what it costs.")
    write_booklet(replace(small, draft=True), Options(), part, points, tmp_path / "out.pdf")
    first, second = (page.extract_text() for page in PdfReader(tmp_path / "out.pdf").pages[:2])
    assert small.version in first
    assert "Pages in this part" in second


def test_each_page_after_the_cover_has_its_number_and_its_version(small: Publication, tmp_path: Path) -> None:
    write_booklet(small, Options(), small.parts[0], 24, tmp_path / "out.pdf")
    stamp = small.stamp_of(small.parts[0])
    for number, page in enumerate(PdfReader(tmp_path / "out.pdf").pages, 1):
        said = page.extract_text()
        assert stamp in said
        assert number == 1 or str(number) in said.split(stamp)[-1]


def test_where_the_facts_come_from_stands_once_at_the_back(small: Publication) -> None:
    both = Source(title="A guide to charts", publisher="A college")
    box = Notice("moves", "changing", (Paragraph((Run("It was 6 points."),)),), small.published, (both,))
    page = replace(small.parts[0].pages[0], document=Document((box,)), sources=(both,))
    html = Booklet(small, Options(), replace(small.parts[0], pages=(page,)), 12).html()
    assert 1 == html.count("A guide to charts")
    assert 2 == html.count(small.say("page.sources"))  # in the list of pages, and over the place itself


def test_a_cover_has_a_picture_that_needs_no_words(make_publication: MakePublication, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    for picture in (pack / "pictures").glob("*.svg"):
        picture.write_text(picture.read_text(encoding="utf-8").replace("</svg>", '<text x="1" y="9" font-size="9">Word</text></svg>'), encoding="utf-8")
    worded = make_publication(pack)
    cover = Booklet(worded, Options(), worded.parts[0], 12).html().split('<section class="list">')[0]
    assert "<img" not in cover


def test_a_dark_scheme_floods_no_paper_with_ink(small: Publication, tmp_path: Path) -> None:
    made = {}
    for scheme in ("auto", "dark", "cream"):
        made[scheme] = Booklet(small, Options(scheme=scheme), small.parts[0], 12).html()
    assert made["auto"] == made["dark"] == made["cream"]


def test_a_person_who_chose_space_gets_more_of_it(small: Publication, tmp_path: Path) -> None:
    pages = []
    for options in (Options(), Options(spacing="wide", font="opendyslexic", scheme="contrast")):
        write_booklet(small, options, small.parts[0], 18, tmp_path / "out.pdf")
        assert [] == problems(tmp_path / "out.pdf")
        pages.append(len(PdfReader(tmp_path / "out.pdf").pages))
    assert pages[1] > pages[0]
