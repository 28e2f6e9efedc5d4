"""What a rule is about, and who spoke about it here."""

from collections.abc import Callable
from pathlib import Path

Say = Callable[..., tuple[int, str, str]]


def test_all_rules_are_listed_with_how_grave_they_are(say: Say) -> None:
    code, said, _ = say("explain")
    assert 0 == code
    assert any(line.split()[:2] == ["sentence-long", "could"] for line in said.splitlines())
    assert len(said.splitlines()) > 70


def test_one_rule_is_told_with_its_reason_its_source_and_an_example(say: Say) -> None:
    code, said, _ = say("explain", "idiom")
    assert 0 == code
    assert all(f"\n{part}" in said for part in ("Why: ", "Better: ", "Before: ", "After: ", "Where it comes from: "))


def test_it_says_which_rules_file_switched_a_rule_off(say: Say, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text("off: {idiom: We quote people here}\n")
    said = say("explain", "idiom", "--in", tmp_path)[1]
    assert "Silent here: We quote people here" in said
    assert str(tmp_path / "rules.yaml") in said


def test_a_name_that_is_nearly_right_is_helped(say: Say) -> None:
    code, _, told = say("explain", "idioms")
    assert (2, True) == (code, "Did you mean idiom" in told)
