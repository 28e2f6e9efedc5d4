"""A film can be followed by everyone, and tells nobody that you are here."""

from dataclasses import replace

import pytest

from accessibility.document import Film, Paragraph, Run
from accessibility.html import Setting, render
from accessibility.html.films import in_minutes

OURS = Film("hello", "Hello", "How to say it.", 125, (Paragraph((Run("She waves."),)),), "hello.mp4", "hello.en.vtt", "hello.jpg", "hello-bsl.mp4", language="en")
THEIRS = Film("there", "There", "How to say it.", 60, (Paragraph((Run("She waves."),)),), address="https://films.example.org/hello?a=1&b=2", bsl="https://films.example.org/bsl")


def test_a_film_of_ours_has_captions_a_signed_version_and_all_of_it_in_words(setting: Setting) -> None:
    page = render((OURS,), setting)
    for wanted in (
        '<track kind="captions" src="/films/hello.en.vtt" srclang="en"',
        '<source src="/films/hello-bsl.mp4"',
        "She waves.",
        'poster="/films/hello.jpg"',
        '<a href="/films/hello.mp4" download>',
    ):
        assert wanted in page


def test_no_film_loads_or_plays_before_it_is_asked_for(setting: Setting) -> None:
    page = render((OURS,), setting)
    assert 2 == page.count("<video ") == page.count('preload="none"')
    assert "autoplay" not in page


def test_a_film_of_another_site_is_a_link_with_a_warning_and_nothing_of_it_is_loaded(setting: Setting) -> None:
    page = render((THEIRS,), setting)
    for loads in ("<video", "<iframe", "<img", "<source", "src="):
        assert loads not in page
    assert page.index("film.warning films.example.org") < page.index('href="https://films.example.org/hello?a=1&amp;b=2" rel="noreferrer external"')
    assert 2 == page.count("film.warning")


def test_on_paper_a_film_is_told_in_words(setting: Setting) -> None:
    for forms in ("paper", "told", "alone"):
        page = render((OURS, THEIRS), replace(setting, forms=forms))
        assert "<video" not in page
        assert "<details" not in page
        assert 2 == page.count("She waves.")
        assert '<p class="address">film.find https://films.example.org/hello?a=1&amp;b=2</p><p class="address">film.bsl: https://films.example.org/bsl</p>' in page


@pytest.mark.parametrize(("seconds", "said"), [(4, "film.seconds 4"), (60, "film.minutes 1"), (125, "film.minutes 2 film.seconds 5"), (0, "film.seconds 0")])
def test_its_length_is_said_before_it_is_opened(seconds: int, said: str, setting: Setting) -> None:
    assert said == in_minutes(seconds, setting.say)


def test_a_copy_that_has_its_films_with_it_shows_them(setting: Setting) -> None:
    assert '<source src="../films/hello.mp4"' in render((OURS,), replace(setting, forms="alone", media="../films/"))
