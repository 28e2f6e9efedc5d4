"""PDF: headings, paragraphs and lists from how a page looks; pictures of words and passwords are told."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate

from accessibility.opening import open_text

Trouble = Callable[[str, bytes], str]
LONG = "Your appointment is on Monday. Please bring all your medicines, and a friend if you like. The nurse will take your blood, and then you can go home. "


def leaflet(**more: Any) -> bytes:
    out = BytesIO()
    looks = getSampleStyleSheet()
    story: list[Any] = [
        Paragraph("Your blood test", looks["Title"]),
        Paragraph(LONG * 2, looks["BodyText"]),
        Paragraph("What to bring", looks["Heading2"]),
        ListFlowable([Paragraph("All your medicines", looks["BodyText"]), Paragraph("This letter", looks["BodyText"])], bulletType="bullet", start="•"),
        Paragraph("Call us if you cannot come.", looks["BodyText"]),
    ]
    SimpleDocTemplate(out, **more).build(story)
    return out.getvalue()


def test_an_untagged_leaflet_is_read_by_its_looks() -> None:
    opened = open_text("leaflet.pdf", leaflet())
    assert f"# Your blood test\n\n{(LONG * 2).strip()}\n\n## What to bring\n\n- All your medicines\n- This letter\n\nCall us if you cannot come.\n" == opened.text
    assert "guessed" in opened.said[0]


def test_a_password_is_told(trouble: Trouble) -> None:
    assert "password" in trouble("locked.pdf", leaflet(encrypt=StandardEncryption("open sesame")))


def test_a_pdf_that_only_may_not_be_changed_opens() -> None:
    assert "blood test" in open_text("kept.pdf", leaflet(encrypt=StandardEncryption("", "owner"))).text


def test_pictures_of_words_are_told(trouble: Trouble) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 400, 600)
    canvas.showPage()
    canvas.save()
    assert "These pages are pictures of words" in trouble("scan.pdf", out.getvalue())


def test_a_stream_that_grows_too_much_is_told(trouble: Trouble) -> None:
    writer = PdfWriter(BytesIO(leaflet()))
    page = writer.pages[0]
    content = page.get_contents()
    assert content is not None
    content.set_data(b"BT (a) Tj ET " * 8_000_000)
    page.replace_contents(content)
    page.compress_content_streams()
    out = BytesIO()
    writer.write(out)
    assert trouble("bomb.pdf", out.getvalue())


@pytest.mark.parametrize("cut", [40, 400, 1200])
def test_half_a_file_is_told_or_read(cut: int) -> None:
    from accessibility.opening import CannotOpen

    try:
        open_text("half.pdf", leaflet()[:cut])
    except CannotOpen as told:
        assert told.sentence.endswith(".")


def test_the_rest_of_a_page_is_not_lost() -> None:
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(leaflet())).pages).split()
    opened = open_text("leaflet.pdf", leaflet()).text
    assert [] == [word for word in words if word not in opened and word not in ("•", "\x7f")]  # a bullet, as this font writes it
