"""Markdown to Page: what people read, flat and in order, with every mark taken off and every place kept.

Unlike the renderer's reading (`accessibility.markdown`) this one looks at raw HTML and pictures too: a text that is checked need not be one of our packs.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from accessibility.placed import length_written, placed_parser, written_at
from accessibility.places import Kind as LineKind
from accessibility.places import Lines
from accessibility.readability import markup
from accessibility.readability.cutting import add_passage
from accessibility.readability.page import Fenced, Image, Kind, Link, ListPlan, Page, Passage, Silence, Span, TablePlan

OnFence = Callable[[Page, str, str, int], bool]
"""Given the page, a fence's first word, its text and the code point where that begins: takes it in as a block of its own, or says False and it is code."""

_FRONT = re.compile(r"\A\ufeff?---[ \t]*(\r\n|\n|\r)(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)


def read_markdown(name: str, source: str, on_fence: OnFence | None = None) -> Page:
    """Read a whole file of Markdown, with or without front matter. It never raises on what people write."""
    page = Page(name, source)
    front = _FRONT.match(source)
    if front:
        page.facts = dict(_facts(front[2]))
        page.language = page.facts.get("language", "en")
    began = front.end() if front else int(source.startswith("\ufeff"))
    add_markdown(page, source[began:], lambda at: at + began, on_fence)
    return page


def add_markdown(page: Page, text: str, place: Callable[[int], int], on_fence: OnFence | None = None, kind: Kind = "paragraph", key: str = "", is_straight: bool = False) -> None:
    """Add the passages of a piece of Markdown. `place` gives the code point of the source for each character of `text`; `is_straight` says that they stand there side by side."""
    if kind == "paragraph" and not key and text and place(1) == place(0) + 1 and place(len(text)) == place(0) + len(text):
        _Walk(page, _parser().parse(text), Lines(text, place(0)), None, on_fence, kind, key).all()
    else:
        _Walk(page, _parser().parse(text), Lines(text, 0), place, on_fence, kind, key, is_straight).all()


def _facts(front: str) -> Iterator[tuple[str, str]]:
    """The plain `name: value` lines of front matter: enough to know the language, the date and what is allowed."""
    for line in re.split(r"\r\n|\n|\r", front):
        name, colon, value = line.partition(":")
        if colon and name and not name[0].isspace() and value.strip():
            yield name.strip(), value.strip().strip("\"'")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return placed_parser(html=True)


class _Walk:
    """Turns the flat list of tokens into passages."""

    def __init__(
        self, page: Page, tokens: list[Token], lines: Lines, place: Callable[[int], int] | None, on_fence: OnFence | None, kind: Kind, key: str, is_straight: bool = True
    ) -> None:
        self.page = page
        self.is_straight = is_straight
        self.tokens = tokens
        self.lines = lines
        self.place = place
        self.on_fence = on_fence
        self.kind: Kind = kind
        self.key = key
        self.at = 0
        self.quoted = 0
        self.waiting: list[Silence] = []

    def source(self, at: int) -> int:
        return self.place(at) if self.place else at

    def all(self) -> None:
        while self.at < len(self.tokens):
            self.block(0, 0)

    def block(self, depth: int, group: int) -> list[int]:
        """Take in one block. The numbers of its own passages."""
        token = self.tokens[self.at]
        self.at += 1
        match token.type:
            case "heading_open":
                return self.leaf("heading", int(token.tag[1]), 0)
            case "paragraph_open":
                return self.leaf("item" if group else self.kind, depth, group)
            case "bullet_list_open" | "ordered_list_open":
                self.take_list(token, depth)
            case "blockquote_open":
                self.quoted += 1
            case "blockquote_close":
                self.quoted -= 1
            case "fence" | "code_block":
                self.fence(token)
            case "table_open":
                self.table(token)
            case "html_block":
                content = token.content.removesuffix("\n")
                self.html(content, self.lines.places(content, (token.map or [0])[0], "text").offsets, False)
        return []

    def leaf(self, kind: Kind, depth: int, group: int) -> list[int]:
        numbers: list[int] = []
        close = "heading_close" if kind == "heading" else "paragraph_close"
        while (token := self.tokens[self.at]).type != close:
            self.at += 1
            numbers += self.passage(token, (token.map or [0])[0], "heading" if kind == "heading" else "text", "quote" if self.quoted else kind, depth, group)
        self.at += 1
        return numbers

    def take_list(self, token: Token, depth: int) -> None:
        close = token.type.replace("open", "close")
        before = len(self.page.passages) - 1
        group = len(self.page.lists) + 1
        place = len(self.page.lists)
        # Its place is kept now: a list inside it comes later.
        self.page.lists.append(ListPlan(False, (), None, 0, 0, 0))
        items: list[tuple[int, ...]] = []
        while (inner := self.tokens[self.at]).type != close:
            self.at += 1
            if inner.type != "list_item_open":
                continue
            found: list[int] = []
            while self.tokens[self.at].type != "list_item_close":
                found += self.block(depth + 1, group)
            self.at += 1
            items.append(tuple(found))
        self.at += 1
        lead_in = before if before >= 0 and self.page.passages[before].kind in ("paragraph", "item") else None
        start, end = self.extent(token)
        self.page.lists[place] = ListPlan(token.type.startswith("ordered"), tuple(items), lead_in, depth, start, end)

    def table(self, token: Token) -> None:
        rows: list[list[int | None]] = []
        empty: list[tuple[int, int]] = []
        line, head = 0, True
        while (inner := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if inner.type == "tr_open":
                line = (inner.map or [line])[0]
                rows.append([])
            elif inner.type == "thead_close":
                head = False
            elif inner.type == "inline":
                numbers = self.passage(inner, line, "cell", "head" if head else "cell", 0, 0)
                rows[-1].append(numbers[0] if numbers else None)
                if not numbers:
                    start = self.lines.offset + self.lines.starts[min(line, len(self.lines.starts) - 1)]
                    empty.append((self.source(start), self.source(start)))
        self.at += 1
        self.page.tables.append(TablePlan(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), tuple(empty), *self.extent(token)))

    def fence(self, token: Token) -> None:
        """A fence inside a list or a quotation is left alone: its lines have marks before them that are not its own."""
        if not token.info.strip() or self.place is not None or token.level:
            return
        kind, first, starts = token.info.split()[0], (token.map or [0])[0] + 1, [*self.lines.starts, len(self.lines.text)]
        start, end = (starts[min(line, len(starts) - 1)] for line in (first, first + token.content.count("\n")))
        self.page.blocks.append(Fenced(kind, self.lines.offset + start, self.lines.offset + end))
        if self.on_fence is not None:
            self.on_fence(self.page, kind, self.lines.text[start:end], self.lines.offset + start)

    def extent(self, token: Token) -> tuple[int, int]:
        first, last = token.map or [0, 0]
        starts = self.lines.starts
        start = starts[min(first, len(starts) - 1)]
        end = self.lines.ends[min(max(last - 1, 0), len(self.lines.ends) - 1)]
        end = start + len(self.lines.text[start:end].rstrip())
        return self.source(self.lines.offset + start), self.source(self.lines.offset + end)

    def html(self, text: str, offsets: Sequence[int], inline: bool) -> None:
        """Raw HTML: tags that matter to a rule, and comments that silence one. Scripts and styles are never read as words."""

        def place(at: int) -> int:
            return self.source(offsets[min(at, len(offsets) - 1)])

        for tag in markup.tags(text):
            markup.take_in(self.page, tag, place(tag.start), place(tag.end))
        self.waiting += [replace(said, at=(place(said.start), place(said.end))) for said in markup.silences(text)]
        language = markup.language(text)
        for stretches in () if inline else markup.visible(text):
            made = Passage("quote" if self.quoted else self.kind, "", [], key=self.key, language=language)
            markup.spread(made, text, stretches, place)
            self.add(made, [])

    def passage(self, token: Token, line: int, lines: LineKind, kind: Kind, depth: int, group: int) -> list[int]:
        """One passage from one inline token. Nothing where there is nothing to read."""
        places = self.lines.places(token.content, line, lines)
        parts: list[str] = []
        at = reached = 0
        made = Passage(kind, "", [], depth, group, self.key)
        strong = emphasis = link = -1
        link_at = 0
        address = ""
        auto = False
        links: list[Link] = []
        for child in token.children or ():
            match child.type:
                case "text" | "code_inline" | "text_special" if child.content:
                    began = max(written_at(child, token.content) + auto, reached)
                    reached = began + length_written(child)
                    for text, start, end in places.pieces(child.content, began, reached):
                        if end - start != len(text) or not self.is_straight:
                            self.put(made, at, text, start, end, places.offsets[min(began, len(places.offsets) - 1)])
                        else:
                            made.places.append((at, self.source(start)))
                        parts.append(text)
                        if child.type == "code_inline":
                            made.spans.append(Span(at, at + len(text), "code"))
                        at += len(text)
                case "softbreak" | "hardbreak":
                    where = places.offsets[min(int(child.meta.get("at", reached)), len(places.offsets) - 1)] if places.offsets else 0
                    made.places.append((at, self.source(where)))
                    parts.append(" ")
                    at += 1
                case "strong_open":
                    strong = at
                case "strong_close" if strong >= 0:
                    made.spans.append(Span(strong, at, "strong"))
                    strong = -1
                case "em_open":
                    emphasis = at
                case "em_close" if emphasis >= 0:
                    made.spans.append(Span(emphasis, at, "emphasis"))
                    emphasis = -1
                case "link_open":
                    link, address, auto = at, str(child.attrGet("href") or ""), child.info == "auto"
                    link_at = int(child.meta.get("at", 0))
                case "link_close" if link >= 0:
                    made.spans.append(Span(link, at, "link"))
                    text = "".join(parts)[link:at]
                    start = self.source(places.offsets[max(link_at - (not auto), 0)])
                    end = self.source(places.offsets[min(_link_end(token.content, int(child.meta.get("at", 0)), auto), len(places.offsets) - 1)])
                    links.append(Link(text, address, start, end, (link, at), auto))
                    link, auto = -1, False
                case "image":
                    self.image(child, places.offsets, token.content)
                case "html_inline":
                    self.html(child.content, places.offsets[min(int(child.meta.get("at", 0)), len(places.offsets) - 1) :], True)
        made.text = "".join(parts)
        return self.add(made, links)

    def put(self, made: Passage, at: int, text: str, start: int, end: int, near: int) -> None:
        """The places of a text that is written otherwise than it is read, or that stands in YAML, where one stretch of it may be many of the file."""
        if end - start != len(text):
            made.places.append((at, self.source(start if end else near)))
            if end > start + len(text):
                made.wide[at + len(text) - 1] = self.source(end - 1) - self.source(start) + 2 - len(text)
            return
        before = -2
        for turn in range(len(text)):
            here, following = self.source(start + turn), self.source(start + turn + 1)
            if here != before + 1:
                made.places.append((at + turn, here))
            if following > here + 1 and self.page.source[here : here + 1] in ("\\", "'"):
                made.wide[at + turn] = following - here
            before = here

    def image(self, token: Token, offsets: tuple[int, ...], content: str) -> None:
        began = int(token.meta.get("at", 0))
        end = _link_end(content, began + 2 + len(token.content), False)
        start, stop = offsets[min(began, len(offsets) - 1)], offsets[min(end, len(offsets) - 1)]
        self.page.images.append(Image(str(token.attrGet("src") or ""), token.content.strip(), self.source(start), self.source(stop)))
        if token.content.strip():
            made = Passage("alt", "", [])
            words = offsets[began + 2 :] or offsets[-1:]
            markup.spread(made, token.content, [(0, len(token.content))], lambda at: self.source(words[min(at, len(words) - 1)]))
            self.add(made, [])

    def add(self, made: Passage, links: list[Link]) -> list[int]:
        if not made.text.strip():
            return []
        add_passage(self.page, made, links)
        self.page.silences += [replace(said, start=min(made.start, said.at[0]), end=max(made.end, said.at[1])) for said in self.waiting]
        self.waiting = []
        return [len(self.page.passages) - 1]


def _link_end(content: str, at: int, auto: bool) -> int:
    """The place after `](address "title")`, `][name]` or `]`; after `>` for an address in angle brackets."""
    if auto:
        return content.find(">", at) + 1 or len(content)
    opened = content[at + 1 : at + 2]
    if opened not in ("(", "["):
        return at + 1
    closes, depth = {"(": ")", "[": "]"}[opened], 0
    for place in range(at + 1, len(content)):
        if content[place] == "\\":
            continue
        depth += (content[place] == opened) - (content[place] == closes)
        if depth == 0:
            return place + 1
    return len(content)
