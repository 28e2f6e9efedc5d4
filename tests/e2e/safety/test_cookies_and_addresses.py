"""A cookie that is gone or is nonsense, a form from another site, an address that is not here; and the headers on both doors."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note
from modules.packs.pack import Pack

Device = Callable[..., BrowserContext]
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


@pytest.fixture
def note_page(pack: Pack) -> str:
    return next(
        f"/read/{lesson.address}" for module in pack.edition("en").modules.values() for lesson in module.lessons for block in lesson.document.blocks if isinstance(block, Note)
    )


def write(page: Page, text: str) -> None:
    page.locator("form.note textarea").first.fill(text)
    page.locator("form.note button[type=submit]").first.click()


def test_words_are_saved_though_the_cookie_has_gone_before_anything_was_kept(device: Device, pack: Pack, note_page: str) -> None:
    context = device()
    page = context.new_page()
    page.goto(note_page)
    context.clear_cookies()
    write(page, "Written with no cookie")
    expect(page.locator("form.note [data-state]").first).to_have_text(pack.edition("en").say("saved.now"))
    page.goto(note_page)
    expect(page.locator("form.note textarea").first).to_have_value("Written with no cookie")


def test_words_stay_in_the_box_when_the_cookie_of_a_known_person_has_gone(device: Device, watch: Any, pack: Pack, note_page: str) -> None:
    watch.expect("status of 409")
    context, say = device(), pack.edition("en").say
    page = context.new_page()
    page.goto(note_page)
    write(page, "First")
    expect(page.locator("form.note [data-state]").first).to_have_text(say("saved.now"))
    context.clear_cookies()
    write(page, "First and second")
    expect(page.locator("form.note [data-state]").first).to_have_text(say("save.not-yours"))
    expect(page.locator("form.note textarea").first).to_have_value("First and second")


@pytest.mark.parametrize("cookie", ["nonsense", "..%00;", "A" * 3000, "AAAAAAAAAAAAAAAAAAAAAA"])
def test_a_nonsense_cookie_opens_nothing_and_stops_nobody(device: Device, server: Any, pack: Pack, note_page: str, cookie: str) -> None:
    context = device(javascript=False)
    context.add_cookies([{"name": name, "value": cookie.replace(";", ""), "url": server.at} for name in ("sbs", "sbs-place", "sbs-look", "sbs-door", "sbs-shared")])
    page = context.new_page()
    for address in ("/read/", "/me", "/code", note_page):
        page.goto(address)
        expect(page.locator("h1")).to_have_count(1)
    write(page, "Here all the same")
    expect(page.locator("form.note [data-state]").first).to_have_text(pack.edition("en").say("saved.now"))


@pytest.mark.parametrize("address", ["/save", "/forget", "/card", "/code/new", "/resume/yes", "/look", "/shared", "/feedback"])
def test_a_form_from_another_site_changes_nothing(device: Device, server: Any, watch: Any, address: str) -> None:
    watch.expect("status of 403")
    page = device().new_page()
    page.goto("data:text/html,<form method=post action='" + server.at + address + "'><button>Win a prize</button></form>")
    with page.expect_response(lambda answer: answer.url.endswith(address)) as found:
        page.get_by_role("button").click()
    assert 403 == found.value.status
    assert page.context.cookies(server.at) == []


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/read/nothing/1",
        "/read/welcome/nothing",
        "/finish/nothing",
        "/words/nothing",
        "/stories/nothing",
        "/a/b/c",
        "/lesson?module=nothing&page=1",
        "/lesson?module=welcome&page=99",
    ],
)
def test_an_address_that_is_not_here_says_so_kindly_in_both_doors(device: Device, watch: Any, pack: Pack, address: str) -> None:
    watch.expect("status of 404")
    page = device().new_page()
    answer = page.goto(address)
    assert answer and 404 == answer.status
    if address.startswith("/lesson"):
        expect(page.locator(".stage")).to_have_count(1)
    expect(page.locator("h1")).to_have_text([pack.edition("en").say("page.missing-title")])
    page.locator("#main a.button").click()
    expect(page.locator("h1")).to_have_text([pack.edition("en").say("contents.title")])


@pytest.mark.parametrize("address", ["/", "/lesson?module=welcome&page=1", "/read/", "/read/welcome/1", "/code", "/nothing"])
def test_both_doors_send_the_headers_that_keep_people_safe(device: Device, address: str) -> None:
    headers = device().request.get(address).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy
    assert "unsafe-eval" not in policy and "http:" not in policy and "https:" not in policy and "*" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]


def test_the_watchman_gets_json(device: Device, pack: Pack) -> None:
    answer = device().request.get("/healthz")
    assert "application/json" in answer.headers["content-type"]
    assert {"status": "ok", "version": pack.about.version, "pack": pack.stamp}.items() <= answer.json().items()
