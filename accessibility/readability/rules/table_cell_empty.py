"""An empty cell: is it none, not known, or forgotten?"""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page, TablePlan
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

_LINE = re.compile(r"[^\r\n]*")
_BAR = re.compile(r"(?<!\\)\|")
_EMPTY_CELL = re.compile(r"<td\b[^>]*>(?:\s|&nbsp;)*</td>", re.IGNORECASE)
_MESSAGE = "Write what it means: 0, none, not known, or does not apply."
_MANY = 3


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for table in page.tables:
        if any(cell is None for row in table.rows for cell in row):
            yield from _told(list(_markdown(page, table)))
    for tag in page.tags:
        if tag.name == "table" and tag.attributes.get("role") not in ("presentation", "none"):
            close = page.source.find("</table", tag.end)
            yield from _told([found.span() for found in _EMPTY_CELL.finditer(page.source, tag.end, close if close >= 0 else len(page.source))])


def _told(places: list[tuple[int, int]]) -> Iterable[Hit]:
    """A table with many empty cells is told of once: the first is marked."""
    if len(places) > _MANY:
        yield Hit(*places[0], f"{len(places)} cells of this table are empty. {_MESSAGE}")
    else:
        yield from (Hit(*place, _MESSAGE) for place in places)


def _markdown(page: Page, table: TablePlan) -> Iterator[tuple[int, int]]:
    """The empty cell with its two bars; the whole row where a bar is missing, or where nothing stands in it."""
    lines = [found for found in _LINE.finditer(page.source, table.start, table.end) if found[0].strip()]
    for row, line in zip(table.rows, lines[2:], strict=False):
        empty = [number for number, cell in enumerate(row) if cell is None]
        bars = [found.start() for found in _BAR.finditer(line[0])]
        if bars and line[0][: bars[0]].strip(" \t>"):
            bars = [-1, *bars]
        for number in empty[:1] if len(empty) == len(row) else empty:
            if len(empty) < len(row) and 0 <= number < len(bars) - 1 and bars[number] >= 0:
                yield line.start() + bars[number], line.start() + bars[number + 1] + 1
            else:
                inside = line[0].strip()
                start = line.start() + line[0].index(inside)
                yield start, start + len(inside)


RULE = Rule(
    id="table-cell-empty",
    title="Empty cell in a table",
    why="Nobody can see whether it means none, not known or forgotten. A screen reader says only “blank”.",
    better="Put a word or a 0 in each cell.",
    severity="could",
    certainty="sure",
    source=Source(
        title="Releasing statistics in spreadsheets",
        publisher="Government Analysis Function",
        address="https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/",
    ),
    before="| Aspirin | |",
    after="| Aspirin | not known |",
    flagged=(
        "| Name | Dose |\n|---|---|\n| A ⟦| |⟧",
        "| Name | Dose | Time |\n|---|---|---|\n| A ⟦||⟧ noon |\n| B | 2 | noon |",
        "| Name | Dose |\n|---|---|\n⟦| A |⟧\n| B | 2 |",
        "<table><tr><th>Name</th></tr><tr>⟦<td></td>⟧</tr></table>",
        "| Name | Dose |\n|---|---|\n| A ⟦| |⟧\n| B | |\n| C | |\n| D | |",
        "| Name | Dose |\n|---|---|\n⟦| | |⟧\n| B | 2 |",
    ),
    fine=(
        "| Name | Dose |\n|---|---|\n| A | 2 |",
        "| Name | Dose |\n|---|---|\n| A | – |",
        "| Name | Dose |\n|---|---|\n| A | 0 |",
        "| | Dose |\n|---|---|\n| A | 2 |",
        "```\n| Name | Dose |\n|---|---|\n| A | |\n```",
        "A line with || bars.",
        '<table role="presentation"><tr><td></td></tr></table>',
        "| Name | Dose |\n|---|---|\n| A \\| B | 2 |",
        "<table><tr><th></th></tr><tr><td>2</td></tr></table>",
    ),
    look_at_page=_look,
    in_quotes=True,
)
