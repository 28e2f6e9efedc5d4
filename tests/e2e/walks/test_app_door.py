"""Through every module to the finish in the Streamlit door, by keyboard only. Each turn of a page is told and keeps its place, and axe finds nothing on it."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Lesson, Pack

FOCUS = "document.activeElement.tagName + ' ' + document.activeElement.textContent"


def test_a_module_is_read_answered_and_finished(
    device: Callable[..., BrowserContext], pack: Pack, keyboard: Callable[[Page], Any], axe: Callable[[Page], list[str]], module: str
) -> None:
    page, words, lessons = device().new_page(), pack.edition("en").say, pack.edition("en").modules[module].lessons
    person = keyboard(page)
    page.goto(f"/lesson?module={module}&page={lessons[0].slug}")
    expect(page.locator(".stage h1")).to_have_text([lessons[0].title])
    for number, lesson in enumerate(lessons, 1):
        if number > 1:
            _is_told(page, lesson, words("page.turned", page=number, pages=len(lessons), title=lesson.title))
        assert [] == axe(page), lesson.address
        assert 1 == page.locator("main:visible").count()
        person.work_through(lesson)
        if number == 2 and not lesson.broken:
            person.mark_confidence("before")
        person.to("a[rel=next]")
        person.press("Enter")
    expect(page.locator("h1")).to_have_text([words("finish.title")])
    if page.locator("#b-after-any").count():
        person.mark_confidence("after")
    person.to("main a[href='/me']")
    person.press("Enter")
    expect(page.locator("#main")).to_contain_text(words("mine.read-count", title=pack.edition("en").modules[module].title, count=len(lessons), pages=len(lessons)))
    change = page.locator("main a[href*='#b-']").first
    assert not change.count() or f"/lesson?module={module}&page=" in (change.get_attribute("href") or "")


def _is_told(page: Page, lesson: Lesson, announced: str) -> None:
    """After a turn: the address, one new heading with the focus, what the status says, the title."""
    expect(page).to_have_url(re.compile(f"page={lesson.slug}$"))
    expect(page.locator("h1")).to_have_text([lesson.title])
    expect(page.locator("#status")).to_have_text(announced)
    expect(page).to_have_title(f"{lesson.title} – Side by Side")
    assert f"H1 {lesson.title}" == page.evaluate(FOCUS)
    assert 0 == page.evaluate("scrollY")


def test_home_starts_the_first_module_and_back_comes_home(device: Callable[..., BrowserContext], pack: Pack, keyboard: Callable[[Page], Any]) -> None:
    page, first = device().new_page(), next(iter(pack.edition("en").modules.values())).lessons[0]
    page.goto("/")
    expect(page.locator(".stage h1")).to_have_text([pack.edition("en").say("home.title")])
    keyboard(page).to("main a.button")
    page.keyboard.press("Enter")
    expect(page.locator(".stage h1")).to_have_text([first.title])
    page.go_back()
    expect(page.locator(".stage h1")).to_have_text([pack.edition("en").say("home.title")])
