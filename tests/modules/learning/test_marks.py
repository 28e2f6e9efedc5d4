import pytest

from accessibility.document import Answer, Question, Scale, Statement
from modules.learning.marks import MOST_CHARACTERS, NotAnAnswer, choices_for, clean_text, scale_marks

ANSWERS = (Answer("a", "This", "yes", "It does."), Answer("b", "That", "sometimes", "It may."))
ONE = Question("asking", "Which?", False, ANSWERS)
ANY = Question("asking", "Which?", True, ANSWERS)
PICK = Question("lines", "Which?", True, (Answer("a", "This"), Answer("b", "That")), keep="starter-lines")
SCALE = Scale("sure", "How sure?", (Statement("words", "I follow."), Statement("speak", "I speak.")), ("Not", "Half", "Yes"))


def test_choices_come_in_the_order_of_the_question_and_once() -> None:
    assert ("a",) == choices_for(ONE, ["a"])
    assert ("a", "b") == choices_for(ANY, ["b", "a", "b"])


@pytest.mark.parametrize(
    ("question", "given", "told"),
    [(ONE, ["z"], "save.not-an-answer"), (ONE, ["a", "z"], "save.not-an-answer"), (ONE, [], "save.choose"), (ANY, [], "save.choose"), (ONE, ["a", "b"], "save.choose-one"),
     (ONE, ["A"], "save.not-an-answer"), (ONE, ["a\0"], "save.not-an-answer"), (PICK, ["<script>"], "save.not-an-answer")],
)  # fmt: skip
def test_what_is_no_answer_is_told(question: Question, given: list[str], told: str) -> None:
    with pytest.raises(NotAnAnswer, match=told):
        choices_for(question, given)


def test_a_pick_may_be_emptied_again() -> None:
    assert () == choices_for(PICK, [])


def test_marks_are_taken_and_skipped_ones_left_out() -> None:
    assert ("words=3",) == scale_marks(SCALE, {"s-words": "3", "s-speak": "", "key": "abc", "s-other": "1"})
    assert () == scale_marks(SCALE, {})


@pytest.mark.parametrize("mark", ["0", "4", "-1", "x", "1.5", "٣", "1 ", "\0", "9" * 5000])
def test_a_mark_that_is_none_is_told(mark: str) -> None:
    with pytest.raises(NotAnAnswer, match=r"save\.not-an-answer"):
        scale_marks(SCALE, {"s-words": mark})


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Who decides?  ", "Who decides?"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\0b\x07c\x7fd", "abcd"),
        ("a\ud800b", "ab"),
        ("tab\there", "tab\there"),
        ("👩🏽‍⚕️ مرحبا שלום", "👩🏽‍⚕️ مرحبا שלום"),
        ("<b>&amp;", "<b>&amp;"),
        ("", ""),
        ("\0", ""),
        ("é" * MOST_CHARACTERS, "é" * MOST_CHARACTERS),
        ("x" * MOST_CHARACTERS + "   \n", "x" * MOST_CHARACTERS),
    ],
)
def test_what_people_write_is_kept_but_for_what_no_page_can_hold(written: str, kept: str) -> None:
    assert kept == clean_text(written)


@pytest.mark.parametrize("written", ["x" * (MOST_CHARACTERS + 1), "😀" * (MOST_CHARACTERS + 1), "x\n" * MOST_CHARACTERS])
def test_too_much_is_told_and_not_cut_off(written: str) -> None:
    with pytest.raises(NotAnAnswer, match=r"save\.too-long"):
        clean_text(written)
