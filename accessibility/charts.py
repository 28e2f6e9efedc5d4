"""Charts drawn from numbers as SVG in the page's own colours. Each caller says the same in words beside it."""

from collections.abc import Sequence
from statistics import median as _median

from markupsafe import Markup

from accessibility.document import Chart

WIDE, HIGH = 360, 250
LEFT, TOP, BOTTOM = 44, 16, 44
LETTER = 8.5  # how wide a letter of 15 is, at most as a rule


def median(points: Sequence[float]) -> float:
    """The middle value, as a run chart uses it."""
    return float(_median(points))


def run_chart(chart: Chart, middle_label: str) -> Markup:
    """A line of points in time order, with the middle line, and a mark where something was changed.

    `chart.points` are values in the unit named by `chart.up`. The scale starts at 0 so that a small change is not made to look big.
    """
    top = _round_up(max(chart.points))
    # The name of the middle line stands beside it, where no point can run through it.
    right = round(12 + LETTER * len(middle_label))
    inside_wide, inside_high = WIDE - LEFT - right, HIGH - TOP - BOTTOM

    def x(place: int) -> float:
        return round(LEFT + inside_wide * (place - 1) / max(len(chart.points) - 1, 1), 1)

    def y(value: float) -> float:
        return round(TOP + inside_high * (1 - value / top), 1)

    middle = y(median(chart.points))
    line = " ".join(f"{x(place)},{y(value)}" for place, value in enumerate(chart.points, 1))
    dots = "".join(f'<circle class="accent" cx="{x(place)}" cy="{y(value)}" r="4"/>' for place, value in enumerate(chart.points, 1))
    change = ""
    if chart.change:
        at = x(chart.change)
        change = f'<line class="warm line" x1="{at}" x2="{at}" y1="{TOP}" y2="{HIGH - BOTTOM}" stroke-width="2" stroke-dasharray="2 5"/>'
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" aria-hidden="true" focusable="false">'
        '<line class="ink line" x1="{l}" x2="{r}" y1="{b}" y2="{b}" stroke-width="2"/><line class="ink line" x1="{l}" x2="{l}" y1="{t}" y2="{b}" stroke-width="2"/>'
        '<line class="ink line" x1="{l}" x2="{r}" y1="{m}" y2="{m}" stroke-width="2" stroke-dasharray="8 5"/>'
        "{change}<polyline class=\"accent line\" points=\"{line}\" stroke-width=\"3\"/>{dots}"
        '<text class="ink" x="{lt}" y="{tt}" font-size="15" text-anchor="end">{top:g}</text><text class="ink" x="{lt}" y="{b}" font-size="15" text-anchor="end">0</text>'
        '<text class="ink" x="{lr}" y="{mt}" font-size="15">{label}</text>'
        '<text class="ink" x="{l}" y="{bt}" font-size="15">{across} 1</text><text class="ink" x="{r}" y="{bt}" font-size="15" text-anchor="end">{across} {last}</text></svg>'
    ).format(
        w=WIDE, h=HIGH, l=LEFT, r=WIDE - right, lr=WIDE - right + 6, t=TOP, b=HIGH - BOTTOM, m=middle, mt=middle + 5, lt=LEFT - 6, tt=TOP + 10, bt=HIGH - BOTTOM + 24,
        change=Markup(change), line=line, dots=Markup(dots), top=top, label=middle_label, across=chart.across, last=len(chart.points),
    )  # fmt: skip


def pairs_chart(pairs: Sequence[tuple[int, int]], most: int, labels: tuple[str, str]) -> Markup:
    """Then and now, one row a statement, on a scale from 1 to `most`: an open ring for then, a filled one for now."""
    row = 34
    high = 34 + row * len(pairs)

    def x(mark: int) -> float:
        return round(40 + (WIDE - 60) * (mark - 1) / (most - 1), 1)

    rows = ""
    for place, (then, now) in enumerate(pairs):
        y = 40 + row * place
        rows += f'<text class="ink" x="8" y="{y + 5}" font-size="15">{place + 1}</text><line class="ink line" x1="{x(1)}" x2="{x(most)}" y1="{y}" y2="{y}" stroke-width="1"/>'
        rows += f'<line class="accent line" x1="{x(then)}" x2="{x(now)}" y1="{y}" y2="{y}" stroke-width="4"/><circle class="paper" cx="{x(then)}" cy="{y}" r="8"/>'
        rows += f'<circle class="accent line" cx="{x(then)}" cy="{y}" r="8" stroke-width="3"/><circle class="accent" cx="{x(now)}" cy="{y}" r="6"/>'
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" aria-hidden="true" focusable="false">'
        '<text class="ink" x="40" y="16" font-size="15">{low}</text><text class="ink" x="{r}" y="16" font-size="15" text-anchor="end">{most}</text>{rows}</svg>'
    ).format(w=WIDE, h=high, r=WIDE - 20, low=labels[0], most=labels[1], rows=Markup(rows))


def _round_up(value: float) -> float:
    """The next round number at or above `value`, for the top of a scale."""
    step = 1.0
    while value > step * 10:
        step *= 10
    for part in (1, 2, 2.5, 5, 10):
        if value <= step * part:
            return step * part
    return step * 10
