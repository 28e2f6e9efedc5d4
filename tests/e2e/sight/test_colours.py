"""The colours of each scheme, worked out from tokens.css: text is 7:1 on every ground that it stands on, controls and focus 3:1."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[3] / "accessibility" / "tokens.css").read_text(encoding="utf-8")
NAMES = ("light", "auto dark", "dark", "cream", "contrast")
GROUNDS = ("paper", "raised", "soft", "accent-soft", "warm-soft")


def colours(name: str) -> dict[str, str]:
    """The colours of a scheme; what it does not set is as in the light one."""
    places = {"light": r":root \{", "auto dark": r":root:not\(\[data-scheme\]\) \{"}
    rule = re.search(places.get(name, rf':root\[data-scheme="{name}"\] \{{') + r"(.*?)\}", TOKENS, re.DOTALL)
    assert rule is not None, name
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rule.group(1)))
    return found if name == "light" else colours("light") | found


def light_of(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light_of(one), light_of(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_the_measure_is_the_one_of_wcag() -> None:
    assert 21 == round(contrast("#000000", "#ffffff"), 2)
    assert 4.48 == round(contrast("#777777", "#ffffff"), 2)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
def test_text_is_seven_to_one_on_its_grounds(name: str, text: str) -> None:
    scheme = colours(name)
    grounds = GROUNDS if text != "accent" else ("paper", "raised", "accent-soft")
    assert [] == [(ground, round(contrast(scheme[text], scheme[ground]), 2)) for ground in grounds if contrast(scheme[text], scheme[ground]) < 7]


@pytest.mark.parametrize("name", NAMES)
def test_the_words_on_a_button_are_seven_to_one(name: str) -> None:
    scheme = colours(name)
    assert 7 <= contrast(scheme["on-accent"], scheme["accent"])


@pytest.mark.parametrize("name", NAMES)
def test_edges_and_focus_are_three_to_one(name: str) -> None:
    scheme = colours(name)
    pairs = [(edge, ground) for edge in ("edge", "accent", "warm", "focus") for ground in ("paper", "raised")]
    assert [] == [(edge, ground) for edge, ground in pairs if contrast(scheme[edge], scheme[ground]) < 3]


def test_dark_is_the_same_whether_chosen_or_set_on_the_device() -> None:
    assert colours("auto dark") == colours("dark")
