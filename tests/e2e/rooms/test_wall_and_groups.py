"""What the last row can read, and notes that a host puts together with the keyboard alone."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

Make = Callable[..., Any]
LONG = "Somebody who has the time to listen, who says what happens next"
FITS = "document.documentElement.scrollHeight <= innerHeight + 2"


def test_a_few_words_are_large_on_the_wall_and_many_are_set_smaller_until_all_are_in_sight(meeting: Make, tools: Any) -> None:
    room = meeting()
    room.on()
    expect(room.wall.locator("[data-wall]")).to_have_attribute("data-fit", "large")
    letters = room.wall.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-wall]')).fontSize)")
    phones = [room.phone() for _ in range(6)]
    room.until("all.notes")
    for number, phone in enumerate(phones):
        room.follows(phone)
        for box in phone.locator("form.answer textarea").all():
            box.fill(f"{number} {LONG}")
        tools.send(phone)
    room.host.reload()
    room.reveal()
    expect(room.wall.locator(".notes > li")).to_have_count(12)
    expect(room.wall.locator("[data-wall]")).not_to_have_attribute("data-fit", "large")
    assert room.wall.evaluate(FITS)
    assert letters > room.wall.evaluate("parseFloat(getComputedStyle(document.querySelector('[data-wall]')).fontSize)")


def test_a_host_puts_notes_together_with_the_keyboard_and_picks_a_group_that_is_there(meeting: Make, tools: Any) -> None:
    room = meeting()
    phones = [room.phone(javascript=False), room.phone(javascript=False)]
    room.until("all.notes")
    for phone, words in zip(phones, ("A chair", "A seat"), strict=True):
        room.follows(phone)
        tools.fill(phone, words)
        tools.send(phone)
    room.host.reload()
    room.reveal()
    room.until("all.groups")
    room.host.get_by_role("checkbox", name="A chair").first.press("Space")
    room.host.get_by_label(room.say("host.groups-new")).fill("Comfort")
    room.host.get_by_label(room.say("host.groups-new")).press("Enter")
    expect(room.wall.get_by_role("heading", name="Comfort")).to_be_visible()
    expect(room.host.get_by_role("radio", name="Comfort")).to_be_visible()
    room.host.get_by_role("checkbox", name="A seat").first.press("Space")
    room.host.get_by_role("radio", name="Comfort").press("Space")
    room.press("host.groups-save")
    expect(room.host.get_by_role("group", name="Comfort").get_by_role("checkbox")).to_have_count(2)
    assert [] == tools.clean(room.host)
    assert [] == tools.clean(room.wall)
