"""Only what is new: beside a list of known findings, or since a git revision."""

import subprocess
from pathlib import Path

import pytest

from accessibility.readability.finding import Finding
from modules.authoring.check import Report, check_files, our_settings
from modules.authoring.narrow import CannotNarrow, changed_since, not_in_baseline
from modules.authoring.reports import report_as


def found(folder: Path) -> list[Finding]:
    return check_files([folder / "a.md"], lambda file: our_settings(), lambda file: file.name).findings


def test_a_line_that_only_moved_is_known_and_a_second_one_is_new(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("You will commence.\n")
    baseline = tmp_path / "known.json"
    baseline.write_text(report_as("json", Report(found(tmp_path))))
    (tmp_path / "a.md").write_text("Hello.\n\nYou will commence.\n\nYou will commence.\n")
    assert [5] == [finding.line for finding in not_in_baseline(found(tmp_path), baseline)]


@pytest.mark.parametrize("content", [None, "{", '["x"]', "7", "[{}]"])
def test_a_baseline_that_is_none_is_told(tmp_path: Path, content: str | None) -> None:
    baseline = tmp_path / "known.json"
    if content is not None:
        baseline.write_text(content)
    with pytest.raises(CannotNarrow, match="is not a list of findings"):
        not_in_baseline([], baseline)


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def test_only_lines_that_changed_since_a_revision(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("You will commence.\n\nHello.\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    file.write_text("You will commence.\n\nPlease utilise it.\n")
    assert ["utilise"] == [finding.text for finding in changed_since(found(tmp_path), {"a.md": file}, "HEAD")]
    (tmp_path / "b.md").write_text("You will commence.\n")
    new = check_files([tmp_path / "b.md"], lambda file: our_settings(), lambda file: file.name).findings
    assert ["commence"] == [finding.text for finding in changed_since(new, {"b.md": tmp_path / "b.md"}, "HEAD")]
    with pytest.raises(CannotNarrow, match="git knows no nothing here"):
        changed_since(found(tmp_path), {"a.md": file}, "nothing")
