"""What a file is made by: a change of a maker's own code, template or style makes its files anew, with no version number to remember."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

ACCESSIBILITY = Path(__file__).parents[1]
RENDERER = (ACCESSIBILITY / "html", ACCESSIBILITY / "charts.py", ACCESSIBILITY / "tokens.css", ACCESSIBILITY / "page.css")


@lru_cache
def made_by(*places: Path) -> str:
    """A short hash of the renderer and of these files and folders."""
    digest = sha256()
    for place in (*RENDERER, *places):
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def squeezed(text: str) -> str:
    """A style or a script without comments and indents. No string of ours has the signs of a comment in it, or goes over a line."""
    parts = text.split("/*")
    bare = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())
