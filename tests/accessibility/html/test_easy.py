"""A line of Easy Read: each picture has its words in every door."""

from dataclasses import replace

from markupsafe import Markup

from accessibility.document import EasyLine
from accessibility.html import Setting, render

LINE = EasyLine("You can say hello.", "<svg></svg>", "A hand that waves")


def test_the_picture_is_named_where_the_drawing_stands_in_the_page(setting: Setting) -> None:
    assert '<div class="drawing" role="img" aria-label="A hand that waves"><svg></svg></div><p>You can say hello.</p>' in render([LINE], setting)


def test_a_door_that_places_drawings_itself_gets_the_words_too(setting: Setting) -> None:
    own = replace(setting, drawing=lambda alt, svg: Markup("<img alt='{}'>").format(alt))
    assert "<img alt='A hand that waves'><p>You can say hello.</p>" in render([LINE], own)
