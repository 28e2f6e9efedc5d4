"""Posters and sheets, as typed at the command line."""

from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

Say = Callable[..., tuple[int, str, str]]


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
