"""Work in Word: a lesson as a Word file, with each finding as a comment on the exact words.

Front matter, blocks and pictures become grey paragraphs that begin with a mark, ⟦3 check asking⟧. Word cannot hold them; `word_back` puts the source in their
place again. Needs side-by-side[authors].
"""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from markdown_it.token import Token

from accessibility.places import Lines
from accessibility.readability.finding import Finding
from modules.authoring.word_pieces import Piece, cut_pieces
from modules.authoring.word_runs import Pen, in_grey

US, SHORT = "Side by Side", "SbS"
CUT = "⟦…⟧"
"""Ends a kept piece that is too long to be shown whole."""
_MOST_KEPT = 4_000
_SOURCE = b'<source xmlns="urn:side-by-side:source">', b"</source>"
_GRAVE = {"must": "Must mend", "should": "Should mend", "could": "Could mend", "ask": "To ask a person"}


def write_word(title: str, source: str, findings: Sequence[Finding] = ()) -> bytes:
    """The Word file. `findings` have places in `source`."""
    document = docx.Document()
    about = document.core_properties
    about.title, about.author, about.comments = title[:200], US, ""
    pen = Pen(document, sorted({place for finding in findings for place in (finding.start, finding.end)}))
    pieces, lines = cut_pieces(source)
    for number, piece in enumerate(pieces):
        if piece.name:
            _kept(pen, number, piece, source)
        else:
            _Write(pen, lines).block(piece.tokens)
    for finding in findings:
        if runs := pen.runs_at(finding.start, finding.end):
            ideas = f"\nTry: {' / '.join(finding.fixes)}" if finding.fixes else ""
            document.add_comment(runs, f"{_GRAVE[finding.severity]}. {finding.message}\n{finding.why}{ideas}", author=US, initials=SHORT)
    _pack_in(document, source)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def base_of(raw: bytes) -> str | None:
    """The source that a Word file of ours was made from; None where it is no longer in it. Look at the file with `open_text` first."""
    for part in docx.Document(BytesIO(raw)).part.package.iter_parts():
        if part.blob.startswith(_SOURCE[0]) and part.blob.endswith(_SOURCE[1]):
            try:
                return b64decode(part.blob[len(_SOURCE[0]) : -len(_SOURCE[1])], validate=True).decode("utf-8")
            except ValueError:
                return None
    return None


def _pack_in(document: Any, source: str) -> None:
    """The source travels along unseen: the draft may have changed when the file comes back."""
    blob = _SOURCE[0] + b64encode(source.encode("utf-8", "replace")) + _SOURCE[1]
    part = Part(PackURI("/customXml/item77.xml"), "application/xml", blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _kept(pen: Pen, number: int, piece: Piece, source: str) -> None:
    """The words of a kept piece are shown, so that comments can stand on them; changes to them in Word do not count."""
    paragraph = pen.document.add_paragraph()
    first = len(pen.written)
    head = paragraph.add_run(f"⟦{number} {piece.name}⟧ ")
    place = piece.start
    for line in source[piece.start : min(piece.end, piece.start + _MOST_KEPT)].splitlines(keepends=True):
        words = line.rstrip("\r\n")
        paragraph.add_run().add_break()
        if words:
            pen.text(paragraph, words, place, place + len(words), set())
        place += len(line)
    if piece.end - piece.start > _MOST_KEPT:
        paragraph.add_run(f" {CUT}")
    for run in [head, *(run for _, _, run in pen.written[first:])]:
        in_grey(run)
    if len(pen.written) == first:
        pen.written.append((piece.start, piece.end, head))


class _Write:
    """Writes one block that Word can hold."""

    def __init__(self, pen: Pen, lines: Lines) -> None:
        self.pen = pen
        self.lines = lines

    def block(self, tokens: Sequence[Token]) -> None:
        first = tokens[0]
        if first.type == "heading_open":
            self.pen.inline(self.pen.document.add_paragraph(style=f"Heading {first.tag[1]}"), tokens[1], self.lines, "heading")
        elif first.type == "paragraph_open":
            self.pen.inline(self.pen.document.add_paragraph(), tokens[1], self.lines, "text")
        elif first.type == "blockquote_open":
            self.pen.inline(self.pen.document.add_paragraph(style="Quote"), tokens[2], self.lines, "text")
        elif first.type == "table_open":
            self.table(tokens)
        else:
            self.items(tokens)

    def items(self, tokens: Sequence[Token]) -> None:
        around: list[str] = []
        for token in tokens:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                around.append("List Number" if token.type.startswith("ordered") else "List Bullet")
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                around.pop()
            elif token.type == "inline":
                style = around[-1] + (f" {len(around)}" if len(around) > 1 else "")
                self.pen.inline(self.pen.document.add_paragraph(style=style), token, self.lines, "text")

    def table(self, tokens: Sequence[Token]) -> None:
        rows: list[list[tuple[Token, int]]] = []
        line = 0
        for token in tokens:
            if token.type == "tr_open":
                line = (token.map or [line])[0]
                rows.append([])
            elif token.type == "inline":
                rows[-1].append((token, line))
        table: Any = self.pen.document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, (token, here) in zip(row.cells, cells, strict=False):
                self.pen.inline(cell.paragraphs[0], token, self.lines, "cell", here)
