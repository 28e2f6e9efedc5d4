"""Speed must lose nothing: what the engine does not even try would have found nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.readability.checker import Checker
from accessibility.readability.finding import Finding
from accessibility.readability.page import Page
from accessibility.readability.phrases import Here, phrases_at
from accessibility.readability.reading import read_markdown
from accessibility.readability.rule import Rule, all_rules
from accessibility.readability.settings import Settings
from accessibility.readability.wording import WORDING, phrase_table

SETTINGS = Settings(today="2026-11-22")
LESSONS = Path(__file__).parents[3] / "content" / "side-by-side" / "modules"
CHOOSY = [rule for rule in all_rules() if rule.needs]
WORDS = st.sampled_from("you your mother he it if and because when Keep Tell them , . feel that she told doctor the nurse before the form hurt which pain wait".split())


def found(rule: Rule, text: str) -> list[Finding]:
    return Checker(SETTINGS, (), [rule]).check(read_markdown("a.md", text))


@cache
def pages() -> list[Page]:
    return [read_markdown(file.name, file.read_text(encoding="utf-8")) for file in sorted(LESSONS.rglob("*.en.md"))]


@pytest.mark.parametrize("rule", CHOOSY, ids=lambda rule: rule.id)
def test_a_rule_that_is_asked_only_where_its_words_stand_finds_as_much_as_one_that_is_always_asked(rule: Rule) -> None:
    always = replace(rule, needs=frozenset())
    choosy, asked = Checker(SETTINGS, (), [rule]), Checker(SETTINGS, (), [always])
    for page in pages():
        assert asked.check(page) == choosy.check(page), page.name
    for other in all_rules():
        for example in (*other.flagged, *other.fine):
            assert found(always, example) == found(rule, example), example


@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
def test_no_row_of_words_is_missed(text: str) -> None:
    for rule in CHOOSY:
        assert found(replace(rule, needs=frozenset()), text) == found(rule, text)


def test_a_phrase_is_tried_wherever_it_stands() -> None:
    """Each phrase of the word lists, alone and inside a sentence: sorted by neighbours or tried one by one, the same ones are found in the same order."""
    table, _ = phrase_table(WORDING)
    anchors = sorted(table._by_anchor)
    for anchor in anchors:
        each = table.at(anchor)
        one_by_one = [(place, at, phrase) for place, (at, phrase) in enumerate(each)]
        here = Here(each)
        for _, phrase in each:
            for small in (list(phrase.words), ["so", *phrase.words, "now"]):
                for at in [at for at, word in enumerate(small) if word == anchor]:
                    assert list(phrases_at(one_by_one, small, small, at)) == list(phrases_at(here.beside(small, at), small, small, at))
