"""Stop, go on: the server dies, the page is loaded again, the device is another one. Everything is there."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note, Question
from modules.packs.pack import Lesson, Pack

AWAY = ("WebSocket", "when disconnected from server", "ERR_CONNECTION_REFUSED", "_stcore", "server is not responding")
Device, Open, Fill = Callable[..., BrowserContext], Callable[..., Page], Callable[..., None]


def test_the_code_brings_everything_back_after_the_server_was_killed(
    device: Device, mortal: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, with_check: tuple[Lesson, Question], with_note: tuple[Lesson, Note], door: str
) -> None:
    watch.expect(*AWAY)
    (first, check), (second, note), say = with_check, with_note, pack.edition("en").say
    phone = device(on=mortal)
    fill(open_page(phone, first, door), check)
    fill(open_page(phone, second, door), note, "What I wrote on my phone")
    third = pack.edition("en").modules[first.module].lessons[2]
    page = open_page(phone, third, door)
    page.goto("/code")
    code = page.locator(".code").first.inner_text()
    mortal.kill()
    mortal.start()

    tablet = device(on=mortal).new_page()
    tablet.goto("/resume")
    tablet.get_by_label(say("resume.label")).fill(code.upper())
    tablet.get_by_role("button", name=say("resume.button")).click()
    expect(tablet.locator("#main")).to_contain_text(third.title)
    tablet.get_by_role("button", name=say("resume.yes")).click()
    expect(tablet.locator("h1")).to_have_text([third.title])
    page = open_page(tablet.context, first, door)
    expect(page.locator(f"#b-{check.id} input[name=choice]").first).to_be_checked()
    expect(page.locator(f"#b-{check.id} .reasons")).to_be_visible()
    expect(open_page(tablet.context, second, door).locator(f"#b-{note.id} textarea")).to_have_value("What I wrote on my phone")


def test_in_the_app_a_restart_keeps_the_page_and_the_next_turn_works(
    device: Device, mortal: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, with_check: tuple[Lesson, Question]
) -> None:
    watch.expect(*AWAY)
    (lesson, check), say = with_check, pack.edition("en").say
    lessons = pack.edition("en").modules[lesson.module].lessons
    after = lessons[lessons.index(lesson) + 1]
    page = open_page(device(on=mortal), lesson, "app")
    fill(page, check)
    mortal.kill()
    page.locator("a[rel=next]").click()
    expect(page.locator("#away")).to_have_text(say("page.away"))
    expect(page.locator(".stage h1")).to_have_text([lesson.title])
    expect(page.locator(f"#b-{check.id} input[name=choice]").first).to_be_checked()
    assert [] == page.get_by_role("dialog").all()
    mortal.start()
    page.locator("a[rel=next]").click()
    expect(page.locator("h1")).to_have_text([after.title], timeout=30_000)
    expect(page.locator(".stage")).to_have_count(1)
    page.go_back()
    expect(page.locator("h1")).to_have_text([lesson.title])
    expect(page.locator(f"#b-{check.id} input[name=choice]").first).to_be_checked()


def test_loading_again_and_going_back_keep_the_page_and_the_answer(device: Device, pack: Pack, open_page: Open, fill: Fill, with_check: tuple[Lesson, Question], door: str) -> None:
    lesson, check = with_check
    page = open_page(device(), lesson, door)
    fill(page, check)
    page.reload()
    expect(page.locator(".stage h1" if door == "app" else "h1")).to_have_text([lesson.title])
    expect(page.locator(f"#b-{check.id} input[name=choice]").first).to_be_checked()
    page.locator("a[rel=next]").click()
    expect(page.locator("h1")).not_to_have_text([lesson.title])
    page.go_back()
    expect(page.locator("h1")).to_have_text([lesson.title])
    expect(page.locator(f"#b-{check.id} input[name=choice]").first).to_be_checked()


def test_someone_who_saved_nothing_is_still_brought_back_on_this_device(device: Device, pack: Pack, open_page: Open, door: str) -> None:
    lesson = next(iter(pack.edition("en").modules.values())).lessons[2]
    page = open_page(device(), lesson, door)
    page.goto("/" if door == "app" else "/read/")
    expect(page.locator("#main")).to_contain_text(pack.edition("en").say("home.go-on-place", title=lesson.title))
