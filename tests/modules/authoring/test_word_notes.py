"""A paragraph in which a rule is silent is edited in Word like any other, and its note comes back."""

from io import BytesIO
from typing import Any

import docx
import pytest

from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.texts import read_source
from modules.authoring.word import write_word
from modules.authoring.word_alone import bring_back_alone
from modules.authoring.word_back import bring_back
from modules.authoring.word_notes import notes_back, shown_note

TOP = "---\ntitle: The ramp\ngoal: You find it.\n---\n\n"
NOTE = '<!-- ok: hard-word "It is the *name* of the ramp, as_said" for "utilise" -->'
SHOWN = '⟦ok: hard-word "It is the *name* of the ramp, as_said" for "utilise"⟧'
TEXTS = {
    "at the end": f"The ramp is what people utilise. {NOTE}\n\nThe end.\n",
    "in the middle": f"The ramp is what people utilise {NOTE} by all of us.\n",
    "at the start of the line": f"{NOTE} The ramp is what people utilise.\n",
    "in a list": f"* The ramp is what people utilise. {NOTE}\n* It is near.\n",
    "in a heading": f"## The ramp is what people utilise {NOTE}\n\nIt is near.\n",
    "in a table": f"| Name | Where |\n|------|-------|\n| The ramp is what people utilise. {NOTE} | Here |\n",
    "in a quotation": f"> The ramp is what people utilise. {NOTE}\n",
}


def said(source: str) -> list[str]:
    return [found.text for found in check_page(read_source("a.md", source), Layers(our_settings())) if found.rule == "hard-word"]


def edited(source: str, old: str, new: str, lost: bool = False) -> bytes:
    document = docx.Document(BytesIO(write_word("x", source)))
    cells = (paragraph for table in document.tables for row in table.rows for cell in row.cells for paragraph in cell.paragraphs)
    for paragraph in (*document.paragraphs, *cells):
        for run in paragraph.runs:
            run.text = run.text.replace(old, new)
    if lost:
        _forget_source(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _forget_source(document: Any) -> None:
    for name, each in list(document.part.rels.items()):
        if "customXml" in each.reltype:
            document.part.drop_rel(name)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_untouched_it_comes_back_to_the_letter(text: str) -> None:
    for source in (TOP + text, (TOP + text).replace("\n", "\r\n")):
        back = bring_back(write_word("x", source), source)
        assert (source, ()) == (back.text, back.said)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_its_words_can_be_edited_and_the_note_comes_back_whole(text: str) -> None:
    source = TOP + text
    back = bring_back(edited(source, "The ramp is", "Our new ramp is"), source)
    assert back.said == ()
    assert "Our new ramp is what people utilise" in back.text
    assert NOTE in back.text
    assert [] == said(back.text)
    alone = bring_back_alone(edited(source, "The ramp is", "Our new ramp is", lost=True))
    assert alone is not None
    assert NOTE in alone.text


def test_the_note_is_edited_and_taken_out_in_word_too() -> None:
    source = TOP + TEXTS["at the end"]
    assert 'ok: hard-word "The name" for' in bring_back(edited(source, "It is the *name* of the ramp, as_said", "The name"), source).text
    without = bring_back(edited(source, SHOWN, ""), source).text
    assert ("ok:" in without, said(without)) == (False, ["utilise"])


def test_other_comments_and_tags_stay_as_they_are() -> None:
    source = TOP + "One <!-- to do --> two.\n\nThree <b>four</b>.\n"
    back = bring_back(edited(source, "One", "Two"), source)
    assert source == back.text
    assert 1 == len(back.said)


@pytest.mark.parametrize("comment", ["<!-- to do -->", "<b>", "<!-- ok: x ⟦1⟧ -->", "<!-- okay -->"])
def test_only_a_note_is_shown_as_one(comment: str) -> None:
    assert "" == shown_note(comment)


def test_nobody_ends_the_comment_early() -> None:
    assert '<!-- ok: idiom "a  b" -->' == notes_back('⟦ok: idiom "a --> b"⟧')
