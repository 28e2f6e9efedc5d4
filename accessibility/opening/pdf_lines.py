"""A PDF that does not say what its words are: lines are joined into paragraphs, large lines are headings, lines with bullets are lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from accessibility.opening.writing import Writer, escaped, tidy

_BULLET = re.compile(r"^[•●○◦▪■‣∙·\u2013\u2014\uf0b7\x7f\x95*-]\s+")
_NUMBER = re.compile(r"^\d{1,3}[.)]\s+")
_ENDS = (".", "!", "?", ":", "”", '"')


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of text: where it begins on the page (in points, up from the bottom), how high its letters are, which part of the page's tree it belongs to."""

    text: str
    across: float
    up: float
    height: float
    bold: bool = False
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page. `gap` is the space to the line above it, in its own height."""

    text: str
    height: float
    bold: bool
    gap: float
    page: int


def write_lines(pages: Sequence[Sequence[Chunk]]) -> str:
    """Markdown from lines. What stands at the same place on most pages (a running head, a page number) is left out."""
    lines = [line for number, page in enumerate(pages) for line in _lines(page, number)]
    running = {text for text, pages_with in Counter(_shape(line.text) for line in lines).items() if len(pages) > 2 and pages_with > len(pages) * 0.6}
    lines = [line for line in lines if _shape(line.text) not in running and not re.fullmatch(r"(?:page )?\d{1,4}(?: of \d{1,4})?", line.text, re.IGNORECASE)]
    if not lines:
        return ""
    body = Counter(round(line.height * 2) / 2 for line in lines for _ in range(len(line.text))).most_common(1)[0][0]
    sizes = sorted({round(line.height) for line in lines if line.height > body * 1.15}, reverse=True)[:4]
    writer = Writer()
    for block in _blocks(lines, body):
        first = block[0]
        text = _joined([line.text for line in block])
        level = next((number for number, size in enumerate(sizes, 1) if round(first.height) >= size), len(sizes) + 1)
        if _is_heading(block, body):
            writer.heading(level, escaped(text))
        elif found := _BULLET.match(text):
            writer.item(escaped(text[found.end() :]))
        elif found := _NUMBER.match(text):
            writer.item(escaped(text[found.end() :]), ordered=True)
        else:
            writer.paragraph(escaped(text))
    return writer.text


def _lines(page: Sequence[Chunk], number: int) -> Iterator[Line]:
    rows: list[list[Chunk]] = []
    for chunk in page:
        for part in chunk.text.splitlines(keepends=True):
            if part.strip():
                piece = Chunk(part, chunk.across, chunk.up, chunk.height, chunk.bold)
                # pypdf ends a line where the next piece stands apart; a bullet and its words stand apart on one line.
                if rows and abs(rows[-1][-1].up - chunk.up) < max(chunk.height, 1) * 0.5:
                    rows[-1].append(piece)
                else:
                    rows.append([piece])
    above: float | None = None
    for row in rows:
        height = median(chunk.height for chunk in row) or 1.0
        yield Line(tidy("".join(chunk.text for chunk in row)), height, all(chunk.bold for chunk in row), (above - row[0].up) / height if above is not None else 9.0, number)
        above = row[0].up


def _blocks(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    """Lines that belong together: as high, as near as most lines are, and no bullet begins."""
    usual = median([line.gap for line in lines if 0 < line.gap < 3] or [1.2])
    block: list[Line] = []
    for line in lines:
        if block and _is_new(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_new(before: Line, line: Line, usual: float) -> bool:
    if _BULLET.match(line.text) or _NUMBER.match(line.text) or before.bold != line.bold or abs(before.height - line.height) > 0.6:
        return True
    if line.page != before.page:
        return before.text.endswith(_ENDS)
    return line.gap > usual * 1.35 or line.gap < 0


def _is_heading(block: Sequence[Line], body: float) -> bool:
    first = block[0]
    short = sum(len(line.text) for line in block) < 160 and len(block) < 4
    return short and (first.height > body * 1.15 or (first.bold and not block[-1].text.endswith((".", ",", ";"))))


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        # A word cut at the end of a line is put together; a real hyphen before a capital or a digit stays.
        text = text[:-1] + line if re.search(r"[a-z]-$", text) and line[:1].islower() else f"{text} {line}"
    return text


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text)
