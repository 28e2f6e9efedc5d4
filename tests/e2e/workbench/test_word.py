"""A page goes to Word from the editor and is opened there again."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from playwright.sync_api import expect

from modules.packs.pack import Pack


def test_a_page_that_was_edited_in_word_comes_back_with_its_boxes(author: Callable[..., Any], pack: Pack, tmp_path: Path) -> None:
    say, file = pack.edition("en").say, "modules/welcome/01-you-are-welcome.en.md"
    bo = author(viewport={"width": 1280, "height": 900})
    page = bo.page
    bo.start(file)
    before = bo.box.input_value()
    with page.expect_download() as download:
        page.locator("[data-word]").click()
    raw = Path(download.value.path()).read_bytes()
    document = docx.Document(BytesIO(raw))
    paragraph = next(each for each in document.paragraphs if "You may feel nervous" in each.text)
    paragraph.runs[0].text = paragraph.runs[0].text.replace("You may feel nervous", "You may feel a bit nervous")
    document.save(str(tmp_path / "back.docx"))

    page.locator("[data-open]").set_input_files(tmp_path / "back.docx")
    expect(bo.said).to_contain_text(say("desk.opened", name="back.docx"))
    assert before.replace("You may feel nervous", "You may feel a bit nervous") == bo.box.input_value()

    # Pasted elsewhere, as words with no place yet, it is the same page.
    bo.start()
    page.locator("[data-open]").set_input_files(tmp_path / "back.docx")
    expect(bo.said).to_contain_text(say("desk.opened", name="back.docx"))
    assert before.replace("You may feel nervous", "You may feel a bit nervous") == bo.box.input_value()
