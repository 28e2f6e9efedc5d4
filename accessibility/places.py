"""Where the text of a block stands in its source.

markdown-it gives a block's text with its marks taken off (list bullets, quote signs, cell walls, indents). Here each of its
characters is found again in the lines that it came from.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markdown_it.common.utils import MD_TRIM_CHARS

Kind = Literal["text", "heading", "cell"]
NOWHERE = 0
_LINE_END = re.compile(r"\r\n|\n|\r")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")


@dataclass(frozen=True, slots=True)
class Places:
    """The offset in the source of each character of one block's text."""

    source: str
    began: int
    offsets: tuple[int, ...]

    def pieces(self, text: str, at: int, end: int) -> Iterator[tuple[str, int, int]]:
        """`text`, which is written at `at` to `end` of the block, as pieces that each stand in one stretch of the source: (text, start, end).

        What is written otherwise (`&amp;`) covers what is written. What cannot be found stands nowhere: start and end are 0.
        """
        places = self.offsets[at:end]
        if len(places) != len(text):
            yield text, places[0] if places else NOWHERE, places[-1] + 1 if places else NOWHERE
            return
        here = places[0] - self.began
        if self.source[here : here + len(text)] == text:
            yield text, places[0], places[0] + len(text)
            return
        first = 0
        for turn in range(1, len(text) + 1):
            if turn == len(text) or places[turn] != places[turn - 1] + 1 or not self._is_as_written(text, turn, places) or not self._is_as_written(text, turn - 1, places):
                yield self._checked(text[first:turn], places[first])
                first = turn

    def _is_as_written(self, text: str, at: int, places: Sequence[int]) -> bool:
        """Whether a character of `text` is the one that stands there: a line end or a tab may be read as a space."""
        here = places[at] - self.began
        return self.source[here : here + 1] == text[at]

    def _checked(self, text: str, start: int) -> tuple[str, int, int]:
        here = start - self.began
        if self.source[here : here + len(text)] == text:
            return text, start, start + len(text)
        return text, NOWHERE, NOWHERE


class Lines:
    """The lines of a source that begins at code point `offset` of its file."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        found = [end.span() for end in _LINE_END.finditer(text)] if "\n" in text or "\r" in text else []
        self.starts = [0, *[end for _, end in found]]
        self.ends = [*[start for start, _ in found], len(text)]
        # Two cells of a row may say the same: the search goes forward along the line.
        self.reached: dict[int, int] = {}

    def places(self, content: str, first: int, kind: Kind) -> Places:
        """The places of `content`, the text of a block that begins on line `first` (from 0)."""
        offsets: list[int] = []
        parts = content.split("\n")
        if kind == "text":
            first = self._first_line(parts[0], first)
        for number, part in enumerate(parts, first):
            number = min(number, len(self.starts) - 1)
            line = self._line(number)
            began = self.offset + self.starts[number]
            if kind == "cell":
                offsets.extend(began + place for place in self._in_row(part, line, number))
            else:
                found = _at_the_end(part, line, kind)
                offsets.extend(range(began + found.start, began + found.stop))
        return Places(self.text, self.offset, tuple(offsets))

    def _line(self, number: int) -> str:
        return self.text[self.starts[number] : self.ends[number]]

    def _first_line(self, part: str, first: int) -> int:
        """Lines of odd space before a block's text are taken off with it."""
        words = part.strip(MD_TRIM_CHARS)
        lines = range(first, len(self.starts))
        return next((number for number in lines if self._line(number).rstrip(MD_TRIM_CHARS).endswith(words)), first)

    def _in_row(self, cell: str, row: str, number: int) -> Iterator[int]:
        """In a row a `|` of the text is written `\\|`."""
        written = "".join(r"\\?\|" if letter == "|" else re.escape(letter) for letter in cell)
        found = re.compile(written).search(row, self.reached.get(number, 0))
        place = found.start() if found else 0
        for letter in cell:
            if letter == "|" and row[place : place + 1] == "\\":
                place += 1
            yield place
            place += 1
        self.reached[number] = place
        yield place


def _at_the_end(part: str, line: str, kind: Kind) -> range:
    """A line of text stands at the end of its source line, behind bullets, quote signs and indents (of which a tab may be shown as spaces)."""
    words = part.strip(MD_TRIM_CHARS)
    line = (_CLOSING_MARKS.sub("", line) if kind == "heading" else line).rstrip(MD_TRIM_CHARS)
    start = len(line) - len(words) if line.endswith(words) else max(line.find(words), 0)
    start -= len(part) - len(part.lstrip(MD_TRIM_CHARS))
    return range(start, start + len(part) + 1)
