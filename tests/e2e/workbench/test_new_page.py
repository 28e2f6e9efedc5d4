"""Words that somebody pasted become a page of a new part of the training, and both doors show it."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack
from modules.pages.desk import now

TEXT = "# Getting to us\n\nTake the bus to the main door.\n\nAsk at the desk.\n"


def test_pasted_words_become_a_page_of_a_new_part(
    staff: Callable[..., Page], look_over: Callable[[Page], None], desk: Any, training: Path, device: Callable[..., BrowserContext], pack: Pack, watch: Any
) -> None:
    watch.expect("status of 422")
    say, ann = pack.edition("en").say, staff("Ann", "author", viewport={"width": 1280, "height": 900})
    ann.goto("/editor")
    expect(ann.locator("[data-editor][data-ready]")).to_be_attached(timeout=60_000)
    ann.get_by_role("button", name=say("newpage.title")).click()
    expect(ann.locator("[data-said]")).to_have_text(say("desk.empty"))
    ann.keyboard.insert_text(TEXT)
    ann.get_by_role("button", name=say("newpage.title")).click()

    # What the text says already is filled in. What is missing is told, and nothing typed is lost.
    expect(ann.get_by_label(say("newpage.page-title"), exact=True)).to_have_value("Getting to us")
    look_over(ann)
    ann.set_viewport_size({"width": 1280, "height": 900})
    ann.get_by_label(say("newpage.goal")).fill("You know how to get here.")
    ann.get_by_label(say("newpage.part")).select_option(label=say("newpage.new-module"))
    ann.get_by_role("button", name=say("newpage.button")).click()
    for key in ("newpage.no-facts", "newpage.no-module"):
        expect(ann.get_by_role("alert")).to_contain_text(say(key))
    expect(ann.get_by_label(say("newpage.goal"))).to_have_value("You know how to get here.")
    look_over(ann)
    ann.get_by_label(say("newpage.own")).check()
    for key, text in (("title", "Your visit"), ("summary", "How to get here."), ("after", "find the door"), ("take", "Your letter.")):
        ann.get_by_label(say(f"newpage.module-{key}"), exact=True).fill(text)
    ann.get_by_role("button", name=say("newpage.button")).click()

    # Back in the editor, as a page with a place. The device holds no second copy.
    expect(ann.locator("[data-editor][data-ready]")).to_be_attached(timeout=60_000)
    expect(ann.locator("[data-file-name]")).to_have_text("modules/your-visit/01-getting-to-us.en.md")
    expect(ann.locator("[data-text]")).to_have_value("---\ntitle: Getting to us\ngoal: You know how to get here.\nchecked: " + f"{now():%Y-%m-%d}" + "\nown: yes\nmade-by: Ann\n---\n\nTake the bus to the main door.\n\nAsk at the desk.\n")  # fmt: skip
    assert ann.evaluate("localStorage.getItem('sbs-editor:')") is None
    assert not (training / "modules" / "your-visit").exists()
    ann.get_by_role("button", name=say("editor.checked")).click()
    expect(ann.locator("[data-answer]")).to_have_text(say("desk.checked"))
    expect(ann.locator("[data-answer]")).to_be_focused()
    expect(ann.locator("[data-answer]")).to_be_in_viewport()
    ann.locator("[data-ask-publish]").click()
    ann.keyboard.type("People ask for it")
    ann.keyboard.press("Enter")
    expect(ann.locator("[data-answer]")).to_contain_text(say("desk.published-unread"))
    expect(ann.locator("[data-answer]")).to_be_focused()
    look_over(ann)
    expect(ann.get_by_role("link", name=say("desk.see-page"))).to_have_attribute("href", "/lesson?module=your-visit&page=getting-to-us")

    # On disk: the page, its part, and the part's name in the list. In both doors: the page.
    status = subprocess.run(["git", "-C", training, "status", "--short", "-uall"], capture_output=True, text=True, check=True).stdout
    assert ["01-getting-to-us.en.md", "module.yaml", "pack.yaml"] == sorted(Path(line[3:]).name for line in status.splitlines())
    light = device(javascript=False, on=desk).new_page()
    light.goto("/contents")
    expect(light.locator("main")).to_contain_text("Your visit")
    light.goto("/read/your-visit/getting-to-us")
    expect(light.locator("article")).to_contain_text("Take the bus to the main door.")
    app = device(on=desk).new_page()
    app.goto("/lesson?module=your-visit&page=getting-to-us")
    expect(app.locator("article").last).to_contain_text("Take the bus to the main door.")
