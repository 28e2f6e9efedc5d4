"""Whose rules count: ours, then the folder's, then the lesson's own."""

from pathlib import Path

from modules.authoring.check import check_files, our_settings
from modules.authoring.layers import layers_for

HARD = "You will commence treatment. Please utilise it.\n"


def words_in(folder: Path) -> list[str]:
    return [finding.text for finding in check_files([folder], lambda file: our_settings()).findings]


def test_a_folder_allows_words_and_a_lesson_allows_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HARD)
    assert ["commence", "utilise"] == words_in(tmp_path)
    (tmp_path / "rules.yaml").write_text("allow: [commence]\n")
    assert ["utilise"] == words_in(tmp_path)
    (tmp_path / "a.md").write_text(f"---\nallow: [utilise]\n---\n{HARD}")
    assert [] == words_in(tmp_path)


def test_a_host_adds_words_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "house.yaml").write_text(
        "id: house\ntitle: Our house word\nwhy: We say it another way.\nbetter: Say ward.\nseverity: should\ncertainty: sure\nbefore: the bay\nafter: the ward\n"
        "source: {title: House style}\nentries:\n  - {find: the bay, say: the ward, flagged: [Come to the bay.]}\nfine: [one, two, three, four, five]\n"
    )
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "a.md").write_text("Come to the bay.\n")
    findings = check_files([tmp_path / "lessons"], lambda file: our_settings()).findings
    assert [("house", "the bay", ("the ward",))] == [(finding.rule, finding.text, finding.fixes) for finding in findings]


def test_a_rule_can_be_off_with_a_reason_and_explain_knows_who_said_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HARD)
    (tmp_path / "rules.yaml").write_text("off: {hard-word: We write for staff here}\nlimits: {sentence-words: 30}\n")
    assert [] == words_in(tmp_path)
    layers = layers_for(tmp_path, our_settings())
    assert ("hard-word", str(tmp_path / "rules.yaml")) in layers.said_by
    assert 30 == layers.settings.limits["sentence-words"]


def test_a_slip_in_the_rules_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text("limits: {sentence-word: 30}\n")
    layers = layers_for(tmp_path, our_settings())
    assert "There is no limit `sentence-word`" in layers.problems[0].message
    (tmp_path / "a.md").write_text(HARD)
    assert ["commence", "utilise", ""] == words_in(tmp_path)  # the slip itself stands on no words of the text


def test_what_is_left_out_is_not_checked(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text(HARD)
    (tmp_path / "rules.yaml").write_text("leave-out: [old]\n")
    assert [] == words_in(tmp_path)


def test_a_slip_in_the_rules_reaches_the_author_once(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text("limits: {sentence-word: 30}\n")
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "house.yaml").write_text("id: house\n")
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("Hello.\n")
    findings = check_files([tmp_path / "a.md", tmp_path / "b.md"], lambda file: our_settings(), lambda file: file.name).findings
    assert 1 == sum("There is no limit `sentence-word`" in finding.message for finding in findings)
    assert {"rules.yaml", "house.yaml"} == {finding.file for finding in findings}
