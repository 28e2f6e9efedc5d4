"""A hard word in the editor becomes a word that every page can explain: proposed while writing, accepted on the list, with and without a script."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack

PLAIN = "Being short of breath."


def test_a_word_that_nobody_explained_lands_in_the_word_list(
    staff: Callable[..., Page], look_over: Callable[[Page], None], desk: Any, device: Callable[..., BrowserContext], pack: Pack, watch: Any
) -> None:
    watch.expect("status of 422")
    say, ann = pack.edition("en").say, staff("Ann", "author", viewport={"width": 1280, "height": 900})
    ann.goto("/editor")
    expect(ann.locator("[data-editor][data-ready]")).to_be_attached(timeout=60_000)
    ann.locator("[data-text]").click()
    ann.keyboard.insert_text("You may feel dyspnoea after the walk.\n")
    ann.get_by_role("button", name=say("desk.add-term", word="dyspnoea")).click()
    expect(ann.get_by_role("heading", name=say("editor.term"))).to_be_focused()
    expect(ann.get_by_label(say("editor.term-word"))).to_have_value("dyspnoea")

    # The meaning is checked while it is typed.
    ann.get_by_label(say("editor.term-plain")).fill("The commencement of it.")
    expect(ann.locator("[data-term-checked]")).to_contain_text("commencement")
    ann.get_by_label(say("editor.term-plain")).fill(PLAIN)
    expect(ann.locator("[data-term-checked]")).to_have_text(say("desk.term-fine"))
    ann.get_by_role("button", name=say("editor.term-button")).click()
    expect(ann.locator("[data-term-said]")).to_have_text(say("desk.term-empty"))
    expect(ann.get_by_label(say("editor.term-example"))).to_be_focused()
    ann.keyboard.type("Tell the nurse if you feel dyspnoea.")
    ann.keyboard.press("Tab")
    ann.get_by_label(say("editor.term-topic")).select_option("care-words")
    ann.get_by_role("button", name=say("editor.term-button")).click()
    expect(ann.locator("[data-term-said]")).to_contain_text(say("desk.term-kept"))
    look_over(ann)
    ann.set_viewport_size({"width": 1280, "height": 900})
    with ann.context.expect_page() as opened:
        ann.get_by_role("link", name=say("desk.term-list")).click()

    # The list: it waits there, filled in. A reader, meanwhile, does not follow the meaning of another word.
    reader = device(javascript=False, on=desk).new_page()
    reader.goto("/words/mdt")
    reader.locator("summary").filter(has_text=say("words.unclear")).click()
    reader.get_by_label(say("words.unclear-ask")).fill("Which jobs?")
    reader.get_by_role("button", name=say("words.unclear-send")).click()
    listed = opened.value
    listed.reload()
    expect(listed.get_by_role("heading", name=say("terms.source.editor", word="dyspnoea"))).to_be_visible()
    expect(listed.get_by_text("Which jobs?")).to_be_visible()
    look_over(listed)
    waiting = listed.locator("form.box", has=listed.get_by_role("heading", name=say("terms.source.editor", word="dyspnoea")))
    expect(waiting.get_by_label(say("panels.plain"))).to_have_value(PLAIN)
    waiting.get_by_role("button", name=say("panels.accept")).click()
    expect(listed.get_by_role("alert")).to_contain_text(say("panels.no-why"))
    look_over(listed)

    # On a phone with no JavaScript somebody else accepts it.
    bo = staff("Bo", "organiser", javascript=False)
    bo.goto("/workbench/terms")
    waiting = bo.locator("form.box", has=bo.get_by_role("heading", name=say("terms.source.editor", word="dyspnoea")))
    waiting.get_by_label(say("panels.why")).fill("Two pages need it")
    waiting.get_by_role("button", name=say("panels.accept")).click()
    expect(bo.get_by_role("status").first).to_have_text(say("terms.done.accepted"))

    # From the next click on it is explained, in the list for readers and in the editor.
    reader.goto("/words/dyspnoea")
    expect(reader.locator("main")).to_contain_text(PLAIN)
    ann.locator("[data-text]").press("Control+End")
    ann.keyboard.insert_text("And rest.\n")
    expect(ann.locator("[data-editor][data-checked]")).to_be_attached()
    expect(ann.get_by_role("button", name=say("desk.add-term", word="dyspnoea"))).to_have_count(0)
