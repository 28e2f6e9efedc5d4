"""A hard word opens its meaning where it stands: by click, by key, with scripts and without, in both doors."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Paragraph, Run
from modules.packs.pack import Lesson, Pack

Device = Callable[..., BrowserContext]
SILENT = "h1, h2, h3, h4, h5, a, summary, blockquote, code, label.choice"


@pytest.fixture
def with_word(pack: Pack) -> Lesson:
    """A page with a hard word in its first paragraphs."""
    for module in pack.edition("en").modules.values():
        for lesson in module.lessons:
            for block in lesson.document.blocks:
                if isinstance(block, Paragraph) and any(list(pack.lexicon.find(part.text)) for part in block.inlines if isinstance(part, Run)):
                    return lesson
    raise AssertionError("No page of the pack has a hard word in it")


@pytest.fixture(params=["no scripts", "light", "app"])
def reading(request: pytest.FixtureRequest, device: Device, with_word: Lesson) -> Page:
    page = device(javascript=request.param != "no scripts").new_page()
    if request.param == "app":
        page.goto(f"/lesson?module={with_word.module}&page={with_word.slug}")
        expect(page.locator(".stage h1")).to_have_text([with_word.title])
    else:
        page.goto(f"/read/{with_word.address}")
    return page


def test_a_click_or_a_key_opens_it_and_escape_brings_the_focus_back(reading: Page, pack: Pack) -> None:
    word = reading.locator("#main button.term:visible").first
    meaning = reading.locator(f"#{word.get_attribute('popovertarget')}")
    expect(meaning).to_be_hidden()
    for open_it in (word.click, lambda: word.press("Enter"), lambda: word.press("Space")):
        open_it()
        expect(meaning).to_be_visible()
        reading.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        expect(word).to_be_focused()
    word.press("Enter")
    meaning.get_by_role("button", name=pack.edition("en").say("words.close")).click()
    expect(meaning).to_be_hidden()
    expect(word).to_be_focused()


def test_an_open_meaning_is_whole_on_the_screen_and_where_there_is_room_by_its_word(reading: Page) -> None:
    word = reading.locator("#main button.term:visible").first
    for width, height in ((1280, 800), (390, 844), (320, 568)):
        reading.set_viewport_size({"width": width, "height": height})
        word.click()
        box, meaning = word.bounding_box(), reading.locator(".meaning:popover-open").bounding_box()
        assert box and meaning
        assert 0 <= meaning["x"] and meaning["x"] + meaning["width"] <= width
        assert 0 <= meaning["y"] and meaning["y"] + meaning["height"] <= height
        if width == 1280:
            assert -1 <= max(meaning["y"] - (box["y"] + box["height"]), box["y"] - (meaning["y"] + meaning["height"])) < 40
        reading.keyboard.press("Escape")


def test_each_word_is_marked_once_and_never_in_a_heading_a_link_or_an_answer(page: Page, pack: Pack) -> None:
    page.goto("/help")
    for module in pack.edition("en").modules.values():
        for lesson in module.lessons:
            found = page.evaluate(
                """async ([address, silent]) => {
                  const read = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
                  const words = [...read.querySelectorAll("button.term")];
                  const targets = words.map(word => word.getAttribute("popovertarget"));
                  return {inside: words.filter(word => word.closest(silent)).map(word => word.textContent), twice: targets.filter((each, at) => targets.indexOf(each) !== at),
                          nowhere: targets.filter(each => read.querySelectorAll("#" + each).length !== 1)}}""",
                [f"/read/{lesson.address}", SILENT],
            )
            assert {"inside": [], "twice": [], "nowhere": []} == found, lesson.address
