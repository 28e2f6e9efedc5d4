"""A page as a whole: what it has, and what it lacks, in plain words."""

from pathlib import Path

import pytest

from accessibility.readability.page_facts import PageFacts, page_facts
from accessibility.readability.reading import read_markdown

LESSONS = sorted(Path("content/side-by-side/modules").rglob("*.en.md"))

GOOD = """---
title: Taking a statin
summary: How to take a statin, and when to ask for help.
checked: 2026-11-22
owner: The pharmacy team
sources:
  - title: Statins
---

Take your tablet once a day.
"""


def facts(text: str) -> PageFacts:
    return page_facts(read_markdown("example.md", text))


def test_a_page_with_all_six_lacks_nothing():
    assert () == facts(GOOD).missing
    assert 6 == len(facts(GOOD).good)


def test_an_empty_page_lacks_all_and_says_so_in_plain_words():
    found = facts("")
    assert ["message", "action", "summary", "checked", "owner", "sources"] == [fact.name for fact in found.missing]
    assert all(fact.words.endswith(".") and len(fact.words.split()) < 30 for fact in found.missing)


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("# Taking a statin\n\nText.", True),
        ("Text with no heading.", False),
        ("## Only a lower heading\n\nText.", False),
        ("# One\n\n# Two", False),
        ("# " + "A title that goes on " * 5, False),
    ],
)
def test_one_main_message(text, present):
    assert present == facts(text).message.present


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("# A\n\nCall us if you feel sick.", True),
        ("# A\n\nPlease bring your letter.", True),
        ("# A\n\nStatins are medicines. You can take them at any time.", True),
        ("# A\n\nStatins are medicines. They are safe.", False),
        ("# A\n\n" + "Statins are medicines and they are safe. " * 30 + "\n\nCall us.", False),
        ("# A\n\n- Book a visit", True),
    ],
)
def test_an_action_near_the_top(text, present):
    assert present == facts(text).action.present


def test_a_summary_may_be_a_part_of_the_page():
    assert facts("# A\n\n## Key facts\n\n- One").summary.present
    assert facts("# A\n\nThis page is about statins.").summary.present
    assert not facts("# A\n\nStatins are medicines.").summary.present


def test_a_date_an_owner_and_sources_may_stand_in_the_text():
    found = facts("# A\n\nText.\n\n## Sources\n\n- A book\n\nLast checked: 3 April 2026. Written by the pharmacy team.")
    assert (True, True, True) == (found.checked.present, found.owner.present, found.sources.present)


def test_every_lesson_of_the_pack_says_when_it_was_checked_and_who_made_it():
    assert LESSONS
    for file in LESSONS:
        found = page_facts(read_markdown(file.name, file.read_text(encoding="utf-8")))
        assert found.message.present and found.summary.present and found.checked.present and found.owner.present, file
