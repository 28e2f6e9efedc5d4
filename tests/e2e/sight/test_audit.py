"""The full matrix, left out of a plain run: `make audit`. Every page in every width and scheme; and pictures of every kind of page to look at.

The pictures go to a temporary folder, or to the one that SIDE_BY_SIDE_PICTURES names.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from modules.packs.pack import Pack

pytestmark = pytest.mark.audit
SCHEMES = ("auto light", "auto dark", "light", "dark", "cream", "contrast", "forced colours")
WIDTHS = {1280: 900, 390: 844, 320: 640}
# What a reader may set for any page: https://www.w3.org/WAI/WCAG22/Understanding/text-spacing.html
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
OFF_SCREEN = """() => [...document.querySelectorAll(".side-by-side *")].filter(each => each.checkVisibility() && !each.closest(".hide, .skip, .wide, svg, [popover]"))
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || (each.scrollWidth > each.clientWidth + 2 && getComputedStyle(each).overflowX !== "visible"))
  .map(each => each.outerHTML.slice(0, 90))"""


def test_every_page_in_every_width_and_scheme(someone: BrowserContext, pack: Pack, axe: Callable[..., list[str]], wear: Callable[[Page, str], None]) -> None:
    edition = pack.edition("en")
    addresses = [f"/read/{lesson.address}" for module in edition.modules.values() for lesson in module.lessons]
    addresses += [f"/finish/{module}" for module in edition.modules] + [f"/stories/{story}" for story in edition.stories] + [f"/about/{name}" for name in edition.pages]
    addresses += ["/style", "/read/", "/contents", "/words/", "/stories/", "/me", "/card", "/code", "/resume", "/look", "/help", "/feedback", "/certificate", "/forget", "/shared"]
    page, found = someone.new_page(), []
    for address in addresses:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            for scheme in SCHEMES:
                wear(page, scheme)
                found += [(address, width, scheme, each) for each in axe(page)]
    assert [] == found


def test_every_word_has_a_page_that_anyone_can_use(page: Page, pack: Pack, axe: Callable[..., list[str]]) -> None:
    found = []
    for term in pack.lexicon.terms:
        page.goto(f"/words/{term.id}")
        found += [(term.id, each) for each in axe(page)]
    assert [] == found


@pytest.mark.parametrize("width", WIDTHS)
def test_pictures_to_look_at(someone: BrowserContext, watch, tmp_path: Path, address_of: Callable[[str], str], wear: Callable[[Page, str], None], kind: str, width: int) -> None:  # type: ignore[no-untyped-def]
    """Each scheme, 200% text, wide spacing of the reader's own, no movement, an open word. Nothing may be cut off or leave the screen."""
    watch.expect("status of 404")
    folder = Path(os.environ.get("SIDE_BY_SIDE_PICTURES", tmp_path))
    page = someone.new_page()
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    page.goto(address_of(kind))

    def picture(name: str) -> None:
        page.screenshot(path=folder / f"{kind.replace(' ', '-')}-{width}-{name.replace(' ', '-')}.png", full_page=True)

    for scheme in SCHEMES:
        wear(page, scheme)
        picture(scheme)
    wear(page, "auto light")
    page.emulate_media(reduced_motion="reduce")
    picture("no movement")
    word = page.locator("#main button.term:visible").first
    if word.count():
        word.click()
        page.screenshot(path=folder / f"{kind.replace(' ', '-')}-{width}-word.png")
        page.keyboard.press("Escape")
    page.evaluate("document.documentElement.dataset.size = '200'")
    picture("200 percent")
    found = page.evaluate(OFF_SCREEN)
    page.evaluate("delete document.documentElement.dataset.size")
    page.evaluate("style => document.adoptedStyleSheets = [(sheet => { sheet.replaceSync(style); return sheet; })(new CSSStyleSheet())]", SPACING)
    picture("spacing")
    assert [] == found + page.evaluate(OFF_SCREEN)
