"""Words that staff use in a sense of their own (DNA, band, trust, minutes) are marked in that sense, and left alone in all others."""

from pathlib import Path

import pytest

from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon
from glossary.plain_yaml import read_yaml_file

SENSES = read_yaml_file(Path(__file__).parent / "senses.yaml").value


def sentences(sense: str) -> list[tuple[str, str]]:
    return [(term, sentence) for term, said in SENSES[sense].items() for sentence in said]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(load_glossary(TERMS).terms)


def marked(lexicon: Lexicon, sentence: str) -> set[str]:
    return {match.term.id for match in lexicon.find(sentence)}


@pytest.mark.parametrize(("term", "sentence"), sentences("everyday"))
def test_a_word_in_its_everyday_sense_is_left_alone(lexicon: Lexicon, term: str, sentence: str) -> None:
    assert term in lexicon.by_id
    assert term not in marked(lexicon, sentence)


@pytest.mark.parametrize("sentence", SENSES["no-term"])
def test_an_everyday_word_that_is_only_a_part_of_terms_is_left_alone(lexicon: Lexicon, sentence: str) -> None:
    assert set() == marked(lexicon, sentence)


@pytest.mark.parametrize(("term", "sentence"), sentences("health"))
def test_a_word_in_its_health_sense_is_marked(lexicon: Lexicon, term: str, sentence: str) -> None:
    assert term in marked(lexicon, sentence)


def test_every_example_marks_its_own_term(lexicon: Lexicon) -> None:
    assert [] == [term.id for term in lexicon.terms if term.id not in marked(lexicon, term.example)]
