"""A facilitator plans a day by keyboard with no script, from an empty page to an open room; the pages are clean in every scheme and print well."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session
from modules.storage.store import open_store

SCHEMES = ("light", "dark", "cream", "contrast")
A4 = (210, 297)


@pytest.fixture
def facilitator(site: Any, device: Callable[..., BrowserContext]) -> Callable[..., Page]:
    def make(**options: Any) -> Page:
        store, now = open_store("", site.data), datetime.now(UTC)
        with store.writing() as connection:
            session = begin_session(connection, add_person(connection, "Pat", f"pat {now.timestamp()}", "x", ["facilitator"], now), now)
        store.close()
        context = device(on=site, **options)
        context.add_cookies([{"name": "sbs-staff", "value": session, "url": site.at}])
        return context.new_page()

    return make


def reach(page: Page, target: Locator, most: int = 150) -> None:
    """Go to it with the Tab key alone."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"{target} cannot be reached by keyboard")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    reach(page, page.get_by_role("button", name=name).first)
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def write(page: Page, box: str, text: str) -> None:
    reach(page, page.locator(box))
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def sheets(page: Page) -> list[tuple[int, int]]:
    boxes = re.findall(rb"/Type\s*/Page\b.*?/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", page.pdf(prefer_css_page_size=True), re.DOTALL)
    return [(round(float(width) * 25.4 / 72), round(float(height) * 25.4 / 72)) for width, height in boxes]


def test_a_day_is_planned_by_keyboard_with_no_script_until_the_room_is_open(facilitator: Callable[..., Page], watch: Any, pack: Any) -> None:
    watch.expect("422")  # the room does not open yet
    page, say = facilitator(javascript=False), pack.edition("en").say
    page.goto("/facilitate/")
    press(page, say("plan.make"))
    write(page, "#title", "Our half day")
    write(page, "#begins", "9.50 am")
    write(page, "#patient", "Zebedee")
    press(page, re.compile(f"^{say('plan.down')}"))
    expect(page.locator("#title")).to_have_value("Our half day")
    expect(page.locator(".day > li").nth(1)).to_be_focused()
    expect(page.locator(".day > li .when").first).to_have_text(re.compile("^9:50am to"))
    press(page, say("plan.on-people"))
    write(page, "#support", "Ann Lee")
    write(page, "#quiet", "Room 2")
    press(page, say("plan.on-open"))
    press(page, say("host.open-now"))
    expect(page.get_by_role("alert")).to_have_text(say("host.care-missing", what=say("host.need.safeguarding")))
    reach(page, page.get_by_role("link", name=say("plan.not-known")))
    page.keyboard.press("Enter")
    expect(page.locator("#support")).to_have_value("Ann Lee")
    page.locator("#safeguarding").focus()
    page.keyboard.type("Bo May")
    press(page, say("plan.on-open"))
    press(page, say("host.open-now"))
    expect(page).to_have_url(re.compile(r"/rooms/\w{6}/host/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Our half day"))


def test_with_a_script_what_is_typed_is_kept_as_one_goes(facilitator: Callable[..., Page], pack: Any) -> None:
    page, say = facilitator(), pack.edition("en").say
    page.goto("/facilitate/")
    page.get_by_role("button", name=say("plan.make")).click()
    page.locator("#staff").fill("Quentin")
    page.locator("#time").focus()
    expect(page.locator("[data-state]")).to_have_text(say("plan.kept-now"))
    page.reload()
    expect(page.locator("#staff")).to_have_value("Quentin")


def test_the_planner_and_its_papers_are_clean_in_every_scheme_and_at_every_width(facilitator: Callable[..., Page], tools: Any, pack: Any) -> None:
    page, say = facilitator(viewport={"width": 320, "height": 800}), pack.edition("en").say
    page.goto("/facilitate/")
    page.get_by_role("button", name=say("plan.make")).click()
    plan = page.url.split("?")[0]
    found = []
    for address in (plan, f"{plan}/people", f"{plan}/open", f"{plan}/run-sheet", f"{plan}/paper", "/facilitate/", "/cards/", "/cards/print", "/cards/joined-up/said-again"):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        for scheme in SCHEMES:
            page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
            found += [(address, scheme, each) for each in tools.clean(page)]
    assert [] == found


def test_what_is_printed_is_a4_and_cards_have_backs(facilitator: Callable[..., Page], pack: Any) -> None:
    page, say = facilitator(), pack.edition("en").say
    page.goto("/facilitate/")
    page.locator("#from").select_option("activity/leave-with-a-promise")
    page.get_by_role("button", name=say("plan.make")).click()
    plan = page.url.split("?")[0]
    page.goto("/cards/print?theme=joined-up")
    assert [A4] * 4 == sheets(page)
    page.goto(f"{plan}/paper")
    assert [A4] * 3 == sheets(page)
    page.goto(f"{plan}/run-sheet")
    assert {A4} == set(sheets(page))
