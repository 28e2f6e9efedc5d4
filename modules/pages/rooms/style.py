"""The style of rooms: a file of its own, named by its content, so that browsers keep it and other pages never load it."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_FILE = Path(__file__).parents[1] / "assets" / "room.css"


@lru_cache(maxsize=1)
def room_style() -> bytes:
    return _FILE.read_bytes()


@lru_cache(maxsize=1)
def room_style_name() -> str:
    return f"room.{sha256(room_style()).hexdigest()[:10]}.css"
