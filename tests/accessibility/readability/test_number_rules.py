"""Numbers and word classes that many rules lean on, and rules that must never fail, whatever is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessibility.readability.checker import Checker
from accessibility.readability.figures import IN_EVERY, value
from accessibility.readability.nouns import can_be_noun, is_noun
from accessibility.readability.participles import is_participle, is_state
from accessibility.readability.reading import read_markdown
from accessibility.readability.rule import all_rules

WORDS = (
    "two five one hundred thirty to in or out of every 1 2 10 12 17:30 9.30am 14.00 0900 12am noon am a.m. April Apr May 4th 4 2026 03/04/2026 2026-11-22 10-15 5–10 9am-5pm Mon-Fri £5-£10 – - , . : ; ( ) ? "
    "66% 5% per cent percent people risk doubles half twice times likely more by fold tenfold not unlikely no never unless without cannot n't fail to avoid nobody is are was been being must be taken told "
    "by the nurse doctor She It They form letter clinic appointment service monitoring record you If look after someone with AF may bleed Take tablets 5mg .5mg 1.0 mg mcg µg 10U IU U cc every 72 hours kg "
    "call 999 A&E chest pain consider seek medical attention which because who that and they calculate divide add minus count back your dose weight per hour 2.5 hours **bold** `code` [link](https://a.b/10-15)"
).split()
CHECKER = Checker(folders=())


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
@settings(max_examples=400, deadline=None)
def test_no_rule_fails_and_every_place_is_true(words: list[str]) -> None:
    text = " ".join(words)
    for finding in CHECKER.check(read_markdown("made-up.md", text)):
        assert text[finding.start : finding.end] == finding.text
        assert finding.text not in finding.fixes


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_no_rule_fails_on_any_characters(text: str) -> None:
    CHECKER.check(read_markdown("made-up.md", text))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
@settings(max_examples=200, deadline=None)
def test_a_fix_is_taken_once(words: list[str]) -> None:
    """What stands there after a fix is not found again by the same rule in the same place, for the rules about dates, times, dashes and units."""
    mine = Checker(folders=(), rules=[rule for rule in all_rules() if rule.id in ("date-numeric", "date-style", "time-24h", "unit-unsafe")])
    text = " ".join(words)
    for finding in mine.check(read_markdown("made-up.md", text)):
        for fix in finding.fixes:
            alone = mine.check(read_markdown("made-up.md", fix))
            assert finding.rule not in [again.rule for again in alone], (finding.text, fix)


@pytest.mark.parametrize(("word", "number"), [("two", 2), ("Twenty-one", 21), ("ninety", 90), ("1,000", 1000), ("many", 0), ("1st", 0)])
def test_what_a_number_comes_to(word: str, number: int) -> None:
    assert number == value(word)


@pytest.mark.parametrize("text", ["1 in 5", "3 out of every 100", "one person in ten", "seven out of 10", "2 in a thousand"])
def test_numbers_of_people_are_seen(text: str) -> None:
    assert IN_EVERY.search(text)


@pytest.mark.parametrize("text", ["1 in May", "come in 5 minutes", "out of 100"])
def test_other_numbers_are_not(text: str) -> None:
    assert not IN_EVERY.search(text)


def test_what_can_be_half_of_a_passive() -> None:
    assert all(map(is_participle, ["taken", "tested", "told", "given"]))
    assert not any(map(is_participle, ["red", "bed", "open", "taking"]))
    assert all(map(is_state, ["tired", "worried", "unwashed", "well-known"]))
    assert not any(map(is_state, ["reviewed", "understood"]))


def test_what_piles_up() -> None:
    assert all(map(is_noun, ["appointments", "anticoagulation", "pathways", "facilities"]))
    assert not any(map(is_noun, ["quickly", "form", "because"]))
    assert can_be_noun("form")
