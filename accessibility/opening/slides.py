"""Slides (.pptx): a heading for each slide, then its words in the order that a screen reader meets them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn

from accessibility.opening.opened import Clock, Opened
from accessibility.opening.writing import Writer, escaped, link, picture, styled, tidy
from accessibility.opening.zipped import look_inside

_BODY = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY, PP_PLACEHOLDER.VERTICAL_OBJECT)
_LITTLE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.SLIDE_NUMBER)


def read(raw: bytes, clock: Clock) -> Opened:
    """Every slide and the notes below it. Raises CannotOpen; damaged files raise what python-pptx raises."""
    parts = look_inside(raw)
    walk = _Walk(clock)
    for number, slide in enumerate(Presentation(BytesIO(raw)).slides, 1):
        clock.look()
        walk.slide(number, slide)
    said = []
    if walk.untitled:
        said.append(f"These slides have no title: {', '.join(map(str, walk.untitled))}.")
    if walk.drawn:
        said.append(f"{walk.drawn} {'chart or diagram was' if walk.drawn == 1 else 'charts or diagrams were'} left out. Look at their words by themselves.")
    if walk.pictures:
        said.append("Pictures stay behind. Their words came along.")
    if any(part.lower().endswith("vbaproject.bin") for part in parts):
        said.append("There are macros in this file. They were left out and never run.")
    return Opened(walk.writer.text, tuple(said))


@dataclass
class _Walk:
    clock: Clock
    writer: Writer = field(default_factory=Writer)
    pictures: int = 0
    drawn: int = 0
    untitled: list[int] = field(default_factory=list)

    def slide(self, number: int, slide: Any) -> None:
        title = slide.shapes.title
        words = tidy(title.text_frame.text) if title is not None and title.has_text_frame else ""
        if not words:
            self.untitled.append(number)
        self.writer.heading(1 if number == 1 else 2, escaped(words) or f"Slide {number}")
        for shape in slide.shapes:
            if title is None or shape.shape_id != title.shape_id:
                self.shape(shape)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None and (notes := tidy(slide.notes_slide.notes_text_frame.text)):
            self.writer.paragraph(f"Notes: {escaped(notes)}")

    def shape(self, shape: Any) -> None:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            for each in shape.shapes:
                self.shape(each)
        elif getattr(shape, "has_table", False) and shape.has_table:
            self.writer.table([[tidy(" ".join(self.line(each) for each in cell.text_frame.paragraphs)) for cell in row.cells] for row in shape.table.rows])
        elif shape.shape_type == MSO_SHAPE_TYPE.PICTURE or (shape.is_placeholder and hasattr(shape, "image")):
            self.picture(shape)
        elif shape.has_text_frame:
            self.text(shape)
        elif next(shape._element.iter(qn("a:graphicData")), None) is not None:
            self.drawn += 1

    def picture(self, shape: Any) -> None:
        about = next(shape._element.iter(qn("p:cNvPr")), None)
        self.pictures += 1
        self.writer.paragraph(picture(about.get("descr", "") if about is not None else "", self.pictures))

    def text(self, shape: Any) -> None:
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind in _LITTLE:
            return
        paragraphs = [(each, self.line(each)) for each in shape.text_frame.paragraphs]
        full = [(each, line) for each, line in paragraphs if line.strip()]
        for each, line in full:
            bullet, ordered = _mark(each)
            # In the body of a slide every paragraph has a bullet, unless it says that it has none.
            if bullet is True or (bullet is None and kind in _BODY and len(full) > 1):
                self.writer.item(line.replace("\n", " "), each.level, ordered)
            else:
                self.writer.paragraph(line)

    def line(self, paragraph: Any) -> str:
        return "".join(self._runs(paragraph))

    def _runs(self, paragraph: Any) -> Iterator[str]:
        runs = {run._r: run for run in paragraph.runs}
        for element in paragraph._p:
            if element.tag == qn("a:br"):
                yield "\n"
            elif element.tag == qn("a:fld"):
                yield escaped("".join(text.text or "" for text in element.iter(qn("a:t"))))
            elif element in runs:
                run = runs[element]
                words = styled(escaped(run.text), ("**" if run.font.bold else "") + ("*" if run.font.italic else ""))
                yield link(words, _address(run))


def _address(run: Any) -> str:
    try:
        return str(run.hyperlink.address or "")
    except KeyError:  # a link to nowhere
        return ""


def _mark(paragraph: Any) -> tuple[bool | None, bool]:
    """Whether it has a bullet (None: it does not say), and whether the list is in order."""
    look = paragraph._p.find(qn("a:pPr"))
    if look is None or look.find(qn("a:buNone")) is not None:
        return (None if look is None else False), False
    if look.find(qn("a:buAutoNum")) is not None:
        return True, True
    return (True if look.find(qn("a:buChar")) is not None else None), False
