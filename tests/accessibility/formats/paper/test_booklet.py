"""A booklet says what the page says, with the reasons at the back and the words at the foot."""

import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from pypdf import PdfReader

from accessibility.charts import run_chart
from accessibility.document import Chart
from accessibility.formats.paper.booklet import Booklet, write_booklet
from accessibility.formats.paper.press import drawing, press
from accessibility.formats.publication import Options, Part, Publication

MakePublication = Callable[..., Publication]


def booklet(publication: Publication, part: str, **options: tuple[str, str]) -> str:
    return Booklet(publication, Options(**options), the(publication, part), 12).html()  # type: ignore[arg-type]


def the(publication: Publication, part: str) -> Part:
    found = publication.part(part)
    assert found
    return found


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def test_the_reasons_stand_at_the_back_under_the_number_of_their_question(small: Publication) -> None:
    html = booklet(small, "first")
    assert html.index("The reasons are at the end of this part, under number 1.") < html.index('id="reasons"') < html.index("They said it first, so they will be glad.")
    assert "<input" not in html
    assert "<button" not in html


def test_a_hard_word_is_explained_at_the_foot_of_its_page(make_publication: MakePublication, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThe MDT meets on Monday.\n", encoding="utf-8")
    publication = make_publication(pack)
    write_booklet(publication, Options(), the(publication, "second"), 12, tmp_path / "out.pdf")
    on = [text for text in (each.extract_text() for each in PdfReader(tmp_path / "out.pdf").pages) if "meets on Monday" in text]
    assert 1 == len(on)
    assert "multidisciplinary team" in on[0]


def test_in_large_letters_the_meanings_stand_after_the_text(make_publication: MakePublication, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThe MDT meets on Monday.\n", encoding="utf-8")
    publication = make_publication(pack)
    html = Booklet(publication, Options(), the(publication, "second"), 24).html()
    assert 'class="foot"' not in html
    assert html.index("meets on Monday") < html.index("1. MDT: multidisciplinary team")


def test_a_chart_is_a_picture_on_paper_too() -> None:
    chart = Chart("c", "Waits", "Week", "Days", (3, 5, 4), "It goes up and down.")
    assert b"<polyline" in b64decode(re.findall(r"base64,([^\"]+)", drawing("A chart", run_chart(chart, "middle")))[0])


def test_the_smallest_words_in_a_picture_are_as_large_as_the_text_beside_it() -> None:
    worded = '<svg viewBox="0 0 360 240"><text font-size="20">A</text><text font-size="15">B</text></svg>'
    assert 'class="drawing worded" style="width:24.0em"' in drawing("Two letters", worded)
    assert 'class="drawing" alt' in drawing("A cup", '<svg viewBox="0 0 360 240"><path d="M0 0"/></svg>')


def test_the_answers_of_a_question_stay_on_one_page_with_it(tmp_path: Path) -> None:
    choices = "".join(f"<li>Answer {number}</li>" for number in range(1, 6))
    box = f'<div class="box pick"><h2 class="box-title">Choose</h2><ul class="to-tick">{choices}</ul></div>'
    press(f'<html lang="en"><head><title>A page</title></head><body><p style="height: 210mm">Above</p>{box}</body></html>', 18, tmp_path / "out.pdf")
    on_last = PdfReader(tmp_path / "out.pdf").pages[-1].extract_text()
    assert all(f"Answer {number}" in on_last for number in range(1, 6))


def test_a_persons_own_copy_has_their_code_and_any_other_has_room_for_it(small: Publication) -> None:
    own = booklet(small, "first", code=("apple river stone lamp", "0001 0002 0003 0004"))
    assert "apple river stone lamp" in own
    assert "0001 0002 0003 0004" in own
    assert "apple" not in booklet(small, "first")


def test_large_print_is_large(small: Publication, tmp_path: Path) -> None:
    sizes: dict[int, int] = {}
    for points in (12, 24):
        write_booklet(small, Options(), the(small, "first"), points, tmp_path / f"{points}.pdf")
        sizes[points] = len(PdfReader(tmp_path / f"{points}.pdf").pages)
    assert sizes[24] > sizes[12]


def test_the_parts_of_an_emoji_are_said_in_words(make_publication: MakePublication, tmp_path: Path) -> None:
    publication = make_publication()
    write_booklet(publication, Options(), the(publication, "first"), 12, tmp_path / "out.pdf")
    assert "(woman, staff of aesculapius)" in text_of(tmp_path / "out.pdf")
