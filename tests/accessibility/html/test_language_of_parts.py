"""On a page that is not translated yet the buttons are in the reader's language: each says so, and a screen reader changes its voice."""

from dataclasses import replace

from accessibility.document import Answer, Note, Notice, Paragraph, Question, Run
from accessibility.html import Setting, render

BLOCKS = (
    Question("q", "What could you do?", False, (Answer("a", "Ask", "yes", "It helps."),)),
    Note("n", "What is it?", starters=("I would like",)),
    Notice("care", "care", (Paragraph((Run("A box."),)),)),
)


def test_our_words_say_their_language_inside_a_text_in_another(setting: Setting) -> None:
    page = render(BLOCKS, replace(setting, language="cy", text="en"))
    for key in ("check.title", "check.button", "check.one", "note.title", "note.who", "note.danger", "note.starters", "notice.care"):
        assert f'<span lang="cy">{key}</span>' in page, key
    assert "What could you do?</span>" not in page
    assert 'aria-label="notice.care"' in page


def test_nothing_is_said_twice_where_both_are_in_one_language(setting: Setting) -> None:
    assert "lang=" not in render(BLOCKS, replace(setting, language="en", text="en")) + render(BLOCKS, setting)
