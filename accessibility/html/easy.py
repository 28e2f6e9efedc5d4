"""One line of Easy Read: its picture at the left, its sentence beside it."""

from markupsafe import Markup

from accessibility.document import EasyLine
from accessibility.html.fill import fill
from accessibility.html.setting import Setting


def easy_line(block: EasyLine, setting: Setting) -> Markup:
    """The sentence has no marked words: its picture explains it. On a narrow screen the picture stands above."""
    if setting.drawing is not None:
        picture = setting.drawing(block.alt, block.svg)
    else:
        picture = fill('<div class="drawing" role="img" aria-label="{}">{}</div>', block.alt, Markup(block.svg))
    return fill('<div class="easy">{}<p>{}</p></div>', picture, block.say)
