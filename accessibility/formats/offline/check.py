"""What validates a page of the offline site: is it whole HTML, has it a language, a title and one main heading, and does each link lead somewhere?"""

import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from glossary.problem import Problem

MOST_BYTES = 60_000
"""With its style and script: what a slow phone gets before it can read."""
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_NAMED = re.compile(r"^(?:https?:|mailto:|tel:|data:)")


def problems(file: Path) -> list[Problem]:
    """What is wrong with one file of the folder, where it stands among the others."""
    if file.suffix != ".html":
        return []
    page = _read(file, file.stat().st_mtime_ns)
    found = [*page.faults, *_frame(page), *_links(file, page)]
    heavy = len(file.read_bytes()) + sum(_size(file, address) for address in page.loads)
    if heavy > MOST_BYTES:
        found.append((0, f"This page is {heavy:,} bytes with its style and script. Keep it under {MOST_BYTES:,}: make its pictures simpler, or cut it in two."))
    return [Problem(file, line, message) for line, message in sorted(set(found))]


class _Page(HTMLParser):
    """What a page holds: its ids, its links, what it loads, and what is out of place in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: list[tuple[int, str]] = []
        self.loads: list[str] = []
        self.open: list[tuple[str, int]] = []
        self.headings: list[tuple[int, int]] = []
        self.language = ""
        self.title = ""
        self.faults: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if tag not in _VOID:
            self.open.append((tag, line))
        if (name := given.get("id")) is not None:
            if name in self.ids:
                self.faults.append((line, f"The id {name} stands here twice. Give one another id."))
            self.ids.add(name)
        self._address(tag, given, line)
        self._attributes(tag, given, line)

    def _address(self, tag: str, given: dict[str, str], line: int) -> None:
        for name in ("href", "src"):
            if name in given:
                self.links.append((line, given[name]))
                if tag in ("script", "img") or (tag == "link" and given.get("rel") == "stylesheet"):
                    self.loads.append(given[name])

    def _attributes(self, tag: str, given: dict[str, str], line: int) -> None:
        if tag == "html":
            self.language = given.get("lang", "")
        if tag == "img" and "alt" not in given:
            self.faults.append((line, "This picture has no alt text. Say in words what it shows."))
        if given.get("role") == "img" and not given.get("aria-label"):
            self.faults.append((line, "This drawing has no name. Give it an alt text."))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append((line, int(tag[1])))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.faults.append((self.getpos()[0], f"</{tag}> closes nothing that is open."))
            return
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] == "title":
            self.title += data


@lru_cache(maxsize=1024)
def _read(file: Path, changed: int) -> _Page:
    """A page, read once while it stays as it is: others link to it."""
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    page.faults += [(line, f"<{tag}> is never closed.") for tag, line in page.open]
    return page


def _frame(page: _Page) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if not page.language:
        found.append((0, "The page does not say its language. Give <html> a lang."))
    if not page.title.strip():
        found.append((0, "The page has no title."))
    if [level for _, level in page.headings].count(1) != 1:
        found.append((0, "A page has one main heading, no more and no less."))
    last = 0
    for line, level in page.headings:
        if level > last + 1:
            found.append((line, f"A heading of level {level} follows one of level {last}. Leave no level out."))
        last = level
    return found


def _links(file: Path, page: _Page) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for line, address in page.links:
        if _NAMED.match(address):
            continue
        parts = urlsplit(address)
        if not address or parts.scheme or parts.path.startswith("/"):
            found.append((line, f"The link `{address}` leads nowhere in a copy on a disk."))
            continue
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not target.is_file():
            found.append((line, f"The link `{address}` leads to a file that is not there."))
        elif parts.fragment and target.suffix == ".html" and parts.fragment not in _read(target, target.stat().st_mtime_ns).ids:
            found.append((line, f"The link `{address}` leads to a place that is not on that page."))
    return found


def _size(file: Path, address: str) -> int:
    target = file.parent / unquote(urlsplit(address).path)
    return target.stat().st_size if target.is_file() else 0
