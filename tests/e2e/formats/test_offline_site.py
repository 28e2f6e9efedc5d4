"""A copy on a disk: a whole part is finished with no line at all, and it is still there after a reload."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

Axe = Callable[..., list[str]]
NOTE = "The lift was broken and nobody knew"


@pytest.fixture
def phone(browser: Browser) -> Any:
    """A phone that has never been online."""
    made = browser.new_context(viewport={"width": 390, "height": 800}, offline=True)
    yield made
    made.close()


def at(copy: Path, path: str) -> str:
    return (copy / path).as_uri()


def finish_welcome(page: Page, copy: Path) -> int:
    """Read the first part to its end by its own links, with a note on the way. Returns how many pages that were."""
    page.goto(at(copy, "index.html"))
    page.get_by_role("link", name="Welcome: why your view counts").click()
    page.get_by_role("link", name="Start", exact=True).click()
    count = 1
    while "read/welcome/" in page.url:
        box = page.locator("textarea[data-keep='what-i-knew']")
        if box.count():
            box.fill(NOTE)
            box.blur()
            expect(page.get_by_text("Kept on this device.").first).to_be_visible()
        page.locator("a[rel=next]").click()
        count += 1
    return count - 1


def test_a_part_is_finished_with_no_line_and_is_still_there_after_a_reload(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    read = finish_welcome(page, copy)
    page.goto(at(copy, "mine.html"))
    page.reload()
    expect(page.get_by_text(f"Welcome: why your view counts: {read} of {read} pages")).to_be_visible()
    expect(page.get_by_text(NOTE)).to_be_visible()
    page.get_by_role("link", name="Go on from where you were").click()
    assert "/read/" in page.url
    page.goto(at(copy, "read/welcome/the-empty-chair.html"))
    expect(page.locator("textarea[data-keep='what-i-knew']")).to_have_value(NOTE)


def test_the_first_press_on_next_counts_after_writing(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "read/welcome/the-empty-chair.html"))
    page.locator("textarea[data-keep='what-i-knew']").fill(NOTE)
    onward = page.locator("a[rel=next]")
    onward.scroll_into_view_if_needed()
    place = onward.bounding_box()
    assert place
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + 6, delay=80)
    expect(page.get_by_role("heading", level=1)).to_have_text("What a meeting may be like")


def test_words_are_kept_when_the_page_is_closed_while_writing(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "read/welcome/the-empty-chair.html"))
    page.locator("textarea[data-keep='what-i-knew']").press_sequentially(NOTE)
    page.close()
    again = phone.new_page()
    again.goto(at(copy, "mine.html"))
    expect(again.get_by_text(NOTE)).to_be_visible()


def test_my_page_shows_a_question_without_the_meanings_of_its_words(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "read/welcome/what-you-are-not-there-to-do.html"))
    page.get_by_label("Who else could we ask?").check()
    page.goto(at(copy, "mine.html"))
    expect(page.locator("[data-chosen] dt")).to_have_text('The project lead asks you, "What do patients want?" What could you say?')


def test_everything_can_be_taken_off_the_device_again(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "read/welcome/the-empty-chair.html"))
    page.locator("textarea[data-keep='what-i-knew']").fill(NOTE)
    page.locator("textarea[data-keep='what-i-knew']").blur()
    page.goto(at(copy, "mine.html"))
    page.get_by_role("button", name="Take everything off").click()
    page.reload()
    expect(page.get_by_text(NOTE)).to_have_count(0)
    expect(page.get_by_text("There is nothing here yet")).to_be_visible()


def test_words_are_found_without_a_server(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "words/index.html"))
    page.get_by_label("Find a word").fill("mdt")
    page.locator("[data-found] a").first.click()
    expect(page.locator("#w-mdt")).to_be_in_viewport()
    expect(page.locator("#w-mdt")).to_contain_text("multidisciplinary team")


def test_colours_and_letters_are_kept_for_every_page(phone: BrowserContext, copy: Path) -> None:
    page = phone.new_page()
    page.goto(at(copy, "look.html"))
    page.get_by_label("High contrast").check()
    page.get_by_label("150%").check()
    page.goto(at(copy, "read/welcome/you-are-welcome.html"))
    assert {"scheme": "contrast", "size": "150"} == page.evaluate("({scheme: document.documentElement.dataset.scheme, size: document.documentElement.dataset.size})")


def test_with_no_script_the_reasons_open_and_every_link_works(browser: Browser, copy: Path) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(at(copy, "read/welcome/what-a-patient-partner-is.html"))
    reasons = page.locator("details.reasons")
    expect(reasons.locator("li").first).to_be_hidden()
    reasons.locator("summary").click()
    expect(reasons.get_by_text("She may know what makes it hard to go.")).to_be_visible()
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What you are not there to do")
    page.goto(at(copy, "mine.html"))
    assert "Your browser does not keep anything here" in page.locator("main").inner_text(), "what noscript holds is in sight, but get_by_text looks past it"
    expect(page.get_by_text("There is nothing here yet")).to_be_hidden()
    expect(page.get_by_text("Take my things off this device")).to_be_hidden()
    context.close()


def test_a_phone_that_keeps_the_copy_opens_it_when_the_line_is_gone(browser: Browser, served: Any) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{served.at}/index.html")
    page.get_by_role("button", name="Keep this on my phone").click()
    expect(page.get_by_text("It is kept.")).to_be_visible()
    served.shutdown()
    context.set_offline(True)
    page.goto(f"{served.at}/read/speaking-up.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.get_by_role("link", name="Start", exact=True).click()
    expect(page.locator("article")).to_be_visible()
    context.close()


KINDS = ("index.html", "help.html", "mine.html", "look.html", "card.html", "words/index.html", "words/c.html", "stories/index.html", "about/accessibility.html")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(browser: Browser, copy: Path, axe: Axe, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=True)
    page = context.new_page()
    lessons = [min(folder.glob("*.html")).relative_to(copy).as_posix() for folder in sorted((copy / "read").iterdir()) if folder.is_dir()]
    stories = [file.relative_to(copy).as_posix() for file in sorted((copy / "stories").glob("*.html"))[:3]]
    found: list[tuple[str, str]] = []
    for path in (*KINDS, "read/welcome.html", *lessons, *stories):
        page.goto(at(copy, path))
        found += [(path, each) for each in axe(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen"))
    assert [] == found
    context.close()


@pytest.mark.audit
def test_axe_finds_nothing_on_any_page(browser: Browser, copy: Path, axe: Axe) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 800}, offline=True).new_page()
    found: list[tuple[str, str]] = []
    for file in sorted(copy.rglob("*.html")):
        page.goto(file.as_uri())
        found += [(file.name, each) for each in axe(page)]
    assert [] == found
