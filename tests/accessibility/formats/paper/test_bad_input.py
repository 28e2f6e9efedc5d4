"""Words and pictures that do not fit on paper still make a page that looks right, or are told in one sentence."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from pypdf import PdfReader

from accessibility.formats.paper.booklet import Booklet, write_booklet
from accessibility.formats.paper.check import problems
from accessibility.formats.publication import Options, Publication

MakePublication, Made = Callable[..., Publication], Callable[[str, int], tuple[str, str]]
LONG = "Pneumono" + "ultramicroscopicsilicovolcanoconiosis" * 12
WIDE = "| " + " | ".join(f"Heading {n}" for n in range(14)) + " |\n" + "|---" * 14 + "|\n| " + " | ".join(f"cell {n}" for n in range(14)) + " |"
NARROW = "| Day | Time |\n|---|---|\n| Monday | 2pm |"


@pytest.fixture
def made(make_publication: MakePublication, samples: Path, tmp_path: Path) -> Made:
    """A booklet with these words in it, in letters of this size, which a validator finds sound: as HTML and as the text of its PDF."""

    def make(words: str, points: int) -> tuple[str, str]:
        pack = copytree(samples / "small", tmp_path / "pack")
        page = pack / "modules" / "second" / "01-only.en.md"
        page.write_text(page.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
        publication = make_publication(pack)
        part = publication.part("second")
        assert part
        write_booklet(publication, Options(), part, points, tmp_path / "out.pdf")
        assert [] == problems(tmp_path / "out.pdf")
        return Booklet(publication, Options(), part, points).html(), "\n".join(each.extract_text() for each in PdfReader(tmp_path / "out.pdf").pages)

    return make


@pytest.mark.parametrize("points", [12, 24])
def test_a_word_wider_than_the_page_goes_on_in_the_next_line(made: Made, points: int) -> None:
    text = made(LONG, points)[1]
    assert LONG not in text
    assert LONG in "".join(line for line in text.split("\n") if line in LONG)


@pytest.mark.parametrize("points", [12, 24])
def test_a_table_too_wide_is_told_row_by_row(made: Made, points: int) -> None:
    html, text = made(WIDE, points)
    assert "<table" not in html
    assert "<li><strong>Heading 13:</strong> cell 13</li>" in html
    assert "Heading 13: cell 13" in text


@pytest.mark.parametrize("points", [12, 24])
def test_a_table_that_fits_stays_a_table(made: Made, points: int) -> None:
    assert '<th scope="col">Day</th>' in made(NARROW, points)[0]


def test_an_emoji_with_no_glyph_is_said_in_words(made: Made) -> None:
    assert "A friend (woman, staff of aesculapius) came (melting face) along." in " ".join(made("A friend 👩🏽‍⚕️ came 🫠 along.", 12)[1].split())


def test_html_in_the_words_is_only_words(made: Made) -> None:
    html, text = made("<script>alert(1)</script> and <b>bold</b>", 12)
    assert "<script>" not in html
    assert "and" in text


def test_a_text_in_another_script_makes_a_sound_booklet(made: Made) -> None:
    assert "مرحبا" in made("مرحبا بكم في هذا التدريب", 12)[0]


@pytest.mark.parametrize("points", [12, 24])
def test_a_booklet_in_a_language_from_right_to_left_begins_at_the_right(make_publication: MakePublication, tmp_path: Path, points: int) -> None:
    publication = make_publication(language="ur")
    assert "rtl" == publication.direction
    write_booklet(publication, Options(), publication.parts[0], points, tmp_path / "out.pdf")
    assert [] == problems(tmp_path / "out.pdf")
    starts: list[float] = []

    def note(text: str, now: list[float], at: list[float], font: dict[str, object], size: float) -> None:
        if any("؀" <= letter <= "ۿ" for letter in text):
            starts.append(now[0] * at[4] + now[4])

    for page in PdfReader(tmp_path / "out.pdf").pages:
        page.extract_text(visitor_text=note)
    assert max(starts) > 400  # of 595 points across
