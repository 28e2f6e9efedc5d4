"""How a person likes to read is kept in one small cookie, and nothing in a cookie can do harm."""

import pytest

from accessibility.preferences import Look, read_look


def test_a_first_visitor_has_nothing_set() -> None:
    assert "" == Look().cookie()
    assert {} == Look().attributes()


def test_a_look_survives_its_cookie() -> None:
    look = Look(size="150", scheme="dark", font="atkinson", calm="yes", language="cy")
    assert look == read_look(look.cookie())
    assert {"data-size": "150", "data-scheme": "dark", "data-font": "atkinson", "data-calm": "yes"} == look.attributes()


def test_what_is_not_understood_is_left_as_it_was() -> None:
    assert Look(scheme="cream") == read_look("size=900&scheme=cream&nonsense=1")


@pytest.mark.parametrize("cookie", ['size="><script>', "language=../../etc", "%00%ff", "size=150;scheme", "&&&=", "language=<b>"])
def test_a_made_up_cookie_does_no_harm(cookie: str) -> None:
    assert {} == read_look(cookie).attributes()
    assert "" == read_look(cookie).language


def test_bigger_goes_up_step_by_step_and_starts_again() -> None:
    sizes = []
    look = Look()
    for _ in range(5):
        look = look.bigger
        sizes.append(look.size)
    assert ["125", "150", "175", "200", "100"] == sizes
