"""Files in, findings out: each kind of file is read for what it is, and no file stops the others."""

from pathlib import Path

import pytest

from accessibility.readability.settings import Settings
from modules.authoring.check import check_files, our_settings

HARD = "You will commence treatment.\n"


def rules_in(*paths: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in check_files(paths, lambda file: our_settings(), lambda file: file.name).findings:
        found.setdefault(finding.file, []).append(finding.rule)
    return found


def test_words_are_found_in_lessons_blocks_and_yaml_at_their_place(tmp_path: Path) -> None:
    lesson = tmp_path / "01-a.en.md"
    lesson.write_text('---\ntitle: x\n---\n\nHello.\n\n```check\nid: commence\nask: Will you commence?\nanswers:\n  - say: "Yes, utilise it"\n```\n\n```python\ncommence()\n```\n')
    findings = check_files([lesson], lambda file: our_settings()).findings
    source = lesson.read_text()
    assert [("commence", 9), ("utilise", 11)] == [(finding.text, finding.line) for finding in findings if finding.rule == "hard-word"]
    assert all(source[finding.start : finding.end] == finding.text for finding in findings)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfeh\0i\0", "UTF-16"),
        (b"\x89PNG\r\n\0\0\0", "not a text"),
        (b"caf\xe9", "not UTF-8 from byte 3"),
        (b"x" * 5_000_001, "Keep it under"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence_and_the_rest_is_checked(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "bad.md").write_bytes(content)
    (tmp_path / "good.md").write_text(HARD)
    report = check_files([tmp_path], lambda file: our_settings(), lambda file: file.name)
    told = [finding for finding in report.findings if finding.file == "bad.md"]
    assert ["unreadable"] == [finding.rule for finding in told]
    assert says in told[0].message
    assert ["hard-word"] == rules_in(tmp_path)["good.md"]


@pytest.mark.parametrize(
    "content", ["", "---\ntitle: x\n---\n", "\ufeff", "\r\n\r\n", "```\n", "😀" * 1000, "> " * 50 + "deep", "[" * 3000, "*" * 3000, "a" * 200_000, "word " * 50_000]
)
def test_odd_texts_are_no_trouble(tmp_path: Path, content: str) -> None:
    (tmp_path / "odd.md").write_text(content)
    assert "unreadable" not in rules_in(tmp_path).get("odd.md", [])


def test_an_ok_with_a_reason_silences_one_place_and_is_listed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f'<!-- ok: hard-word "the letter says it" -->\n{HARD}\n{HARD}')
    report = check_files([tmp_path], lambda file: our_settings())
    assert [5 - 1] == [finding.line for finding in report.findings if finding.rule == "hard-word"]
    assert ["the letter says it"] == [silence.reason for _, silence in report.silences]


def test_an_ok_without_a_reason_silences_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"<!-- ok: hard-word -->\n{HARD}")
    assert ["ok-without-reason", "hard-word"] == rules_in(tmp_path)["a.md"]


def test_an_ok_that_has_run_out_counts_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f'<!-- ok: hard-word "for now" until 2020-05 -->\n{HARD}')
    (tmp_path / "b.md").write_text(f'<!-- ok: hard-word "for now" until 2999-05 -->\n{HARD}')
    assert ["a.md"] == list(rules_in(tmp_path))


def test_a_file_that_has_changed_is_read_again_and_so_is_one_whose_rules_have(tmp_path: Path) -> None:
    lesson = tmp_path / "a.md"

    def words(allowed: frozenset[str] = frozenset()) -> list[str]:
        settings = Settings(allowed=allowed)
        first, again = (check_files([tmp_path], lambda file: settings) for _ in range(2))
        assert (first.findings, first.silences, first.words, first.files) == (again.findings, again.silences, again.words, again.files)
        return [finding.text for finding in first.findings if finding.rule == "hard-word"]

    lesson.write_text("We commence it.")
    assert ["commence"] == words()
    assert [] == words(frozenset({"commence"}))
    lesson.write_text("We utilise it.")
    assert ["utilise"] == words(frozenset({"commence"}))
    lesson.unlink()
    assert [] == words()


@pytest.mark.parametrize("name", ["interface/cy.yaml", "01-a.cy.md", "modules/a/01-a.cy.md"])
def test_words_in_another_language_are_not_held_to_english(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("say: You will commence treatment.\n")
    report = check_files([tmp_path], lambda file: our_settings(), lambda file: file.relative_to(tmp_path).as_posix())
    assert [] == report.findings
    assert [f"{name}: its words are not in English, so they were not checked."] == report.about
