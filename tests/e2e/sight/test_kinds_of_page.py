"""Every kind of page: axe finds nothing in any width or scheme, nothing is wider than the screen, and every target is large enough."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

Axe = Callable[..., list[str]]
SCHEMES = ("auto light", "auto dark", "light", "dark", "cream", "contrast", "forced colours")
COLOURS = ["color-contrast", "link-in-text-block"]
WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll(".side-by-side *")]
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility()).map(each => each.outerHTML.slice(0, 90)).slice(0, 5)"""
# Our buttons and form controls; a tick box counts with its label, and a word in a sentence is as high as its line.
SMALL = """() => [...document.querySelectorAll("button:not(.term), .button, summary, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .choice label")]
  .filter(each => each.checkVisibility()).map(each => [each, each.getBoundingClientRect()]).filter(([each, box]) => box.width > 1 && (box.height < 43.9 || box.width < 43.9))
  .map(([each, box]) => each.outerHTML.slice(0, 80) + " " + Math.round(box.width) + "x" + Math.round(box.height))"""


def test_a_kind_of_page_in_every_width_and_scheme(someone: BrowserContext, watch, address_of: Callable[[str], str], axe: Axe, wear: Callable[[Page, str], None], kind: str) -> None:  # type: ignore[no-untyped-def]
    watch.expect("status of 404")
    page = someone.new_page()
    page.goto(address_of(kind))
    found: list[tuple[object, ...]] = []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        found += [(width, each) for each in axe(page)]
    found += [("320 px, wide", each) for each in page.evaluate(WIDER)]
    page.evaluate("document.documentElement.dataset.size = '200'")
    found += [("320 px, 200%, wide", each) for each in page.evaluate(WIDER)]
    page.evaluate("delete document.documentElement.dataset.size")
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    found += [("small", each) for each in page.evaluate(SMALL)]
    for scheme in SCHEMES:
        wear(page, scheme)
        found += [(scheme, each) for each in axe(page, COLOURS)]
    wear(page, "auto light")
    found += [("all open", each) for each in axe(page)]
    word = page.locator("#main button.term:visible").first
    if word.count():
        word.click()
        expect(page.locator(".meaning:popover-open")).to_be_visible()
        for scheme in SCHEMES:
            wear(page, scheme)
            found += [("word open", scheme, each) for each in axe(page, COLOURS)]
        found += [("word open", each) for each in axe(page)]
        page.set_viewport_size({"width": 320, "height": 640})
        found += [("word open, 320 px, wide", each) for each in page.evaluate(WIDER)]
    assert [] == found
