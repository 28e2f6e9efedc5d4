"""What the source of a text cannot show: the finished page. Each function takes HTML or CSS as text and returns plain sentences, none if all is well."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from accessibility.readability.colours import colour, contrast

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_APART = frozenset(["aside", "section", "article", "dialog"])

TEXT_PAIRS = (
    *((ink, ground) for ink in ("ink", "quiet") for ground in ("paper", "raised", "soft", "accent-soft", "warm-soft")),
    *(("accent", ground) for ground in ("paper", "raised", "accent-soft")),
    ("on-accent", "accent"),
)
"""Which token is written on which in accessibility/page.css."""
CONTROL_PAIRS = tuple((edge, ground) for edge in ("edge", "accent", "warm", "focus") for ground in ("paper", "raised"))
_TEXT_LEAST, _CONTROL_LEAST = 7.0, 3.0
_SCHEME = re.compile(r":root(?P<which>(?:\[[^\]]*\]|:not\([^)]*\))?)\s*\{(?P<rules>[^}]*)\}")
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b")


@dataclass(slots=True)
class _Element:
    """One element that has begun. `words` are all that is read in it, the words for its pictures too."""

    name: str
    attributes: dict[str, str]
    apart: int
    words: list[str] = field(default_factory=list)
    hidden: bool = False


class _Reader(HTMLParser):
    """Keeps each finished element in the order in which they began."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Element] = []
        self.all: list[_Element] = []
        self.parts = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        above = self.open[-1] if self.open else None
        if tag in _APART:
            self.parts += 1
        hidden = (above.hidden if above else False) or named.get("aria-hidden") == "true" or "hidden" in named
        in_drawing = any(each.attributes.get("role") == "img" for each in self.open)
        element = _Element(tag, named, self.parts if tag in _APART else (above.apart if above else 0), [], hidden or (in_drawing and tag in ("svg", "img")))
        self.all.append(element)
        for part in (named.get("alt"), named.get("aria-label")):
            if part and not hidden:
                for each in (*self.open, element):
                    each.words.append(part)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(each.name == tag for each in self.open):
            while self.open.pop().name != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(each.hidden or each.name in ("script", "style") for each in self.open):
            for each in self.open:
                each.words.append(data.strip())


def pictures(html: str) -> tuple[str, ...]:
    """Pictures and drawings that have no words for people who cannot see them. `alt=""` says that one is decorative, and is left alone."""
    return tuple(_pictures(html))


def _pictures(html: str) -> Iterator[str]:
    for each in _Reader(html).all:
        named = each.attributes
        has_name = bool(named.get("aria-label", "").strip() or named.get("aria-labelledby"))
        if each.hidden or has_name or named.get("role") in ("presentation", "none"):
            continue
        if each.name == "img" and not named.get("alt", " ").strip() and named.get("alt") != "":
            yield f"The picture “{named.get('src', '')}” has no words for it."
        elif each.name == "svg" and not each.words:
            yield "A drawing has no words for it. Give it a name, or hide it from screen readers if it is decorative."
        elif named.get("role") == "img":
            yield f"A picture ({each.name}) has no name."


def headings(html: str, above: int = 1) -> tuple[str, ...]:
    """Headings that are empty, or leave out a level, or seem to belong to a box. `above` is the level of the page's title over this piece; 0 for a whole page."""
    return tuple(_headings(html, above))


def _headings(html: str, above: int) -> Iterator[str]:
    level, before, main = above, None, int(above == 1)
    for each in _Reader(html).all:
        if each.name not in _HEADINGS or each.hidden:
            continue
        words, now = " ".join(each.words), int(each.name[1])
        if not words:
            yield f"A heading of level {now} is empty."
        elif level and now > level + 1:
            yield f"“{words}” is level {now}, straight after level {level}. A level is left out."
        elif before is not None and before.apart != each.apart and before.apart and now > level:
            yield f"“{words}” (level {now}) comes after the box “{' '.join(before.words)}” (level {level}), so it sounds like a part of the box."
        main += now == 1
        if now == 1 and main > 1:
            yield f"“{words}” is a second main heading."
        level, before = now, each


def controls(html: str) -> tuple[str, ...]:
    """Links and buttons that a screen reader cannot name."""
    found = []
    for each in _Reader(html).all:
        is_link = each.name == "a" and "href" in each.attributes
        if (is_link or each.name == "button") and not each.hidden and not each.words and not each.attributes.get("aria-labelledby"):
            found.append(f"A {'link' if is_link else 'button'} has no words in it: {each.attributes.get('href') or each.attributes.get('class') or each.name}.")
    return tuple(found)


def schemes(css: str) -> dict[str, dict[str, str]]:
    """The colours of each scheme in tokens.css, by the name of the scheme. What a scheme does not set is as in the light one."""
    found: dict[str, dict[str, str]] = {}
    for rule in _SCHEME.finditer(css):
        tokens = dict(_TOKEN.findall(rule["rules"]))
        named = re.search(r"data-scheme=\"?([\w-]+)", rule["which"])
        name = "light" if not rule["which"] else "dark (as the device is set)" if rule["which"].startswith(":not") else named[1] if named else ""
        if tokens and name:
            found[name] = found.get("light", {}) | tokens
    return found


def pale_pairs(css: str) -> tuple[str, ...]:
    """Pairs of tokens that stand out too little: text under 7 to 1, edges and focus under 3 to 1. A token that is missing is told too."""
    found = []
    for name, tokens in schemes(css).items():
        for pairs, least, what in ((TEXT_PAIRS, _TEXT_LEAST, "Text"), (CONTROL_PAIRS, _CONTROL_LEAST, "An edge")):
            for one, other in pairs:
                first, second = colour(tokens.get(one, "")), colour(tokens.get(other, ""))
                if first is None or second is None:
                    found.append(f"In the scheme {name}, {one if first is None else other} is not set.")
                elif contrast(first, second) < least:
                    found.append(f"In the scheme {name}, {one} on {other} is {contrast(first, second):.1f} to 1. {what} needs {least:g} to 1.")
    return tuple(dict.fromkeys(found))
