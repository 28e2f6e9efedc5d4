"""Raw HTML inside a text: pictures, films, links in new tabs, and comments that silence a rule."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from accessibility.readability.page import Film, Image, Page, Passage, Silence, Tag
from accessibility.readability.silent import after_rule, silence_of

_SILENCE = re.compile(r"<!--\s*ok:\s*[a-z-]+" + after_rule(r"\s", "") + r"\s*-->")
_HALF_SILENCE = re.compile(r"<!--\s*ok:\s*([a-z-]*)[^>]*-->")
_UNREAD = re.compile(r"<(script|style|svg|template|pre|code)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*<[a-zA-Z0-9]+\b[^>]*?\slang\s*=\s*[\"']?([a-zA-Z]{2,3})")
_TAG_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_IN_A_LINE = frozenset("a abbr b bdi bdo cite code dfn em i kbd mark q s small span strong sub sup time u".split())
_LETTER = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RawTag:
    """A start tag. `inside` is the HTML between it and its end tag, where that matters (film and sound)."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    inside: str = ""


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = text
        self.found: list[tuple[str, dict[str, str], int, int]] = []
        self.line_starts = [0, *(found.end() for found in re.finditer(r"\n", text))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        start = self.line_starts[line - 1] + column
        self.found.append((tag, {name: value or "" for name, value in attrs}, start, start + len(self.get_starttag_text() or "")))


def tags(text: str) -> Iterator[RawTag]:
    if "<" not in text:
        return
    reader = _Tags(text)
    reader.feed(text)
    for name, attributes, start, end in reader.found:
        inside = ""
        if name in ("video", "audio"):
            close = text.find(f"</{name}", end)
            inside = text[end : close if close >= 0 else len(text)]
            end = close + len(name) + 3 if close >= 0 else end
        yield RawTag(name, attributes, start, end, inside)


def take_in(page: Page, tag: RawTag, start: int, end: int) -> None:
    """What a tag says, as a picture, a film or a bare tag."""
    named = tag.attributes
    if tag.name == "img":
        decorative = named.get("role") in ("presentation", "none") or named.get("aria-hidden") == "true" or ("alt" in named and named["alt"] == "")
        page.images.append(Image(named.get("src", ""), named.get("alt"), start, end, decorative))
    elif tag.name in ("video", "audio"):
        # Inside a paragraph each tag comes alone: what stands before its end tag is found in the source.
        inside = tag.inside or page.source[end : max(page.source.find(f"</{tag.name}", end), end)]
        captions = "captions" in inside or "subtitles" in inside
        page.films.append(Film(named.get("src", ""), tag.name == "audio", captions, start, end))
    page.tags.append(Tag(tag.name, named, start, end))


def silences(text: str) -> Iterator[Silence]:
    """What each `<!-- ok: ... -->` says, at its own place in `text`."""
    for half in _HALF_SILENCE.finditer(text):
        yield silence_of(half[1], _SILENCE.fullmatch(half[0]), half.span())


def visible(text: str) -> Iterator[list[tuple[int, int]]]:
    """The words of a block of HTML: for each passage, its stretches as (start, end). A tag inside a line, such as `<b>`, does not end a passage."""
    passage: list[tuple[int, int]] = []
    at = 0
    for tag in _UNREAD.finditer(text):
        passage.append((at, tag.start()))
        at = tag.end()
        name = _TAG_NAME.match(tag[0])
        if name is None or name[1].lower() not in _IN_A_LINE:
            yield passage
            passage = []
    yield [*passage, (at, len(text))]


def language(text: str) -> str:
    """The language that a block of HTML says it is in, by its first tag: `cy`, or "" where it says nothing."""
    found = _LANGUAGE.match(text)
    return found[1].lower() if found else ""


def spread(made: Passage, text: str, stretches: list[tuple[int, int]], place: Callable[[int], int]) -> None:
    """Write stretches of `text` into a passage. Line ends become spaces and entities (`&amp;`) what they stand for. `place` gives the code point of each character."""
    parts: list[str] = []
    length, last = 0, -2
    for start, end in stretches:
        for found in _LETTER.finditer(text, start, end):
            says = unescape(found[0]) if len(found[0]) > 1 else " " if found[0].isspace() else found[0]
            if not parts and says == " ":
                continue
            here = place(found.start())
            if here != last + 1:
                made.places.append((length, here))
            if len(found[0]) > len(says):
                made.wide[length + len(says) - 1] = len(found[0]) - len(says) + 1
            parts.append(says)
            length += len(says)
            last = here + len(says) - 1
    made.text = "".join(parts).rstrip()
