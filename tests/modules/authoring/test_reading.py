"""Readers overrule the machine, and a person decides: which words are proposed."""

import pytest

from accessibility.readability.settings import Settings
from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon
from modules.authoring.layers import Layers
from modules.authoring.never_allowed import is_never_allowed
from modules.authoring.overview import look_over
from modules.authoring.panel_text import Part, read_parts, tapped_words, typed_words
from modules.authoring.reading import FEWEST_KINDS, Mark, Proposal, proposals, side_by_side

PAGE = """---
title: A page
---

We will commence with a serendipitous plan. Take the anticoagulant. You will be reimbursed.

## What next 🙂

- Ring the capacity navigator.
"""
LEXICON = Lexicon(load_glossary(TERMS).terms)
LAYERS = Layers(Settings(lexicon=LEXICON, explained_in_place=True))


def parts() -> tuple[Part, ...]:
    return read_parts(PAGE, "page.en.md")


def marks(*who_and_what: tuple[str, str]) -> list[Mark]:
    return [Mark(who, part.hash, word.at, word.text) for who, text in who_and_what for part in parts() for word in part.words if word.text == text]


def proposed(found: list[Mark], readers: int = 5, kinds: int = FEWEST_KINDS) -> tuple[Proposal, ...]:
    return proposals(parts(), look_over("page.en.md", PAGE, ".md", LAYERS), found, {part.hash: readers for part in parts()}, kinds, LEXICON)


def test_every_word_that_can_be_tapped_knows_its_place_in_the_source() -> None:
    for part in parts():
        for word in part.words:
            assert word.text == PAGE[word.start : word.end]


def test_a_part_reads_like_the_page() -> None:
    assert ["heading", "item"] == [line.kind for line in parts()[1].lines]
    assert "What next Ring the capacity navigator" == parts()[1].first_words


def test_machine_and_readers_stand_side_by_side() -> None:
    seen = side_by_side(parts()[0], look_over("page.en.md", PAGE, ".md", LAYERS), marks(("a", "commence"), ("b", "commence"), ("b", "plan")))
    found = {each.word.text: (bool(each.machine), each.readers) for each in seen.values()}
    assert {"commence": (True, 2), "serendipitous": (True, 0), "plan": (False, 1)}.items() <= found.items()


def test_a_word_that_2_readers_did_not_know_is_proposed_as_a_term_and_one_reader_is_not_enough() -> None:
    assert (Proposal("term", "plan", 2),) == proposed(marks(("a", "plan"), ("b", "plan"), ("a", "Ring")), readers=2)


def test_2_words_side_by_side_that_the_same_people_marked_are_one_term() -> None:
    both = [(who, word) for who in "ab" for word in ("capacity", "navigator")]
    assert (Proposal("term", "capacity navigator", 2),) == proposed(marks(*both), readers=2)


def test_a_word_nobody_marked_is_proposed_after_5_varied_readers_only() -> None:
    assert [] == [each for each in proposed([], readers=4) if each.kind == "allow"]
    assert [] == [each for each in proposed([], kinds=FEWEST_KINDS - 1) if each.kind == "allow"]
    assert {"commence", "serendipitous"} <= {each.word for each in proposed([]) if each.kind == "allow"}


def test_one_reader_who_marked_it_is_enough_to_keep_a_word_marked() -> None:
    assert "commence" not in {each.word for each in proposed(marks(("a", "commence"))) if each.kind == "allow"}


@pytest.mark.parametrize("word", ["anticoagulant", "reimbursed", "consent", "risk", "dose", "cholecystectomy", "mental capacity", "5 mg", "Expenses", "withdraw"])
def test_words_of_medicine_risk_consent_and_money_are_never_allowed(word: str) -> None:
    assert is_never_allowed(word, LEXICON)
    assert word not in {each.word for each in proposed([])}


@pytest.mark.parametrize("word", ["commence", "serendipitous", "utilise", "agenda"])
def test_other_words_may_be(word: str) -> None:
    assert not is_never_allowed(word, LEXICON)


def test_a_mark_on_words_that_are_others_now_counts_for_nothing() -> None:
    part = parts()[0]
    assert {} == side_by_side(
        part, look_over("page.en.md", "Fine words.", ".md", LAYERS), [Mark("a", part.hash, 0, "Else"), Mark("a", part.hash, 999, "We"), Mark("a", "other", 0, "We")]
    )


def test_typed_words_find_their_first_place_and_others_are_kept_apart() -> None:
    part = parts()[1]
    assert ((-1, "zebra"), (2, "ring")) == typed_words(part, "ring, zebra")
    assert ((2, "Ring"),) == tapped_words(part, ["2", "x", "-1", "999"])
