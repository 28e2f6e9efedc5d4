"""Making files of a pack, as typed: what cannot be in them is told in one sentence with its file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

Say = Callable[..., tuple[int, str, str]]


def with_a_script(picture: Path) -> None:
    picture.write_text(picture.read_text().replace("</svg>", "<script>alert(1)</script></svg>"))


def of_10_megabytes(picture: Path) -> None:
    picture.write_text(picture.read_text().replace("</svg>", f'<path d="{"M0 0L9 9" * 1_250_000}"/></svg>'))


@pytest.mark.parametrize(("spoil", "why"), [(with_a_script, "<script> is not allowed in a drawing."), (of_10_megabytes, "Keep it under 300,000."), (Path.unlink, "is not there")])
def test_a_page_with_a_bad_picture_is_in_no_copy_and_its_host_is_told(say: Say, small: Path, tmp_path: Path, spoil: Callable[[Path], None], why: str) -> None:
    spoil(small / "pictures" / "wave.svg")
    code, said, _ = say("export", small, "--to", "pdf", "--out", tmp_path / "out")
    assert 1 == code
    line = next(line for line in said.splitlines() if "01-hello.en.md" in line)
    assert line.endswith("This page is in no copy, because something in it has to be mended. `side-by-side check` says what.")
    assert "02-next" not in said
    assert (tmp_path / "out" / "pdf" / "first.pdf").is_file()
    assert why in say("check", small)[1]


def test_sheets_of_one_module_are_told_in_one_sentence(say: Say, small: Path, tmp_path: Path) -> None:
    code, said, _ = say("export", small, "--to", "sheets", "--module", "first", "--out", tmp_path / "out")
    assert 1 == code
    assert "sheets: Sheets (cards, posters, the word list) belong to the whole training, not to one module. To make them, leave out --module." in said


def test_a_good_pack_ends_with_0(say: Say, small: Path, tmp_path: Path) -> None:
    assert 0 == say("export", small, "--to", "pdf", "--out", tmp_path / "out")[0]


def test_a_poster_says_the_place_and_the_day_that_were_typed(say: Say, small: Path, tmp_path: Path) -> None:
    assert 0 == say("export", small, "--to", "sheets", "--place", "The library, Mill Road", "--day", "Monday at 2pm", "--out", tmp_path / "out")[0]
    said = " ".join(PdfReader(tmp_path / "out" / "sheets" / "poster-words.pdf").pages[0].extract_text().split())
    assert "The library, Mill Road" in said
    assert "Monday at 2pm" in said
