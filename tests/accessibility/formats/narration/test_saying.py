"""A short name is said as people say it."""

import pytest

from accessibility.formats.narration.saying import said_as, speaker
from glossary.load import TERMS, load_glossary
from glossary.term import Term


def a_term(name: str, full: str | None, say_it: str | None) -> Term:
    return Term.model_validate({"id": "a", "term": name, "full": full, "plain": "P.", "example": "E.", "say-it": say_it, "topic": "meetings", "own": True, "checked": "2026-11-22"})


@pytest.mark.parametrize(
    ("name", "full", "say_it", "said"),
    [
        ("MDT", "multidisciplinary team", "Say each letter, M D T.", "M D T"),
        ("PALS", "Patient Advice and Liaison Service", "Say pals.", "pals"),
        ("IAPT", "talking therapies", "Say eye-apt.", "eye-apt"),
        ("AOB", "any other business", None, ""),
        ("variation", None, "Say vair-ee-ay-shun.", ""),
        ("SIRO", "risk owner", "Some people say each letter, S I R O. Some say sy-roh.", ""),
    ],
)
def test_what_a_voice_is_given(name: str, full: str | None, say_it: str | None, said: str) -> None:
    assert said == said_as(a_term(name, full, say_it))


def test_only_whole_names_are_changed_and_the_longer_name_wins() -> None:
    speak = speaker([a_term("MDT", "team", "Say each letter, M D T."), a_term("MDT lead", "team lead", "Say each letter, M D T L.")])
    assert "M D T, MDTs, a-MDT, (M D T)" == speak("MDT, MDTs, a-MDT, (MDT)")
    assert "The M D T L is here." == speak("The MDT lead is here.")


def test_the_glossary_that_ships_says_most_of_its_short_names() -> None:
    short = [term for term in load_glossary(TERMS).terms if term.is_abbreviation and term.say_it]
    assert len([term for term in short if said_as(term)]) > len(short) * 0.8
