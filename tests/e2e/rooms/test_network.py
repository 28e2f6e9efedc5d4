"""Where a network lets no open line through, or holds words back, the room goes on all the same; and the check of a network says so."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

Make = Callable[..., Any]


def hold_back(route: Route) -> None:
    """As some proxies do: gather the whole answer, and pass it on at its end."""
    route.fulfill(response=route.fetch())


def never(route: Route) -> None:
    """As others do: take the question, and say nothing more."""


def check(page: Page) -> dict[str, bool]:
    page.goto("/facilitate/network")
    page.locator("[data-begin]").click()
    expect(page.locator("[data-sum]")).to_be_visible()
    return {name: "is-good" in (page.locator(f"[data-try={name}]").get_attribute("class") or "") for name in ("page", "line", "pace", "socket")}


def test_the_check_finds_that_all_is_well_here(site: Any, device: Make, tools: Any, pack: Any) -> None:
    page = device(on=site, viewport={"width": 320, "height": 640}).new_page()
    assert {"page": True, "line": True, "pace": True, "socket": True} == check(page)
    expect(page.locator("[data-sum]")).to_have_text(pack.edition("en").say("network.all-good"))
    assert [] == tools.clean(page)
    page.goto("/facilitate/network/it")
    assert [] == tools.clean(page)


@pytest.mark.parametrize(
    ("blocked", "how", "found"),
    [
        ("**/network/line*", hold_back, {"page": True, "line": True, "pace": False, "socket": True}),
        ("**/network/line*", lambda route: route.abort(), {"page": True, "line": False, "pace": False, "socket": True}),
        ("**/network/look*", lambda route: route.fulfill(body="here old"), {"page": False, "line": True, "pace": True, "socket": True}),
    ],
    ids=["held back", "blocked", "an old answer from a cache"],
)
def test_the_check_finds_what_is_wrong_and_says_what_it_means(site: Any, device: Make, pack: Any, watch: Any, blocked: str, how: Any, found: dict[str, bool]) -> None:
    watch.expect("ERR_FAILED")
    page = device(on=site).new_page()
    page.route(blocked, how)
    assert found == check(page)
    expect(page.locator("[data-sum]")).to_have_text(pack.edition("en").say("network.slow" if found["page"] else "network.none"))


def test_a_blocked_two_way_line_is_no_trouble_for_a_room(site: Any, device: Make, pack: Any, watch: Any) -> None:
    watch.expect("ERR_FAILED", "WebSocket")
    page = device(on=site).new_page()
    page.route_web_socket("**/network/socket", lambda line: line.close())
    assert {"page": True, "line": True, "pace": True, "socket": False} == check(page)
    expect(page.locator("[data-sum]")).to_have_text(pack.edition("en").say("network.all-good"))


@pytest.mark.parametrize("how", [lambda route: route.abort(), never], ids=["blocked", "held back"])
def test_phones_and_the_wall_follow_with_no_open_line(meeting: Make, tools: Any, watch: Any, how: Any) -> None:
    watch.expect("ERR_FAILED")
    room = meeting()
    phone = room.phone()
    for page in (phone, room.wall):
        page.route("**/live", how)
        page.reload()
    room.until(".choose")
    room.follows(phone)
    tools.fill(phone, "")
    tools.send(phone)
    expect(phone.locator("main").get_by_text(room.say("room.sent-can-change"))).to_be_visible()
    expect(room.wall.locator("main").get_by_text(room.say("room.ready", count=1, people=1))).to_be_visible()
    room.reveal()
    expect(room.wall.locator(".result")).to_be_visible()
    expect(phone.locator(".result")).to_be_visible()
