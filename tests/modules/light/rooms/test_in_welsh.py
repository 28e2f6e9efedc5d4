"""Somebody who chose Welsh comes to a room that is run in English: the buttons are Welsh, what is asked is English, and each says so."""

from collections.abc import Callable
from typing import Any

import pytest

English = Callable[[str, str], list[str]]


@pytest.fixture
def welsh(device: Callable[[str], Any], host: Any) -> Any:
    phone = device(host.code)
    phone.client.cookies.set("sbs-look", "language=cy")
    phone.post("/join", code=host.code, name="")
    return phone


def test_a_phone_speaks_the_language_that_its_owner_chose(host: Any, welsh: Any, new_phone: Callable[..., Any], room: Callable[[], Any]) -> None:
    english = new_phone("Ann")
    stage = next(stage for stage in room().plan.stages if stage.kind == "words")
    host.go(stage.address)
    assert '<h1 tabindex="-1" data-focus lang="en">' in welsh.look() and "Anfon" in welsh.page and "Send" not in welsh.page
    assert '<h1 tabindex="-1" data-focus>' in english.look() and "Send" in english.page and "Anfon" not in english.page


def test_every_screen_says_which_of_its_words_are_english(host: Any, welsh: Any, new_phone: Callable[..., Any], room: Callable[[], Any], english_in: English) -> None:
    others = [new_phone() for _ in range(5)]
    for stage in room().plan.stages:
        host.go(stage.address)
        _nothing_wrong(welsh.look(), english_in, room().plan.title, stage.address)
        for phone in (*others, welsh):
            phone.answer(stage.address, **ANSWERS.get(stage.kind, {}))
        host.do("reveal", screen=stage.address, to="wall")
        _nothing_wrong(welsh.look(), english_in, room().plan.title, f"{stage.address}, shown")
    host.do("close")
    for address in ("", "/after", "/meet"):
        _nothing_wrong(welsh.get(f"/rooms/{host.code}{address}"), english_in, room().plan.title, address)


STEPS = ("The letter comes: ", "Sam waits: ", "Y cam uchaf: ", "Atebodd ")
ANSWERS: dict[str, dict[str, Any]] = {
    "words": {"t_0": "Bore"},
    "choose": {"o": "1"},
    "scale": {"m": "2"},
    "power": {"now": "1", "wanted": "3"},
    "notes": {"t_0": "Bws"},
    "agree": {"sign": "sign"},
    "journey": {"f_1": "2", "f_2": "3"},
    "tiny-test": {"g_1": "3", "r_1": "4"},
    "chart": {"t_0": "Llinell"},
    "questions": {"ask": "Pryd?"},
    "promise": {"t_will": "Gwrando", "t_need": "Amser"},
}


def _nothing_wrong(page: str, english_in: English, title: str, where: str) -> None:
    """The title of the meeting and the name of a step are names: they may stand inside a Welsh sentence."""
    assert [] == [text for text in english_in(page, "cy") if title not in text and not text.startswith(STEPS)], where


def test_a_cry_for_help_is_seen_in_either_language(host: Any, welsh: Any, new_phone: Callable[..., Any], room: Callable[[], Any]) -> None:
    english = new_phone()
    stage = next(stage for stage in room().plan.stages if stage.kind == "notes")
    host.go(stage.address)
    english.answer(stage.address, t_0="I want to die")
    assert 1 == len(room().harm)
    welsh.answer(stage.address, t_0="Rydw i eisiau marw")
    assert 2 == len(room().harm)
