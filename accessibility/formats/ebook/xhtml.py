"""HTML from the one renderer as XHTML for an e-book: what opens is open, drawings are files, nothing waits for a script."""

import re
from dataclasses import dataclass, field
from hashlib import sha256
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from accessibility.formats.ebook.colours import coloured

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
SVG = "http://www.w3.org/2000/svg"
_VOID = re.compile(r"<(br|hr|img|input|col|wbr)\b([^>]*?)\s*/?>")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DROPPED = ("tabindex", "data-quiet", "data-focus", "data-starter", "download")
_OPENED = {"details": "div", "summary": "p"}

_PREFIXES = {"": "", f"{{{OPS}": "epub:", "{http://www.w3.org/XML/1998/namespace": "xml:"}
# What has no end of its own in HTML, and shapes: `<p/>` would be read as the start of a paragraph by a reader that is lax about XML.
_MAY_BE_EMPTY = {"br", "hr", "img", "wbr", "col", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}


@dataclass
class Pictures:
    """The drawings met while a book is made: each once, by the name of its file."""

    scheme: str = "light"
    files: dict[str, str] = field(default_factory=dict)

    def keep(self, svg: Element) -> str:
        """The name of the file that this drawing is in now."""
        svg.attrib.pop("aria-hidden", None)
        text = coloured(written(svg, SVG), self.scheme)
        name = f"pictures/{sha256(text.encode()).hexdigest()[:12]}.svg"
        self.files[name] = text
        return name


def tree_of(html: Markup, pictures: Pictures) -> Element:
    """A `div` with the HTML in it, ready for a chapter. Raises ValueError where the renderer gave something that is no XML: a fault of ours."""
    text = NOT_IN_XML.sub("", _VOID.sub(r"<\1\2/>", html))
    try:
        root = ElementTree.fromstring(f'<div xmlns="{XHTML}" xmlns:epub="{OPS}">{text}</div>')  # noqa: S314 (our own renderer's output, all escaped)
    except ElementTree.ParseError as fault:
        raise ValueError(f"This page could not be made into XHTML: {fault}.") from fault
    _settle(root, pictures)
    return root


def _settle(element: Element, pictures: Pictures) -> None:
    """Make `element` and what is inside it calm: no tab stops, nothing closed, no drawing inside."""
    for name in _DROPPED:
        element.attrib.pop(name, None)
    kind = local(element)
    if kind in _OPENED:
        _open(element, kind)
    if element.get("role") == "region":
        element.attrib.pop("role")
        element.attrib.pop("aria-label", None)
    for child in list(element):
        drawing = child.find(f"{{{SVG}}}svg") if "drawing" in child.get("class", "").split() else None
        if drawing is not None:
            _as_image(child, drawing, pictures)
        else:
            _settle(child, pictures)


def _open(element: Element, kind: str) -> None:
    classes = " ".join(filter(None, (element.get("class"), "opened" if kind == "details" else "opened-title")))
    element.tag = f"{{{XHTML}}}{_OPENED[kind]}"
    element.attrib.pop("open", None)
    element.set("class", classes)


def _as_image(box: Element, drawing: Element, pictures: Pictures) -> None:
    """`<div role="img" aria-label="..."><svg>` as `<div><img alt="...">`: what e-readers know best."""
    alt = box.attrib.pop("aria-label", "")
    box.attrib.pop("role", None)
    box.remove(drawing)
    image = ElementTree.SubElement(box, f"{{{XHTML}}}img", {"src": pictures.keep(drawing), "alt": alt})
    image.tail = None


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def written(element: Element, namespace: str = "") -> str:
    """The element as text. Written by ourselves: ElementTree keeps its short names for namespaces for the whole process, and drawings have others.

    `namespace` is declared on the outermost element; inside a page it is the page's own.
    """
    name = local(element)
    attributes = "".join(f' {_attribute(key)}="{escape(value)}"' for key, value in element.attrib.items())
    inner = str(escape(element.text or "")) + "".join(written(child) + str(escape(child.tail or "")) for child in element)
    declared = f' xmlns="{namespace}"' if namespace else ""
    if not inner and name in _MAY_BE_EMPTY:
        return f"<{name}{declared}{attributes}/>"
    return f"<{name}{declared}{attributes}>{inner}</{name}>"


def _attribute(key: str) -> str:
    namespace, _, name = key.rpartition("}")
    return f"{_PREFIXES[namespace]}{name}"
