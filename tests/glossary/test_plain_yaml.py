from pathlib import Path

import pytest

from glossary.plain_yaml import MOST_DEPTH, read_yaml

FILE = Path("lesson.md")


def problems(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in read_yaml(text, FILE).problems]


@pytest.mark.parametrize("written", ["Yes", "no", "9:30", "07", "1e3", "2026-11-22", "0x1F", "1_000", "=", "<<", ".5", "on"])
def test_each_value_stays_the_text_that_was_typed(written: str) -> None:
    assert {"a": written} == read_yaml(f"a: {written}\n", FILE).value


def test_nothing_written_is_nothing() -> None:
    assert {"a": None, "b": "", "c": "null"} == read_yaml('a:\nb: ""\nc: "null"\n', FILE).value


def test_every_value_knows_its_line() -> None:
    reading = read_yaml("title: x\nlist:\n  - one\n  - two: 2\n", FILE, first_line=10)
    assert [10, 11, 12, 13, 13] == [reading.line(key) for key in (("title",), ("list",), ("list", 0), ("list", 1), ("list", 1, "two"))]


def test_something_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    assert 2 == read_yaml("title: x\nlist:\n  - one\n", FILE).line(("list", 7, "missing"))


def test_a_bomb_does_not_go_off() -> None:
    bomb = "a: &a [x, x, x, x]\n" + "".join(f"{name}: &{name} [*{before}, *{before}, *{before}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    assert [(2, "Anchors and aliases (& and *) are not used here. Write the text out each time, in quotes if it starts with *.")] == problems(bomb)


@pytest.mark.parametrize("text", ["[" * 3_000, "{a: " * 3_000, "- " * 3_000, "[" * 3_000 + "]" * 3_000])
def test_very_deep_nesting_is_told(text: str) -> None:
    assert problems(text)


def test_a_little_too_deep_is_told_too() -> None:
    text = "".join("  " * depth + "a:\n" for depth in range(MOST_DEPTH + 2)) + "  " * (MOST_DEPTH + 2) + "a: b\n"
    assert f"This is nested too deep. Use {MOST_DEPTH} levels or fewer." in [message for _, message in problems(text)]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: b: c\n", 1, "put quotes round a text that has a colon in it"),
        ("a: 1\nb: \tx\n\t- c\n", 3, "This YAML cannot be read"),
        ("a: 'no end\n", 2, "This YAML cannot be read"),
        ("a: 1\na: 2\n", 2, "`a` stands here twice. Keep one."),
        ("? [x, y]\n: z\n", 1, "The name before a colon must be plain text."),
        ("a: \x07\n", 1, "This YAML cannot be read"),
        ("a: 1\n---\nb: 2\n", 2, "This YAML cannot be read"),
        ("x" * 500_001, 0, "This is 500,001 characters long. Keep it under 500,000."),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, line: int, said: str) -> None:
    found = problems(text)
    assert any(line == place and said in message for place, message in found), found


@pytest.mark.parametrize("text", ["!!python/object/apply:os.system ['true']", "a: !!binary aGVsbG8=", "a: !custom x"])
def test_a_tag_is_only_text(text: str) -> None:
    read_yaml(text, FILE)
    assert "system" not in str(type(read_yaml(text, FILE).value))
