"""A table whose columns have no names."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Page, TablePlan, Tag
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_EMPTY_HEAD = re.compile(r"<th\b[^>]*>(?:\s|&nbsp;)*</th>", re.IGNORECASE)
_ROW_END = re.compile(r"</tr\s*>", re.IGNORECASE)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for table in page.tables:
        yield from _markdown(page, table)
    for tag in page.tags:
        if tag.name == "table" and tag.attributes.get("role") not in ("presentation", "none"):
            yield from _html(page, tag)


def _markdown(page: Page, table: TablePlan) -> Iterable[Hit]:
    empty = [number for number, cell in enumerate(table.head) if cell is None]
    if not empty:
        return
    start, end = _first_line(page.source, table.start)
    if len(empty) == len(table.head):
        yield Hit(start, end, "No column has a name. Name each one.")
    elif empty == [0] and all(row and row[0] is not None for row in table.rows):
        yield Hit(start, end, "The corner is empty. Say what stands in the first column.", severity="could")
    else:
        yield Hit(start, end, f"{'A column has' if len(empty) == 1 else f'{len(empty)} columns have'} no name. Name each one.")


def _html(page: Page, tag: Tag) -> Iterable[Hit]:
    close = page.source.find("</table", tag.end)
    inside = page.source[tag.end : close if close >= 0 else len(page.source)]
    if "<th" not in inside.lower().replace("<thead", ""):
        row = _ROW_END.search(inside)
        yield Hit(tag.start, tag.end + row.end() if row else tag.end, "It has no header cells (<th>). Name each column.")
    for found in list(_EMPTY_HEAD.finditer(inside))[:1]:
        yield Hit(tag.end + found.start(), tag.end + found.end(), "This header cell is empty. Say what stands under it.", severity="should")


def _first_line(source: str, start: int) -> tuple[int, int]:
    end = min((place for mark in "\r\n" if (place := source.find(mark, start)) >= 0), default=len(source))
    return start, start + len(source[start:end].rstrip())


RULE = Rule(
    id="table-header",
    title="A table column without a name",
    why="Screen readers say the name of the column before each cell. Without it, people hear numbers that mean nothing.",
    better="Give each column a short name in the first row.",
    severity="must",
    certainty="sure",
    source=nhs_access("use-tables-to-show-relationships-between-data", "Use tables to show relationships between data"),
    before="| | |",
    after="| What you take | People who have a stroke |",
    flagged=(
        "⟦|  | |⟧\n|---|---|\n| No tablets | 5 in 100 |",
        "⟦| Medicine | | Dose |⟧\n|---|---|---|\n| A | B | C |",
        "⟦| | Men | Women |⟧\n|---|---|---|\n| Age 40 | 2 | 1 |",
        "⟦<table><tr><td>A</td><td>2</td></tr>⟧<tr><td>B</td><td>3</td></tr></table>",
        "<table><tr>⟦<th> </th>⟧<th>Dose</th></tr><tr><td>A</td><td>2</td></tr></table>",
    ),
    fine=(
        "| What you take | How often |\n|---|---|\n| A | B |",
        "| **Age** | *Dose* |\n|---|---|\n| 2 | 3 |",
        "| `code` | [Link](a.md) |\n|---|---|\n| 2 | 3 |",
        "<table><tr><th>Age</th><th>Dose</th></tr><tr><td>2</td><td>3</td></tr></table>",
        '<table role="presentation"><tr><td>A</td></tr></table>',
        "```\n| | |\n|---|---|\n| a | b |\n```",
        "A line with | bars | in it.",
        "<table><thead><tr><th>Age</th></tr></thead><tbody><tr><td>2</td></tr></tbody></table>",
        "| Age | Dose |\n|---|---|\n| 2 | |",
    ),
    look_at_page=_look,
    in_quotes=True,
)
