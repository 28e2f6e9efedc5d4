"""Web pages (.html): what a person would read. Scripts and styles are never read as words, nor is what is hidden."""

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from accessibility.opening.opened import Clock, Opened
from accessibility.opening.plain import letters
from accessibility.opening.writing import Writer, escaped, link, picture, styled, tidy

_NEVER = frozenset("script style template noscript head svg math iframe object embed canvas audio video select datalist textarea input button dialog".split())
_BLOCKS = frozenset("address article aside body dd details div dl dt fieldset figcaption figure footer form header html legend li main nav ol p section summary ul caption".split())
_STRONG, _EMPHASIS = frozenset(("b", "strong")), frozenset(("i", "em", "cite"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read(raw: bytes, clock: Clock) -> Opened:
    """The words of a page. The parser is told nothing but the letters: it fetches nothing and follows no entity."""
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", raw[:4096])
    said: tuple[str, ...] = ()
    try:
        text = raw.decode(declared[1].decode("ascii", "replace")) if declared else letters(raw)[0]
    except (LookupError, UnicodeDecodeError):
        text, said = letters(raw)
    tree = lxml_html.document_fromstring(_XML.sub("", text), parser=etree.HTMLParser(no_network=True, recover=True, remove_comments=True, remove_pis=True))
    walk = _Walk(clock)
    walk.inside(tree)
    walk.end()
    if walk.pictures:
        said += ("Pictures stay behind. Their words came along.",)
    if not walk.writer.blocks and next(tree.iter("script"), None) is not None:
        said += ("This page is put together by a script, so there is little to read in the file. Paste the words instead.",)
    return Opened(walk.writer.text, said)


@dataclass
class _Walk:
    """Gathers words until a block ends. `lists` are the lists around this place: whether each is in order."""

    clock: Clock
    writer: Writer = field(default_factory=Writer)
    words: list[str] = field(default_factory=list)
    lists: list[bool] = field(default_factory=list)
    item: bool = False
    quoted: int = 0
    pictures: int = 0

    def inside(self, element: Any) -> None:
        self.say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child)
            self.say(child.tail)

    def say(self, text: str | None) -> None:
        if text:
            self.words.append(escaped(re.sub(r"\s+", " ", text)))

    def element(self, element: Any) -> None:
        tag = element.tag.lower()
        if tag in _NEVER or element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
            return
        self.clock.look()
        if re.fullmatch("h[1-6]", tag):
            self.end()
            self.writer.heading(int(tag[1]), self.inline(element, plain=True))
        elif tag in ("ul", "ol", "menu"):
            self.end()
            self.lists.append(tag == "ol")
            self.inside(element)
            self.end()
            self.lists.pop()
        elif tag == "li":
            self.end()
            self.item = True
            self.inside(element)
            self.end()
            self.item = False
        elif tag == "table":
            self.end()
            self.table(element)
        elif tag == "blockquote":
            self.end()
            self.quoted += 1
            self.inside(element)
            self.end()
            self.quoted -= 1
        elif tag == "pre":
            self.end()
            code = "".join(element.itertext()).strip("\n")
            fence = "`" * max(3, 1 + max((len(found) for found in re.findall("`+", code)), default=0))
            self.writer.raw(f"{fence}\n{code}\n{fence}")
        elif tag == "hr" or tag in _BLOCKS:
            self.end()
            self.inside(element)
            self.end()
        else:
            self.phrase(element, tag)

    def phrase(self, element: Any, tag: str) -> None:
        """What stands in a line of text."""
        if tag == "br":
            self.words.append("\n")
        elif tag == "img":
            if element.get("alt") != "" and element.get("role") != "presentation":
                self.pictures += 1
                self.words.append(picture(element.get("alt") or "", self.pictures))
        elif tag == "a":
            self.words.append(link(self.inline(element), element.get("href", "")))
        elif tag == "code":
            code = "".join(element.itertext())
            self.words.append(f"`{code}`" if code.strip() and "`" not in code else escaped(code))
        elif tag in _STRONG or tag in _EMPHASIS:
            self.words.append(styled(self.inline(element), "**" if tag in _STRONG else "*"))
        else:
            self.inside(element)

    def inline(self, element: Any, plain: bool = False) -> str:
        """The words of an element by themselves, in one line."""
        inner = _Walk(self.clock, pictures=self.pictures)
        inner.inside(element)
        self.pictures = inner.pictures
        text = tidy(" ".join(text for _, text in inner.writer.blocks) + " " + "".join(inner.words).replace("\n", " ")) if inner.writer.blocks else "".join(inner.words)
        return text.replace("**", "") if plain else text

    def table(self, element: Any) -> None:
        caption = element.find("caption")
        if caption is not None:
            self.writer.paragraph(self.inline(caption))
        rows = []
        for row in element.iter("tr"):
            if next(row.iterancestors("table")) is element:
                cells = [each for each in row if isinstance(each.tag, str) and each.tag in ("td", "th")]
                rows.append([self.inline(cell).replace("\n", " ") for cell in cells])
        self.writer.table(rows)

    def end(self) -> None:
        """A block ends here. The first words of an item are its own; what follows them in it is a paragraph."""
        text = re.sub(r" *\n *", "\n", "".join(self.words)).strip()
        self.words = []
        if not text:
            return
        if self.lists and self.item:
            self.writer.item(text.replace("\n", " "), len(self.lists) - 1, self.lists[-1])
            self.item = False
        else:
            self.writer.paragraph(text, quote=self.quoted > 0)
