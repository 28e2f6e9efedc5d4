"""The buttons in Welsh, as a draft; the pages as they are, in English, each in its own language for a screen reader."""

import re
from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.testclient import TestClient

from modules.packs.pack import Pack
from modules.packs.plurals import FORMS
from modules.pages.house import House

WELSH = {"cookie": "sbs-look=language=cy"}
ONLY_IN_WELSH = {"language.draft"}


def test_the_choice_is_there_and_says_that_it_is_a_draft(app: Starlette) -> None:
    page = TestClient(app).get("/look").text
    assert '<label for="language-cy" lang="cy">Cymraeg (drafft)</label>' in page
    assert '<label for="language-en" lang="en">English</label>' in page


def test_a_page_has_welsh_buttons_and_english_words_each_with_its_language(app: Starlette) -> None:
    page = TestClient(app).get("/read/welcome/what-a-patient-partner-is", headers=WELSH).text
    assert '<html lang="cy"' in page and 'lang="en">' in page
    assert "Drafft yw'r Gymraeg ar y botymau." in page.replace("&#39;", "'")
    assert '<span lang="cy">Gweld beth sy&#39;n ffitio</span>' in page
    assert "They work with staff, as equals" in page


def test_dates_and_numbers_follow_welsh(house: House) -> None:
    say = house.pack.edition("cy").say
    assert ["1 Ionawr 2026", "2 funud", "5 munud", "Tua 10 munud"] == [
        say.date(__import__("datetime").date(2026, 1, 1)),
        say("film.minutes", count=2),
        say("film.minutes", count=5),
        say("contents.minutes", minutes=10),
    ]


def test_no_page_is_asked_for_in_welsh_and_easy_read_is_still_there(house: House, app: Starlette) -> None:
    pack: Pack = house.pack
    assert (("en",), ["en", "cy"]) == (pack.about.languages, list(pack.editions))
    assert [] == [problem for problem in pack.problems if "cy" in problem.message]
    assert "Hawdd ei Ddeall" in TestClient(app).get("/easy-read/welcome", headers=WELSH).text


def test_every_gap_of_a_welsh_text_is_one_that_the_english_has_and_none_is_lost(house: House) -> None:
    english, welsh = house.pack.edition("en").say, house.pack.edition("cy").say
    assert {} == {key: text for key, text in welsh.own.items() if key not in ONLY_IN_WELSH and _gaps(text) not in _fitting(key, english.own)}


def test_welsh_has_forms_only_for_texts_that_are_counted(house: House) -> None:
    """A form is chosen by a number, so a text with forms and no number in it would be read in one form for ever."""
    english, welsh = house.pack.edition("en").say, house.pack.edition("cy").say
    formed = {_name(key) for key in welsh.own if key not in english.own and key not in ONLY_IN_WELSH}
    assert [] == sorted(name for name in formed if not _fitting(name, english.own)[0] & {"{count}", "{minutes}", "{pages}"})
    assert [] == sorted(name for name in formed if f"{name}.other" not in welsh.own)
    assert [] == sorted(name for name in formed if name.startswith("desk."))  # a script says these, and it counts in its own way


def test_nothing_on_buttons_and_forms_is_missing_in_welsh(house: House) -> None:
    assert () == house.pack.edition("cy").say.missing


def test_the_texts_of_both_languages_stand_in_one_order(house: House) -> None:
    english, welsh = ([_name(key) for key in house.pack.edition(language).say.own if key not in ONLY_IN_WELSH] for language in ("en", "cy"))
    assert list(dict.fromkeys(english)) == list(dict.fromkeys(welsh))


def _gaps(text: str) -> set[str]:
    return set(re.findall(r"{\w+}", text))


def _name(key: str) -> str:
    """A counted text without its form."""
    return key.rpartition(".")[0] if key.rpartition(".")[2] in FORMS else key


def _fitting(key: str, english: Mapping[str, str]) -> list[set[str]]:
    """The gaps that a text may have: those of the English; and for one or two of a thing, all but the number, as words can say it."""
    original = english.get(key) or english.get(_name(key)) or english.get(f"{_name(key)}.other", "")
    few = key.rpartition(".")[2] in ("zero", "one", "two") and key not in english
    return [_gaps(original), _gaps(original) - {"{count}", "{minutes}", "{pages}"}] if few else [_gaps(original)]


def test_each_page_names_the_other_language_in_that_language(visitor: TestClient) -> None:
    found = re.search(r'<a lang="cy" hreflang="cy" href="([^"]+)">Cymraeg', visitor.get("/read/welcome/you-are-welcome").text)
    assert found
    assert 'id="language"' in visitor.get(found[1]).text
    visitor.cookies.set("sbs-look", "language=cy")
    assert '<a lang="en" hreflang="en" href="/look' in visitor.get("/read/").text
