"""A PDF that a screen reader could not follow is caught, one break at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.formats.paper.check import problems
from accessibility.formats.paper.press import press

WHOLE = (
    '<!doctype html><html lang="en"><head><title>A page</title></head><body><h1>One</h1><h2>Two</h2>'
    '<p>Words.</p><img alt="A dot" src="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 9 9%27%3E%3Ccircle r=%274%27/%3E%3C/svg%3E">'
    "<table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></body></html>"
)
BREAKS: dict[str, Callable[[str], str]] = {
    "no language": lambda html: html.replace(' lang="en"', ""),
    "no title": lambda html: html.replace("<title>A page</title>", ""),
    "a picture with no alt": lambda html: html.replace(' alt="A dot"', ""),
    "a heading left out": lambda html: html.replace("<h2>Two</h2>", "<h3>Two</h3>"),
    "two paragraphs beside a bullet": lambda html: html.replace("<p>Words.</p>", "<ul><li><p>One</p><p>Two</p></li></ul>"),
}


def test_a_sound_page_passes(tmp_path: Path) -> None:
    press(WHOLE, 12, tmp_path / "sound.pdf")
    assert [] == problems(tmp_path / "sound.pdf")


@pytest.mark.parametrize("name", BREAKS)
def test_a_planted_break_is_caught(name: str, tmp_path: Path) -> None:
    spoilt = BREAKS[name](WHOLE)
    assert spoilt != WHOLE
    press(spoilt, 12, tmp_path / "spoilt.pdf")
    assert problems(tmp_path / "spoilt.pdf")


def test_a_pdf_with_no_tags_is_caught(tmp_path: Path) -> None:
    from weasyprint import HTML

    HTML(string=WHOLE).write_pdf(tmp_path / "flat.pdf")
    assert problems(tmp_path / "flat.pdf")


def test_what_is_no_pdf_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "none.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    assert 1 == len(problems(tmp_path / "none.pdf"))
