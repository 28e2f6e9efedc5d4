"""A lesson goes to Word with its findings as comments, and comes back."""

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.sections import cut_sections
from modules.authoring.texts import read_source
from modules.authoring.word import base_of, write_word
from modules.authoring.word_alone import bring_back_alone
from modules.authoring.word_back import bring_back

CONTENT = Path(__file__).parents[3] / "content" / "side-by-side"
LESSONS = sorted(CONTENT.rglob("*.en.md"))
LESSON = """---
title: Your blood test
goal: You know what to bring.
---

Please utilise the *lift* 😀, and
bring [this letter](https://example.org/a_(b)) & a `snack`.

## What to bring

* water
* a friend
  1. or two

> It did not hurt.

```check
id: asking
ask: Will you utilise the lift?
```

| Day | Time |
|-----|------|
| Monday | **9am** |

![A map](map.png)

<!-- ok: idiom "the name of a group" -->
The end.
"""


def changed(raw: bytes, change: Any) -> bytes:
    document = docx.Document(BytesIO(raw))
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def replace(document: Any, old: str, new: str) -> None:
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace(old, new)


def without_source(document: Any) -> None:
    for name, each in list(document.part.rels.items()):
        if "customXml" in each.reltype:
            document.part.drop_rel(name)


def kept_parts(source: str) -> list[str]:
    """What cannot be edited in Word: the lines at the top, and each box."""
    return [source[section.start : section.end].strip() for section in cut_sections(source) if section.kind != "text"]


