"""The 75 minutes that ship, at speed: a host, a wall, and four phones, one with no script, one by keyboard alone, one at 320 px, one that drops and comes back."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

Make = Callable[..., Any]
TAKEN = re.compile("Sent|Draw another|Your questions|We keep this")
_NO_NAME = re.compile(r"^\s*- (?:textbox|radio|checkbox|combobox|button|link|group)(?: \[[^\]]*\])*:?$", re.MULTILINE)


def test_75_minutes_with_four_phones(meeting: Make, tools: Any, watch: Any) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    room = meeting("session/75-minutes")
    plain, keys, small, drops = room.phone(javascript=False), room.phone(), room.phone(viewport={"width": 320, "height": 640}), room.phone()
    said = {plain: "tea from a pot", keys: "an end in time", small: "a kind word", drops: "big letters"}
    screens = answered = 0
    while not room.is_last:
        screens += 1
        away = screens % 3 == 1
        drops.context.set_offline(away)
        screen = room.on()
        for phone in (plain, keys, small):
            answered += _answers(room, tools, phone, said[phone], by_keyboard=phone is keys)
        _is_for_a_screen_reader(keys)
        if away:
            drops.context.set_offline(False)
            drops.evaluate("dispatchEvent(new Event('online'))")
        answered += _answers(room, tools, drops, said[drops])
        assert not small.evaluate("document.documentElement.scrollWidth > innerWidth"), screen
        room.reveal()
        if screen == "wall.notes":
            # Two notes of each of the four, in the order of their words and not of their coming.
            expect(room.wall.locator(".notes li")).to_have_text(sorted(2 * list(said.values())))
        assert [] == tools.leaks(room.wall), screen
    assert (20, 40) == (screens, answered)
    _everybody_goes_home(room, said, plain)


def _answers(room: Any, tools: Any, phone: Page, words: str, *, by_keyboard: bool = False) -> bool:
    room.follows(phone)
    if not (tools.by_keyboard if by_keyboard else tools.fill)(phone, words):
        return False
    if not by_keyboard:
        tools.send(phone)
    expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
    return True


def _is_for_a_screen_reader(phone: Page) -> None:
    """One heading of the first level, nothing to use that has no name, and the focus still inside the page's own part."""
    tree = phone.locator("main").aria_snapshot()
    assert 1 == len(re.findall(r"- heading .*\[level=1\]", tree)), tree
    assert [] == _NO_NAME.findall(tree), tree
    assert phone.evaluate("!!document.activeElement.closest('main')"), tree


def _everybody_goes_home(room: Any, said: dict[Page, str], plain: Page) -> None:
    """What somebody promised is for their own phone alone."""
    room.host.locator("details.close > summary").click()
    room.press("host.close-now")
    expect(room.wall.locator("main").get_by_text(room.say("room.wall-closed"))).to_be_visible()
    for phone, words in said.items():
        if phone is plain:
            phone.reload()
        phone.get_by_role("link", name=room.say("room.take-home")).click()
        promise = phone.locator("main section").filter(has=phone.get_by_role("heading", name=room.say("room.promise-title")))
        expect(promise).to_contain_text(words)
        assert [] == [other for other in said.values() if other != words and other in promise.inner_text()]
