"""Word (.docx): headings, lists, tables, links and the words for pictures, as they stand when every tracked change is accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from accessibility.opening.opened import Clock, Opened
from accessibility.opening.word_runs import Runs
from accessibility.opening.word_styles import Styles
from accessibility.opening.writing import Writer, escaped, tidy
from accessibility.opening.zipped import look_inside

_INSIDE = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")}
_ACCEPTED = "There are tracked changes in this file. It was read as if all of them were accepted."


def read(raw: bytes, clock: Clock) -> Opened:
    """The body of the document. Headers, footers and macros are left behind. Raises CannotOpen; damaged files raise what python-docx raises."""
    parts = look_inside(raw)
    document = Document(BytesIO(raw))
    walk = _Walk(Runs(document.part), Styles(document), clock)
    walk.blocks(document.element.body)
    walk.end()
    for number, note in enumerate(walk.runs.footnotes(), 1):
        walk.writer.paragraph(f"Footnote {number}: {escaped(note)}")
    return Opened(walk.writer.text, tuple(_said(walk, parts)))


def _said(walk: "_Walk", parts: list[str]) -> Iterator[str]:
    if walk.runs.tracked:
        yield _ACCEPTED
    comments = sum(1 for _ in walk.runs.comments())
    if comments:
        yield f"{comments} {'comment was' if comments == 1 else 'comments were'} left out."
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        yield "There are macros in this file. They were left out and never run."
    if walk.joined:
        yield "A table has joined cells. Each is shown once, and the others are empty: look at the table."
    if walk.runs.pictures:
        yield "Pictures stay behind. Their words came along."


@dataclass
class _Walk:
    """Block after block. `waiting` holds the start of a paragraph whose end mark was deleted: what follows belongs to it."""

    runs: Runs
    styles: Styles
    clock: Clock
    writer: Writer = field(default_factory=Writer)
    waiting: str = ""
    joined: bool = False

    def blocks(self, parent: Any) -> None:
        for element in parent:
            self.clock.look()
            if element.tag == qn("w:p"):
                self.paragraph(element)
            elif element.tag == qn("w:tbl"):
                self.end()
                self.table(element)
            elif element.tag in _INSIDE:
                self.blocks(element)

    def paragraph(self, element: Any) -> None:
        style = self.styles.of(element)
        text = self.waiting + self.runs.text(element, plain=bool(style.heading))
        self.waiting = ""
        if element.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None:
            self.runs.tracked = True
            self.waiting = text
            return
        if style.heading:
            self.writer.heading(style.heading, text.replace("\n", " "))
        elif style.list:
            self.writer.item(text.replace("\n", " "), style.depth, style.ordered)
        else:
            self.writer.paragraph(text, style.quote)
        for box in self.runs.take_boxes():
            self.blocks(box)

    def end(self) -> None:
        if self.waiting:
            self.writer.paragraph(self.waiting)
            self.waiting = ""

    def table(self, element: Any) -> None:
        rows: list[list[str]] = []
        for row in element.iter(qn("w:tr")):
            if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
                self.runs.tracked = True
                continue
            if next(row.iterancestors(qn("w:tbl"))) is element:  # a table in a cell is told with the words of that cell
                rows.append([text for cell in row.iterchildren(qn("w:tc"), qn("w:sdt")) for text in self.cell(cell)])
        self.writer.table(rows)

    def cell(self, cell: Any) -> Iterator[str]:
        whole = cell.find(f".//{qn('w:tc')}") if cell.tag == qn("w:sdt") else cell
        if whole is None:
            return
        paragraphs = (tidy(self.runs.text(each).replace("\n", " ")) for each in whole.iter(qn("w:p")))
        yield " ".join(each for each in paragraphs if each)
        span = whole.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        down = whole.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        more = int(span.get(qn("w:val"), "1")) - 1 if span is not None else 0
        self.joined |= more > 0 or down is not None
        yield from [""] * min(more, 60)
