"""axe looks at every page of a room: phone, wall and console at every kind of screen, and in every scheme of colours where colours are at work."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

Make = Callable[..., Any]
TAKEN = re.compile("Sent|Draw another|Your questions|We keep this")
COLOURFUL = ("words", "choose", "journey", "circles", "clock", "test", "chart", "questions")
CONSOLES = ("hello", "notes", "power", "questions")


def test_every_kind_of_screen_on_phone_wall_and_console(meeting: Make, tools: Any) -> None:
    room = meeting()
    small, other = room.phone(viewport={"width": 320, "height": 640}), room.phone()
    assert [] == tools.in_every_scheme(room.wall) + tools.in_every_scheme(small)
    kinds = []
    while room.screen != "rest.rest":
        name = room.on().partition(".")[2]
        for phone, words in ((small, "4"), (other, "5")):
            room.follows(phone)
            if tools.fill(phone, words):
                tools.send(phone)
                expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
        if name == "clock":
            room.host.get_by_role("button", name=re.compile("^Start: One talks")).click()
            expect(room.wall.locator("[data-clock]")).to_be_visible()
        # Before it is shown the phone has its form, after it the wall has its result.
        look = tools.in_every_scheme if name in COLOURFUL else tools.clean
        assert [] == look(small), name
        room.reveal()
        assert [] == look(room.wall), name
        if name in CONSOLES:
            for box in room.host.locator("details").all():
                box.evaluate("box => box.open = true")
            assert [] == tools.in_every_scheme(room.host), name
        kinds.append(name)
    assert 19 == len(kinds), kinds


def test_pages_before_and_after(meeting: Make, tools: Any, device: Make, site: Any) -> None:
    room = meeting("activity/leave-with-a-promise")
    phone = room.phone(viewport={"width": 320, "height": 640})
    room.until(".promise")
    room.follows(phone)
    tools.fill(phone, "a kind word")
    tools.send(phone)
    expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
    phone.goto(f"/rooms/{room.code}/after")
    new = device(on=site, viewport={"width": 320, "height": 640}).new_page()
    new.goto(f"/join/{room.code}")
    assert [] == tools.in_every_scheme(phone) + tools.in_every_scheme(new)
    room.host.goto("/facilitate/")
    assert [] == tools.in_every_scheme(room.host)
