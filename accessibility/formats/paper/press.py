"""HTML to tagged PDF with WeasyPrint, which needs Pango from the system."""

import gc
import logging
import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from accessibility.formats.makers import ACCESSIBILITY, squeezed
from accessibility.html.fill import fill

HERE = Path(__file__).parent
FONTS = ACCESSIBILITY / "fonts"
_BESIDE = "beside:"
_BASE = FONTS.as_uri() + "/"
_AT_WORK = Lock()  # one font map is shared, and it is not for two threads
INK = {
    "ink": "#1d2a3a", "paper": "#ffffff", "soft": "#efe9dc", "accent": "#0b5258", "accent-soft": "#d8eae8", "warm": "#8a3a14", "warm-soft": "#f8e2d2",
}  # fmt: skip
"""The light colours of tokens.css: on paper every scheme is the light one. A drawing takes no style from its page."""
_LETTERS = re.compile(r'font-size="([\d.]+)"')
_ACROSS = re.compile(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ')
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u200d\ufe0f\u20e3]+")
_SILENT = re.compile("[\U0001f3fb-\U0001f3ff\u200d\ufe0f\u20e3]")


def missing() -> str:
    """What to install before a PDF can be made, or ""."""
    try:
        import pikepdf  # noqa: F401
        import weasyprint  # noqa: F401
    except ImportError:
        return "To make PDF files, install the Python packages weasyprint and pikepdf (side-by-side[formats])."
    except OSError:
        return "To make PDF files, install Pango. On Debian: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"
    return ""


def press(html: str, points: int, to: Path | BytesIO) -> None:
    """Write `html` as PDF/UA-1 to `to`, in the style for letters of this size. Nothing is loaded but our own fonts."""
    from weasyprint import HTML

    with _AT_WORK, _no_collector():
        fonts, sheet = _set(points)
        HTML(string=html, base_url=_BASE, url_fetcher=_ours()).write_pdf(to, finisher=_to_files, pdf_variant="pdf/ua-1", font_config=fonts, stylesheets=[sheet])


def beside(file: str, name: str) -> str:
    """The address of a place in a PDF that lies beside the one that is written."""
    return f"{_BESIDE}{file}#{name}"


def _to_files(_: Any, pdf: Any) -> None:
    """Links to files beside this one, in the way that PDF has for them: no address of this machine stands in it."""
    from pydyf import Dictionary, String

    for link in pdf.objects:
        action = link.get("A") if isinstance(link, Dictionary) and link.get("Subtype") == "/Link" else None
        if action and action["URI"].string.startswith(_BESIDE):
            file, _, name = action["URI"].string.removeprefix(_BESIDE).partition("#")
            link["A"] = Dictionary({"Type": "/Action", "S": "/GoToR", "F": String(file), "D": String(name)})
            link["Contents"] = String(name)


def _ours() -> Any:
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=("data", "file"), allow_redirects=False)


@lru_cache
def _set(points: int) -> tuple[Any, Any]:
    """The fonts, unpacked once for all that a process prints, and the style sheet for letters of this size, read once."""
    from weasyprint import CSS

    fonts = _fonts()
    return fonts, CSS(string=style(points), base_url=_BASE, url_fetcher=_ours(), font_config=fonts)


@lru_cache(maxsize=1)
def _fonts() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return FontConfiguration()


@contextmanager
def _no_collector() -> Iterator[None]:
    """Without the garbage collector, which finds next to nothing while a document grows and takes a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@lru_cache(maxsize=1)
def templates() -> Environment:
    return Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def sheet(template: str, points: int, **more: Any) -> str:
    """A template as HTML for the press, its text `points` large."""
    return spoken(templates().get_template(template).render(points=points, **more))


@lru_cache
def style(points: int) -> str:
    css = squeezed((HERE / "paper.css").read_text(encoding="utf-8"))
    sizes = {"POINTS": points, "TALL": points * 7.5, "COVER": max(points * 1.6, 26), "LINE": min(points * 0.85, 14)}
    for name, size in sizes.items():
        css = css.replace(name, f"{size:g}")
    return css


def spoken(html: str) -> str:
    """Signs that a font may lack by their names: an empty box on paper says nothing to anybody."""
    return _EMOJI.sub(lambda run: _names(run[0]), html)


def _names(signs: str) -> str:
    names = [unicodedata.name(sign, "picture").lower() for sign in signs if not _SILENT.match(sign)]
    return f"({', '.join(names)})" if names else ""


def drawing(alt: str, svg: str) -> Markup:
    """A drawing as a picture with its alt text, in the colours of paper."""
    rules = "".join(f".{name}{{fill:{colour}}}.{name}.line{{fill:none;stroke:{colour}}}" for name, colour in INK.items())
    coloured = re.sub(r"(<svg[^>]*>)", rf"\1<style>{rules}text{{font-family:Atkinson Hyperlegible Next,sans-serif}}</style>", str(svg), count=1)
    return fill('<img class="{}"{} alt="{}" src="data:image/svg+xml;base64,{}">', *_size(str(svg)), alt, b64encode(coloured.encode()).decode())


def _size(svg: str) -> tuple[str, Markup]:
    """The class and the width of a drawing. Where words stand in it, the smallest of them are as large as the text beside it, if the page has the room."""
    letters, across = [float(size) for size in _LETTERS.findall(svg)], _ACROSS.search(svg)
    if not letters or not across:
        return "drawing", Markup("")
    return "drawing worded", fill(' style="width:{}em"', round(float(across[1]) / min(letters), 1))
