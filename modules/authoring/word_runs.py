"""A line of Markdown as runs of a Word paragraph, cut where a finding begins or ends, so that a comment stands on the exact words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run
from markdown_it.token import Token

from accessibility.placed import length_written, written_at
from accessibility.places import Kind, Lines
from modules.authoring.word_notes import shown_note

_STYLES = {"strong_open": "strong", "em_open": "emphasis"}


def in_grey(run: Any) -> None:
    """Words that are not for readers."""
    run.font.size, run.font.color.rgb = Pt(9), RGBColor(0x55, 0x55, 0x55)


@dataclass
class Pen:
    """Writes runs, and remembers where in the source the words of each stand: (start, end, run)."""

    document: Any
    edges: Sequence[int]
    written: list[tuple[int, int, Any]] = field(default_factory=list)

    def inline(self, paragraph: Any, token: Token, lines: Lines, kind: Kind, line: int | None = None) -> None:
        """All of one inline token."""
        places = lines.places(token.content, (token.map or [0])[0] if line is None else line, kind)
        on: set[str] = set()
        parent = paragraph
        reached = 0
        for child in token.children or ():
            if child.type in ("text", "code_inline", "text_special") and child.content:
                began = max(written_at(child, token.content) + (child.info == "auto"), reached)
                reached = began + length_written(child)
                for text, start, end in places.pieces(child.content, began, reached):
                    self.text(parent, text, start, end, {*on, *(["code"] if child.type == "code_inline" else [])})
            elif child.type == "html_inline":
                began = max(written_at(child, token.content), reached)
                reached = began + length_written(child)
                stretches = list(places.pieces(child.content, began, reached))
                self._note(parent, shown_note(child.content), stretches[0][1], stretches[-1][2])
            elif child.type in ("softbreak", "hardbreak"):
                run = self._run(parent, " " if child.type == "softbreak" else "", on)
                if child.type == "hardbreak":
                    run.add_break()
            elif child.type in _STYLES:
                on.add(_STYLES[child.type])
            elif child.type in ("strong_close", "em_close"):
                on.discard(_STYLES[child.type.replace("close", "open")])
            elif child.type == "link_open":
                parent = self._link(paragraph, str(child.attrGet("href") or ""))
            elif child.type == "link_close":
                parent = paragraph

    def text(self, parent: Any, text: str, start: int, end: int, on: set[str]) -> None:
        """Words that stand at `start` to `end` of the source. Where they are written otherwise there, they stay one run."""
        if end - start != len(text):
            self.written.append((start, end, self._run(parent, text, on)))
            return
        for here, there in self._cut(start, end):
            self.written.append((here, there, self._run(parent, text[here - start : there - start], on)))

    def _note(self, parent: Any, text: str, start: int, end: int) -> None:
        """The note of an author: small and grey, because no reader sees it."""
        run = self._run(parent, text, set())
        in_grey(run)
        self.written.append((start, end, run))

    def runs_at(self, start: int, end: int) -> list[Any]:
        """The first and the last run of these code points; the nearest one where there is nothing to stand on."""
        if not self.written:
            return []
        found = [run for first, last, run in self.written if first < max(end, start + 1) and last > start]
        if found:
            return [found[0], found[-1]]
        near = min(self.written, key=lambda each: abs(each[0] - start))
        return [near[2], near[2]]

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        here = start
        for place in range(bisect_right(self.edges, start), len(self.edges)):
            if self.edges[place] >= end:
                break
            yield here, self.edges[place]
            here = self.edges[place]
        yield here, end

    def _run(self, parent: Any, text: str, on: set[str]) -> Any:
        if parent.__class__.__name__ == "Paragraph":
            run = parent.add_run(text)
        else:
            element = OxmlElement("w:r")
            parent[1].append(element)
            run = Run(element, parent[0])
            run.text = text
            run.font.underline = True
        run.bold, run.italic = "strong" in on or None, "emphasis" in on or None
        if "code" in on:
            run.font.name = "Courier New"
        return run

    def _link(self, paragraph: Any, address: str) -> tuple[Any, Any]:
        """A link as Word keeps it: the address in a list of its own."""
        element = OxmlElement("w:hyperlink")
        element.set(qn("r:id"), self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        paragraph._p.append(element)
        return paragraph, element
