"""What it takes to look at pages: every kind of page, every scheme of colours, axe, and somebody who has saved a few things."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accessibility.document import Block, Cards, Chart, Figure, Note, Question, Story
from modules.packs.pack import Pack

# What can differ between two schemes of colours on one page.
COLOURS = ["color-contrast", "link-in-text-block"]
# (our scheme, what the device is set to)
SCHEMES: dict[str, tuple[str, dict[str, Any]]] = {
    "auto light": ("", {}),
    "auto dark": ("", {"color_scheme": "dark"}),
    **{name: (name, {}) for name in ("light", "dark", "cream", "contrast")},
    "forced colours": ("", {"forced_colors": "active"}),
}
WIDTHS = {1280: 900, 390: 844, 320: 640}
PLAIN = {
    "style": "/style", "home": "/read/", "contents": "/contents", "words": "/words/?letter=P", "one word": "/words/pdsa", "stories": "/stories/", "mine": "/me", "card": "/card",
    "code": "/code", "resume": "/resume", "look": "/look", "help": "/help", "feedback": "/feedback?about=/read/", "certificate": "/certificate", "forget": "/forget",
    "shared": "/shared", "privacy": "/privacy", "data protection": "/about/data-protection", "about us": "/about-us", "about us, a topic": "/about-us/food", "not here": "/read/not-here/1",
    "staff sign-in": "/staff/sign-in", "staff link": "/staff/join",
}  # fmt: skip


def _is(kind: type[Block], block: Block) -> bool:
    return isinstance(block, kind)


BLOCKS: dict[str, Callable[[Block], bool]] = {
    "check": lambda block: isinstance(block, Question) and block.answers[0].fits is not None,
    "pick": lambda block: isinstance(block, Question) and block.answers[0].fits is None,
    **{name: partial(_is, kind) for name, kind in (("note", Note), ("cards", Cards), ("figure", Figure), ("chart", Chart), ("story in a page", Story))},
}
KINDS = (*PLAIN, *BLOCKS, "confidence", "finish", "one story")


@pytest.fixture(scope="session")
def address_of(pack: Pack) -> Callable[[str], str]:
    """The address of a page of this kind, in the light door."""
    modules, stories = pack.edition("en").modules, pack.edition("en").stories

    def find(kind: str) -> str:
        if kind in PLAIN:
            return PLAIN[kind]
        if kind in BLOCKS:
            return next(f"/read/{lesson.address}" for module in modules.values() for lesson in module.lessons for block in lesson.document.blocks if BLOCKS[kind](block))
        first = next(iter(modules))
        return {"confidence": f"/read/{first}/2", "finish": f"/finish/{first}", "one story": f"/stories/{next(iter(stories), '')}"}[kind]

    return find


@pytest.fixture
def wear() -> Callable[[Page, str], None]:
    """Shows a page in a scheme, with no new load: the attribute is the one that the server writes."""

    def put_on(page: Page, scheme: str) -> None:
        ours, device = SCHEMES[scheme]
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **device})
        page.evaluate("scheme => scheme ? document.documentElement.dataset.scheme = scheme : delete document.documentElement.dataset.scheme", ours)

    return put_on


@pytest.fixture(scope="session")
def _cookies(browser: Browser, server: Any, pack: Pack, address_of: Callable[[str], str]) -> Any:
    """The cookies of someone who has answered, written, filled in their card, and said twice how sure they feel."""
    context = browser.new_context(base_url=server.at)
    page, saved = context.new_page(), pack.edition("en").say("saved.now")

    def save(kind: str) -> None:
        page.locator(f"form.{kind} button[type=submit]").first.click()
        expect(page.locator(f"form.{kind} [data-state]").first).to_have_text(saved)

    page.goto(address_of("check"))
    page.locator("form.check input[name=choice]").first.check()
    save("check")
    page.goto(address_of("note"))
    page.locator("form.note textarea").first.fill("What I knew, and nobody asked about: the letter came a week late.")
    save("note")
    for kind, mark in (("confidence", 2), ("finish", 4)):
        page.goto(address_of(kind))
        page.locator("form.scale summary").click()
        for fieldset in page.locator("form.scale fieldset").all():
            fieldset.locator("input").nth(mark - 1).check()
        save("scale")
    page.goto("/card")
    page.locator("#card-who").fill("Sam from the heart team, at the front door")
    page.locator("form[action='/card'] button[type=submit]").click()
    expect(page.locator(".paper-card")).to_contain_text("Sam")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def someone(device: Callable[..., BrowserContext], _cookies: Any) -> BrowserContext:
    """A device of that person."""
    return device(storage_state=_cookies)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", KINDS)
