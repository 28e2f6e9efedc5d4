"""A pasted text becomes a page that the pack can show."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.plain_yaml import read_yaml
from glossary.shape import shaped
from modules.authoring.new_page import Top, as_page, file_name, first_guess, slug_of
from modules.packs.files import take_apart
from modules.packs.shapes import LessonShape

TODAY = date(2026, 11, 22)
OWN = Top("Getting there", "You know how to get there.", "Ann Lee")


def front(page: str) -> LessonShape:
    parts = take_apart(page)
    assert parts is not None
    reading = read_yaml(parts.front, Path("page.md"))
    found = shaped(LessonShape, reading)
    assert found is not None, reading.problems
    return found


def test_plain_words_get_lines_at_the_top() -> None:
    page = as_page("Take the bus.\n\nAsk the driver.\n\n", OWN, TODAY)
    assert "---\ntitle: Getting there\ngoal: You know how to get there.\nchecked: 2026-11-22\nown: yes\nmade-by: Ann Lee\n---\n\nTake the bus.\n\nAsk the driver.\n" == page
    assert (True, "Ann Lee", ()) == (front(page).own, front(page).made_by, front(page).sources)


def test_facts_from_outside_say_where_from() -> None:
    found = front(as_page("x", Top("T", "G", "M", "A leaflet: the bus", "The council", "https://example.org/bus"), TODAY))
    assert [("A leaflet: the bus", "The council", "https://example.org/bus", TODAY)] == [(each.title, each.publisher, each.address, each.read) for each in found.sources]
    assert not found.own


def test_a_heading_that_repeats_the_title_goes_and_other_large_ones_get_smaller() -> None:
    text = "# Getting *there*\n\nTake the bus.\n\nBy car\n======\n\nPark.\n\n## On foot\n\n```\n# not a heading\n```\n"
    assert "Getting *there*" == first_guess(text).title
    body = as_page(text, Top("Getting *there*", "G", "M"), TODAY).split("---\n\n", 1)[1]
    assert "Take the bus.\n\n## By car\n\n\nPark.\n\n## On foot\n\n```\n# not a heading\n```\n" == body
    assert as_page(text, OWN, TODAY).split("---\n\n", 1)[1].startswith("## Getting *there*\n")


def test_what_the_text_says_of_itself_stays() -> None:
    text = "---\ntitle: Old\nclinical: yes\nsources:\n  - title: One\n  - title: Two\nminutes: 4   # about\nmade-by: Bo\n---\n\nWords.\n"
    guess = first_guess(text)
    assert ("Old", "Bo", "One") == (guess.title, guess.made_by, guess.source)
    page = as_page(text, Top("New", "G", "Bo", "One"), TODAY)
    found = front(page)
    assert ("New", True, 4, ["One", "Two"]) == (found.title, found.clinical, found.minutes, [each.title for each in found.sources])
    assert "# about" in page
    assert ["Three"] == [each.title for each in front(as_page(text, Top("New", "G", "Bo", "Three"), TODAY)).sources]


def test_a_file_without_a_heading_is_called_by_its_name() -> None:
    assert ("Getting to us", "") == (first_guess("Words.", "Getting to us.docx").title, first_guess("Words.").title)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("What's next? Tea & cake", "whats-next-tea-and-cake"),
        ("Café à 9 h", "cafe-a-9-h"),
        ("你好", ""),
        ("\U0001f642", ""),
        ("a" * 200, "a" * 60),
        ("one " * 40, "-".join(["one"] * 15)),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_a_name(title: str, slug: str) -> None:
    assert slug == slug_of(title)


NAMES = ["module.yaml", "01-a.en.md", "02-b.en.md", "02-b.cy.md", "03-c.en.md"]


@pytest.mark.parametrize(("after", "name"), [("-", "04-x.en.md"), ("", "00-x.en.md"), ("b", "02b-x.en.md"), ("a", "01b-x.en.md"), ("c", "04-x.en.md")])
def test_a_page_gets_its_place_and_no_other_page_a_new_name(after: str, name: str) -> None:
    assert name == file_name(NAMES, after, "x", "en")


def test_where_there_is_no_room_no_name_is_given() -> None:
    assert ("", "01-x.en.md") == (file_name(["00-a.en.md"], "", "x", "en"), file_name([], "-", "x", "en"))


@given(st.text(max_size=300), st.text(min_size=1, max_size=60).filter(str.strip), st.text(min_size=1, max_size=80).filter(str.strip))
def test_any_words_make_a_page_that_can_be_taken_apart(text: str, title: str, goal: str) -> None:
    title, goal = (" ".join("".join(letter if letter.isprintable() else " " for letter in each).split()) or "x" for each in (title, goal))
    found = front(as_page(text, Top(title, goal, "Ann"), TODAY))
    assert (title, goal) == (found.title, found.goal)
