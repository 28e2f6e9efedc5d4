"""What comes out of a printer: words and meanings, no buttons, light in every scheme, and a card that fits one sheet of A5."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect


def sheets(page: Page) -> list[tuple[int, int]]:
    """The width and height in millimetres of each side that is printed."""
    boxes = re.findall(rb"/Type\s*/Page\b.*?/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", page.pdf(prefer_css_page_size=True), re.DOTALL)
    return [(round(float(width) * 25.4 / 72), round(float(height) * 25.4 / 72)) for width, height in boxes]


def test_a_full_card_fits_the_two_sides_of_an_a5_sheet(someone: BrowserContext) -> None:
    page = someone.new_page()
    page.goto("/card")
    for name, text in (
        ("where", "Room 4 on the first floor of the old building, Tuesday at 10am"),
        ("food", "Sandwiches. I said no nuts."),
        ("costs", "Bus, 6 pounds. Priya in the office pays it back."),
    ):
        page.locator(f"#card-{name}").fill(text)
    page.locator("form[action='/card'] button[type=submit]").click()
    expect(page.locator(".paper-card")).to_contain_text("Priya")
    assert [(148, 210), (148, 210)] == sheets(page)


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_a_lesson_on_paper_is_dark_on_white_with_its_meanings_and_without_buttons(
    page: Page, address_of: Callable[[str], str], wear: Callable[[Page, str], None], scheme: str
) -> None:
    page.goto(address_of("check"))
    wear(page, scheme)
    page.emulate_media(media="print")
    for there in ("h1", ".meaning-plain", "form.check legend", "details.sources li"):
        expect(page.locator(there).first).to_be_visible()
    for away in (".top", ".foot", ".turn", "form.check button[type=submit]", ".meaning-foot"):
        expect(page.locator(away).first).to_be_hidden()
    assert ["rgb(29, 42, 58)", "rgb(255, 255, 255)"] == page.evaluate(
        "[getComputedStyle(document.querySelector('h1')).color, getComputedStyle(document.querySelector('.side-by-side')).backgroundColor]"
    )


def test_the_code_fits_one_sheet(someone: BrowserContext) -> None:
    page = someone.new_page()
    page.goto("/code")
    assert 1 == len(sheets(page))
