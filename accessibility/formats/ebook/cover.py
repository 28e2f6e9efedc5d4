"""The cover: the title in large letters, in the colours of the look."""

from textwrap import wrap

from markupsafe import Markup

from accessibility.formats.ebook.colours import colours
from accessibility.html.fill import fill

_WIDE = 14
_SIZE, _STEP = 56, 68


def cover(title: str, below: str, stamp: str, scheme: str, rtl: bool) -> str:
    """An SVG of 600 by 900 with the title, the name of the whole and the version on it."""
    colour = colours(scheme)
    x = 540 if rtl else 60
    lines = wrap(title, _WIDE, max_lines=6, placeholder=" …")
    top = 190
    text = _lines(lines, x, top, _STEP)
    under = _lines(wrap(below, 34, max_lines=3, placeholder=" …"), x, top + len(lines) * _STEP + 40, 40)
    return str(
        fill(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900" width="600" height="900"><title>{title}</title>'
            '<rect width="600" height="900" fill="{paper}"/><rect width="600" height="36" fill="{accent}"/><rect y="864" width="600" height="36" fill="{accent}"/>'
            '<g font-family="sans-serif" fill="{ink}" direction="{direction}"><g font-size="{size}" font-weight="bold">{text}</g>'
            '<g font-size="30">{under}</g><g font-size="22"><text x="{x}" y="830">{stamp}</text></g></g></svg>',
            title=title,
            paper=colour["paper"],
            accent=colour["accent"],
            ink=colour["ink"],
            direction="rtl" if rtl else "ltr",
            size=_SIZE,
            text=text,
            under=under,
            x=x,
            stamp=stamp,
        )
    )


def _lines(lines: list[str], x: int, top: int, step: int) -> Markup:
    return Markup("").join(fill('<text x="{}" y="{}">{}</text>', x, top + step * number, line) for number, line in enumerate(lines))
