"""What to say of a chapter, sentence by sentence, and where each sentence stands in it.

A listener cannot see what is a heading, which answers belong to a question or that there is a picture: the script says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from accessibility.formats.ebook.xhtml import XHTML, local
from accessibility.html.setting import Say
from accessibility.readability.sentences import cut

_LEAVES = {"h1", "h2", "h3", "h4", "h5", "p", "dt", "dd", "td", "th", "caption", "figcaption", "pre"}
_INLINE = {"a", "abbr", "b", "bdi", "br", "code", "dfn", "em", "i", "q", "small", "span", "strong", "sub", "sup"}
_SILENT = {"sources", "ways", "write", "room"}
_AFTER = {"h1": 1.0, "h2": 0.8, "h3": 0.7, "h4": 0.7, "h5": 0.7, "p": 0.55, "img": 0.7}
_BETWEEN, _OTHERWISE = 0.25, 0.45
_ID = "s"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say: where it stands in the chapter, the words as they are said, and how many seconds of quiet follow."""

    place: str
    say: str
    pause: float


@dataclass
class Script:
    """Walks a chapter once, gives each sentence a place of its own, and notes what to say of it. `spoken` changes a text to how it is said."""

    say: Say
    spoken: Callable[[str], str] = str
    lines: list[Line] = field(default_factory=list)

    def read(self, body: Element) -> list[Line]:
        self._walk(body)
        return self.lines

    def _walk(self, element: Element) -> None:
        kind = local(element)
        if element.get("aria-hidden") == "true" or _SILENT & set(element.get("class", "").split()):
            return
        if kind == "table":
            self._table(element)
        elif kind == "img":
            self._note(self._placed(element), self.say("formats.audio-picture", alt=element.get("alt", "")), _AFTER["img"])
        elif kind in ("ol", "ul"):
            self._list(element, kind)
        elif kind in _LEAVES or (kind == "li" and _is_leaf(element)):
            self._sentences(element, _AFTER.get(kind, _OTHERWISE))
        else:
            for child in list(element):
                self._walk(child)

    def _list(self, element: Element, kind: str) -> None:
        """Numbers are said, and of the answers to a question which one it is."""
        answers = "to-tick" in element.get("class", "").split()
        for number, item in enumerate(element, int(element.get("start", "1"))):
            before = self.say("formats.audio-answer", number=number) if answers else f"{number}." if kind == "ol" else ""
            if _is_leaf(item):
                self._sentences(item, _OTHERWISE, before)
            else:
                for child in list(item):
                    self._walk(child)

    def _table(self, element: Element) -> None:
        """Row by row, each cell after the name of its column."""
        rows = [row for row in element.iter() if local(row) == "tr"]
        heads = [_words(cell) for cell in rows[0]] if rows else []
        for row in rows[1:]:
            for head, cell in zip(heads, row, strict=False):
                self._sentences(cell, _OTHERWISE, f"{head}:" if head else "")

    def _sentences(self, element: Element, pause: float, before: str = "") -> None:
        groups = list(_cut_up(element))
        if not groups:
            return
        element.text = None
        for child in list(element):
            element.remove(child)
        for number, group in enumerate(groups):
            place = self._wrap(element, group)
            text = _words(element[-1])
            say = f"{before} {text}" if before and not number else text
            self._note(place, say, pause if number == len(groups) - 1 else _BETWEEN)

    def _wrap(self, element: Element, group: "list[str | Element]") -> str:
        span = SubElement(element, f"{{{XHTML}}}span")
        last: Element | None = None
        for piece in group:
            if isinstance(piece, str):
                if last is None:
                    span.text = (span.text or "") + piece
                else:
                    last.tail = (last.tail or "") + piece
            else:
                span.append(piece)
                piece.tail = None
                last = piece
        return self._placed(span)

    def _placed(self, element: Element) -> str:
        if "id" not in element.attrib:
            element.set("id", f"{_ID}{len(self.lines) + 1}")
        return element.attrib["id"]

    def _note(self, place: str, text: str, pause: float) -> None:
        said = " ".join(self.spoken(text).split())
        if any(letter.isalnum() for letter in said):
            self.lines.append(Line(place, said, pause))


def _is_leaf(element: Element) -> bool:
    return all(local(child) in _INLINE for child in element)


def _words(element: Element) -> str:
    return "".join(element.itertext())


def _cut_up(element: Element) -> "Iterator[list[str | Element]]":
    """The content of `element` sentence by sentence. What stands in bold or is a link stays whole: it goes with the sentence that it begins in."""
    pieces: list[str | Element] = [element.text or ""]
    for child in element:
        pieces += [child, child.tail or ""]
    text = "".join(piece if isinstance(piece, str) else _words(piece) for piece in pieces)
    ends = [start for start, _ in cut(text)][1:]
    group: list[str | Element] = []
    reached = 0
    for piece in pieces:
        if not isinstance(piece, str):
            group.append(piece)
            reached += len(_words(piece))
            ends = [end for end in ends if end >= reached]
            continue
        while ends and ends[0] <= reached + len(piece):
            here = ends.pop(0) - reached
            group.append(piece[:here])
            if any(_has_words(part) for part in group):
                yield group
                group = []
            piece, reached = piece[here:], reached + here
        group.append(piece)
        reached += len(piece)
    if any(_has_words(part) for part in group):
        yield group


def _has_words(piece: str | Element) -> bool:
    return bool((piece if isinstance(piece, str) else _words(piece)).strip())
