"""Slides: a heading each, then the words in reading order."""

from collections.abc import Callable
from typing import Any

from pptx.util import Inches

from accessibility.opening import open_text


def test_titles_bullets_tables_and_notes_come_along(slides: Callable[..., bytes]) -> None:
    def write(show: Any) -> None:
        first = show.slides.add_slide(show.slide_layouts[1])
        first.shapes.title.text = "Late letters"
        body = first.placeholders[1].text_frame
        body.text = "Why are letters late?"
        below = body.add_paragraph()
        below.text, below.level = "They wait for a name", 1
        first.notes_slide.notes_text_frame.text = "Say hello first"
        second = show.slides.add_slide(show.slide_layouts[6])
        table = second.shapes.add_table(2, 2, 0, 0, Inches(4), Inches(1)).table
        for row, texts in enumerate([("Week", "Days"), ("1", "30")]):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        run = second.shapes.add_textbox(0, 0, Inches(4), Inches(1)).text_frame.paragraphs[0].add_run()
        run.text, run.hyperlink.address = "Read more", "https://example.org/"

    opened = open_text("slides.pptx", slides(write))
    assert (
        "# Late letters\n\n- Why are letters late?\n  - They wait for a name\n\nNotes: Say hello first\n\n"
        "## Slide 2\n\n| Week | Days |\n| --- | --- |\n| 1 | 30 |\n\n[Read more](https://example.org/)\n"
    ) == opened.text
    assert ("These slides have no title: 2.",) == opened.said


def test_an_empty_show_has_no_words(trouble: Callable[[str, bytes], str], slides: Callable[..., bytes]) -> None:
    assert "There are no words in this file." == trouble("empty.pptx", slides(lambda show: None))
