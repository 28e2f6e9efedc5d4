"""The examples of each rule are its tests: what stands in ⟦ ⟧ must be marked, exactly; what is fine must not be marked at all."""

import re

import pytest

from accessibility.readability.checker import Checker
from accessibility.readability.reading import read_markdown
from accessibility.readability.rule import Rule, all_rules
from accessibility.readability.settings import Settings
from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon

SETTINGS = Settings(lexicon=Lexicon(load_glossary(TERMS).terms), today="2026-11-22")
MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


def found_by(rule: Rule, text: str) -> list[str]:
    return [finding.text for finding in Checker(SETTINGS, (), [rule]).check(read_markdown("example.md", text))]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_each_rule_marks_exactly_what_it_is_for(rule: Rule) -> None:
    assert rule.flagged
    for example in rule.flagged:
        assert MARKED.findall(example) == found_by(rule, MARKED.sub(r"\1", example)), example


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_each_rule_leaves_its_traps_alone(rule: Rule) -> None:
    assert len(rule.fine) >= 3
    for example in rule.fine:
        assert [] == found_by(rule, example), example


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_says_what_it_does_in_plain_words(rule: Rule) -> None:
    assert len(rule.title.split()) < 9
    for text in (rule.why, rule.better):
        assert len(text.split()) <= 30, text
    assert rule.before != rule.after
    assert 1 == sum(look is not None for look in (rule.look_at_word, rule.look_at_sentence, rule.look_at_passage, rule.look_at_page))
    assert (rule.look_at_word is not None) == (rule.wakes is not None)
