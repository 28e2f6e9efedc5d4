"""What a paragraph of Word is: a heading, an item of a list, a quotation. Its style says, or the style that this one is based on."""

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """`heading`: its level, or 0. `depth`: how deep an item is nested, from 0."""

    heading: int = 0
    list: bool = False
    depth: int = 0
    ordered: bool = False
    quote: bool = False


class Styles:
    """The styles and the numbering of one document."""

    def __init__(self, document: Any) -> None:
        self.styles = {each.get(qn("w:styleId")): each for each in document.styles.element.iter(qn("w:style"))}
        self.titled = any(self._name(each.get(qn("w:val"))) == "title" for each in document.element.body.iter(qn("w:pStyle")))
        related = [each.target_part for each in document.part.rels.values() if not each.is_external and each.reltype.endswith("/numbering")]
        numbering = related[0].element if related else None
        kinds = {} if numbering is None else {each.get(qn("w:abstractNumId")): each for each in numbering.iter(qn("w:abstractNum"))}
        self.lists: dict[str, Any] = {}
        for each in () if numbering is None else numbering.iter(qn("w:num")):
            base = each.find(qn("w:abstractNumId"))
            self.lists[each.get(qn("w:numId"))] = kinds.get(base.get(qn("w:val"))) if base is not None else None

    def of(self, paragraph: Any) -> Style:
        look = paragraph.find(qn("w:pPr"))
        named = look.find(qn("w:pStyle")) if look is not None else None
        chain = self._chain(named.get(qn("w:val")) if named is not None else None)
        for style in chain:
            name = self._name(style.get(qn("w:styleId")))
            if name == "title":
                return Style(heading=1)
            if found := _HEADING.fullmatch(name):
                return Style(heading=int(found[1]) + self.titled)
            if name in ("quote", "intense quote"):
                return Style(quote=True)
        looks = [each for each in (look, *(style.find(qn("w:pPr")) for style in chain)) if each is not None]
        for each in looks:
            level = each.find(qn("w:outlineLvl"))
            if level is not None and level.get(qn("w:val"), "9").isdigit() and int(level.get(qn("w:val"))) < 9:
                return Style(heading=int(level.get(qn("w:val"))) + 1 + self.titled)
        return self._listed(looks, [self._name(style.get(qn("w:styleId"))) for style in chain])

    def _listed(self, looks: list[Any], names: list[str]) -> Style:
        for look in looks:
            numbered = look.find(qn("w:numPr"))
            if numbered is None:
                continue
            number, level = (numbered.find(qn(name)) for name in ("w:numId", "w:ilvl"))
            which = number.get(qn("w:val")) if number is not None else "0"
            if which == "0":
                return Style()
            depth = int(level.get(qn("w:val"), "0")) if level is not None else _depth(names)
            return Style(list=True, depth=min(depth, 8), ordered=self._is_ordered(which, depth, names))
        if any(name.startswith(("list bullet", "list number")) for name in names):
            return Style(list=True, depth=_depth(names), ordered=any(name.startswith("list number") for name in names))
        return Style()

    def _is_ordered(self, which: str, depth: int, names: list[str]) -> bool:
        kind = self.lists.get(which)
        for level in () if kind is None else kind.iter(qn("w:lvl")):
            shape = level.find(qn("w:numFmt"))
            if level.get(qn("w:ilvl")) == str(depth) and shape is not None:
                return str(shape.get(qn("w:val"))) not in ("bullet", "none")
        return any(name.startswith("list number") for name in names)

    def _chain(self, name: str | None) -> list[Any]:
        """A style and those that it is based on, the nearest first."""
        chain: list[Any] = []
        while name in self.styles and len(chain) < 12:
            chain.append(self.styles[name])
            base = self.styles[name].find(qn("w:basedOn"))
            name = base.get(qn("w:val")) if base is not None else None
        return chain

    def _name(self, style: str | None) -> str:
        found = self.styles[style].find(qn("w:name")) if style in self.styles else None
        return str(found.get(qn("w:val"), "")).casefold() if found is not None else ""


def _depth(names: list[str]) -> int:
    """“List Bullet 2” is the second level."""
    last = names[0][-1:] if names else ""
    return int(last) - 1 if last.isdigit() and last != "0" else 0
