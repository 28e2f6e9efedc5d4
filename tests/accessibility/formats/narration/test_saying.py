"""A short name is said as people say it."""

import pytest

from accessibility.formats.narration.saying import numbers, said_as, speaker
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
        ("NICE", "National Institute", "Say it as the word nice.", "nice"),
        ("RAG rating", "red, amber, green", "Say rag, as in a cloth.", "rag rating"),
        ("NHS IMPACT", "Improving Care Together", "Say N H S, then the word impact.", "N H S impact"),
        ("UK GDPR", "UK law", "Say U K, then each letter, G D P R.", "U K G D P R"),
        ("AOB", "any other business", None, ""),
        ("variation", None, "Say vair-ee-ay-shun.", ""),
        ("SIRO", "risk owner", "Some people say each letter, S I R O. Some say sy-roh.", ""),
    ],
)
def test_what_a_voice_is_given(name: str, full: str | None, say_it: str | None, said: str) -> None:
    assert said == said_as(a_term(name, full, say_it))


def test_only_whole_names_are_changed_and_the_longer_name_wins() -> None:
    speak = speaker([a_term("MDT", "team", "Say each letter, M D T."), a_term("MDT lead", "team lead", "Say each letter, M D T L.")])
    assert "M D T, a-MDT, (M D T)" == speak("MDT, a-MDT, (MDT)")
    assert "The M D T L is here." == speak("The MDT lead is here.")


def test_more_than_one_of_them_keeps_its_s() -> None:
    """The computer voice leaves the s out of "GPs" and reads "MDTs" as a word."""
    assert "2 M D T's met. The M D T's chair came." == speaker([a_term("MDT", "team", "Say each letter, M D T.")])("2 MDTs met. The MDT's chair came.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Call 111, or 999.", "Call 1 1 1, or 9 9 9."),
        ("Call 020 7946 0123 by 4pm.", "Call 0 2 0, 7 9 4 6, 0 1 2 3 by 4pm."),
        ("It costs £2 or £14.50, not £1.", "It costs 2 pounds or 14 pounds 50, not 1 pound."),
        ("From 09:00-13:00", "From 09:00 to 13:00"),
        ("It was £999, 1,111 of 999,000 and 111%.", "It was 999 pounds, 1,111 of 999,000 and 111%."),
        ("In 2018, 5 in 100.", "In 2018, 5 in 100."),
    ],
)
def test_a_number_to_call_is_said_digit_by_digit_and_money_as_people_say_it(text: str, said: str) -> None:
    assert said == numbers(text)


def test_the_glossary_that_ships_says_most_of_its_short_names() -> None:
    short = [term for term in load_glossary(TERMS).terms if term.is_abbreviation and term.say_it]
    assert len([term for term in short if said_as(term)]) > len(short) * 0.9
