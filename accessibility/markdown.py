"""Markdown to Document, true to the offset.

Raw HTML is off: in a lesson it is shown as the text it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from accessibility.document import Block, Break, Code, Heading, Inline, Link, ListBlock, Paragraph, Quote, Rule, Run, Table
from accessibility.placed import length_written, placed_parser, written_at
from accessibility.places import Kind, Lines


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block as it was found: its first word, its text, and the line of the source its text begins on."""

    kind: str
    text: str
    line: int


OnFence = Callable[[Fence], Block | None]
OnFault = Callable[[int, str], None]


def parse_markdown(text: str, *, first_line: int = 1, offset: int = 0, on_fence: OnFence | None = None, on_fault: OnFault | None = None) -> tuple[Block, ...]:
    """Read `text`, which begins on `first_line` and at code point `offset` of its file.

    `on_fence` turns a fenced block into a block of its own; None keeps it as code. `on_fault` hears of what is left out.
    """
    walk = _Walk(_parser().parse(text), Lines(text, offset), first_line, on_fence, on_fault or (lambda line, message: None))
    return tuple(walk.blocks())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return placed_parser(html=False)


class _Walk:
    """Turns the flat list of tokens into blocks."""

    def __init__(self, tokens: list[Token], lines: Lines, first_line: int, on_fence: OnFence | None, on_fault: OnFault) -> None:
        self.tokens = tokens
        self.place = 0
        self.lines = lines
        self.first_line = first_line
        self.on_fence = on_fence
        self.on_fault = on_fault

    def blocks(self, until: str = "") -> Iterator[Block]:
        while self.place < len(self.tokens):
            token = self.tokens[self.place]
            self.place += 1
            if token.type == until:
                return
            block = self._block(token)
            if block is not None:
                yield block

    def _block(self, token: Token) -> Block | None:
        match token.type:
            case "heading_open":
                return Heading(int(token.tag[1]), self._inlines_until("heading_close"))
            case "paragraph_open":
                return Paragraph(self._inlines_until("paragraph_close"))
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type.startswith("ordered")
                return ListBlock(ordered, int(token.attrGet("start") or 1), tuple(self._items(token.type.replace("open", "close"))))
            case "blockquote_open":
                return Quote(tuple(self.blocks("blockquote_close")))
            case "fence" | "code_block":
                return self._fence(token)
            case "table_open":
                return self._table()
            case "hr":
                return Rule()
        return None

    def _fence(self, token: Token) -> Block | None:
        kind = (token.info.split() or [""])[0]
        line = self.first_line + (token.map or [0])[0] + 1
        if kind and self.on_fence is not None:
            return self.on_fence(Fence(kind, token.content, line))
        return Code(token.content)

    def _items(self, until: str) -> Iterator[tuple[Block, ...]]:
        while self.tokens[self.place].type != until:
            self.place += 1
            yield tuple(self.blocks("list_item_close"))
        self.place += 1

    def _table(self) -> Table:
        rows: list[tuple[tuple[Inline, ...], ...]] = []
        cells: list[tuple[Inline, ...]] = []
        line = 0
        while (token := self.tokens[self.place]).type != "table_close":
            self.place += 1
            if token.type == "tr_open":
                line = (token.map or [line])[0]
            elif token.type == "inline":
                cells.append(tuple(self._inlines(token, line, "cell")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        self.place += 1
        return Table(rows[0], tuple(rows[1:]))

    def _inlines_until(self, until: str) -> tuple[Inline, ...]:
        inlines: list[Inline] = []
        while (token := self.tokens[self.place]).type != until:
            self.place += 1
            inlines.extend(self._inlines(token, (token.map or [0])[0], "heading" if until == "heading_close" else "text"))
        self.place += 1
        return tuple(inlines)

    def _inlines(self, token: Token, line: int, kind: Kind) -> Iterator[Inline]:
        places = self.lines.places(token.content, line, kind)
        runs: list[Run] = []
        strong = emphasis = reached = 0
        address: str | None = None
        bare = False
        for child in token.children or ():
            match child.type:
                case "strong_open" | "strong_close":
                    strong += child.nesting
                case "em_open" | "em_close":
                    emphasis += child.nesting
                case "link_open":
                    yield from runs
                    runs, address, bare = [], str(child.attrGet("href") or ""), child.info == "auto"
                case "link_close":
                    yield Link(address or "", tuple(runs))
                    runs, address, bare = [], None, False
                case "softbreak":
                    runs.append(Run(" "))
                case "hardbreak" if address is not None:
                    runs.append(Run(" "))
                case "hardbreak":
                    yield from runs
                    runs = []
                    yield Break()
                case "image":
                    self.on_fault(self.first_line + line, "Pictures are shown with a `picture` block, so that each has its words. Use one here.")
                case _ if child.content:
                    # Each mark of "***" says that it stands where the first one does.
                    at = max(written_at(child, token.content) + bare, reached)
                    reached = at + length_written(child)
                    for text, start, end in places.pieces(child.content, at, at + length_written(child)):
                        runs.append(Run(text, start, end, bool(strong), bool(emphasis), child.type == "code_inline"))
        yield from runs
