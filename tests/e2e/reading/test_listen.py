"""Listen: only voices on the device, only the page's own words, and a plain message where there is no voice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note
from modules.packs.pack import Pack

Device = Callable[..., BrowserContext]
# A stand-in for the device's voices: it writes down what it is asked to say, and ends each piece at once.
VOICES = """
window.said = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ name: "V", lang: "en-GB", localService: LOCAL, default: true }],
  speak: (piece) => { window.said.push(piece.text); setTimeout(() => { piece.onboundary && piece.onboundary({ charIndex: 0, charLength: 1, name: "word" }); piece.onend && piece.onend({}); }, 0); },
  cancel: () => {}, addEventListener: () => {} } });
"""


def listening(device: Device, address: str, local: bool = True) -> Page:
    page = device().new_page()
    page.add_init_script(VOICES.replace("LOCAL", str(local).lower()))
    page.goto(address)
    return page


def test_it_reads_the_page_and_never_a_persons_own_words(device: Device, pack: Pack) -> None:
    lesson, note = next(
        (lesson, block) for module in pack.edition("en").modules.values() for lesson in module.lessons for block in lesson.document.blocks if isinstance(block, Note)
    )
    page = listening(device, f"/read/{lesson.address}")
    page.locator(f"#{note.id}-text").fill("my own secret words")
    button = page.locator("[data-listen]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")  # it has come to the end by itself
    said = " ".join(page.evaluate("window.said"))
    assert lesson.title in said
    assert note.ask in said
    assert "my own secret words" not in said


def test_no_voice_on_the_device_is_told_plainly_and_nothing_is_sent_out(device: Device, pack: Pack) -> None:
    page = listening(device, "/read/welcome/1", local=False)
    page.locator("[data-listen]").click()
    expect(page.locator("#no-voice")).to_have_text(pack.edition("en").say("listen.none"))
    assert [] == page.evaluate("window.said")


@pytest.mark.parametrize("address", ["/code", "/me", "/card"])
def test_codes_and_notes_are_not_read_out(device: Device, address: str) -> None:
    page = listening(device, "/card")
    page.locator("#card-who").fill("Aunt Jemima at the door")
    page.locator("form[action='/card'] button[type=submit]").click()
    page.goto("/code")
    code = page.locator(".code").first.inner_text()
    page.goto(address)
    button = page.locator("[data-listen]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    said = " ".join(page.evaluate("window.said"))
    assert said
    assert code not in said
    assert "Aunt Jemima" not in said


def test_without_a_script_there_is_no_dead_button(light: Page) -> None:
    light.goto("/read/welcome/1")
    expect(light.locator("[data-listen]")).to_be_hidden()
