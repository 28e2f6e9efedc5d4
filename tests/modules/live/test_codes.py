import re

import pytest

from modules.live.codes import ALPHABET, new_code, read_code, spaced


def test_a_code_has_no_look_alikes_and_is_no_word() -> None:
    for code in (new_code() for _ in range(500)):
        assert re.fullmatch(f"[{ALPHABET}]{{6}}", code)
        assert not re.search("[A-Z]{3}", code)
        assert not set("01ILOSZ") & set(code)


@pytest.mark.parametrize("typed", ["7k4 wm9", "7K4WM9", " 7k4-wm9 ", "7.k.4.w.m.9", "7K4–WM9"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert "7K4WM9" == read_code(typed)


def test_what_looks_alike_is_taken_for_what_was_meant() -> None:
    assert "25K4W5" == read_code("zsk4ws")


@pytest.mark.parametrize("typed", ["", "7K4WM", "7K4WM99", "7K4WM!", "７Ｋ４ＷＭ９", "0OIL11", "x" * 10_000])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_a_code_is_shown_in_two_parts() -> None:
    assert "7K4 WM9" == spaced("7K4WM9")
