"""Words that we copied are found with both places; words that only look alike are not."""

from pathlib import Path

import pytest

from benchmarks.shared_runs import main, our_texts, shared_runs, their_texts

LESSON = """---
title: A page
goal: You know that a panel of patients can change a plan.
sources:
  - title: A very long title that stands in many other texts too
---

The letter came late. Some people wait for weeks and nobody tells them why.

```check
id: why
ask: Who do you ask when nobody has told you anything?
answers:
  - say: One two three four
  - say: five six seven eight
```
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "01-page.en.md").write_text(LESSON, encoding="utf-8")
    return folder


def found(ours: Path, theirs: Path) -> list[tuple[str, str, str]]:
    runs = shared_runs(our_texts([ours]), their_texts(theirs))
    return [(" ".join(run.words), run.ours.rpartition(":")[2], run.theirs.rpartition(":")[2]) for run in runs]


def theirs(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "theirs"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_copied_run_is_told_once_and_whole_with_both_lines(ours: Path, tmp_path: Path) -> None:
    folder = theirs(tmp_path, "a.txt", "Notes.\n\n“Some people WAIT for weeks, and\nnobody tells them”, she wrote.")
    assert [("some people wait for weeks and nobody tells them", "8", "3")] == found(ours, folder)


def test_seven_words_are_no_run(ours: Path, tmp_path: Path) -> None:
    assert [] == found(ours, theirs(tmp_path, "a.txt", "Some people wait for weeks and nobody said why."))


def test_questions_and_goals_are_ours_too(ours: Path, tmp_path: Path) -> None:
    folder = theirs(tmp_path, "a.md", "Who do you ask when nobody has told me. You know that a panel of patients can sing.")
    assert ["you know that a panel of patients can", "who do you ask when nobody has told"] == [words for words, _, _ in found(ours, folder)]


def test_the_title_of_a_source_may_stand_in_both(ours: Path, tmp_path: Path) -> None:
    assert [] == found(ours, theirs(tmp_path, "a.txt", "A very long title that stands in many other texts too"))


def test_two_answers_side_by_side_are_no_run(ours: Path, tmp_path: Path) -> None:
    assert [] == found(ours, theirs(tmp_path, "a.txt", "one two three four five six seven eight"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "word,meaning\nlate,some people wait for weeks and nobody tells them\n"),
        ("a.html", "<html><body><main><p>Then some people wait <b>for weeks</b> and nobody tells them.</p></main></body></html>"),
    ],
)
def test_tables_and_web_pages_are_opened(ours: Path, tmp_path: Path, name: str, text: str) -> None:
    assert "some people wait for weeks and nobody tells them" == found(ours, theirs(tmp_path, name, text))[0][0]


def test_a_run_ends_with_1_and_none_with_0(ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copied = theirs(tmp_path, "a.txt", "some people wait for weeks and nobody tells them")
    assert 1 == main([str(copied), "--ours", str(ours)])
    (copied / "a.txt").write_text("nothing alike")
    assert 0 == main([str(copied), "--ours", str(ours)])
    assert "0 shared runs of 8 words or more." in capsys.readouterr().out
