"""Somebody asks for a booklet that is not made yet, and for a code to go on it: the page itself says when it is ready."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

Axe, Device = Callable[..., list[str]], Callable[..., BrowserContext]
PATIENT = 120_000


def test_the_page_says_by_itself_when_a_booklet_is_ready(device: Device, axe: Axe) -> None:
    page = device().new_page()
    page.goto("/another-way/welcome/giant")
    page.get_by_role("button", name="Make it for me").click()
    expect(page.get_by_role("heading", name="It is ready")).to_be_visible(timeout=PATIENT)
    assert [] == axe(page)
    with page.expect_download() as taken:
        page.get_by_role("link", name="Giant print booklet (PDF").click()
    assert "side-by-side-welcome-giant.pdf" == taken.value.suggested_filename


def test_without_javascript_too_a_person_with_nothing_saved_gets_a_code_for_paper(device: Device) -> None:
    page = device(javascript=False).new_page()
    page.goto("/another-way/welcome/own")
    page.get_by_role("button", name="Give me a code").click()
    expect(page.get_by_text("Your 4 words are printed at the back")).to_be_visible()
    page.goto("/code")
    assert 4 == len(page.locator(".code").first.inner_text().split())
