"""A host's own rules and words count at the command line as they do in the app."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.pages.desk import look_at
from modules.pages.house import House, open_house
from modules.storage.migrate import upgrade

Say = Callable[..., tuple[int, str, str]]
PAGE = "modules/second/01-food.en.md"
TEXT = """---
title: Food for you
goal: You know how to eat with us.
checked: 2026-11-22
own: yes
made-by: Us
---

Please utilise the trolley. We commence at 9 o'clock, and a nurse will help. The splint team will facilitate it.

Log it on Medway. This is a sentence with more words than the few that we like to have in one here.
"""


@pytest.fixture
def content(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack with rules of its own, served in place of ours."""
    folder = Path(shutil.copytree(samples / "small", tmp_path / "training" / "small"))
    (folder / "rules.yaml").write_text("allow: [facilitate]\nlimits: {sentence-words: 12}\n", encoding="utf-8")
    monkeypatch.setenv("SIDE_BY_SIDE_CONTENT", str(folder))
    return folder


@pytest.fixture
def host(tmp_path: Path, content: Path) -> Path:
    """What a host lays over it: a page, rules for all and for one module, a word, word rules."""
    folder = tmp_path / "data" / "host"
    for name, text in {
        "pack.yaml": "adds-to: small\n",
        PAGE: TEXT,
        "rules.yaml": "allow: [utilise]\nlimits: {sentence-words: 14}\n",
        "modules/second/rules.yaml": "allow: [commence]\n",
        "terms/ours.yaml": "- {id: splint, term: splint, plain: A hard strip that keeps a bone still., example: Keep the splint dry., topic: care-words, own: yes, checked: 2026-11-22}\n",
        "wording/ours.yaml": "id: our-words\ntitle: Ours\nwhy: New people do not know it.\nbetter: Say what it does.\nseverity: should\ncertainty: sure\nbefore: Log it on Medway.\nafter: Log it.\n"
        "source: {title: Our style guide}\nentries:\n  - find: Medway\n    say: the record\n    case: exact\n    flagged: [Log it on Medway.]\nfine: [Log it.]\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def house(tmp_path: Path, content: Path, host: Path) -> Iterator[House]:
    made = open_house(tmp_path / "data", content)
    upgrade(made.store)
    yield made
    made.store.close()


def told(say: Say, path: Path) -> list[tuple[str, str, int]]:
    findings = json.loads(say("check", path, "--format", "json")[1])
    return sorted((each["rule"], each["text"], each["start"]) for each in findings if each["file"].endswith("01-food.en.md"))


def test_the_command_line_says_of_a_hosts_page_just_what_the_app_says(say: Say, host: Path, house: House) -> None:
    in_the_app = sorted((found.rule, found.text, found.start) for found in look_at(house, PAGE, TEXT).findings)
    assert in_the_app == told(say, host) == told(say, host / PAGE)
    texts = " ".join(text for _, text, _ in in_the_app)
    assert (True, [], "our-words") == (
        "Medway" in texts,
        [word for word in ("utilise", "facilitate", "commence", "splint") if word in texts],
        next(rule for rule, text, _ in in_the_app if text == "Medway"),
    )


@pytest.mark.parametrize(("gone", "word"), [("rules.yaml", "utilise"), ("modules/second/rules.yaml", "commence"), ("terms/ours.yaml", "splint")])
def test_each_of_them_counts(say: Say, host: Path, gone: str, word: str) -> None:
    assert word not in " ".join(text for _, text, _ in told(say, host))
    (host / gone).unlink()
    assert word in " ".join(text for _, text, _ in told(say, host))


def test_the_rules_of_the_pack_count_for_a_hosts_pages_too(say: Say, host: Path, content: Path) -> None:
    (content / "rules.yaml").unlink()
    assert "facilitate" in " ".join(text for _, text, _ in told(say, host))


def test_the_nearer_file_speaks_last_and_explain_says_which_one_spoke(say: Say, host: Path) -> None:
    code, said, _ = say("explain", "sentence-long", "--in", host)
    spoke = [line for line in said.splitlines() if line.startswith("Said here by")]
    assert code == 0
    assert [] == spoke or spoke[-1].startswith(f"Said here by {host}")
    assert "our-words" in say("explain", "our-words", "--in", host / "modules" / "second")[1]


def test_the_hosts_own_words_are_no_hard_words_in_its_own_word_list(say: Say, host: Path) -> None:
    assert [] == [each for each in json.loads(say("check", host / "terms", "--format", "json")[1]) if each["text"] == "splint"]


def test_a_pack_that_is_nowhere_is_told_in_one_sentence(say: Say, host: Path) -> None:
    (host / "pack.yaml").write_text("adds-to: nothing\n", encoding="utf-8")
    code, _, complained = say("check", host)
    assert (2, 1) == (code, len(complained.splitlines()))
