"""Done on paper at home: a helper puts it in on one device, and the person sees it on another."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

Axe, Device = Callable[..., list[str]], Callable[..., BrowserContext]
PRIVATE = "Only for me"


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
def test_what_was_done_on_paper_appears_in_the_persons_progress(device: Device, axe: Axe, watch: Any, javascript: bool) -> None:
    watch.expect("422")
    person = device(javascript=javascript).new_page()
    person.goto("/read/welcome/the-empty-chair")
    person.locator("textarea[name=text]").first.fill(PRIVATE)
    person.get_by_role("button", name="Save my words").first.click()
    expect(person.locator("[data-state]").first).to_have_text("Saved")
    person.goto("/code")
    code = person.locator(".code").first.inner_text()

    helper = device(javascript=javascript).new_page()
    looked: Callable[[Page], list[str]] = axe if javascript else lambda page: []
    helper.goto("/another-way/welcome")
    assert [] == looked(helper)
    helper.get_by_role("link", name="Put in what somebody did on paper").click()
    assert [] == looked(helper)
    helper.locator("#code").fill(code)
    helper.locator("#module").select_option("welcome")
    helper.get_by_label("They asked me to do this for them").check()
    helper.locator("#code").fill("not one of ours")
    helper.get_by_role("button", name="Go on").click()
    expect(helper.get_by_text("We do not know these 4 words.")).to_be_visible()
    expect(helper.get_by_label("They asked me to do this for them")).to_be_checked()
    helper.locator("#code").fill(code)
    helper.get_by_role("button", name="Go on").click()
    assert [] == looked(helper)
    expect(helper.get_by_text(PRIVATE)).to_have_count(0)
    helper.get_by_label("3 things that you bring").check()
    helper.get_by_label("What you are not there to do").check()
    helper.get_by_label("Their questions for the day").fill("Who pays my bus fare?")
    helper.get_by_role("button", name="Put these in").click()
    expect(helper.get_by_text("Pages: 2")).to_be_visible()
    helper.goto("/me")
    expect(helper.get_by_text(PRIVATE)).to_have_count(0)

    person.goto("/me")
    expect(person.get_by_text("3 of 9 pages")).to_be_visible()
    expect(person.get_by_text("Who pays my bus fare?").first).to_be_visible()
    expect(person.get_by_text(PRIVATE)).to_be_visible()
