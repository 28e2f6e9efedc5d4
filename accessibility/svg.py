"""Clean a drawing. A pack is data from strangers: only known shapes, known attributes and the page's own colours stay.

Anything else is told to the author, with its name, and the drawing is refused: a picture with a part missing would mislead.
"""

import re
from xml.etree import ElementTree

MOST_BYTES = 200_000
MOST_DEPTH = 20
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "title", "desc"}
_WITH_WORDS = {"text", "tspan", "title", "desc"}
_ATTRIBUTES = {
    "class", "viewBox", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points", "transform", "dx", "dy",
    "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "font-size", "font-weight", "text-anchor", "opacity", "role", "aria-hidden",
}  # fmt: skip
_COLOURS = {"ink", "paper", "soft", "accent", "accent-soft", "warm", "warm-soft", "line"}
_PLAIN_VALUE = re.compile(r"^[\w\s.,()#%+\-]*$")


class BadDrawing(ValueError):
    """The drawing has something in it that is not allowed. The text says what, and what to do."""


def clean_svg(text: str) -> str:
    """The drawing, written anew from what is allowed, with no size of its own so that it fits its page.

    Raises BadDrawing with a sentence for its author.
    """
    if len(text.encode()) > MOST_BYTES:
        raise BadDrawing(f"This drawing is {len(text.encode()):,} bytes. Keep it under {MOST_BYTES:,}.")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise BadDrawing("This drawing has a document type in it. Save it as plain SVG.")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 (document types, and so entities, are refused above)
    except ElementTree.ParseError as error:
        raise BadDrawing(f"This drawing is not well-formed SVG: {error}. Save it again as plain SVG.") from None
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        raise BadDrawing("A drawing starts with <svg> and has a viewBox. Save it as plain SVG.")
    _check(root, 1)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.attrib["aria-hidden"] = "true"
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    return ElementTree.tostring(root, encoding="unicode")


def _check(element: ElementTree.Element, depth: int) -> None:
    """Refuse what is not allowed in `element` and inside it, and take out the space that only lays out the file."""
    if depth > MOST_DEPTH:
        raise BadDrawing(f"This drawing is nested too deep. Use {MOST_DEPTH} levels or fewer.")
    name = str(element.tag).removeprefix(_SVG)
    if name not in _SHAPES:
        raise BadDrawing(f"<{name}> is not allowed in a drawing. Draw with {', '.join(sorted(_SHAPES - {'svg'}))}.")
    for attribute, value in element.attrib.items():
        if attribute not in _ATTRIBUTES:
            raise BadDrawing(f"`{attribute}` on <{name}> is not allowed in a drawing. Take it out; colours come from `class`.")
        if not _PLAIN_VALUE.match(value):
            raise BadDrawing(f"`{attribute}` on <{name}> has a value that is not allowed: {value[:40]}.")
    unknown = set(element.attrib.get("class", "").split()) - _COLOURS
    if unknown:
        raise BadDrawing(f"The class {min(unknown)} is not known in a drawing. Use {', '.join(sorted(_COLOURS))}.")
    holds_words = name in _WITH_WORDS
    if not (holds_words or (element.text or "").strip()):
        element.text = None
    for child in element:
        _check(child, depth + 1)
        if not (holds_words or (child.tail or "").strip()):
            child.tail = None
