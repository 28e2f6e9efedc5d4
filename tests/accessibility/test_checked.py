"""When something is due to be looked at again."""

from datetime import date

import pytest

from accessibility.checked import due_on, is_old


@pytest.mark.parametrize(
    ("checked", "months", "due"),
    [
        (date(2026, 5, 22), 6, date(2026, 11, 22)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 6, 1), 6, date(2026, 12, 1)),
    ],
)
def test_so_many_months_later_is_the_same_day_or_the_last_of_the_month(checked: date, months: int, due: date) -> None:
    assert due == due_on(checked, months)


def test_on_the_day_itself_it_is_not_old_yet() -> None:
    assert [False, True] == [is_old(date(2026, 5, 22), date(2026, 11, day), 6) for day in (22, 23)]
