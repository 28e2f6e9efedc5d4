"""The examples of the word rules are their tests."""

import pytest

from accessibility.readability.checker import Checker
from accessibility.readability.reading import read_markdown
from accessibility.readability.wording import WORDING, load_wording

RULES, PROBLEMS = load_wording(WORDING)
CHECKER = Checker(rules=())


def found_in(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in CHECKER.check(read_markdown("example.md", text))]


def test_every_file_can_be_read() -> None:
    assert [] == [str(problem) for problem in PROBLEMS]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_entry_finds_what_it_is_for(rule) -> None:  # type: ignore[no-untyped-def]
    wrong = []
    for entry in rule.entries:
        assert entry.flagged, f"{entry.find[0]}: give one sentence that must be flagged"
        ways = {" ".join(way.casefold().replace("’", "'").split()).rstrip(".") for way in (*entry.find, *entry.forms)}
        wrong += [
            f"not found: {entry.find[0]}: {example}: {found_in(example)}"
            for example in entry.flagged
            if not any(rule.id == found and text.casefold().replace("’", "'") in ways for found, text in found_in(example))
        ]
        wrong += [f"found: {entry.find[0]}: {example}" for example in entry.fine if any(rule.id == found and text.casefold() in ways for found, text in found_in(example))]
    assert [] == wrong


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_leaves_its_traps_alone(rule) -> None:  # type: ignore[no-untyped-def]
    assert len(rule.fine) >= 5
    assert [] == [(example, found_in(example)) for example in rule.fine if any(rule.id == found for found, _ in found_in(example))]


def test_no_way_of_writing_stands_in_two_entries() -> None:
    seen: dict[tuple[str, ...], str] = {}
    twice = []
    for rule in RULES:
        for entry in rule.entries:
            conditional = entry.near or entry.unless or entry.not_before or entry.not_after or entry.only_before or entry.only_after or entry.case
            for phrase in entry.phrases(rule):
                if phrase.words in seen and not conditional:
                    twice.append(f"{' '.join(phrase.words)}: {seen[phrase.words]} and {rule.id}")
                seen.setdefault(phrase.words, rule.id)
    assert [] == twice
