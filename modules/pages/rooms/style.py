"""The styles of rooms and of the planner: files of their own, named by their content, so that browsers keep them and other pages never load them."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_ASSETS = Path(__file__).parents[1] / "assets"


@lru_cache(maxsize=4)
def _style(name: str) -> bytes:
    return (_ASSETS / f"{name}.css").read_bytes()


@lru_cache(maxsize=4)
def _name(name: str) -> str:
    return f"{name}.{sha256(_style(name)).hexdigest()[:10]}.css"


def room_style() -> bytes:
    return _style("room")


def room_style_name() -> str:
    return _name("room")


def planner_style() -> bytes:
    """For planning, printing and cards; phones in a room never load it."""
    return _style("planner")


def planner_style_name() -> str:
    return _name("planner")
