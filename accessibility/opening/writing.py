"""Markdown out of other kinds of file: words stay words, and only real headings, lists, tables and links become marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Place = Literal["heading", "paragraph", "item", "quote", "table", "raw"]
# Marks that would be read as Markdown. An underline inside a word is none.
_MARKS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_AT_START = re.compile(r"(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=~]{3,}\s*$)|(\d{1,9})([.)])(?=\s|$)")
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_SAFE = re.compile(r"(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))", re.IGNORECASE)


def escaped(text: str) -> str:
    """Words in the middle of a line: what looks like a mark is written so that it is none."""
    return _MARKS.sub(lambda found: f"\\{found[0]}", text)


def tidy(text: str) -> str:
    """One space between words, none at the ends. No-break spaces become plain ones: rules look for words, not for layout."""
    return _SPACE.sub(" ", text).strip(" ")


def styled(text: str, mark: str) -> str:
    """`text` between marks such as `**`; the spaces at its ends stay outside, as Markdown needs."""
    words = text.strip()
    if not words or not mark:
        return text
    start = text.index(words)
    return f"{text[:start]}{mark}{words}{mark[::-1]}{text[start + len(words) :]}"


def link(text: str, address: str) -> str:
    """A link, where the address may be followed; else only its words."""
    if not address or not text.strip() or not _SAFE.match(address) or any(ord(letter) < 32 for letter in address):
        return text
    safe = address.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
    return f"[{text.strip()}]({safe})"


def picture(alt: str, number: int) -> str:
    """A picture with its words. The picture itself is left behind."""
    return f"![{escaped(tidy(alt))}](picture-{number})"


@dataclass(slots=True)
class Writer:
    """Takes blocks in order. Texts are Markdown already (`escaped`, `styled`, `link`)."""

    blocks: list[tuple[Place, str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)

    def heading(self, level: int, text: str) -> None:
        if words := tidy(text):
            self.blocks.append(("heading", f"{'#' * min(max(level, 1), 6)} {words}"))

    def paragraph(self, text: str, quote: bool = False) -> None:
        words = "\\\n".join(at_start(line) for line in map(tidy, text.split("\n")) if line)
        if words:
            self.blocks.append(("quote", "> " + words.replace("\n", "\n> ")) if quote else ("paragraph", words))

    def item(self, text: str, depth: int = 0, ordered: bool = False) -> None:
        """A list item. `depth` from 0; a step too deep is taken back to one step."""
        words = at_start(tidy(text))
        if not words:
            return
        if not self.blocks or self.blocks[-1][0] != "item":
            self.numbers, self.indents = [], []
        depth = min(depth, len(self.numbers))
        del self.numbers[depth + 1 :], self.indents[depth + 1 :]
        if depth == len(self.numbers):
            self.numbers.append(0)
            self.indents.append(0)
        self.numbers[depth] = self.numbers[depth] + 1 if ordered else 0
        mark = f"{self.numbers[depth]}." if ordered else "-"
        self.indents[depth] = len(mark) + 1
        self.blocks.append(("item", f"{' ' * sum(self.indents[:depth])}{mark} {words}"))

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """The first row is the head. A table of one column is no table: its cells become paragraphs."""
        rows = [[tidy(cell).replace("|", "\\|") for cell in row] for row in rows if any(cell.strip() for cell in row)]
        width = max((len(row) for row in rows), default=0)
        if width < 2:
            for row in rows:
                self.paragraph(row[0].replace("\\|", "|"))
            return
        lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
        self.blocks.append(("table", "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])))

    def raw(self, text: str) -> None:
        self.blocks.append(("raw", text))

    @property
    def text(self) -> str:
        parts: list[str] = []
        before: Place | None = None
        for place, text in self.blocks:
            parts += ["\n" if place == before == "item" else "\n\n" if before else "", text]
            before = place
        return "".join([*parts, "\n"]) if parts else ""


def at_start(line: str) -> str:
    """A line of words that begins like a heading, a list or a rule, written so that it is none."""
    found = _AT_START.match(line)
    if not found:
        return line
    return f"\\{line}" if found[1] else f"{found[2]}\\{line[len(found[2]) :]}"
