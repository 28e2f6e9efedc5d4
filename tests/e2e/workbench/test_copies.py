"""Somebody at a trust makes packages from the screen: with scripts the page follows the work by itself, without them a link does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from modules.packs.pack import Pack


def test_copies_are_made_followed_and_taken(staff: Callable[..., Page], look_over: Callable[[Page], None], pack: Pack, tmp_path: Path) -> None:
    say, ann = pack.edition("en").say, staff("Ann", "author")
    ann.goto("/workbench/")
    ann.get_by_role("link", name=say("copies.title")).click()
    expect(ann.locator("h1")).to_have_text(say("copies.title"))
    look_over(ann)
    ann.get_by_label(say("copies.door.scorm12.title")).check()
    ann.get_by_label(pack.edition("en").modules["welcome"].title, exact=True).check()
    ann.get_by_role("button", name=say("copies.button")).click()
    expect(ann.get_by_role("heading", name=say("copies.working"))).to_be_visible()

    # The page sees the end by itself, and says so once.
    expect(ann.get_by_role("heading", name=say("copies.ready"))).to_be_visible(timeout=90_000)
    expect(ann.locator("#status")).to_have_text(say("copies.ready"))
    look_over(ann)
    with ann.expect_download() as taken:
        ann.locator('a[href="/workbench/copies/scorm12.zip"]').click()
    with ZipFile(taken.value.path()) as archive:
        assert ["scorm12/welcome.zip"] == archive.namelist()


def test_copies_are_made_with_no_script(staff: Callable[..., Page], pack: Pack, watch: Any) -> None:
    watch.expect("status of 422")
    say, bo = pack.edition("en").say, staff("Bo", "author", javascript=False)
    bo.goto("/workbench/copies")
    bo.get_by_role("button", name=say("copies.button")).click()
    expect(bo.get_by_text(say("copies.choose"))).to_be_visible()
    bo.get_by_label(say("copies.door.cmi5.title")).check()
    bo.get_by_label(pack.edition("en").modules["welcome"].title, exact=True).check()
    bo.get_by_role("button", name=say("copies.button")).click()
    bo.get_by_role("link", name=say("copies.look-again")).click()
    for _ in range(300):
        if bo.get_by_role("heading", name=say("copies.ready")).count():
            break
        bo.goto("/workbench/copies")
    expect(bo.get_by_role("heading", name=say("copies.ready"))).to_be_visible()
    expect(bo.locator('a[href="/workbench/copies/cmi5.zip"]')).to_be_visible()
