"""A link that opens a file without saying so."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_KINDS = {
    "pdf": ("PDF", ("pdf",)),
    "doc": ("Word", ("word", "doc")),
    "docx": ("Word", ("word", "doc")),
    "odt": ("ODT", ("odt", "opendocument", "word")),
    "rtf": ("RTF", ("rtf", "rich text")),
    "xls": ("Excel", ("excel", "xls", "spreadsheet")),
    "xlsx": ("Excel", ("excel", "xls", "spreadsheet")),
    "ods": ("ODS", ("ods", "spreadsheet", "opendocument")),
    "csv": ("CSV", ("csv", "spreadsheet")),
    "ppt": ("PowerPoint", ("powerpoint", "ppt", "slides")),
    "pptx": ("PowerPoint", ("powerpoint", "ppt", "slides")),
    "zip": ("ZIP", ("zip",)),
    "epub": ("EPUB", ("epub",)),
}
_SIZE = re.compile(r"\d+(?:[.,]\d+)?\s?(?:kb|mb|gb|bytes|kilobytes|megabytes)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s{0,2}[(\[]([^)\]\n]{0,60})[)\]]")


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for link in linked(page):
        name, dot, ending = link.address.split("?")[0].split("#")[0].rsplit("/", 1)[-1].rpartition(".")
        kind = _KINDS.get(ending.casefold()) if dot and name else None
        if kind is None or link.bare:
            continue
        behind = _BRACKET.match(link.after)
        missing = _missing(link.text, kind)
        if missing:
            outside = bool(behind) and not _missing(f"{link.text} {behind[1] if behind else ''}", kind)
            message = "Put the words in brackets inside the link too." if outside else f"Add {' and '.join(missing)} at its end, as in “({kind[0]}, 545KB)”."
            yield Hit(link.start, link.end, message, severity="could" if outside else None)


def _missing(text: str, kind: tuple[str, tuple[str, ...]]) -> list[str]:
    small = text.casefold()
    parts = [] if any(word in small for word in kind[1]) else ["the kind of file"]
    return parts if _SIZE.search(text) else [*parts, "the size"]


RULE = Rule(
    id="link-file",
    title="A link to a file, unsaid",
    why="A file may open another program, use up data, or not work with a screen reader. People want to know first.",
    better="Put it on a page. If it must be a file, say the kind and the size in the link.",
    severity="should",
    certainty="sure",
    source=nhs("formatting#links", "Formatting: links"),
    before="[Weight chart](chart.pdf)",
    after="[Weight chart (PDF, 545KB)](chart.pdf)",
    flagged=(
        "[⟦Weight chart⟧](chart.pdf)",
        "[⟦Weight chart (PDF)⟧](https://example.org/chart.pdf?v=2)",
        "Fill in the [⟦form, 20KB⟧](form.docx).",
        '<a href="list.xlsx">⟦List of clinics⟧</a>',
        "[⟦Weight chart⟧](chart.pdf) (PDF, 545KB)",
    ),
    fine=(
        "[Weight chart (PDF, 545KB)](chart.pdf)",
        "[Weight chart (PDF only, 1.25MB)](chart.pdf#page=2)",
        "[Form (Word, 20 KB)](form.docx)",
        "[About our PDFs](pdfs.html)",
        "[Weight chart](chart.html)",
        "```\n[Weight chart](chart.pdf)\n```",
        "![Weight chart](chart.png)",
        "[Spreadsheet of clinics (12KB)](list.xlsx)",
        "[Ask the doc](doc)",
        "[Our work](https://example.org/pdf/)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
