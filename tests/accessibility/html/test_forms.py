"""Things to do are forms that work with no JavaScript, with a kind reason for every answer and no score."""

from accessibility.document import Answer, Note, Question, Scale, Statement
from accessibility.html import Saved, Setting, render

CHECK = Question(
    "asking",
    "You hear a word you do not know. What could you do?",
    False,
    (Answer("a", "Ask", "yes", "Others wonder too."), Answer("b", "Wait", "sometimes", "Some days."), Answer("c", "Leave", "no", "One word is small.")),
)


def test_a_check_asks_first_and_gives_no_reasons(setting: Setting) -> None:
    html = str(render((CHECK,), setting))
    assert 3 == html.count('type="radio"')
    assert "Others wonder too." not in html
    assert "<legend>" in html


def test_every_answer_has_its_reason_once_one_is_chosen(setting: Setting) -> None:
    setting.saved = {"asking": Saved(("b",), just_now=True)}
    html = str(render((CHECK,), setting))
    assert [True] * 3 == [reason in html for reason in ("Others wonder too.", "Some days.", "One word is small.")]
    assert html.index("Some days.") < html.index("Others wonder too.")
    assert 1 == html.count("check.mine")
    assert "saved.now" in html
    assert "wrong" not in html.lower()


def test_many_may_be_chosen_where_the_author_says_so(setting: Setting) -> None:
    many = Question("m", "Pick", True, CHECK.answers)
    assert 3 == str(render((many,), setting)).count('type="checkbox"')


def test_the_form_carries_what_the_server_needs(setting: Setting) -> None:
    setting.hidden = {"module": "welcome", "page": "first"}
    setting.saved = {"asking": Saved(("a",), version="4")}
    html = str(render((CHECK,), setting))
    for name, value in (("module", "welcome"), ("page", "first"), ("block", "asking"), ("seen", "4"), ("key", "a-key")):
        assert f'<input type="hidden" name="{name}" value="{value}">' in html


def test_a_note_shows_who_reads_it_and_what_was_written(setting: Setting) -> None:
    setting.saved = {"mine": Saved(text='</textarea><script>"', other="from the other phone")}
    html = str(render((Note("mine", "What would you like to ask?", starters=("I wonder ...",)),), setting))
    assert "note.who" in html
    assert "&lt;/textarea&gt;&lt;script&gt;" in html
    assert "from the other phone" in html
    assert 'name="settled"' in html


def test_a_private_note_is_hidden_while_reading_together(setting: Setting) -> None:
    setting.together = True
    setting.saved = {"mine": Saved(text="my secret")}
    html = str(render((Note("mine", "For you alone", private=True),), setting))
    assert "my secret" not in html
    assert "together.private" in html


def test_a_scale_has_labelled_marks_and_a_way_to_skip(setting: Setting) -> None:
    scale = Scale("before-any", "How does it feel?", (Statement("words", "I can follow."), Statement("speak", "I can speak.")), ("Not at all", "Half", "Yes"))
    setting.saved = {"before-any": Saved(("words=2",))}
    html = str(render((scale,), setting))
    assert 6 == html.count('type="radio"')
    assert 1 == html.count(" checked")
    assert 'name="skip"' in html


def test_an_answer_to_older_words_is_said_to_be_so(setting: Setting) -> None:
    setting.saved = {"asking": Saved(("a",), older_words=True)}
    assert "saved.older" in str(render((CHECK,), setting))


def test_whom_to_call_in_danger_stands_under_a_box_or_is_one_tap_away(setting: Setting) -> None:
    for safety in (True, None):
        html = render((Note("mine", "What helps?", safety=safety),), setting)
        assert "note.who note.danger</p>" in html
        assert "<details" not in html
    html = render((Note("mine", "What helps?", safety=False),), setting)
    assert "note.who</p>" in html
    assert '<details class="danger"><summary>note.danger-open</summary><p>note.danger</p></details>' in html
