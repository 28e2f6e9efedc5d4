"""Blocks in, HTML out."""

from markupsafe import Markup

from accessibility.document import Block, Cards, Chart, EasyLine, Figure, Film, Local, Note, Notice, Question, Scale, Story
from accessibility.html.apart import note_apart, question_apart, scale_apart
from accessibility.html.boxes import local, notice, story
from accessibility.html.easy import easy_line
from accessibility.html.figures import cards, chart, figure
from accessibility.html.films import film
from accessibility.html.forms import note, question, scale
from accessibility.html.setting import Setting
from accessibility.html.text import text_block


def render(blocks: tuple[Block, ...], setting: Setting) -> Markup:
    """The blocks as HTML that is safe to put into a page. Gathers the terms met in `setting.words`."""
    return Markup("\n").join(render_block(block, setting) for block in blocks)


def render_block(block: Block, setting: Setting) -> Markup:
    match block:
        case Question():
            return question(block, setting) if setting.forms == "live" else question_apart(block, setting)
        case Note():
            return note(block, setting) if setting.forms == "live" else note_apart(block, setting)
        case Scale():
            return scale(block, setting) if setting.forms == "live" else scale_apart(block, setting)
        case Cards():
            return cards(block, setting)
        case Figure():
            return figure(block, setting, render)
        case Chart():
            return chart(block, setting)
        case Story():
            return story(block, setting, render)
        case Notice():
            return notice(block, setting, render)
        case Local():
            return local(block, setting, render)
        case EasyLine():
            return easy_line(block, setting)
        case Film():
            return film(block, setting, render)
        case _:
            return text_block(block, setting, render)
