"""How hard each of many texts is, a line for each."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

Say = Callable[..., tuple[int, str, str]]
EASY = "The cat sat on the mat. It was warm."
HARD = "Anticoagulation necessitates comprehensive monitoring of the international normalised ratio in haematology outpatients."


def lines(*texts: str) -> str:
    return "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))


def test_a_harder_text_scores_higher_and_every_text_has_its_formulas(say: Say, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(lines(EASY, HARD))
    code, said, _ = say("score", "texts.jsonl")
    easy, hard = map(json.loads, said.splitlines())
    assert (0, 0, 1) == (code, easy["id"], hard["id"])
    assert easy["difficulty"] < hard["difficulty"]
    assert easy["flesch_kincaid_grade"] < hard["flesch_kincaid_grade"]


def test_what_is_piped_in_is_scored_too(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines(EASY)))
    assert 0 == json.loads(say("score", "-")[1])["id"]


def test_a_text_with_no_words_has_no_score(say: Say, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(lines("", "---", "😀"))
    assert [None] * 3 == [json.loads(line)["difficulty"] for line in say("score", "texts.jsonl")[1].splitlines()]


@pytest.mark.parametrize("line", ["{", "7", '{"id": 1}', '{"id": 1, "text": 7}'])
def test_a_line_that_is_no_text_is_named(say: Say, tmp_path: Path, line: str) -> None:
    (tmp_path / "texts.jsonl").write_text(f"\n{line}\n")
    code, _, told = say("score", "texts.jsonl")
    assert (2, True) == (code, told.startswith("Line 2"))


def test_a_file_that_is_not_there_is_told(say: Say) -> None:
    assert 2 == say("score", "nothing.jsonl")[0]
