"""Hard words are explained where they stand: once a page, never inside a heading, a link, a quotation or code."""

import pytest

from accessibility.html import Setting, render
from accessibility.markdown import parse_markdown


def shown(text: str, setting: Setting) -> str:
    return str(render(parse_markdown(text), setting))


def test_the_first_use_of_a_word_opens_its_meaning(setting: Setting) -> None:
    html = shown("We take it to the MDT. The MDT meets on Tuesday.", setting)
    assert 1 == html.count('<button type="button" class="term" popovertarget="w-mdt">MDT</button>')
    assert 1 == html.count('<span popover id="w-mdt"')
    assert "multidisciplinary team" in html
    assert ["mdt"] == list(setting.words)


@pytest.mark.parametrize("text", ["## The MDT", "[the MDT](/words/mdt)", "> We ask the MDT.", "`MDT`"])
def test_some_places_are_left_alone(text: str, setting: Setting) -> None:
    assert 'class="term"' not in shown(text, setting)


def test_a_word_after_a_heading_that_has_it_is_still_explained(setting: Setting) -> None:
    assert 'class="term"' in shown("## The MDT\n\nThe MDT meets.", setting)


def test_a_word_across_a_line_end_and_in_bold_is_found(setting: Setting) -> None:
    assert 'class="term"' in shown("Look at the **agenda** first.", setting)


def test_text_that_looks_like_markup_stays_text(setting: Setting) -> None:
    html = shown("<script>alert(1)</script> and <b>bold</b> & [x](javascript:alert(1))", setting)
    assert "<script" not in html
    assert "<b>" not in html
    assert 'href="javascript' not in html
    assert "&lt;script&gt;" in html
