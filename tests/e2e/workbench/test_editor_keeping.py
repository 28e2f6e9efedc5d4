"""Whatever happens, an author loses no word."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from modules.packs.pack import Pack

SCRIPTS = Path(__file__).parents[3] / "modules" / "screens" / "parts" / "editing"


def test_a_draft_is_saved_and_brought_back(author: Callable[..., Any], pack: Pack, lesson: Callable[[int], str]) -> None:
    say = pack.edition("en").say
    bo = author()
    page = bo.page
    bo.start(lesson(0))
    box, kept = bo.box, bo.kept
    box.press("Control+End")
    page.keyboard.type("A line that is saved.")
    expect(kept).to_contain_text(say("desk.saved", time="").strip())
    page.reload()
    bo.ready()
    assert box.input_value().endswith("A line that is saved.")

    # Nothing reaches the server, not even at the last moment: what is typed stays on the device, and is sent when the page is opened again.
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no line')); }")
    box.press("Control+End")
    page.keyboard.type(" A line that is not.")
    expect(kept).to_contain_text(say("desk.not-saved-device"))
    page.reload()
    bo.ready()
    expect(bo.said).to_contain_text(say("desk.brought-back").split(".")[0])
    assert box.input_value().endswith("A line that is not.")
    expect(kept).to_contain_text(say("desk.saved", time="").strip())


def test_two_authors_lose_nothing(author: Callable[..., Any], pack: Pack, lesson: Callable[[int], str], watch: Any) -> None:
    say = pack.edition("en").say
    watch.expect("409")
    file = lesson(1)
    ann, bo = author("Ann"), author("Bo")
    ann.start(file)
    bo.start(file)
    ann.box.press("Control+Home")
    ann.page.keyboard.insert_text("First words by Ann. ")
    expect(ann.kept).to_contain_text(say("desk.saved", time="").strip())
    bo.box.press("Control+End")
    bo.page.keyboard.insert_text("\n\nLast words by Bo.")
    expect(bo.page.locator("#editor-two")).to_be_focused()
    expect(bo.page.locator("[data-conflict-who]")).to_contain_text("Ann")
    assert "First words by Ann." in bo.page.locator("#editor-theirs").input_value()
    assert "Last words by Bo." in bo.page.locator("#editor-mine").input_value()
    bo.page.locator("[data-merge]").click()
    merged = bo.box.input_value()
    assert merged.startswith("First words by Ann.")
    assert merged.endswith("Last words by Bo.")
    expect(bo.kept).to_contain_text(say("desk.saved", time="").strip())


def test_a_file_of_ones_own(author: Callable[..., Any], pack: Pack) -> None:
    """A plain text is read in the browser and nothing of it is sent; undo brings back what was there before. What was pasted is still there after a reload."""
    say = pack.edition("en").say
    bo = author()
    page = bo.page
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    bo.start()
    bo.write("What was here before.")
    page.locator("[data-open]").set_input_files({"name": "letter.txt", "mimeType": "text/plain", "buffer": b"One.\r\nPlease utilise it."})
    expect(bo.box).to_have_value("One.\nPlease utilise it.")
    bo.checked()
    expect(page.locator("mark", has_text="utilise")).to_have_count(1)
    assert not [address for address in sent if address.endswith("/workbench/open")]
    page.reload()
    bo.ready()
    expect(bo.box).to_have_value("One.\nPlease utilise it.")
    bo.write("Typed again.")
    page.locator("[data-open]").set_input_files({"name": "picture.txt", "mimeType": "text/plain", "buffer": b"\xff\xd8\x00"})
    expect(bo.said).to_have_text(say("desk.not-text"))
    page.locator("[data-open]").set_input_files({"name": "page.html", "mimeType": "text/html", "buffer": b"<h1>Hello</h1><p>Please commence.</p>"})
    expect(bo.box).to_have_value(re.compile("Please commence"))
    bo.box.press("Control+z")
    expect(bo.box).to_have_value("Typed again.")


def test_two_texts_become_one(page: Page) -> None:
    """What one of the two changed is taken. Where both changed the same place, both stay."""
    script = (SCRIPTS / "70-merging.js").read_text(encoding="utf-8")

    def merged(base: str, mine: str, theirs: str) -> str:
        texts = (text.replace(" ", "\n\n") for text in (base, mine, theirs))
        return str(page.evaluate(f"texts => {{ {script}; return mergeTexts(...texts); }}", list(texts))).replace("\n\n", " ")

    assert "A b C" == merged("a b c", "A b c", "a b C")
    assert "a MINE THEIRS c" == merged("a b c", "a MINE c", "a THEIRS c")
    assert "a c d" == merged("a b c", "a c", "a b c d")
    assert "new a b end" == merged("a b", "new a b", "a b end")
    assert "x y" == merged("", "x", "y")
    assert "same" == merged("old", "same", "same")


def test_places_move_with_the_words_around_them(page: Page) -> None:
    script = (SCRIPTS / "10-desk.js").read_text(encoding="utf-8")

    def moved(before: str, after: str) -> list[str]:
        """The marked word is "utilise", from 4 to 11."""
        found = page.evaluate(
            f"([before, after]) => {{ {script}; return moved([{{start: 4, end: 11}}], changed(before, after)).map(place => after.slice(place.start, place.end)); }}",
            [before, after],
        )
        return list(found)

    assert ["utilise"] == moved("You utilise it", "Now you utilise it")
    assert ["utilise"] == moved("You utilise it", "You utilise it all")
    assert ["utiXlise"] == moved("You utilise it", "You utiXlise it")
    assert ["use"] == moved("You utilise it", "You use it")  # until the next check, a moment later
    assert [] == moved("You utilise it", "You do it")
    assert [] == moved("You utilise it", "")
    assert ["utilise"] == moved("You utilise it", "You 😀utilise it")


def test_the_server_goes_away_in_the_middle_of_a_line(author: Callable[..., Any], server: Any, pack: Pack, lesson: Callable[[int], str], watch: Any) -> None:
    """The page stays as it is, says what is not saved, and saves it when the server is back."""
    say = pack.edition("en").say
    watch.expect("ERR_CONNECTION_REFUSED", "ERR_EMPTY_RESPONSE", "Failed to load resource", "Streamlit server is not responding", "No response received", "WebSocket")
    bo = author()
    bo.start(lesson(4))
    bo.box.press("Control+End")
    bo.page.keyboard.type("Before it went. ")
    expect(bo.kept).to_contain_text(say("desk.saved", time="").strip())
    server.kill()
    bo.page.keyboard.type("While it was away.")
    expect(bo.kept).to_contain_text(say("desk.not-saved-device"))
    server.start()
    expect(bo.kept).not_to_contain_text(say("desk.not-saved"), timeout=60_000)
    bo.page.reload()
    bo.ready()
    assert bo.box.input_value().endswith("Before it went. While it was away.")
