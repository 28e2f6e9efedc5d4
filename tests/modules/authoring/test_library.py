"""What the library says of each lesson, and what needs care next."""

from dataclasses import replace
from datetime import date

from modules.authoring.library import Cell, Past, chosen, needs, trend

TODAY = date(2026, 11, 22)
FINE = Cell("a.md", "A", "m", "M", 1, ("en",), (), "easy", 20.0, 0, 0, date(2026, 11, 1), "published", False, True)
MUST = replace(FINE, file="b.md", must=2, band="hard for many", score=50.0)
OLD = replace(FINE, file="c.md", checked=date(2025, 1, 1))
HARD = replace(FINE, file="d.md", band="very hard", score=70.0, missing=("cy",), read=False, changed=True)


def test_a_lesson_says_why_it_needs_care() -> None:
    assert () == needs(FINE, TODAY)
    assert ("must", "hard") == needs(MUST, TODAY)
    assert ("due",) == needs(OLD, TODAY)
    assert ("hard", "draft", "unread", "untranslated") == needs(HARD, TODAY)
    assert ("due",) == needs(replace(FINE, checked=None), TODAY)


def test_what_must_be_mended_comes_first_then_what_is_old_then_what_is_hard() -> None:
    assert [MUST, OLD, HARD, FINE] == chosen([FINE, HARD, OLD, MUST], "care", "all", TODAY)
    assert [HARD, MUST, FINE, OLD] == chosen([FINE, HARD, OLD, MUST], "difficulty", "all", TODAY)
    assert OLD == chosen([FINE, HARD, OLD, MUST], "checked", "all", TODAY)[0]
    assert [MUST] == chosen([FINE, HARD, OLD, MUST], "place", "must", TODAY)


def test_the_line_over_time_in_a_word() -> None:
    days = [Past(date(2026, 11, day), 0, score) for day, score in ((1, 50.0), (2, 49.8), (3, 40.0))]
    assert ("", "same", "easier", "harder") == (trend(days[:1]), trend(days[:2]), trend(days), trend(days[::-1]))
