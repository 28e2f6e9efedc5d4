"""A page is signed as read only with how many patients read it, and when."""

from datetime import date

import pytest

from modules.authoring.patients_read import PatientsRead, patients_read

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(("count", "day"), [("1", "2026-11-22"), (" 12 ", "2026-11-03"), ("007", "2026-01-31")])
def test_a_number_and_a_day_that_is_over_are_taken(count: str, day: str) -> None:
    assert PatientsRead(int(count), date.fromisoformat(day)) == patients_read(count, day, TODAY)


@pytest.mark.parametrize(
    ("count", "day"),
    [("", ""), ("5", ""), ("", "2026-11-22"), ("0", "2026-11-22"), ("-3", "2026-11-22"), ("five", "2026-11-22"), ("٥", "2026-11-22"), ("1.5", "2026-11-22"), ("9" * 99, "2026-11-22"),
     ("5", "2026-11-23"), ("5", "2026-02-30"), ("5", "soon"), ("5", "0001-01-01")],
)  # fmt: skip
def test_nothing_else_is(count: str, day: str) -> None:
    assert patients_read(count, day, TODAY) is None
