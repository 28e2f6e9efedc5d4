"""Faces, the line of a journey and the line of a tiny test: drawn from numbers, with the same in words beside them."""

from collections.abc import Sequence

from markupsafe import Markup

from accessibility.charts import run_chart
from accessibility.document import Chart
from modules.live.tallies import Trials, Walked
from modules.packs.interface import Interface

_MOUTHS = ("M7 17 Q12 10 17 17", "M7 16 Q12 13 17 16", "M7 15 H17", "M7 14 Q12 17 17 14", "M7 13 Q12 20 17 13")
_FACE = Markup(
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle class="ink line" cx="12" cy="12" r="10" stroke-width="1.6"/>'
    '<circle class="ink" cx="8.5" cy="9.5" r="1.3"/><circle class="ink" cx="15.5" cy="9.5" r="1.3"/>'
    '<path class="ink line" d="{}" stroke-width="1.8" stroke-linecap="round"/></svg>'
)
FACES: tuple[Markup, ...] = tuple(map(_FACE.format, _MOUTHS))
"""From very low to very good, as the words beside them say."""
WIDE, HIGH, EDGE = 640, 220, 48


def journey_line(walked: Walked) -> Markup:
    """The middle of the feelings at each step; a step with fewer than 5 marks leaves a gap. The faces at the left say which way is up."""
    steps = walked.steps
    across = (WIDE - 2 * EDGE) / max(len(steps) - 1, 1)
    points = [(round(EDGE + across * place, 1), round(HIGH - EDGE - (HIGH - 2 * EDGE) * (step.height - 1) / 4, 1)) for place, step in enumerate(steps) if step.height is not None]
    places = [place + 1 for place, step in enumerate(steps) if step.height is not None]
    lines = "".join(
        f'<line class="accent line" x1="{one[0]}" y1="{one[1]}" x2="{two[0]}" y2="{two[1]}" stroke-width="4"/>'
        for one, two, first, second in zip(points, points[1:], places, places[1:], strict=False)
        if second == first + 1
    )
    dots = "".join(f'<circle class="accent" cx="{x}" cy="{y}" r="8"/>' for x, y in points)
    numbers = "".join(
        f'<text class="ink" x="{round(EDGE + across * place, 1)}" y="{HIGH - 6}" font-size="18" text-anchor="middle">{place + 1}</text>' for place in range(len(steps))
    )
    middle = HIGH / 2
    best, worst = (str(face).replace("<svg ", f'<svg x="2" y="{y}" width="32" height="32" ', 1) for face, y in ((FACES[4], EDGE - 32), (FACES[0], HIGH - EDGE)))
    return Markup(
        f'<svg viewBox="0 0 {WIDE} {HIGH}" aria-hidden="true" focusable="false"><line class="ink line" x1="{EDGE}" x2="{WIDE - EDGE}" y1="{middle}" y2="{middle}" '
        f'stroke-width="1" stroke-dasharray="6 6"/>{best}{worst}{lines}{dots}{numbers}</svg>'
    )


def trials_line(trials: Trials, say: Interface, unit: str) -> Markup:
    """A run chart of the results so far; nothing before there are two."""
    points: Sequence[float] = trials.points
    if len(points) < 2 or max(points) <= 0:
        return Markup("")
    return run_chart(Chart("test", "", say("room.result-n"), unit, tuple(points), ""), say("chart.middle"))
