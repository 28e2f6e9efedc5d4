"""What is due for a new look, as typed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pack(small: Path) -> Path:
    (small / "facts").mkdir()
    (small / "facts" / "waving.en.yaml").write_text("about: Greetings\nchecked: 2020-01-31\nsays: Words.\nsources: [{title: A page}]\n")
    return small


def test_what_is_overdue_comes_first_and_ends_with_1(say: Say, pack: Path) -> None:
    code, said, _ = say("due", pack)
    lines = said.splitlines()
    assert (1, "Overdue:") == (code, lines[0])
    assert "  fact     due 2020-07-31, checked 2020-01-31  facts/waving.en.yaml  Greetings" == lines[1]
    assert lines[-1].startswith("overdue: 1, due within a month: 0, later: ")


def test_one_kind_alone_and_only_what_cannot_wait(say: Say, pack: Path) -> None:
    code, said, _ = say("due", pack, "--kind", "story", "--show", "soon")
    assert (0, ["overdue: 0, due within a month: 0, later: 1, no date: 0."]) == (code, said.splitlines())


def test_for_a_program(say: Say, pack: Path) -> None:
    found = json.loads(say("due", pack, "--kind", "fact", "--kind", "picture", "--format", "json")[1])
    assert [("fact", "2020-07-31", "overdue"), ("picture", None, "never")] == [(each["kind"], each["due"], each["standing"]) for each in found]


def test_a_folder_that_is_no_pack_is_told(say: Say, tmp_path: Path) -> None:
    assert (2, True) == ((told := say("due", tmp_path))[0], "no pack.yaml" in told[2])
