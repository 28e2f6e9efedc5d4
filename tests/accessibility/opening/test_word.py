"""Word files: what a person wrote comes along, as Markdown."""

from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from accessibility.opening import open_text

DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
Make = Callable[[Callable[[Any], object]], bytes]


def letter(document: Any) -> None:
    document.add_heading("Your visit", 0)
    document.add_heading("What to bring", 1)
    paragraph = document.add_paragraph("Bring ")
    paragraph.add_run("all your medicines").bold = True
    paragraph.add_run(", and a ")
    paragraph.add_run("friend").italic = True
    paragraph.add_run(" if you like. 3 * 4 is not _marked_.")
    for text, style in [("A list", "List Bullet"), ("Inside it", "List Bullet 2"), ("More", "List Bullet"), ("First", "List Number"), ("Second", "List Number")]:
        document.add_paragraph(text, style)
    document.add_paragraph("Nobody told me.", "Quote")
    table = document.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ["Day", "Time", "Monday", "9 | 10am"], strict=True):
        cell.text = text
    picture = document.add_paragraph().add_run().add_picture(BytesIO(DOT))
    picture._inline.docPr.set("descr", "A bus stop outside [the] hospital")
    document.add_paragraph("Figure 1: where the bus stops", "Caption")


def test_headings_lists_tables_pictures_and_captions_come_along(word: Make) -> None:
    opened = open_text("letter.docx", word(letter))
    assert (
        "# Your visit\n\n## What to bring\n\nBring **all your medicines**, and a *friend* if you like. 3 \\* 4 is not \\_marked\\_.\n\n"
        "- A list\n  - Inside it\n- More\n1. First\n2. Second\n\n> Nobody told me.\n\n"
        "| Day | Time |\n| --- | --- |\n| Monday | 9 \\| 10am |\n\n![A bus stop outside \\[the\\] hospital](picture-1)\n\nFigure 1: where the bus stops\n"
    ) == opened.text
    assert ("Pictures stay behind. Their words came along.",) == opened.said


def changed(paragraph: Any, tag: str, text: str) -> None:
    change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement("w:delText" if tag == "w:del" else "w:t")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def test_tracked_changes_are_read_as_accepted_and_that_is_said(word: Make) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Come at ")
        changed(paragraph, "w:del", "9am")
        changed(paragraph, "w:ins", "10am")
        first = document.add_paragraph("One line ")
        mark = first._p.get_or_add_pPr()
        mark.append(OxmlElement("w:rPr"))
        mark[-1].append(OxmlElement("w:del"))
        document.add_paragraph("goes on.")

    opened = open_text("changes.docx", word(write))
    assert "Come at 10am\n\nOne line goes on.\n" == opened.text
    assert ("There are tracked changes in this file. It was read as if all of them were accepted.",) == opened.said


def test_links_comments_and_hidden_words(word: Make) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Ask ")
        for address, text in [("https://www.nhs.uk/a (b)", "the NHS"), ("javascript:alert(1)", "nobody")]:
            hyper = OxmlElement("w:hyperlink")
            hyper.set(qn("r:id"), document.part.relate_to(address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True))
            run = paragraph.add_run(text)
            hyper.append(run._r)
            paragraph._p.append(hyper)
        secret = paragraph.add_run(" secret")
        secret.font.hidden = True
        document.add_comment(paragraph.runs, "Is this right?", author="Bo")

    opened = open_text("links.docx", word(write))
    assert "Ask [the NHS](https://www.nhs.uk/a%20%28b%29)nobody\n" == opened.text
    assert ("1 comment was left out.",) == opened.said


def test_what_looks_like_a_mark_stays_words(word: Make) -> None:
    lines = ["# not a heading", "- not a list", "1. not a list", "> not a quotation", "5 < 6 & 7", "<b>not bold</b>", "a_b_c and [x]", "---"]
    opened = open_text("marks.docx", word(lambda document: [document.add_paragraph(line) for line in lines]))
    assert [
        "\\# not a heading",
        "\\- not a list",
        "1\\. not a list",
        "\\> not a quotation",
        "5 < 6 & 7",
        "\\<b>not bold\\</b>",
        "a_b_c and \\[x\\]",
        "\\---",
    ] == opened.text.strip().split("\n\n")
