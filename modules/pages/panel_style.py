"""The style of panels and reviews: a file of its own, named by its content, so that browsers keep it and other pages never load it."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_FILE = Path(__file__).parent / "assets" / "panel.css"


@lru_cache(maxsize=1)
def panel_style() -> bytes:
    return _FILE.read_bytes()


@lru_cache(maxsize=1)
def panel_style_name() -> str:
    return f"panel.{sha256(panel_style()).hexdigest()[:10]}.css"
