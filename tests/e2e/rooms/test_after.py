"""Before and after the day, in real browsers: with no script, at 320 px, in every scheme; on paper; and nobody's promise on another's phone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Make = Callable[..., Any]
SCHEMES = ("light", "dark", "cream", "contrast", "forced")


def in_every_scheme(page: Page, tools: Any) -> list[str]:
    found = []
    for scheme in SCHEMES:
        page.emulate_media(forced_colors="active" if scheme == "forced" else "none")
        page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme; }", "light" if scheme == "forced" else scheme)
        found += [f"{scheme} {page.url}: {each}" for each in tools.clean(page)]
    return found


@pytest.fixture
def room(meeting: Make) -> Any:
    return meeting()


def test_a_group_meets_before_the_day_with_no_script(room: Any, tools: Any, watch: Any) -> None:
    watch.expect("422")  # needs without a tick for the hosts
    room.host.goto(f"/rooms/{room.code}/host/meet")
    room.press("meet.host-on")
    phone = room.phone(javascript=False, viewport={"width": 320, "height": 640})
    phone.get_by_role("main").get_by_role("link", name=room.say("meet.open")).click()
    phone.get_by_label(room.say("meet.name")).fill("Ada")
    phone.get_by_label(room.say("meet.group")).check()
    phone.get_by_label(room.say("meet.told.big")).check()
    phone.get_by_label(room.say("meet.needs")).fill("A chair with arms")
    phone.get_by_role("button", name=room.say("meet.save")).click()
    expect(phone.get_by_role("alert")).to_have_text(room.say("meet.consent-missing"))
    phone.get_by_label(room.say("meet.consent"), exact=True).check()
    phone.get_by_role("button", name=room.say("meet.save")).click()
    expect(phone.get_by_role("status").first).to_have_text(room.say("meet.saved"))
    phone.get_by_label(room.say("meet.ask")).fill("Who decides in the end?")
    phone.get_by_role("button", name=room.say("meet.ask-send")).click()
    expect(phone.locator(".asked")).to_contain_text("Who decides in the end?")
    other = room.phone(viewport={"width": 320, "height": 640})
    other.goto(f"/rooms/{room.code}/meet")
    expect(other.locator("main")).to_contain_text("Ada")
    expect(other.locator("main")).not_to_contain_text("A chair with arms")
    room.host.reload()
    expect(room.host.locator("main")).to_contain_text("A chair with arms")
    assert [] == in_every_scheme(other, tools) + in_every_scheme(room.host, tools)
    room.host.goto(f"/rooms/{room.code}/host/")
    room.until(".questions")
    expect(room.wall.locator("main")).to_contain_text("Who decides in the end?")
    assert "Ada" not in room.wall.content()


def test_the_day_is_taken_home_and_weeks_later_people_read_what_came_of_it(room: Any, tools: Any) -> None:
    phones = [room.phone(viewport={"width": 320, "height": 640}), room.phone(javascript=False)]
    for ending in (".choose", ".notes", ".journey", ".questions", ".promise"):
        room.until(ending)
        for number, phone in enumerate(phones):
            room.follows(phone)
            tools.fill(phone, f"Words of phone {number}")
            tools.send(phone)
            expect(phone.locator("[data-part=stage]")).to_contain_text(f"Words of phone {number}" if ending == ".questions" else room.say("room.send-change"))
        room.reveal()
    room.host.locator("details.close > summary").click()
    room.press("host.close-now")
    room.host.goto(f"/rooms/{room.code}/host/after")
    room.host.get_by_label(room.say("after.host-next")).fill("We send the notes on Friday.")
    room.press("after.host-next-save")
    expect(room.host.locator("main")).to_contain_text(room.say("after.next-saved"))
    assert [] == in_every_scheme(room.host, tools)
    for number, phone in enumerate(phones):
        phone.goto(f"/rooms/{room.code}/after")
        expect(phone.locator(".own-promise")).to_contain_text(f"Words of phone {number}")
        expect(phone.locator(".own-promise")).not_to_contain_text(f"Words of phone {1 - number}")
        expect(phone.locator("main")).to_contain_text("We send the notes on Friday.")
        assert [] == tools.leaks(phone)
    assert [] == in_every_scheme(phones[0], tools)
    _because(room, tools, phones[1])


def _because(room: Any, tools: Any, reader: Page) -> None:
    room.host.get_by_role("link", name=room.say("after.because-link")).click()
    room.host.get_by_label("Words of phone 0").check()
    room.press("because.host-add")
    expect(room.host.locator("main")).to_contain_text(room.say("because.host-list", count=1))
    room.host.get_by_label(room.say("because.outcome.did-not")).check()
    room.host.get_by_label(room.say("because.host-because"), exact=True).fill("The door is too narrow for it.")
    room.host.get_by_role("button", name=room.say("because.host-save")).click()
    expect(room.host.locator("main")).to_contain_text(room.say("because.host-saved"))
    room.host.wait_for_url("**/because?done=yes", wait_until="load")
    assert [] == in_every_scheme(room.host, tools)
    reader.goto("/because")
    reader.get_by_label(room.say("because.code")).fill(room.code.lower())
    reader.get_by_role("button", name=room.say("because.open")).click()
    expect(reader.locator("main")).to_contain_text(room.say("because.outcome.did-not"))
    expect(reader.locator("main")).to_contain_text("The door is too narrow for it.")


def test_a_helper_types_in_slips_for_a_screen_that_the_line_did_not_reach(room: Any, tools: Any) -> None:
    room.host.goto(f"/rooms/{room.code}/host/paper")
    room.host.get_by_label(room.say("after.paper-pick")).select_option("all.scale")
    room.press("after.paper-show")
    room.host.get_by_label("Mostly").fill("5")
    room.press("host.paper-add")
    expect(room.host.locator("main")).to_contain_text(room.say("host.paper-counted", count=5))
    room.press("after.paper-reveal")
    expect(room.host.locator("main")).to_contain_text(room.say("after.paper-shown"))
    assert [] == in_every_scheme(room.host, tools)
    room.wall.goto(f"/rooms/{room.code}/after")
    expect(room.wall.get_by_role("row", name="Mostly 5")).to_be_visible()
    assert [] == tools.clean(room.wall)
