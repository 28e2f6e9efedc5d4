"""Every activity and every template that ships runs from its first screen to its last, with phones of four kinds, and gives nobody away."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from modules.pages.house import CONTENT

Make = Callable[..., Any]
ACTIVITIES = sorted(file.name.removesuffix(".en.yaml") for file in (CONTENT / "activities").glob("*.en.yaml"))
TEMPLATES = sorted(file.name.removesuffix(".en.yaml") for file in (CONTENT / "sessions").glob("75*.en.yaml"))
TAKEN = re.compile("Sent|Draw another|Your questions|We keep this")


def run(room: Any, phones: list[Any], tools: Any) -> int:
    """Go through all screens: everybody answers, the host shows what may be shown. Returns how many screens there were."""
    count = 0
    while not room.is_last:
        screen = room.on()
        count += 1
        for phone in phones:
            room.follows(phone)
            if tools.fill(phone, "a few words"):
                tools.send(phone)
                expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
        if room.host.get_by_text(room.say("host.too-few")).count():
            _slips(room)
        room.reveal()
        expect(room.wall.locator("main").get_by_role("heading", level=1)).to_be_visible()
        assert [] == tools.leaks(room.wall), screen
    return count


def _slips(room: Any) -> None:
    """Five folded slips are counted by a helper."""
    room.host.locator("summary", has_text=room.say("host.paper")).click()
    box = room.host.locator("[data-part=paper] .counts input").first
    box.fill("5")
    room.press("host.paper-add")
    expect(room.host.get_by_text(room.say("host.too-few"))).to_have_count(0)


def _crowd(room: Any) -> list[Any]:
    return [room.phone(), room.phone(javascript=False)]


@pytest.mark.parametrize("name", ACTIVITIES)
def test_an_activity_runs_from_its_first_screen_to_its_last(meeting: Make, tools: Any, pack: Any, name: str) -> None:
    room = meeting(f"activity/{name}")
    phones = _crowd(room)
    assert len(pack.edition("en").activities[name].screens) == run(room, phones, tools)
    assert [] == tools.clean(phones[0]) + tools.clean(room.wall) + tools.clean(room.host)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_runs_at_speed_and_everybody_takes_something_home(meeting: Make, tools: Any, name: str) -> None:
    room = meeting(f"session/{name}")
    phones = [*_crowd(room), room.phone(viewport={"width": 320, "height": 640}), room.phone()]
    assert run(room, phones, tools) > 5
    room.host.locator("details.close > summary").click()
    room.press("host.close-now")
    for phone in phones:
        if not tools.scripted(phone):
            phone.reload()
        phone.get_by_role("link", name=room.say("room.take-home")).click()
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert [] == tools.clean(phones[2])
