"""Whatever is put into a field: never a trace, never markup, one clear sentence where it cannot be kept, and nothing lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accessibility.document import Note
from modules.packs.pack import Pack

MARKUP = '<script>window.broken = 1</script><img src=x onerror="window.broken = 1"></textarea></form>&amp;{{ 7*7 }}'
INPUTS = {
    "empty": "",
    "spaces": "   ",
    "5,000 letters": "long " * 1000,
    "emoji": "👩🏽‍⚕️ 🇬🇧 𝒳 ﷽",
    "right to left": "שלום ‮עולם مرحبا",
    "markup": MARKUP,
    "null bytes": "a\x00b\x07c",
}
FIELDS = {
    "note": "form.note textarea",
    "card": "#card-food",
    "feedback": "#said",
    "word": "#said",
    "name": "#name",
    "code": "input[name=code]",
    "search": "input[name=find]",
}


@pytest.fixture
def place(pack: Pack) -> Callable[[str], str]:
    """Where a field is."""
    notes = (
        f"/read/{lesson.address}" for module in pack.edition("en").modules.values() for lesson in module.lessons for block in lesson.document.blocks if isinstance(block, Note)
    )
    places = {"note": next(notes), "card": "/card", "feedback": "/feedback", "word": "/words/pdsa", "name": "/certificate", "code": "/resume", "search": "/words/"}
    return places.__getitem__


def read_a_module(page: Page, pack: Pack) -> None:
    """A certificate is offered to someone who has read a module and saved something."""
    module = min(pack.edition("en").modules.values(), key=lambda each: len(each.lessons))
    page.goto("/card")
    page.locator("#card-who").fill("Sam")
    page.locator("form[action='/card'] button").click()
    for lesson in module.lessons:
        page.goto(f"/read/{lesson.address}")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_a_field_takes_anything(device, watch, pack: Pack, place: Callable[[str], str], field: str, javascript: bool) -> None:  # type: ignore[no-untyped-def]
    watch.expect("status of 422", "status of 404")
    page = device(javascript).new_page()
    if field == "name":
        read_a_module(page, pack)
    for name, text in INPUTS.items():
        page.goto(place(field))
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        box = page.locator(FIELDS[field]).first
        box.evaluate("box => box.removeAttribute('maxlength')")
        box.fill(text)
        button = box.locator("xpath=ancestor::form").locator("button[type=submit]").first
        button.click()
        if field == "note" and javascript:
            expect(page.locator("form.note [data-state]").first).not_to_have_text("…")
        expect(page.locator("h1")).to_have_count(1)
        assert not page.evaluate("window.broken"), name
        assert 0 == page.locator("#main script, #main img[src=x]").count(), name
        said = page.locator("body").inner_text()
        assert "Traceback" not in said and "Error" not in said and "49" not in page.locator("#main").inner_text().split(), name
        if field == "note":
            _kept_or_still_there(page, pack, name, text)


def _kept_or_still_there(page: Page, pack: Pack, name: str, text: str) -> None:
    say, state, box = pack.edition("en").say, page.locator("form.note [data-state]").first, page.locator("form.note textarea").first
    if len(text.strip()) > 4000:
        expect(state).to_have_text(say("save.too-long"))
        assert text.strip() == box.input_value().strip(), name
        return
    expect(state).to_have_text(say("saved.now"))
    assert text.replace("\x00", "").replace("\x07", "").strip() == box.input_value(), name


def test_a_check_with_no_choice_gets_one_kind_sentence(light: Page, watch, pack: Pack) -> None:  # type: ignore[no-untyped-def]
    watch.expect("status of 422")
    light.goto("/read/welcome/2")
    light.locator("form.check button[type=submit]").click()
    expect(light.locator("form.check [data-state]")).to_have_text(pack.edition("en").say("save.choose"))


def test_wrong_half_and_repeated_codes(device, watch, pack: Pack) -> None:  # type: ignore[no-untyped-def]
    watch.expect("status of 422", "status of 404")
    say, page, other = pack.edition("en").say, device(False).new_page(), device(False).new_page()
    page.goto("/card")
    page.locator("#card-who").fill("Sam")
    page.locator("form[action='/card'] button").click()
    page.goto("/code")
    words = page.locator(".code").first.inner_text().split()

    def type_in(code: str) -> None:
        other.goto("/resume")
        other.get_by_label(say("resume.label")).fill(code)
        other.get_by_role("button", name=say("resume.button")).click()

    type_in(" ".join(words[:2]))
    expect(other.get_by_role("alert")).to_contain_text(say("resume.not-code"))
    expect(other.locator("input[name=code]")).to_have_value(" ".join(words[:2]))
    type_in(" ".join([*words[:3], words[3] + "qq"]))
    expect(other.get_by_role("alert")).to_contain_text(say("resume.not-code"))
    type_in(" ".join(reversed(words)))
    expect(other.get_by_role("alert")).to_contain_text(say("resume.wrong"))
    for _ in range(2):
        type_in("-".join(words))
        expect(other.locator("h1")).to_have_text([say("resume.found-title")])
        other.get_by_role("button", name=say("resume.yes")).click()
    other.goto("/card")
    expect(other.locator("#card-who")).to_have_value("Sam")
