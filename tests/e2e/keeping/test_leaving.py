"""The code and its picture, being forgotten, a shared computer, a certificate, feedback."""

import io
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import segno
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from modules.learning.codes import keeper
from modules.packs.pack import Pack
from modules.pages.identity import IDENTITY, read_identity
from modules.storage.store import FILE

Device = Callable[..., BrowserContext]


def someone_with_a_card(context: BrowserContext) -> tuple[Page, str]:
    """Fills in a card, and reads the code."""
    page = context.new_page()
    page.goto("/card")
    page.locator("#card-who").fill("Sam at the door")
    page.locator("form[action='/card'] button").click()
    expect(page.locator(".paper-card")).to_contain_text("Sam at the door")
    page.goto("/code")
    return page, page.locator(".code").first.inner_text()


def identity_of(context: BrowserContext) -> str:
    return next((each["value"] for each in context.cookies() if each["name"] == IDENTITY), "")


def test_the_picture_of_the_code_opens_the_page_to_go_on_with_the_code_behind_a_hash(device: Device, server: Any) -> None:
    page, code = someone_with_a_card(device())
    wanted = segno.make(f"{server.at}/resume#{code.replace(' ', '-')}", error="m")
    picture = Image.open(io.BytesIO(page.locator(".qr svg").screenshot())).convert("L")
    size = len(wanted.matrix) + 8  # four light squares on each side
    square = picture.width / size
    seen = [[picture.getpixel((int((x + 0.5) * square), int((y + 0.5) * square))) < 128 for x in range(4, size - 4)] for y in range(4, size - 4)]
    assert [[bool(dark) for dark in row] for row in wanted.matrix] == seen


def test_a_link_with_a_code_asks_first_and_leaves_no_trace_in_the_address(device: Device, pack: Pack) -> None:
    _, code = someone_with_a_card(device())
    say, tablet = pack.edition("en").say, device().new_page()
    tablet.goto(f"/resume#{code.replace(' ', '-')}")
    expect(tablet.locator("input[name=code]")).to_have_value(code)
    assert tablet.url.endswith("/resume")
    before = identity_of(tablet.context)
    tablet.get_by_role("button", name=say("resume.button")).click()
    expect(tablet.locator("h1")).to_have_text([say("resume.found-title")])
    assert before == identity_of(tablet.context)
    assert code.split()[0] not in tablet.url + tablet.title()
    tablet.get_by_role("button", name=say("resume.yes")).click()
    expect(tablet.locator("h1")).to_have_text([say("home.title")])
    assert before != identity_of(tablet.context)


def test_forget_me_erases_everything_and_the_code(device: Device, server: Any, watch: Any, pack: Pack) -> None:
    watch.expect("status of 404")
    say, context = pack.edition("en").say, device()
    page, code = someone_with_a_card(context)
    who = keeper(read_identity(identity_of(context)) or b"")
    page.goto("/forget")
    page.get_by_role("button", name=say("forget.button")).click()
    expect(page.locator("h1")).to_have_text([say("forget.done-title")])
    with closing(sqlite3.connect(server.data / FILE)) as database:
        for table in ("learners", "answers", "notes", "pages_read", "sent"):
            assert [(0,)] == database.execute(f"SELECT count(*) FROM {table} WHERE keeper = ?", (who,)).fetchall(), table
    assert who != keeper(read_identity(identity_of(context)) or b"")
    page.goto("/card")
    expect(page.locator("#card-who")).to_have_value("")
    page.goto("/resume")
    page.locator("input[name=code]").fill(code)
    page.get_by_role("button", name=say("resume.button")).click()
    expect(page.get_by_role("alert")).to_contain_text(say("resume.wrong"))


def test_on_a_shared_computer_every_cookie_goes_with_the_browser_and_leaving_clears_it(device: Device, pack: Pack) -> None:
    say, context = pack.edition("en").say, device()
    page, code = someone_with_a_card(context)
    page.goto("/read/welcome/2")
    page.goto("/shared")
    page.get_by_role("button", name=say("shared.button")).click()
    page.goto("/read/welcome/3")
    page.goto("/")
    expect(page.locator(".stage")).to_have_count(1)
    assert [] == [each["name"] for each in context.cookies() if each["expires"] != -1]
    before = identity_of(context)
    page.goto("/shared")
    page.get_by_role("button", name=say("shared.leave")).click()
    expect(page.locator("h1")).to_have_text([say("shared.left-title")])
    assert before != identity_of(context)
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length")
    page.goto("/card")
    expect(page.locator("#card-who")).to_have_value("")
    page.goto("/resume")
    page.locator("input[name=code]").fill(code)
    page.get_by_role("button", name=say("resume.button")).click()
    expect(page.locator("h1")).to_have_text([say("resume.found-title")])


def test_a_certificate_has_the_name_and_the_parts_and_keeps_no_name(device: Device, server: Any, pack: Pack) -> None:
    say, context = pack.edition("en").say, device(javascript=False)
    page, _ = someone_with_a_card(context)
    module = min(pack.edition("en").modules.values(), key=lambda each: len(each.lessons))
    for lesson in module.lessons:
        page.goto(f"/read/{lesson.address}")
    page.goto("/certificate")
    page.get_by_label(say("certificate.ask")).fill("Zebedee Quillfeather")
    page.get_by_role("button", name=say("certificate.make")).click()
    expect(page.locator(".paper-card")).to_contain_text("Zebedee Quillfeather")
    expect(page.locator(".paper-card li")).to_have_text([module.title])
    assert not any(b"Quillfeather" in file.read_bytes() for file in server.data.iterdir() if file.is_file())


def test_feedback_reaches_the_writers_and_names_nobody(device: Device, server: Any, pack: Pack) -> None:
    say, page = pack.edition("en").say, device(javascript=False).new_page()
    page.goto("/read/welcome/3")
    page.locator("footer a[href^='/feedback']").click()
    page.get_by_label(say("feedback.unclear")).check()
    page.get_by_label(say("feedback.more")).fill("What is a sponsor? (from a browser test)")
    page.get_by_role("button", name=say("feedback.send")).click()
    expect(page.locator("h1")).to_have_text([say("feedback.thanks-title")])
    with closing(sqlite3.connect(server.data / FILE)) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM feedback WHERE text LIKE '%from a browser test%'").fetchall()
    assert [("/read/welcome/3", "unclear")] == [(row["place"], row["kind"]) for row in rows]
    assert {"id", "place", "kind", "text", "on_day", "key"} == set(rows[0].keys())
    page.get_by_role("link", name=say("feedback.back")).click()
    assert page.url.endswith("/read/welcome/3")
