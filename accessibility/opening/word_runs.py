"""Inside one paragraph of Word: its words with bold, italics, links and pictures; tracked changes accepted."""

from collections.abc import Iterator
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn

from accessibility.opening.writing import escaped, link, picture, styled, tidy

_DRAWN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_GONE = {qn("w:del"), qn("w:moveFrom")}
_NEW = {qn("w:ins"), qn("w:moveTo")}
_WITHIN = {qn("w:smartTag"), qn("w:sdt"), qn("w:sdtContent"), qn("w:fldSimple"), qn("w:customXml"), qn("w:dir"), qn("w:bdo")}


class Runs:
    """Reads paragraphs of one document, and remembers what is worth telling."""

    def __init__(self, part: Any) -> None:
        self.part = part
        self.tracked = False
        self.pictures = 0
        self.boxes: list[Any] = []
        self.field = ""

    def text(self, paragraph: Any, plain: bool = False) -> str:
        """The words of a paragraph as Markdown; `plain`: without bold and italics. A line break is a line end."""
        pieces: list[tuple[str, str]] = []
        for text, mark in self._pieces(paragraph):
            mark = "" if plain else mark
            if pieces and pieces[-1][1] == mark:
                pieces[-1] = (pieces[-1][0] + text, mark)
            else:
                pieces.append((text, mark))
        return "".join(styled(text, mark) for text, mark in pieces)

    def take_boxes(self) -> list[Any]:
        """The text boxes that hung on the last paragraphs."""
        boxes, self.boxes = self.boxes, []
        return boxes

    def comments(self) -> Iterator[Any]:
        """The comments as XML, in their order."""
        for part in self._related("/comments"):
            yield from parse_xml(part.blob).iter(qn("w:comment"))

    def footnotes(self) -> Iterator[str]:
        """What the footnotes say. The first ones hold only a line."""
        for part in self._related("/footnotes"):
            for note in parse_xml(part.blob).iter(qn("w:footnote")):
                words = tidy("".join(text.text or "" for text in note.iter(qn("w:t"))))
                if words and note.get(qn("w:type")) in (None, "normal"):
                    yield words

    def _related(self, kind: str) -> Iterator[Any]:
        return (each.target_part for each in self.part.rels.values() if not each.is_external and each.reltype.endswith(kind))

    def _pieces(self, parent: Any) -> Iterator[tuple[str, str]]:
        for element in parent:
            tag = element.tag
            if tag in _GONE:
                self.tracked = True
            elif tag == qn("w:r"):
                yield from self._run(element)
            elif tag == qn("w:hyperlink"):
                yield link("".join(text for text, _ in self._pieces(element)), self._address(element)), ""
            elif tag in _NEW or tag in _WITHIN:
                self.tracked |= tag in _NEW
                yield from self._pieces(element)

    def _address(self, element: Any) -> str:
        relation = self.part.rels.get(element.get(qn("r:id"), ""))
        return str(relation.target_ref) if relation is not None and relation.is_external else ""

    def _run(self, run: Any) -> Iterator[tuple[str, str]]:
        look = run.find(qn("w:rPr"))
        if _is_on(look, "w:vanish"):
            return
        mark = ("**" if _is_on(look, "w:b") else "") + ("*" if _is_on(look, "w:i") else "")
        for element in run:
            match element.tag.removeprefix(f"{{{nsmap['w']}}}"):
                case "t" if not self.field:
                    yield escaped(element.text or ""), mark
                case "tab" | "ptab":
                    yield " ", mark
                case "br" | "cr":
                    yield ("\n" if element.get(qn("w:type"), "textWrapping") == "textWrapping" else " "), mark
                case "noBreakHyphen":
                    yield "-", mark
                case "fldChar":
                    # Between "begin" and "separate" stand instructions, then what is shown.
                    self.field = "instructions" if element.get(qn("w:fldCharType")) == "begin" else ""
                case "drawing" | "pict" | "object":
                    yield from self._drawn(element)
                case _ if element.tag == f"{_DRAWN}AlternateContent":
                    chosen = element.find(f"{_DRAWN}Choice")
                    yield from self._drawn(element if chosen is None else chosen)

    def _drawn(self, element: Any) -> Iterator[tuple[str, str]]:
        self.boxes += element.iter(qn("w:txbxContent"))
        for about in element.iter(qn("wp:docPr")):
            if about.getparent().find(f".//{_DECORATIVE}[@val='1']") is None and next(element.iter(qn("a:blip")), None) is not None:
                yield self._picture(about.get("descr", ""))
        for shape in element.iter("{urn:schemas-microsoft-com:vml}shape"):
            if shape.find("{urn:schemas-microsoft-com:vml}imagedata") is not None:
                yield self._picture(shape.get("alt", ""))

    def _picture(self, alt: str) -> tuple[str, str]:
        self.pictures += 1
        return picture(alt, self.pictures), ""


def _is_on(look: Any, name: str) -> bool:
    found = look.find(qn(name)) if look is not None else None
    return found is not None and found.get(qn("w:val"), "1") not in ("0", "false", "off")
