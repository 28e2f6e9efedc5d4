"""Charts drawn from numbers."""

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


def test_words_in_a_chart_are_text() -> None:
    svg = str(run_chart(Chart("c", "t", "<b>Week", "Days", (1, 2, 3), "s"), "<i>"))
    assert "<b>" not in svg
    assert "<i>" not in svg


def test_then_and_now_differ_by_shape_not_by_colour_alone() -> None:
    svg = str(pairs_chart([(2, 4), (3, 3)], 5, ("Not at all", "Yes")))
    assert 2 == svg.count('class="paper"')
    assert "Not at all" in svg
