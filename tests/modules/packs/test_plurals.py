"""A number takes the word that its language wants."""

import pytest

from modules.packs.interface import Interface
from modules.packs.plurals import form_for

WELSH = {"days.one": "{count} diwrnod", "days.two": "{count} ddiwrnod", "days.few": "{count} diwrnod", "days.other": "{count} diwrnod"}


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {0: "other", 1: "one", 2: "other", 21: "other"}),
        ("cy", {0: "zero", 1: "one", 2: "two", 3: "few", 4: "other", 6: "many", 7: "other"}),
        ("pl", {1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 25: "many"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 103: "few"}),
        ("ur", {1: "one", 2: "other"}),
        ("cy-gb", {2: "two"}),
    ],
)
def test_each_language_has_its_own_forms(language: str, forms: dict[int, str]) -> None:
    assert forms == {number: form_for(language, number) for number in forms}


def test_welsh_says_two_days_in_its_own_way() -> None:
    say = Interface("cy", WELSH, {"days": "{count} days"})
    assert ["1 diwrnod", "2 ddiwrnod", "6 diwrnod"] == [say("days", count=number) for number in (1, 2, 6)]
    assert () == say.missing


def test_english_forms_are_used_by_english_rules_where_the_welsh_words_are_missing() -> None:
    say = Interface("cy", {}, {"days.one": "{count} day", "days.other": "{count} days"})
    assert ["1 day", "2 days"] == [say("days", count=number) for number in (1, 2)]
    assert ("days.one", "days.other") == say.missing


def test_one_welsh_text_for_all_numbers_is_no_missing_text() -> None:
    say = Interface("cy", {"days": "dyddiau: {count}"}, {"days.one": "{count} day", "days.other": "{count} days"})
    assert (("dyddiau: 1"), ()) == (say("days", count=1), say.missing)


def test_a_text_that_happens_to_be_called_other_is_not_a_form() -> None:
    assert ("saved.other",) == Interface("cy", {"saved.now": "Wedi cadw"}, {"saved.now": "Saved", "saved.other": "Another"}).missing


def test_a_number_that_is_not_whole_takes_the_form_for_the_rest() -> None:
    say = Interface("cy", WELSH, {"days": "{count} days"})
    assert "2.5 diwrnod" == say("days", count="2.5")


def test_a_script_that_counts_on_gets_all_the_forms() -> None:
    say = Interface("cy", {**WELSH, "word": "gair: {count}"}, {"days": "{count} days", "word": "{count} words", "page": "{count} pages"})
    assert {"one": "{count} diwrnod", "two": "{count} ddiwrnod", "few": "{count} diwrnod", "other": "{count} diwrnod"} == say.forms("days")
    assert [{"other": "gair: {count}"}, {"other": "{count} pages"}] == [say.forms("word"), say.forms("page")]
