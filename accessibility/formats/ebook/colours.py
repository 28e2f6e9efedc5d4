"""The look's colours as plain values, for formats that know no CSS variables. Read from `tokens.css`: nothing here is a colour of its own."""

import re
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parents[2]
_BLOCK = re.compile(r'(:root(?:\[data-scheme="(\w+)"\])?) \{(.*?)\}', re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;")
_VAR = re.compile(r"var\(--([\w-]+)\)")
_DRAWN = re.compile(r"^\.(?:ink|line)[ .].*$", re.MULTILINE)
LIGHT = "light"


@lru_cache(maxsize=8)
def colours(scheme: str) -> dict[str, str]:
    """Each colour of a scheme by its name. `auto` and `light` are the light one."""
    found: dict[str, str] = {}
    for _, name, body in _BLOCK.findall((_FOLDER / "tokens.css").read_text(encoding="utf-8")):
        if name in ("", scheme):
            found.update(_TOKEN.findall(body))
    return found


def resolved(css: str, scheme: str) -> str:
    """`css` with each `var(--colour)` as its value; any other variable is left as it is."""
    known = colours(scheme)
    return _VAR.sub(lambda var: known.get(var[1], var[0]), css)


@lru_cache(maxsize=8)
def _style(scheme: str) -> str:
    """The few rules of the look that a drawing needs."""
    lines = _DRAWN.findall((_FOLDER / "page.css").read_text(encoding="utf-8"))
    return resolved(" ".join(lines), scheme)


def coloured(svg: str, scheme: str) -> str:
    """A drawing that stands alone: the look's colours inside it, on the look's paper, so that it can be seen on any page colour."""
    head, _, rest = svg.partition(">")
    box = re.search(r'viewBox="([\d.\s-]+)"', head)
    x, y, width, height = box[1].split() if box else ("0", "0", "360", "360")
    paper = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colours(scheme)["raised"]}"/>'
    style = f"<style>svg{{font-family:sans-serif}} {_style(scheme)}</style>"
    return f'{head} width="{width}" height="{height}">{style}{paper}{rest}'
