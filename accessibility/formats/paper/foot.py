"""The foot of a page in a book that is bound from several files: its new number, and the stamp of the whole."""

import re
from dataclasses import dataclass
from typing import Any

from pikepdf import Pdf

_FOOT = 1040
"""Where the foot of a page begins, in pixels from its top: paper.css leaves 22 of 297 mm."""
_MIDDLE = 400
_RIGHT = 192 / 25.4 * 96
"""Where a page number ends: 18 mm from the edge."""
_MARKED = b"/Span\n<</MCID "
_AT = re.compile(rb"1 0 0 -1 ([\d.]+) ([\d.]+) Tm")
_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_SHOWN = re.compile(rb"\[.*?\] TJ", re.DOTALL)
_GLYPH = re.compile(rb"<([0-9a-f]{4})>")
_OWN = b"Foot"


@dataclass
class Foot:
    """How the foot is drawn. It is taken from a file that was set with all ten digits."""

    fonts: dict[str, Any]
    stamp: bytes
    number: bytes
    digits: list[bytes]
    widths: list[float]
    size: float

    def replace(self, page: Any, book: Pdf, number: int) -> int:
        """Give a page its foot. Tells how many marked pieces of text are left on it: its old foot was the last of them."""
        text: bytes = page.Contents.read_bytes()
        feet = feet_in(text)
        if not feet:
            return text.count(_MARKED)
        numbered = any(across > _MIDDLE for _, _, across in feet)
        new = self.stamp + (self.drawn(number) if numbered else b"")
        left = int(text[feet[-1][0] + len(_MARKED) :].split(b">", 1)[0])
        for place, (start, end, _) in enumerate(feet):
            text = text[:start] + (new if place == len(feet) - 1 else b"") + text[end:]
        page.Contents = book.make_stream(text)
        for name, font in self.fonts.items():
            if name not in page.Resources.Font:
                page.Resources.Font[name] = font
        return left

    def drawn(self, number: int) -> bytes:
        digits = [int(digit) for digit in str(number)]
        wide = sum(self.widths[digit] for digit in digits) * self.size / 1000
        moved = _AT.sub(lambda found: b"1 0 0 -1 %.6f %s Tm" % (_RIGHT - wide, found[2]), self.number)
        glyphs = b"".join(b"<" + self.digits[digit] + b">" for digit in digits)
        return _SHOWN.sub(lambda _: b"[" + glyphs + b"] TJ", moved)


def feet_in(text: bytes) -> list[tuple[int, int, float]]:
    """Where the pieces of the foot begin and end in a page's drawing, the last first, and how far from the left each is drawn."""
    found, end = [], len(text)
    while (start := text.rfind(_MARKED, 0, end)) != -1:
        close = text.index(b"EMC\n", start) + 4
        at = _AT.search(text, start, close)
        if not at or float(at[2]) < _FOOT:
            break
        found.append((start, close, float(at[1])))
        end = start
    return found


def foot_of(pdf: Pdf, digits: int) -> Foot:
    """The foot as the second page of a file has it. `digits`: the page where 0 to 9 stand."""
    text = pdf.pages[1].Contents.read_bytes()
    pieces = [(across > _MIDDLE, _artifact(text[start:end])) for start, end, across in feet_in(text)]
    number = next(piece for right, piece in pieces if right)
    name, size = _FONT.search(number).groups()  # type: ignore[union-attr]  # it is there, or this is no file of ours
    shown = pdf.pages[digits].Contents.read_bytes()
    glyphs = [_GLYPH.search(row)[1] for row in _SHOWN.findall(shown)[:10]]  # type: ignore[index]
    fonts = pdf.pages[1].Resources.Font
    wide = _widths(fonts["/" + name.decode().removeprefix(_OWN.decode())].DescendantFonts[0].W)
    return Foot(
        {f"/{_OWN.decode()}{name[1:]}": font for name, font in fonts.items()},
        b"".join(piece for right, piece in reversed(pieces) if not right),
        number,
        glyphs,
        [wide[int(glyph, 16)] for glyph in glyphs],
        float(size),
    )


def _artifact(piece: bytes) -> bytes:
    """What repeats on each page is no part of the text, and is not read aloud."""
    return b"/Artifact\nBMC\n" + _FONT.sub(rb"/" + _OWN + rb"\1 \2 Tf", piece.split(b"BDC\n", 1)[1])


def _widths(listed: Any) -> dict[int, float]:
    """The width of each glyph from a font's table: a first glyph, then the widths from it on."""
    things = list(listed)
    return {int(first) + more: float(width) for first, widths in zip(things[::2], things[1::2], strict=True) for more, width in enumerate(widths)}
