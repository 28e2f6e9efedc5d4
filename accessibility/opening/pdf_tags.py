"""A tagged PDF says itself what each piece of text is: its tree is read, not its looks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from accessibility.opening.opened import Clock
from accessibility.opening.pdf_lines import Chunk
from accessibility.opening.writing import Writer, escaped, picture, tidy

_MOST_DEEP, _LEAST_SHARE = 60, 0.8
_LINE_KINDS = frozenset(("/P", "/Caption", "/Note", "/BibEntry", "/TOCI", "/Lbl", "/LBody", "/TD", "/TH"))


class Tagged:
    """The tree of one file over the pieces of its pages."""

    def __init__(self, reader: Any, pages: Sequence[Sequence[Chunk]], clock: Clock) -> None:
        self.clock = clock
        self.pictures = 0
        self.writer = Writer()
        self.taken = 0
        self.whole = sum(len(chunk.text.strip()) for page in pages for chunk in page)
        self.root = reader.trailer["/Root"].get("/StructTreeRoot")
        self.root = self.root.get_object() if self.root is not None else None
        roles = self.root.get("/RoleMap") if self.root is not None else None
        self.roles = dict(roles.get_object()) if roles is not None else {}
        self.pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}
        self.texts: dict[tuple[int, int], list[str]] = defaultdict(list)
        for number, page in enumerate(pages):
            for chunk in page:
                if chunk.mark is not None:
                    self.texts[number, chunk.mark].append(chunk.text)

    def text(self) -> str:
        """Markdown, or nothing where there is no tree, or one that leaves out much of the text."""
        if self.root is None:
            return ""
        self.take(self.root, None, 0)
        return self.writer.text if self.taken >= self.whole * _LEAST_SHARE else ""

    def kind(self, node: Any) -> str:
        name = str(node.get("/S", ""))
        for _ in range(5):
            if name not in self.roles:
                break
            name = str(self.roles[name])
        return name

    def take(self, node: Any, page: int | None, depth: int, lists: int = 0) -> None:
        self.clock.look()
        kind = self.kind(node)
        page = self.page(node, page)
        if depth > _MOST_DEEP:
            return
        if kind[:2] == "/H" and (kind[2:].isdigit() or kind == "/H"):
            self.writer.heading(int(kind[2:] or 1), self.words(node, page, depth))
        elif kind == "/Title":
            self.writer.heading(1, self.words(node, page, depth))
        elif kind == "/Figure":
            self.figure(node)
            for inner in self.kids(node):
                if not isinstance(inner, int) and self.kind(inner) != "/Figure":
                    self.take(inner, page, depth + 1, lists)
        elif kind == "/Table":
            for caption in self.within(node, ("/Caption",), depth):
                self.writer.paragraph(self.words(caption, page, depth))
            rows = [[self.words(cell, page, depth) for cell in self.within(row, ("/TD", "/TH"), depth)] for row in self.within(node, ("/TR",), depth)]
            self.writer.table(rows)
        elif kind == "/LI":
            self.item(node, page, depth, lists)
        elif kind in _LINE_KINDS or any(isinstance(inner, int) for inner in self.kids(node)):
            self.writer.paragraph(self.words(node, page, depth))
        else:
            for inner in self.kids(node):
                self.take(inner, page, depth + 1, lists + (kind == "/L"))

    def item(self, node: Any, page: int | None, depth: int, lists: int) -> None:
        label = "".join(self.words(each, page, depth) for each in self.kids(node) if not isinstance(each, int) and self.kind(each) == "/Lbl")
        text = self.words(node, page, depth, skip=("/Lbl", "/L"))
        self.writer.item(text.lstrip("•●○◦▪■ "), max(lists - 1, 0), ordered=any(letter.isdigit() for letter in label))
        for inner in self.within(node, ("/L",), depth):
            self.take(inner, page, depth + 1, lists)

    def figure(self, node: Any) -> None:
        self.pictures += 1
        self.writer.paragraph(picture(str(node.get("/Alt", "")), self.pictures))

    def words(self, node: Any, page: int | None, depth: int, skip: tuple[str, ...] = ()) -> str:
        return tidy("".join(self.parts(node, page, depth, skip)))

    def parts(self, node: Any, page: int | None, depth: int, skip: tuple[str, ...]) -> Iterator[str]:
        page = self.page(node, page)
        for inner in self.kids(node) if depth < _MOST_DEEP else ():
            if isinstance(inner, int):
                found = "".join(self.texts.pop((page if page is not None else -1, inner), [])).replace("\n", " ")
                self.taken += len(found.strip())
                yield escaped(found)
            elif self.kind(inner) == "/Figure":
                self.pictures += 1
                yield picture(str(inner.get("/Alt", "")), self.pictures)
            elif self.kind(inner) not in skip:
                yield from self.parts(inner, page, depth + 1, skip)
                yield " " if self.kind(inner) in _LINE_KINDS else ""

    def within(self, node: Any, kinds: tuple[str, ...], depth: int) -> Iterator[Any]:
        """The nearest nodes of these kinds."""
        for inner in self.kids(node) if depth < _MOST_DEEP else ():
            if not isinstance(inner, int):
                if self.kind(inner) in kinds:
                    yield inner
                else:
                    yield from self.within(inner, kinds, depth + 1)

    def page(self, node: Any, before: int | None) -> int | None:
        raw = node.raw_get("/Pg") if "/Pg" in node else None
        return self.pages.get(raw.idnum, before) if raw is not None and hasattr(raw, "idnum") else before

    def kids(self, node: Any) -> list[Any]:
        """Nodes below this one, and numbers of marked pieces of text."""
        given = node.get("/K")
        given = given.get_object() if hasattr(given, "get_object") else given
        found: list[Any] = []
        for each in given if isinstance(given, list) else [given]:
            inner = each.get_object() if hasattr(each, "get_object") else each
            if isinstance(inner, int):
                found.append(int(inner))
            elif hasattr(inner, "get") and "/MCID" in inner:
                found.append(int(inner["/MCID"]))
            elif hasattr(inner, "get") and ("/S" in inner or "/K" in inner):
                found.append(inner)
        return found
