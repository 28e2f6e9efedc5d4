"""The buttons in Welsh, as a draft; the pages as they are, in English, each in its own language for a screen reader."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from modules.packs.pack import Pack
from modules.pages.house import House

WELSH = {"cookie": "sbs-look=language=cy"}


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


def test_every_gap_of_a_welsh_text_is_one_that_the_english_has(house: House) -> None:
    import re

    english, welsh = house.pack.edition("en").say, house.pack.edition("cy").say
    for key, text in welsh.own.items():
        name = key if key in english.own else key.rpartition(".")[0]
        original = english.own.get(name) or english.own.get(f"{name}.other", "")
        assert set(re.findall(r"{\w+}", text)) <= set(re.findall(r"{\w+}", original)), key
