"""An accepted word goes into plain files: comments stay, and a reason stands beside it."""

from datetime import date
from pathlib import Path

import pytest

from glossary.load import load_glossary
from glossary.plain_yaml import read_yaml
from modules.authoring.accepting import NotAccepted, with_allowed, with_term

TODAY = date(2026, 11, 22)
TERM = {"term": "buddy", "plain": "Somebody who goes with you.", "example": "My buddy came to the meeting.", "topic": "meetings"}


@pytest.mark.parametrize("before", ["", "# ours\nlimits:\n  sentence-words: 22\n", "allow:\n  - one  # fine\nlimits: {}\n", "allow: [one, two]\nlimits: {}\n", "allow:\n"])
def test_a_word_is_added_and_nothing_else_changes(before: str) -> None:
    after = with_allowed(before, "serendipitous", "5 readers\nknew it")
    old, new = (read_yaml(text, Path("rules.yaml")).value or {} for text in (before, after))
    assert {*(old.get("allow") or ()), "serendipitous"} == set(new["allow"])
    assert {key: value for key, value in old.items() if key != "allow"} == {key: value for key, value in new.items() if key != "allow"}
    assert "# 5 readers knew it" in after
    assert ("# ours" in before) == ("# ours" in after)


def test_a_broken_rules_file_is_left_alone() -> None:
    with pytest.raises(NotAccepted):
        with_allowed("allow: [one\n", "two", "why")


def test_a_term_is_added_as_a_draft_with_its_reason(tmp_path: Path) -> None:
    text = with_term(with_term("", TERM, TODAY, "2 readers"), {**TERM, "term": "named: contact"}, TODAY, "3 readers")
    (tmp_path / "from-panels.yaml").write_text(text, encoding="utf-8")
    loaded = load_glossary(tmp_path)
    assert ((), ["buddy", "named: contact"]) == (loaded.problems, [term.term for term in loaded.terms])
    assert "# Draft: 2 readers\n- id" in text


@pytest.mark.parametrize(
    ("wrong", "told"), [({"plain": ""}, "plain"), ({"plain": "word " * 31}, "31 words"), ({"topic": "none"}, "topic"), ({"example": ""}, "example"), ({"term": "🙂"}, "id")]
)
def test_a_term_that_is_not_whole_is_told(wrong: dict[str, str], told: str) -> None:
    with pytest.raises(NotAccepted, match=told):
        with_term("", {**TERM, **wrong}, TODAY, "why")


def test_a_term_that_is_there_already_is_told() -> None:
    with pytest.raises(NotAccepted, match="already"):
        with_term(with_term("", TERM, TODAY, "a"), TERM, TODAY, "b")
