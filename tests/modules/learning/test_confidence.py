import pytest

from modules.learning.confidence import Pair, change, marks


def test_marks_are_read_back_from_what_was_kept() -> None:
    assert {"words": 3, "speak": 5} == marks(("words=3", "speak=5"), 5)


@pytest.mark.parametrize("kept", ["words", "words=", "words=0", "words=6", "words=x", "words=-1", "words=²", "words=٣", "", "=", "words=9999999999", "words=" + "9" * 5000])
def test_what_is_no_mark_is_left_out(kept: str) -> None:
    assert {} == marks((kept,), 5)


def test_only_what_was_marked_both_times_is_set_side_by_side() -> None:
    found = change({"words": 2, "speak": 3, "people": 4, "stop": 1}, {"words": 4, "speak": 3, "people": 2, "equal": 5})
    assert (Pair("words", 2, 4), Pair("speak", 3, 3), Pair("people", 4, 2)) == found.pairs
    assert (1, 1, 1) == (found.up, found.same, found.down)


def test_with_nothing_to_set_side_by_side_nothing_changed() -> None:
    assert (0, 0, 0) == (change({}, {"words": 1}).up, change({"a": 1}, {}).same, change({}, {}).down)
