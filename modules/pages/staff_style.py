"""The style of the workbench's light pages: a file of its own, since learners never need it. Named by its content, so that browsers keep it."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

_FILE = Path(__file__).parent / "assets" / "workbench.css"


@lru_cache(maxsize=1)
def staff_style() -> bytes:
    return _FILE.read_bytes()


@lru_cache(maxsize=1)
def style_name() -> str:
    return f"workbench.{sha256(staff_style()).hexdigest()[:10]}.css"
