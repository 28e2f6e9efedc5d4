"""Open other kinds of file: web pages, Word, slides, PDF. Each becomes Markdown, so that every rule can read it.

A package of the accessibility floor: one kind of file, one file. The packages that read Word, slides and PDF are an optional extra (`side-by-side[authors]`).
"""

from accessibility.opening.kinds import KINDS, open_text
from accessibility.opening.opened import CannotOpen, Opened

__all__ = ["KINDS", "CannotOpen", "Opened", "open_text"]
