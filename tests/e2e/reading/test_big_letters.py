"""Big letters on a small screen: the page's words begin on it, words stay whole, and pictures grow too."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack

Device = Callable[..., BrowserContext]
# Words of everyday length that stand on two lines with no hyphen between.
BROKEN = """() => {
  const found = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    if (text.parentElement.closest("svg, code, .hide") || !text.parentElement.checkVisibility()) { continue; }
    for (const word of text.textContent.matchAll(/(?<![A-Za-z'])[A-Za-z']{4,12}(?![A-Za-z'])/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top))).size > 1) { found.push(word[0]); }
    }
  }
  return found;
}"""
# How much an empty box to tick stands out from what is inside it and around it.
CONTRAST = """input => {
  const light = colour => { const part = colour.match(/[\\d.]+/g).slice(0, 3).map(each => each / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4); return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2]; };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const seen = getComputedStyle(input);
  return Math.min(ratio(seen.borderTopColor, seen.backgroundColor), ratio(seen.borderTopColor, getComputedStyle(input.closest(".box")).backgroundColor));
}"""


@pytest.fixture
def small(device: Device) -> Page:
    return device(viewport={"width": 320, "height": 640}).new_page()


def big(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.documentElement.dataset.size = '200'")


def test_the_top_takes_a_third_of_a_small_screen_at_most_and_its_tools_are_one_press_away(small: Page, pack: Pack) -> None:
    say = pack.edition("en").say
    big(small, "/read/welcome/1")
    assert small.locator(".bar").evaluate("bar => bar.getBoundingClientRect().height") <= 640 / 3
    expect(small.get_by_role("link", name=say("site.words"), exact=True)).to_be_hidden()
    small.get_by_role("button", name=say("site.open-menu"), exact=True).press("Enter")
    for shown in (
        small.get_by_role("link", name=say("site.words"), exact=True),
        small.get_by_role("button", name=say("site.bigger")),
        small.get_by_role("link", name=say("site.more-about")),
    ):
        expect(shown).to_be_visible()
    small.keyboard.press("Escape")
    expect(small.get_by_role("link", name=say("site.words"), exact=True)).to_be_hidden()


def test_nothing_is_folded_at_the_usual_size(small: Page, pack: Pack) -> None:
    small.goto("/read/welcome/1")
    expect(small.get_by_role("link", name=pack.edition("en").say("site.words"), exact=True)).to_be_visible()
    expect(small.get_by_role("button", name=pack.edition("en").say("site.open-menu"), exact=True)).to_be_hidden()


@pytest.mark.parametrize(
    "address", ["/read/welcome/1", "/read/who-is-in-the-room/2", "/read/sharing-the-pen/2", "/read/charts-made-calm/5", "/contents", "/words/?letter=C", "/help"]
)
def test_words_stay_whole_and_nothing_is_wider_than_the_screen(small: Page, address: str) -> None:
    big(small, address)
    small.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert [] == small.evaluate(BROKEN)
    assert 320 == small.evaluate("document.documentElement.scrollWidth")


def test_a_picture_seen_large_has_words_that_can_be_read_and_scrolls_in_its_own_box(small: Page, pack: Pack) -> None:
    big(small, "/read/charts-made-calm/parts-of-a-run-chart")
    small.get_by_role("link", name=pack.edition("en").say("figure.large")).first.click()
    small.evaluate("document.documentElement.dataset.size = '200'")
    assert min(small.locator(".large svg text").evaluate_all("all => all.map(text => text.getBoundingClientRect().height)")) >= 16
    box = small.locator(".large")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth && box.scrollHeight > box.clientHeight")
    assert 320 == small.evaluate("document.documentElement.scrollWidth")
    small.get_by_role("link", name=pack.edition("en").say("figure.back")).click()
    expect(small.locator("#f-run-chart-read")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark", "cream", "contrast"])
def test_an_empty_box_to_tick_can_be_seen(page: Page, scheme: str) -> None:
    for address in ("/read/words-without-worry/three-ways-to-ask", "/read/sharing-the-pen/peoples-own-words"):
        page.goto(address)
        page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
        assert page.locator(".choice input").first.evaluate(CONTRAST) >= 3


def test_the_words_of_a_page_begin_on_the_side_that_a_translation_sets(page: Page) -> None:
    page.goto("/read/welcome/1")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert "rtl" == page.locator("article p").first.evaluate("part => getComputedStyle(part).direction")
