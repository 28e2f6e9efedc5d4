"""Cutting a lesson into sections, each with a hash."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from modules.authoring.sections import cut_sections, hashes

LESSON = """---
title: Hello
---
Some words first.

## Part one

One.

```check
id: first-check
ask: Which?
```

More of part one.

## Part two

Two.
"""


def test_front_matter_each_heading_and_each_block_is_a_section() -> None:
    assert [("front", ""), ("text", ""), ("text", "Part one"), ("block", "first-check"), ("text", "Part one"), ("text", "Part two")] == [
        (section.kind, section.name) for section in cut_sections(LESSON)
    ]


def test_an_edit_changes_one_hash_alone() -> None:
    edited = LESSON.replace("Two.", "Two and a half.")
    assert 1 == len(hashes(edited) - hashes(LESSON))
    assert 1 == len(hashes(LESSON) - hashes(edited))


def test_spaces_and_line_ends_are_no_words() -> None:
    assert hashes(LESSON) == hashes(LESSON.replace("One.\n", "One.  \n\n\n").replace("\n", "\r\n"))


def test_a_heading_inside_code_is_none() -> None:
    assert [("text", "")] == [(section.kind, section.name) for section in cut_sections("Words\n\n    ## not one\n")]


def test_yaml_is_cut_at_each_name_at_the_left_edge() -> None:
    assert ["title", "after"] == [section.name for section in cut_sections("title: Hello\nafter:\n  - one\n  - two\n", ".yaml")]


@given(st.text(alphabet="#-`: \n\r\tabc\U0001f600é", max_size=200), st.sampled_from([".md", ".yaml"]))
def test_every_word_is_in_just_one_section(text: str, ending: str) -> None:
    sections = cut_sections(text, ending)
    assert all(one.end <= two.start for one, two in pairwise(sections))
    left = list(text)
    for section in sections:
        left[section.start : section.end] = [""] * (section.end - section.start)
    assert "" == "".join(left).strip()
