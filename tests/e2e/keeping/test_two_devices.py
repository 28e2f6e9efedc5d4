"""One person, two devices, the same box: nothing is lost, the newest is shown, and both are told."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note
from modules.packs.pack import Lesson, Pack

Device, Open, Fill = Callable[..., BrowserContext], Callable[..., Page], Callable[..., None]


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_both_texts_are_kept_until_the_person_puts_one_away(
    device: Device, server: Any, pack: Pack, open_page: Open, fill: Fill, with_note: tuple[Lesson, Note], javascript: bool
) -> None:
    (lesson, note), say = with_note, pack.edition("en").say
    phone, tablet = device(javascript), device(javascript)
    first = open_page(phone, lesson, "light")
    tablet.add_cookies([{"name": each["name"], "value": each["value"], "url": server.at} for each in phone.cookies()])
    second = open_page(tablet, lesson, "light")
    fill(first, note, "From the phone")
    fill(second, note, "From the tablet", wait=False)
    expect(second.locator(f"#b-{note.id} [data-state]")).to_have_text(say("saved.twice"))
    expect(second.locator(".other-device")).to_contain_text(say("note.other"))
    expect(second.locator(".other-device .own-words")).to_have_text("From the phone")
    expect(second.locator(f"#b-{note.id} textarea")).to_have_value("From the tablet")

    first = open_page(phone, lesson, "light")
    expect(first.locator(f"#b-{note.id} textarea")).to_have_value("From the tablet")
    expect(first.locator(".other-device .own-words")).to_have_text("From the phone")
    first.get_by_label(say("note.settled")).check()
    fill(first, note, "Both together")
    expect(first.locator(".other-device")).to_have_count(0)
    second = open_page(tablet, lesson, "light")
    expect(second.locator(f"#b-{note.id} textarea")).to_have_value("Both together")
    expect(second.locator(".other-device")).to_have_count(0)
