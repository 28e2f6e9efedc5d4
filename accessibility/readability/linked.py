"""The links of a page as a reader meets them: those of Markdown and those of raw HTML, each with the place of its words."""

import re
from dataclasses import dataclass

from accessibility.readability.page import Page, Tag

_TAG = re.compile(r"<[^>]*>")
_NEW_TAB = re.compile(r"\{:?[^}\n]*_blank[^}\n]*\}")


@dataclass(frozen=True, slots=True)
class Linked:
    """`start` to `end` are the words that are read. `after` is what stands right behind the link in the source."""

    text: str
    address: str
    start: int
    end: int
    after: str
    bare: bool
    new_tab: bool


def linked(page: Page) -> list[Linked]:
    """Every link with words, in the order of the text. Other people's words (a quotation) are left out."""
    if not page.links and not page.tags:
        return []
    quoted = [(passage.start, passage.end) for passage in page.passages if passage.kind == "quote"]
    found = [_of_markdown(page, link.text, link.address, link.start, link.end, link.bare, link.new_tab) for link in page.links]
    found += [link for tag in page.tags if tag.name == "a" and tag.attributes.get("href") and (link := _of_html(page, tag))]
    kept = [link for link in found if link.text and not any(start <= link.start < end for start, end in quoted)]
    return sorted(kept, key=lambda link: link.start)


def _of_markdown(page: Page, text: str, address: str, start: int, end: int, bare: bool, new_tab: bool) -> Linked:
    source = page.source
    at = source.find(text, start, end)
    after = source[end : end + 80]
    opens = bool(_NEW_TAB.match(after))
    first, last = (at, at + len(text)) if at >= 0 else (start, end)
    return Linked(" ".join(text.split()), address, first, last, after, bare or text.startswith(("http://", "https://", "www.")), new_tab or opens)


def _of_html(page: Page, tag: Tag) -> Linked | None:
    close = page.source.find("</a", tag.end)
    if close < 0:
        return None
    inside = page.source[tag.end : close]
    text = " ".join(_TAG.sub(" ", inside).split())
    start = tag.end + len(inside) - len(inside.lstrip())
    end = close - len(inside) + len(inside.rstrip())
    named = tag.attributes.get("aria-label") or text
    bare = text.startswith(("http://", "https://", "www."))
    return Linked(named if text else "", tag.attributes["href"], start, end, page.source[close + 4 : close + 84], bare, tag.attributes.get("target") == "_blank")
