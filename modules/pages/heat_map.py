"""A picture of the library, drawn from data: one square a lesson, darker and with another letter the harder it is, with a flag for each that must be mended.

Colours come from the tokens, by class. The table beside it says the same in words, so the picture is hidden from screen readers and its links from the tab order.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from modules.authoring.library import Cell, Past, needs
from modules.packs.interface import Interface

SIDE = 48
_LINE_WIDTH, _LINE_HEIGHT = 96, 28
_CLASSES = {"easy": "easy", "fine for most": "fine", "hard for many": "hard", "very hard": "very", "": "none"}
# Each band has a pattern of its own too: nothing, a line, two lines, a grid.
_PATTERNS = {"fine": "M6 42H42", "hard": "M6 42H42M6 37H42", "very": "M6 42H42M6 37H42M10 32V44M24 32V44M38 32V44"}


def heat_map(cells: Sequence[Cell], address: Callable[[str], str], say: Interface, today: date) -> list[tuple[str, Markup]]:
    """For each module its title and its row of squares."""
    return [(title, _row(list(row), address, say, today)) for title, row in groupby(cells, key=lambda cell: cell.module_title)]


def _row(cells: list[Cell], address: Callable[[str], str], say: Interface, today: date) -> Markup:
    width = SIDE * len(cells)
    squares = Markup("").join(_square(at * SIDE, cell, address, say, today) for at, cell in enumerate(cells))
    return Markup('<svg class="heat" aria-hidden="true" focusable="false" viewBox="0 0 {} {}" width="{}em">{}</svg>').format(width, SIDE, round(2.9 * len(cells), 1), squares)


def _square(left: int, cell: Cell, address: Callable[[str], str], say: Interface, today: date) -> Markup:
    kind = _CLASSES.get(cell.band, "none")
    pattern = Markup('<path class="heat-lines" d="{}"/>').format(_PATTERNS[kind]) if kind in _PATTERNS else Markup("")
    flag = Markup('<path class="heat-flag" d="M24 4h20v20z"/><text class="heat-mark" x="38" y="15">!</text>') if cell.must else Markup("")
    old = Markup('<circle class="heat-old" cx="11" cy="11" r="5"/>') if "due" in needs(cell, today) else Markup("")
    return Markup(
        '<a href="{}" tabindex="-1" transform="translate({} 0)"><title>{}: {}</title>'
        '<rect class="heat-{}" x="2" y="2" width="44" height="44" rx="6"/>{}<text x="24" y="29">{}</text>{}{}</a>'
    ).format(address(cell.file), left, cell.title, say("library.band." + kind), kind, pattern, "–" if kind == "none" else say("library.letter." + kind), flag, old)


def small_line(past: Sequence[Past]) -> Markup:
    """Difficulty over time as a small line; nothing where there are fewer than two days. The words beside it say the same."""
    if len(past) < 2:
        return Markup("")
    low, high = min(each.score for each in past), max(each.score for each in past)
    span = max(high - low, 5.0)
    points = " ".join(
        f"{round(2 + at * (_LINE_WIDTH - 4) / (len(past) - 1), 1)},{round(_LINE_HEIGHT - 3 - (each.score - low) * (_LINE_HEIGHT - 6) / span, 1)}" for at, each in enumerate(past)
    )
    return Markup('<svg class="small-line" aria-hidden="true" focusable="false" viewBox="0 0 {} {}" width="{}" height="{}"><polyline points="{}"/></svg>').format(
        _LINE_WIDTH, _LINE_HEIGHT, _LINE_WIDTH, _LINE_HEIGHT, points
    )