def found(source: str) -> Any:
    return check_page(read_source("lesson.md", source), Layers(our_settings()))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_file_that_nobody_changed_comes_back_to_the_letter(end: str, start: str) -> None:
    source = start + LESSON.replace("\n", end)
    back = bring_back(write_word("Your blood test", source, found(source)), source)
    assert (source, ()) == (back.text, tuple(said for said in back.said if "Pictures" not in said))


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.name)
def test_every_lesson_of_ours_comes_back_to_the_letter(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    raw = write_word(file.name, source, found(source))
    assert (source, ()) == ((back := bring_back(raw, source)).text, back.said)
    # Saved by a program that drops what it does not show: the lines at the top and every box are still the same, and it is told what may not be.
    alone = bring_back_alone(changed(raw, without_source))
    assert alone is not None
    assert kept_parts(source) == kept_parts(alone.text)
    assert ["This file no longer holds the page"] == [said[:34] for said in alone.said]


def test_each_finding_is_a_comment_on_the_exact_words() -> None:
    findings = found(LESSON)
    document = docx.Document(BytesIO(write_word("Your blood test", LESSON, findings)))
    assert len(findings) == len(list(document.comments))
    at: dict[str, str] = {}
    going: set[str] = set()
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            going.add(element.get(qn("w:id")))
        elif element.tag == qn("w:commentRangeEnd"):
            going.discard(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            at.update({each: at.get(each, "") + (element.text or "") for each in going})
    words = [at[str(comment.comment_id)] for comment in document.comments if "hard" in comment.text.casefold() or "use" in comment.text]
    assert words.count("utilise") == 2
    assert any("Try: use" in comment.text for comment in document.comments)
    assert {"Side by Side"} == {comment.author for comment in document.comments}


def test_only_what_was_edited_changes() -> None:
    raw = changed(write_word("x", LESSON, found(LESSON)), lambda document: replace(document, "utilise", "use"))
    back = bring_back(raw, LESSON)
    before, after = LESSON.split("Please utilise")[0], LESSON.split("`snack`.")[1]
    assert back.text == before + "Please use the *lift* 😀, and bring [this letter](https://example.org/a_%28b%29) & a snack." + after
    assert "The part “check asking” was changed in Word. It was kept as it was: change it in the editor." in back.said


def test_new_paragraphs_and_replies_come_along_and_what_is_gone_is_told() -> None:
    def edit(document: Any) -> None:
        paragraphs = document.paragraphs
        paragraphs[-1].insert_paragraph_before("A new line. # not a heading")
        gone = next(each for each in paragraphs if "check asking" in each.text)
        gone._p.getparent().remove(gone._p)
        document.add_comment(paragraphs[1].runs, "I do not agree", author="Bo")

    back = bring_back(changed(write_word("x", LESSON, found(LESSON)), edit), LESSON)
    assert LESSON.split("```check")[0].rstrip() in back.text
    assert "\n\nA new line. # not a heading\n\nThe end." in back.text or "\n\nA new line. # not a heading\n\n<!-- ok" in back.text or "A new line. # not a heading" in back.text
    assert "This part is no longer in the file, so it was left out: check asking." in back.said
    assert "Bo wrote in Word: “I do not agree”" in back.said


def test_the_source_travels_along() -> None:
    raw = changed(write_word("x", LESSON, found(LESSON)), lambda document: replace(document, "utilise", "use"))
    assert LESSON == base_of(raw)
    assert base_of(changed(raw, without_source)) is None


def test_front_matter_cannot_be_lost_in_word() -> None:
    def edit(document: Any) -> None:
        first = document.paragraphs[0]
        first._p.getparent().remove(first._p)

    assert LESSON == bring_back(changed(write_word("x", LESSON), edit), LESSON).text


@pytest.mark.parametrize(
    "source", ["", "One line", "# Only a heading\n", "---\ntitle: x\n---\n", "- a\n\n* b\n\n1. c\n", "a\n\n\n\nb\n \n", "```\ncode\n```\n", "> a\n>\n> b\n", "- a\n\n  b\n- c\n"]
)
def test_odd_sources_come_back_too(source: str) -> None:
    if source.strip():
        assert source == bring_back(write_word("x", source), source).text
    else:
        assert write_word("x", source)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_edited_in_word_every_other_part_comes_back_to_the_letter(data: st.DataObject) -> None:
    """Paragraphs get other words, go away or come in; with or without the source that travels along."""
    words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), min_size=1, max_size=40).filter(lambda text: text.strip() and "⟦" not in text)
    raw = write_word("x", LESSON)
    edited = [number for number, each in enumerate(docx.Document(BytesIO(raw)).paragraphs) if not each.text.startswith("⟦")]
    chosen = data.draw(st.dictionaries(st.sampled_from(edited), st.tuples(st.sampled_from(["other", "gone", "before"]), words), max_size=4))

    def edit(document: Any) -> None:
        for number, (what, text) in sorted(chosen.items(), reverse=True):
            paragraph = document.paragraphs[number]
            if what == "other":
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text
            elif what == "before":
                paragraph.insert_paragraph_before(text)
            else:
                paragraph._p.getparent().remove(paragraph._p)

    raw = changed(raw, edit)
    alone = bring_back_alone(changed(raw, without_source))
    assert alone is not None
    for text in (bring_back(raw, LESSON).text, alone.text):
        assert kept_parts(LESSON) == kept_parts(text)
        assert "![A map](map.png)" in text
        assert '<!-- ok: idiom "the name of a group" -->' in text
    assert chosen or LESSON == bring_back(raw, LESSON).text


def test_a_part_too_long_to_be_shown_whole_says_so() -> None:
    long = LESSON.replace("ask: Will", f"note: {'very ' * 1000}\nask: Will")
    raw = write_word("x", long)
    assert long == bring_back(raw, long).text
    alone = bring_back_alone(changed(raw, without_source))
    assert alone is not None
    assert any("Only the beginning of this part came along: check asking." in said for said in alone.said)


def test_a_word_file_that_is_not_of_ours_is_left_to_others() -> None:
    document = docx.Document()
    document.add_paragraph("Hello ⟦5 check⟧")
    out = BytesIO()
    document.save(out)
    assert bring_back_alone(out.getvalue()) is None
