"""Charts drawn from numbers."""

import re

from accessibility.charts import median, pairs_chart, run_chart
from accessibility.document import Chart


def test_the_middle_line_is_the_median() -> None:
    assert 20 == median((30, 10, 20))
    assert 15 == median((10, 20))


def test_a_run_chart_draws_each_point_and_starts_at_nothing() -> None:
    svg = str(run_chart(Chart("c", "Days", "Week", "Days", (30, 28, 12, 40), "It fell.", 3, "New"), "middle"))
    assert 4 == svg.count("<circle")
    assert ">0</text>" in svg
    assert ">50</text>" in svg
    assert "middle" in svg


def test_the_name_of_the_middle_line_stands_beside_the_points_and_not_on_them() -> None:
    svg = str(run_chart(Chart("c", "Days", "Week", "Days", (20, 21, 20, 21), "It stays."), "middle"))
    label, points = re.search(r'x="([\d.]+)"[^>]*>middle<', svg), [float(place) for place in re.findall(r'cx="([\d.]+)"', svg)]
    assert label
    assert max(points) + 4 < float(label[1])


def test_words_in_a_chart_are_text() -> None:
    svg = str(run_chart(Chart("c", "t", "<b>Week", "Days", (1, 2, 3), "s"), "<i>"))
    assert "<b>" not in svg
    assert "<i>" not in svg


def test_then_and_now_differ_by_shape_not_by_colour_alone() -> None:
    svg = str(pairs_chart([(2, 4), (3, 3)], 5, ("Not at all", "Yes")))
    assert 2 == svg.count('class="paper"')
    assert "Not at all" in svg
