"""Someone who uses the keyboard alone: what they press, and how they work through a page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accessibility.document import Block, Cards, Note, Question
from glossary.load import TERMS, load_glossary
from modules.packs.load import load_pack
from modules.packs.pack import Lesson, Pack
from modules.pages.house import CONTENT

FAR = 150
AHEAD = """what => {
  const all = [...document.querySelectorAll("a[href], button, summary, textarea, select, input[type=text]")].filter(each => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({visibilityProperty: true}));
  const here = document.activeElement, target = document.querySelector(what);
  const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return target && after(here, target) ? all.filter(each => after(here, each) && after(each, target)).length : 0;
}"""
"""How many things that Tab surely stops at lie between the focus and the first `what`: there may be more, never fewer."""
NOTE = "What I would say: "


class Keyboard:
    """Tab, Enter, Space, arrows and letters on one page; nothing is clicked."""

    def __init__(self, page: Page, pack: Pack) -> None:
        self.page = page
        self.say = pack.edition("en").say
        self.confidence = pack.confidence
        self.terms_opened = 0

    def to(self, what: str) -> None:
        """Press Tab until the focus is on `what`, as far as anybody would."""
        sure = self.page.evaluate(AHEAD, what)
        assert sure < FAR, f"{what} is {sure} steps away on {self.page.url}"
        for _ in range(sure):
            self.page.keyboard.press("Tab")
        for _ in range(FAR - sure):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("what => document.activeElement.matches(what)", what):
                return
        raise AssertionError(f"{what} was not reached by Tab on {self.page.url}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def work_through(self, lesson: Lesson) -> None:
        """Answer all there is on a page, and open the first word and the first card."""
        if lesson.broken:
            return
        if self.page.locator("main button.term:visible").count():
            self.open_a_word()
        for block in lesson.document.blocks:
            self.do(block)

    def open_a_word(self) -> None:
        self.to("button.term")
        meaning = self.page.locator(f"#{self.page.evaluate('document.activeElement.getAttribute(`popovertarget`)')}")
        self.press("Enter")
        expect(meaning).to_be_visible()
        self.press("Escape")
        expect(meaning).to_be_hidden()
        assert self.page.evaluate("document.activeElement.matches('button.term')")
        self.page.evaluate("document.querySelector('h1').focus()")  # begin at the top again, for what stands before the word
        self.terms_opened += 1

    def do(self, block: Block) -> None:
        match block:
            case Question():
                self.to(f"#b-{block.id} input[name=choice]")
                self.press("Space", *(() if block.many else ("ArrowDown",)))
            case Note():
                self.to(f"#b-{block.id} textarea")
                self.page.keyboard.insert_text(NOTE + block.id)
            case Cards():
                self.to(f"#b-{block.id} summary")
                self.press("Enter")
                expect(self.page.locator(f"#b-{block.id} details[open]")).to_have_count(1)
                return
            case _:
                return
        self.save(block.id)

    def mark_confidence(self, when: str) -> None:
        """Open the question, and give each statement a mark: Space takes the first, an arrow the next."""
        block = f"{when}-any"
        assert self.confidence is not None
        self.to(f"#b-{block} summary")
        self.press("Enter")
        for statement in self.confidence.statements:
            self.to(f"#b-{block} input[name=s-{statement.id}]")
            self.press("Space", *(["ArrowDown"] if when == "after" else []))
        self.save(block)

    def save(self, block: str) -> None:
        self.to(f"#b-{block} button[type=submit]")
        self.press("Enter")
        expect(self.page.locator(f"#b-{block} [data-state]")).to_have_text(self.say("saved.now"))


@pytest.fixture
def keyboard(pack: Pack) -> Callable[[Page], Keyboard]:
    return lambda page: Keyboard(page, pack)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `module` runs once for each module of the pack that ships."""
    if "module" in metafunc.fixturenames:
        metafunc.parametrize("module", list(load_pack(CONTENT, load_glossary(TERMS)).edition("en").modules))
