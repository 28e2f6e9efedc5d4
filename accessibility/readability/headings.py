"""The headings of a page as a reader meets them: those of Markdown and those of raw HTML, in one list."""

import re
from dataclasses import dataclass

from accessibility.readability.page import Page

_HTML_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Head:
    """`start` to `end` are the words of the heading in the source. `marks` is where its `##` begins; None for the other ways to write one."""

    level: int
    text: str
    start: int
    end: int
    marks: int | None = None


def heads(page: Page) -> list[Head]:
    """All headings in the order of the text. What is inside a quotation is not a heading of this page."""
    found = [
        Head(passage.depth, passage.text.strip(), passage.start, passage.end, _marks(page.source, passage.start, passage.depth))
        for passage in page.passages
        if passage.kind == "heading"
    ]
    for tag in page.tags:
        if tag.name in _HTML_HEADINGS:
            close = page.source.find(f"</{tag.name}", tag.end)
            inside = page.source[tag.end : close] if close >= 0 else ""
            text = _TAG.sub("", inside).strip()
            if text:
                found.append(Head(int(tag.name[1]), text, tag.end, close))
    return sorted(found, key=lambda head: head.start)


def title(page: Page) -> str:
    """The title that the front matter gives the page: it is shown as the main heading."""
    return page.facts.get("title", "")


def same_words(text: str) -> str:
    """A heading as it is compared: small letters, no mark at its end."""
    return " ".join(text.casefold().split()).rstrip(".:!? ")


def _marks(source: str, start: int, level: int) -> int | None:
    line = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    at = source.find("#" * level, line, start)
    return at if at >= 0 and not source[line:at].strip() else None
