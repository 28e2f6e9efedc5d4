"""Document to safe, semantic HTML: the one renderer behind every door.

Text that people wrote is escaped where it enters the page (`text.py`), so nothing a pack, a learner or a glossary says can
become markup. Lessons have no raw HTML at all; drawings are cleaned when they are read (`accessibility/svg.py`).
"""

from accessibility.html.render import render
from accessibility.html.setting import Saved, Setting

__all__ = ["Saved", "Setting", "render"]
