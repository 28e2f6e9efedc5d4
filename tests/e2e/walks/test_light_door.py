"""Through every module to the finish in the light door: JavaScript off, keyboard only."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from accessibility.document import Note
from modules.packs.pack import Pack


def test_a_module_is_read_answered_and_finished(light: Page, pack: Pack, keyboard: Callable[[Page], Any], module: str) -> None:
    person, words, lessons = keyboard(light), pack.edition("en").say, pack.edition("en").modules[module].lessons
    light.goto(f"/read/{module}/")
    for number, lesson in enumerate(lessons, 1):
        expect(light).to_have_url(re.compile(f"/read/{lesson.address}$"))
        expect(light.locator("h1")).to_have_text([lesson.title])
        expect(light).to_have_title(f"{lesson.title} – Side by Side")
        assert words("page.place", module=pack.edition("en").modules[module].title, page=number, pages=len(lessons)) in light.locator(".place").inner_text()
        person.work_through(lesson)
        if number == 2 and not lesson.broken:
            person.mark_confidence("before")
        person.to("a[rel=next]")
        person.press("Enter")
    expect(light.locator("h1")).to_have_text([words("finish.title")])
    if light.locator("#b-after-any").count():
        person.mark_confidence("after")
    person.to("main a[href='/card']")
    person.press("Enter")
    expect(light.locator("h1")).to_have_text([words("card.title")])
    person.to("#card-where")
    light.keyboard.insert_text("The small room")
    person.to("form[action='/card'] button")
    person.press("Enter")
    expect(light.locator(".paper-card")).to_contain_text("The small room")
    notes = [block for lesson in lessons for block in lesson.document.blocks if isinstance(block, Note) and not lesson.broken]
    for_the_day = [block for block in notes if block.keep == "questions-for-the-day"]
    expect(light.locator(".paper-card ol li")).to_have_text([f"What I would say: {block.id}" for block in for_the_day][:3])
    person.to("nav a[href='/me']")
    person.press("Enter")
    expect(light.locator("main .own-words")).to_contain_text([f"What I would say: {block.id}" for block in notes])
    expect(light.locator("main")).to_contain_text(words("mine.read-count", title=pack.edition("en").modules[module].title, count=len(lessons), pages=len(lessons)))
