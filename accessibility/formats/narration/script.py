"""What to say of a chapter, sentence by sentence, and where each sentence stands in it.

A listener cannot see what is a heading, which answers belong to a question or that there is a picture: the script says so. And it leaves out what only
an eye can pass over: the name of the part and the date of the facts on every page, which the words beside the sound have as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from xml.etree.ElementTree import Element, SubElement

from accessibility.formats.ebook.xhtml import XHTML, local
from accessibility.html.setting import Say
from accessibility.readability.sentences import cut

_LEAVES = {"h1", "h2", "h3", "h4", "h5", "p", "dt", "dd", "td", "th", "caption", "figcaption", "pre"}
_INLINE = {"a", "abbr", "b", "bdi", "br", "code", "dfn", "em", "i", "q", "small", "span", "strong", "sub", "sup"}
_SILENT = {"sources", "ways", "write", "room", "address"}
_PLACE, _CHECKED, _EASY = "place", "checked", "easy"
_AFTER = {"h1": 1.0, "h2": 0.8, "h3": 0.7, "h4": 0.7, "h5": 0.7, "p": 0.55, "img": 0.7}
_BETWEEN, _OTHERWISE, _TO_THINK = 0.25, 0.45, 2.0
_ID = "s"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say: where it stands in the chapter, the words as they are said, each with its language, and how many seconds of quiet follow."""

    place: str
    parts: tuple[tuple[str, str], ...]
    pause: float

    @property
    def say(self) -> str:
        return " ".join(text for text, _ in self.parts)


@dataclass
class Script:
    """Walks a chapter once, gives each sentence a place of its own, and notes what to say of it. `spoken` changes a text to how it is said in a language.

    `language` is that of the chapter and `ours` that of the words that we add: a page that is not translated yet has both, and each is said by its own voice.
    """

    say: Say
    language: str = "en"
    ours: str = "en"
    spoken: Callable[[str, str], str] = lambda text, language: text
    lines: list[Line] = field(default_factory=list)

    def read(self, body: Element) -> list[Line]:
        for child in body:
            if _PLACE in _classes(child):
                self._sentences(child, _AFTER["p"], only_last=True)
            elif _CHECKED not in _classes(child):
                self._walk(child)
        return self.lines

    def _walk(self, element: Element) -> None:
        outer = self.language
        self.language = element.get("lang", outer)
        self._say_of(element)
        self.language = outer

    def _say_of(self, element: Element) -> None:
        kind, classes = local(element), _classes(element)
        if element.get("aria-hidden") == "true" or _SILENT & classes:
            return
        if kind == "table":
            self._table(element)
        elif "reasons" in classes:
            self._reasons(element)
        elif _EASY in classes:
            self._easy(element)
        elif kind == "img":
            self._picture(element)
        elif kind in ("ol", "ul"):
            self._list(element, kind)
        elif kind in _LEAVES or (kind == "li" and _is_leaf(element)):
            self._sentences(element, _AFTER.get(kind, _OTHERWISE))
        else:
            for child in list(element):
                self._walk(child)

    def _list(self, element: Element, kind: str) -> None:
        """Numbers are said. Of the answers to a question it is said how many there are, and which one it is."""
        answers = "to-tick" in _classes(element)
        for number, item in enumerate(element, int(element.get("start", "1"))):
            before = f"{number}." if kind == "ol" else ""
            if answers:
                count = self.say("formats.audio-answers", count=len(element)) if number == 1 else ""
                before = f"{count} {self.say('formats.audio-answer', number=number)}".strip()
            if _is_leaf(item):
                self._sentences(item, _OTHERWISE, before)
            else:
                for child in list(item):
                    self._walk(child)

    def _reasons(self, element: Element) -> None:
        """A page waits for who thinks first, and sound does not: so it says that it can be stopped here, and which answer each reason is for."""
        heading, *rest = list(element)
        self.lines[-1:] = [replace(last, pause=_TO_THINK) for last in self.lines[-1:]]
        self._sentences(heading, _AFTER["h3"], self.say("formats.audio-think"))
        for number, item in enumerate((item for each in rest for item in each), 1):
            for child in list(item):
                if "said" in _classes(child):
                    self._sentences(child, _OTHERWISE, self.say("formats.audio-answer", number=number))
                elif "fits" in _classes(child):
                    self._sentences(child, _BETWEEN)
                else:
                    self._walk(child)

    def _easy(self, element: Element) -> None:
        """The picture of an Easy Read line shows what its sentence says: for who listens, the sentence is all of it."""
        for child in element:
            if local(child) == "p":
                self._walk(child)

    def _table(self, element: Element) -> None:
        """Row by row: its name, then each cell after the name of its column."""
        rows = [row for row in element.iter() if local(row) == "tr"]
        heads = [_words(cell) for cell in rows[0]] if rows else []
        for row in rows[1:]:
            for head, cell in zip(heads, row, strict=False):
                named = not head or cell.get("scope") == "row"
                self._sentences(cell, _BETWEEN if cell is not row[-1] else _OTHERWISE, "" if named else f"{head}:")

    def _picture(self, element: Element) -> None:
        before, gap, after = self.say("formats.audio-picture", alt="\0").partition("\0")
        self._note(self._placed(element), [(before, self.ours), (element.get("alt", "") if gap else "", self.language), (after, self.ours)], _AFTER["img"])

    def _sentences(self, element: Element, pause: float, before: str = "", only_last: bool = False) -> None:
        groups = list(_cut_up(element))
        if not groups:
            return
        language = element.get("lang", self.language)
        element.text = None
        for child in list(element):
            element.remove(child)
        for number, group in enumerate(groups):
            last = number == len(groups) - 1
            span = self._wrap(element, group)
            if not only_last or last:
                parts = [(f"{before} ", self.ours)] if before and not number else []
                self._note(self._placed(span), [*parts, *_parts(span, language)], pause if last else _BETWEEN)

    def _wrap(self, element: Element, group: "list[str | Element]") -> Element:
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
        return span

    def _placed(self, element: Element) -> str:
        if "id" not in element.attrib:
            element.set("id", f"{_ID}{len(self.lines) + 1}")
        return element.attrib["id"]

    def _note(self, place: str, parts: list[tuple[str, str]], pause: float) -> None:
        """Neighbours in one language are said in one breath."""
        runs = ((language, "".join(text for text, _ in run)) for language, run in groupby(parts, key=itemgetter(1)))
        heard = tuple((" ".join(self.spoken(text, language).split()), language) for language, text in runs if any(letter.isalnum() for letter in text))
        if heard:
            self.lines.append(Line(place, heard, pause))


def _parts(element: Element, language: str) -> Iterator[tuple[str, str]]:
    """The text of an element piece by piece, each with the language that it is in."""
    own = element.get("lang", language)
    yield element.text or "", own
    for child in element:
        yield from _parts(child, own)
        yield child.tail or "", own


def _is_leaf(element: Element) -> bool:
    return all(local(child) in _INLINE for child in element)


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


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
