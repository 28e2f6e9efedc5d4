"""PDF: words from where they stand on the page. Where the file says what is a heading, a list or a table, that counts; else the size of the letters does."""

import logging
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError, LimitReachedError

from accessibility.opening.opened import MOST_LETTERS, CannotOpen, Clock, Opened
from accessibility.opening.pdf_lines import Chunk, write_lines
from accessibility.opening.pdf_tags import Tagged

MOST_PAGES = 400
_SCANNED = "These pages are pictures of words, with no words to read. Ask for the file that they were made from, or let a program read the words first (OCR)."
_LOCKED = "This PDF is locked with a password. Save it again without one."


def read(raw: bytes, clock: Clock) -> Opened:
    """All pages. Raises CannotOpen; damaged files raise what pypdf raises. pypdf itself stops at streams that unpack to too much."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it quotes what it reads
    try:
        return _read(raw, clock)
    except FileNotDecryptedError as error:
        raise CannotOpen(_LOCKED) from error
    except LimitReachedError as error:
        raise CannotOpen("This file unpacks to far more than a text needs, so it was not opened. Open it yourself, save it again, and try once more.") from error


def _read(raw: bytes, clock: Clock) -> Opened:
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotOpen(_LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise CannotOpen(f"This PDF has {len(reader.pages):,} pages. Cut it into parts of {MOST_PAGES} pages or fewer.")
    pages: list[list[Chunk]] = []
    letters = pictures = 0
    for page in reader.pages:
        chunks, drawn = _page(page, clock)
        pages.append(chunks)
        pictures += drawn
        letters += sum(len(chunk.text) for chunk in chunks)
        if letters > MOST_LETTERS:
            raise CannotOpen(f"There are over {MOST_LETTERS:,} letters in this file. Cut it into parts.")
    if sum(len(chunk.text.strip()) for page in pages for chunk in page) < 20 * len(pages) and pictures:
        raise CannotOpen(_SCANNED)
    tagged = Tagged(reader, pages, clock)
    text = tagged.text()
    if text:
        return Opened(text, ("Pictures stay behind. Their words came along.",) if tagged.pictures else ())
    said = "This PDF does not say what is a heading and what is a list. They were guessed from how it looks: look them over."
    return Opened(write_lines(pages), (said,))


def _page(page: Any, clock: Clock) -> tuple[list[Chunk], int]:
    """The pieces of text on a page with where they stand, and how many pictures are drawn."""
    chunks: list[Chunk] = []
    marks: list[int | None] = []
    drawn = 0

    def before(operator: bytes, operands: Any, cm: Any, tm: Any) -> None:
        nonlocal drawn
        clock.look()
        if operator == b"BDC":
            given = operands[1] if len(operands) > 1 else None
            number = given.get("/MCID") if given is not None and hasattr(given, "get") else None
            marks.append(int(number) if number is not None else (marks[-1] if marks else None))
        elif operator == b"BMC":
            marks.append(marks[-1] if marks else None)
        elif operator == b"EMC" and marks:
            marks.pop()
        elif operator in (b"Do", b"INLINE IMAGE", b"BI", b"EI"):
            drawn += 1

    def words(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text:
            across, up = cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            height = abs(size * (tm[3] * cm[3] or tm[0] * cm[0] or 1))
            name = str(font.get("/BaseFont", "")) if hasattr(font, "get") else ""
            chunks.append(Chunk(text, across, up, height, "bold" in name.casefold(), marks[-1] if marks else None))

    page.extract_text(visitor_operand_before=before, visitor_text=words)
    return chunks, drawn
