"""Pages of several PDF files bound to one: with their tags, links and outline, new page numbers, and the stamp of the whole at the foot."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, OutlineItem, Page, Pdf, String

from accessibility.formats.paper.book import Chapter, inside
from accessibility.formats.paper.foot import foot_of
from accessibility.formats.publication import Part


def places_in(file: Path) -> dict[str, int]:
    """Each named place of a PDF, with its page, the first being 0."""
    with Pdf.open(file) as pdf:
        return {name: page for name, (page, *_) in _named(pdf).items()}


def bind(frame: Path, chapters: list[Chapter], titles: list[int], to: Path) -> None:
    """The frame's pages around those of the chapters. `titles`: how many pages of the frame stand before each of them."""
    _Binding(frame, chapters, titles).write(to)


def _named(pdf: Pdf) -> dict[str, tuple[int, Any, Any]]:
    """Each named place with its page, and where on it."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    listed = list(pdf.Root.Names.Dests.Names)
    return {str(name): (numbers[place[0].objgen], place[2], place[3]) for name, place in zip(listed[::2], listed[1::2], strict=True)}


class _Source:
    """A PDF as WeasyPrint writes it, its tags and its outline by page."""

    def __init__(self, pdf: Pdf) -> None:
        self.pages = [page.obj for page in pdf.pages]
        self.named = _named(pdf)
        self.numbers = {page.objgen: number for number, page in enumerate(self.pages)}
        tree = pdf.Root.StructTreeRoot
        listed = list(tree.ParentTree.Nums)
        self.parents = dict(zip((int(number) for number in listed[::2]), listed[1::2], strict=True))
        self.tags: dict[int, list[Any]] = {}
        for tag in tree.K[0].K:
            self.tags.setdefault(self.numbers[tag.Pg.objgen], []).append(tag)
        self.outline = list(self._lines(pdf.Root.Outlines))

    def _lines(self, above: Any) -> Iterator[tuple[str, int, Any, Any]]:
        line = above.get("/First")
        while line is not None:
            page, _, across, up, _ = line.Dest
            yield str(line.Title), self.numbers[page.objgen], across, up
            yield from self._lines(line)
            line = line.get("/Next")


class _Binding:
    """A book while it is bound. The frame's file becomes the book; all others are read, and kept open until it is written."""

    def __init__(self, frame: Path, chapters: list[Chapter], titles: list[int]) -> None:
        self.book = Pdf.open(frame)
        self.frame = _Source(self.book)
        self.chapters, self.titles = chapters, titles
        self.tags: list[Any] = []
        self.parents: list[Any] = []
        self.links: list[tuple[Any, Any]] = []
        self.names: dict[str, Any] = {}
        self.outline: list[OutlineItem] = []
        self.foot = foot_of(self.book, self.frame.named["digits"][0])

    def write(self, to: Path) -> None:
        at = self.frame.named[f"part-{self.chapters[0].part.id}"][0]
        while len(self.book.pages):
            del self.book.pages[0]
        with ExitStack() as opened:
            self._add(self.frame, 0, at)
            for chapter, title in zip(self.chapters, self.titles, strict=True):
                self._add(self.frame, at, at + title)
                at += title
                booklet = opened.enter_context(Pdf.open(chapter.file))
                apart(booklet, chapter.part.id)
                self._add(_Source(booklet), chapter.start, chapter.end, chapter.part)
            self._add(self.frame, at, self.frame.named["digits"][0])
            self._finish()
            self.book.save(to, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)

    def _add(self, source: _Source, start: int, end: int, part: Part | None = None) -> None:
        """Pages `start` to before `end` of a source, with all that belongs to them. With a part they are its chapter, else the book's own."""
        first = len(self.book.pages)
        tags = [tag for page in range(start, end) for tag in source.tags.get(page, ())]
        if part:
            for tag in tags:
                del tag["/P"]  # else the whole tree of the booklet would come along
        for page in source.pages[start:end]:
            self.book.pages.append(Page(page))
        own = (lambda thing: self.book.copy_foreign(thing)) if part else (lambda thing: thing)
        self.tags += [own(tag) for tag in tags]
        for number in range(start, end):
            page = self.book.pages[first + number - start].obj
            feet = self.foot.replace(page, self.book, first + number - start + 1)
            self.parents.append(Array([own(tag) for tag in list(source.parents[number])[:feet]]))
            self._link(page, source, own, part)
        for name, (at, across, up) in source.named.items():
            if start <= at < end:
                self.names[inside(part, name) if part else name] = self._place(first + at - start, across, up)
        self._list(source, start, end, first, part)

    def _link(self, page: Any, source: _Source, own: Any, part: Part | None) -> None:
        """Links inside the book lead to a page of the book, also those that left their booklet."""
        for link in page.get("/Annots", ()):
            self.links.append((link, own(source.parents[int(link.StructParent)])))
            target = inside(part, str(link.Dest)) if "/Dest" in link and part else ""
            if "/A" in link and str(link.A.S) == "/GoToR":
                target = str(link.A.D)
            if target:
                link.Dest = link.Contents = String(target)
                if "/A" in link:
                    del link["/A"]

    def _place(self, page: int, across: Any, up: Any) -> Any:
        return Array([self.book.pages[page].obj, Name.XYZ, across, up, 0])

    def _list(self, source: _Source, start: int, end: int, first: int, part: Part | None) -> None:
        """A chapter's lines under the title of its part; of the book's own pages the first line of each stretch at the left."""
        lines = [OutlineItem(title, self._place(first + page - start, across, up)) for title, page, across, up in source.outline if start <= page < end]
        if not part:
            self.outline.append(lines.pop(0))
        self.outline[-1].children.extend(lines)

    def _finish(self) -> None:
        """The tree of tags, the names and the outline of the whole."""
        tree = self.book.Root.StructTreeRoot
        whole = tree.K[0]
        for tag in self.tags:
            tag.P = whole
        whole.K = Array(self.tags)
        numbers: list[Any] = []
        for number, parents in enumerate(self.parents):
            self.book.pages[number].obj.StructParents = number
            numbers += [number, parents]
        for number, (link, tag) in enumerate(self.links, len(self.parents)):
            link.StructParent = number
            numbers += [number, tag]
        tree.ParentTree = self.book.make_indirect(Dictionary(Nums=Array(numbers)))
        names = sorted((bytes(String(name)), place) for name, place in self.names.items())
        self.book.Root.Names = Dictionary(Dests=Dictionary(Names=Array([thing for name, place in names for thing in (String(name), place)])))
        del self.book.Root["/Outlines"]
        with self.book.open_outline() as outline:
            outline.root.extend(self.outline)


def apart(booklet: Pdf, part: str) -> None:
    """The names of table headers with the part before them: two booklets may have the same."""
    for tag in booklet.objects:
        if isinstance(tag, Dictionary) and tag.get("/S") in (Name.TH, Name.TD):
            if "/ID" in tag:
                tag.ID = String(f"{part}-{tag.ID}")
            if "/Headers" in tag.get("/A", {}):
                tag.A.Headers = Array([String(f"{part}-{header}") for header in tag.A.Headers])
