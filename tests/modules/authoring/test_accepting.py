"""An accepted word goes into plain files: comments stay, and a reason stands beside it."""

from datetime import date
from pathlib import Path

import pytest

from glossary.load import load_glossary
from glossary.plain_yaml import read_yaml
from modules.authoring.accepting import NotAccepted, with_allowed, with_term, without_term
from modules.authoring.entries import home_of

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


FILE = """# Our own words
- id: mdt
  term: MDT
  full: multidisciplinary team
  plain: People with different jobs who plan care together.
  example: The MDT met on Monday.
  also: [MDTs, "the MDT"]
  topic: meetings
  unless: ["MDT time: GMT-6"]
  source:
    title: A page
    address: https://example.org/a
    read: 2026-11-01
  checked: 2026-11-01


# Draft: 2 readers
- id: buddy
  term: buddy
  plain: >
    Somebody who
    goes with you.

  example: My buddy came.
  topic: meetings
  own: yes
  checked: 2026-11-22

# the last one
- {id: lift, term: lift, plain: A box that goes up., example: Take the lift., topic: meetings, own: yes, checked: 2026-11-22}
"""


def test_a_better_meaning_takes_the_place_of_the_old_one_and_all_else_stays(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(FILE, encoding="utf-8")
    old = {term.id: term for term in load_glossary(tmp_path).terms}
    asked = {"term": "MDT", "plain": "A team: people with different jobs.", "example": "The MDT met.", "topic": "who-is-who"}
    file.write_text(with_term(FILE, asked, TODAY, "3 readers did not follow it", old["mdt"], draft=False), encoding="utf-8")
    loaded = load_glossary(tmp_path)
    new = {term.id: term for term in loaded.terms}
    assert ((), old["buddy"], old["lift"]) == (loaded.problems, new["buddy"], new["lift"])
    changed = {"plain": asked["plain"], "example": asked["example"], "topic": "who-is-who", "checked": TODAY}
    assert old["mdt"].model_copy(update=changed) == new["mdt"]
    assert FILE[FILE.index("\n\n# Draft") :] in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["mdt", "buddy", "lift", "nobody"])
def test_a_term_is_taken_out_with_its_comment_and_the_others_stay_to_the_letter(name: str, tmp_path: Path) -> None:
    after = without_term(FILE, name)
    (tmp_path / "ours.yaml").write_text(after, encoding="utf-8")
    loaded = load_glossary(tmp_path)
    assert ((), {"mdt", "buddy", "lift"} - {name}) == (loaded.problems, {term.id for term in loaded.terms})
    assert all(line in FILE.splitlines() for line in after.splitlines())
    assert ("# Draft: 2 readers" in after) == (name != "buddy")
    assert after.startswith("# Our own words")


def test_an_entry_is_found_in_the_folder_whichever_file_it_is_in(tmp_path: Path) -> None:
    (tmp_path / "a-broken.yaml").write_text("- [", encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "c.yaml").write_text(FILE, encoding="utf-8")
    assert (tmp_path / "c.yaml", None) == (home_of(tmp_path, "lift"), home_of(tmp_path, "else"))


@pytest.mark.parametrize("broken", ["- [", "{a: b}", "[{id: mdt}]"])
def test_a_broken_file_of_terms_is_left_alone(broken: str) -> None:
    with pytest.raises(NotAccepted, match="Mend it first"):
        without_term(broken, "mdt")
