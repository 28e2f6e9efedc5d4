"""What phones send is looked at before it is kept."""

from typing import Any

import pytest

from modules.live.answers import NotAnAnswer, clean, read_answer


@pytest.mark.parametrize(
    ("screen", "form", "data"),
    [
        ("words", {"t-0": ["  calm "], "t-1": [""]}, {"texts": {"0": "calm"}}),
        ("notes", {"t-0": ["A\nchair"], "t-1": ["a word"]}, {"texts": {"0": "A chair", "1": "a word"}}),
        ("choose", {"o": ["1", "3"]}, {"ticks": {"1": 1, "3": 1}}),
        ("scale", {"m": ["5"]}, {"ticks": {"5": 1}}),
        ("power", {"now": ["1"], "wanted": [""]}, {"ticks": {"now-1": 1}}),
        ("agree", {"sign": ["change"]}, {"ticks": {"change": 1}}),
        ("journey", {"f-1": ["2"], "t-2": ["Fed up"]}, {"ticks": {"1-2": 1}, "texts": {"2": "Fed up"}}),
        ("test", {"g-1": ["5"], "r-1": ["4,5"]}, {"texts": {"g-1": "5", "r-1": "4.5"}}),
        ("chart", {"t-1": ["Who?"]}, {"texts": {"1": "Who?"}}),
        ("promise", {"t-will": ["Ring Sam"]}, {"texts": {"will": "Ring Sam"}}),
        ("questions", {"ask": ["Why?"]}, {"ask": "Why?"}),
        ("questions", {"up": ["abc"]}, {"up": "abc"}),
    ],
)
def test_a_good_answer_is_taken_in(meeting: Any, screen: str, form: dict[str, list[str]], data: dict[str, Any]) -> None:
    assert data == read_answer(meeting.room, meeting.room.plan.by_address[f"all.{screen}"], form)


@pytest.mark.parametrize(
    ("screen", "form", "says"),
    [
        ("words", {}, "room.write"),
        ("words", {"t-0": ["x" * 41]}, "room.too-long-word"),
        ("notes", {"t-0": ["x" * 5000]}, "room.too-long"),
        ("choose", {}, "room.choose"),
        ("choose", {"o": ["4"]}, "room.not-an-answer"),
        ("choose", {"o": ["<script>"]}, "room.not-an-answer"),
        ("scale", {"m": ["1", "2"]}, "room.choose-one"),
        ("power", {"now": ["9"]}, "room.not-an-answer"),
        ("test", {"g-1": ["many"]}, "room.a-number"),
        ("test", {"g-1": ["1e9"]}, "room.a-number"),
        ("say", {"t-0": ["x"]}, "room.not-an-answer"),
        ("hello", {}, "room.not-an-answer"),
    ],
)
def test_what_is_no_answer_is_told(meeting: Any, screen: str, form: dict[str, list[str]], says: str) -> None:
    stage = meeting.room.plan.by_address.get(f"all.{screen}") or meeting.room.plan.by_address["all.hello"]
    with pytest.raises(NotAnAnswer, match=says):
        read_answer(meeting.room, stage, form)


def test_dots_may_all_go_to_one_and_never_be_too_many(meeting: Any) -> None:
    meeting.go("all.notes")
    meeting.write("all.notes", "p1", "one", "two")
    meeting.do("revealed", "all.notes", to="wall")
    meeting.go("all.dots")
    from modules.live.items import choices_on

    one, two = (choice.id for choice in choices_on(meeting.room, meeting.room.stage))
    assert {"ticks": {one: 3}} == read_answer(meeting.room, meeting.room.stage, {f"d-{one}": ["3"], f"d-{two}": ["0"]})
    with pytest.raises(NotAnAnswer, match="too-many-dots"):
        read_answer(meeting.room, meeting.room.stage, {f"d-{one}": ["3"], f"d-{two}": ["1"]})


def test_signs_that_turn_text_around_or_break_lines_are_taken_out() -> None:
    assert "a b c" == clean("a\u202eb\u0000\r\nc", 10)
    assert "👩\u200d⚕️ é" == clean("👩\u200d⚕️ e\u0301", 10)
