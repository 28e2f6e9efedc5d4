"""An author writes, sees what is hard under the very words, and mends it by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack

AXE = (Path(__file__).parents[1] / "axe" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values: tags}})
  .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target.join(" ")).join(" | ")))"""
REASON = """Please use the ramp.\n\nBefore the visit, drink water.\n\nPlease start the tablets.\n\nPatients utilise it. <!-- ok: hard-word "It is the 'name' of the ramp" for "utilise" -->\n"""
BAD = (
    "# Your blood test\n\nPrior to the commencement of the visit 😀, patients must utilise the ramp.\n\n"
    "Please commence the tablets in order to help. مرحبا utilise أهلا 👩‍⚕️ commence now.\n\n"
    "مرحبا بكم في هذا التدريب utilise this.\n"
)
# Where each mark is, beside where its words are in a plain copy of the text box that holds no marks at all.
PLACES = """() => {
  const box = document.querySelector("[data-text]"), look = getComputedStyle(box), copy = document.createElement("div"), at = box.getBoundingClientRect();
  for (const name of look) { copy.style.setProperty(name, look.getPropertyValue(name)); }
  Object.assign(copy.style, {position: "absolute", top: `${at.top + scrollY}px`, left: `${at.left + scrollX}px`, width: `${box.clientWidth + 4}px`, height: "auto", inlineSize: "", blockSize: "auto", overflow: "visible"});
  copy.textContent = box.value;
  document.body.append(copy);
  const range = document.createRange(), found = [];
  let start = 0;
  for (const node of document.querySelector("[data-under]").childNodes) {
    if (node.nodeName === "MARK") {
      range.setStart(copy.firstChild, start); range.setEnd(copy.firstChild, start + node.textContent.length);
      const rects = (list, down) => [...list].filter(each => each.width).map(each => [each.left, each.top + down, each.right].map(Math.round));
      found.push({text: node.textContent, mark: rects(node.getClientRects(), 0), words: rects(range.getClientRects(), -box.scrollTop)});
    }
    start += node.textContent.length;
  }
  const tall = copy.scrollHeight; copy.remove();
  return {found, tall, box: box.scrollHeight};
}"""


def is_in_place(page: Page) -> list[str]:
    for _ in range(50):
        if page.evaluate("document.querySelector('[data-under]').scrollTop === document.querySelector('[data-text]').scrollTop"):
            break
        page.wait_for_timeout(50)
    seen = page.evaluate(PLACES)
    for each in seen["found"]:
        assert all(near(one, other) for a, b in zip(each["mark"], each["words"], strict=True) for one, other in zip(a, b, strict=True)), each
    assert near(seen["tall"], seen["box"], 4) or seen["tall"] < seen["box"], seen
    return [each["text"] for each in seen["found"]]


def near(one: float, other: float, apart: float = 1) -> bool:
    return abs(one - other) <= apart


def test_nobody_else_sees_it(device: Callable[..., BrowserContext], author: Callable[..., Any], pack: Pack, watch: Any) -> None:
    say = pack.edition("en").say
    watch.expect("403")
    stranger = device().new_page()
    stranger.goto("/editor")
    expect(stranger.locator("#main")).to_contain_text(say("editor.sign-in"))
    expect(stranger.locator("#main a[href='/staff/sign-in?back=%2Feditor']")).to_be_visible()
    facilitator = author("Flo", "facilitator").page
    facilitator.goto("/editor")
    expect(facilitator.locator("#main")).to_contain_text(say("staff.not-yours"))
    for page in (stranger, facilitator):
        expect(page.locator("[data-editor]")).to_have_count(0)


def test_marks_stand_under_the_very_words(author: Callable[..., Any]) -> None:
    """With an emoji of several signs, text from right to left, a narrow screen, larger text, and more words than fit."""
    bo = author(viewport={"width": 1280, "height": 900})
    page = bo.page
    bo.start()
    bo.write(BAD)
    found = is_in_place(page)
    assert {"Prior to", "commence"} <= set(found), found
    assert 3 == sum(text == "utilise" for text in found), found
    bo.write(BAD * 12)
    for width, size in ((1280, "100"), (390, "100"), (320, "100"), (640, "200")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("size => document.documentElement.dataset.size = size", size)
        for down in (0, 400, 100_000):
            bo.box.evaluate("(box, down) => box.scrollTop = down", down)
            is_in_place(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_mended_by_keyboard_alone(author: Callable[..., Any], pack: Pack) -> None:
    say = pack.edition("en").say
    bo = author(viewport={"width": 1280, "height": 900})
    page = bo.page
    bo.start()
    box, said = bo.box, bo.said
    bo.write("Please utilise the ramp.\n\nPrior to the visit, drink water.\n\nPlease commence the tablets.\n\nPatients utilise it.\n")
    page.keyboard.press("Control+Home")
    for mended in ("use the ramp", "Before the visit", "start the tablets"):
        page.keyboard.press("Alt+ArrowDown")
        page.keyboard.press("Alt+Enter")
        assert mended in box.input_value()
        expect(said).to_contain_text(say("desk.fixed", count="").split(".")[0])
        bo.checked()
    page.keyboard.press("Control+z")
    assert "commence the tablets" in box.input_value()
    page.keyboard.press("Control+Shift+z")
    assert "start the tablets" in box.input_value()
    bo.checked()

    # Not here, because: the reason goes into the text, and the finding is gone.
    page.keyboard.press("Control+Home")
    while "utilise" not in page.evaluate("getSelection().toString()"):
        page.keyboard.press("F8")
    expect(page.locator("[data-card]")).to_contain_text("utilise")
    page.locator("[data-not-here]").press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("[data-card] [role=alert]")).to_have_text(say("desk.reason-empty"))
    page.keyboard.type('It is the "name" of the ramp')
    page.keyboard.press("Enter")
    expect(bo.said).to_contain_text(say("desk.silenced", count="").split(".")[0])
    assert REASON in box.input_value()
    bo.checked()
    expect(page.locator("mark", has_text="utilise")).to_have_count(0)
    page.keyboard.press("Control+z")
    bo.checked()
    expect(page.locator("mark", has_text="utilise")).to_have_count(1)


def test_the_card_explains(author: Callable[..., Any], pack: Pack) -> None:
    bo = author()
    page = bo.page
    bo.start()
    bo.write("Please utilise the ramp.")
    page.keyboard.press("Alt+ArrowDown")
    page.locator("[data-explain]").press("Enter")
    expect(page.locator("[data-explained]")).to_contain_text(pack.edition("en").say("desk.before"))
    page.keyboard.press("Escape")
    expect(bo.box).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator("[data-card]")).to_have_text(pack.edition("en").say("desk.card-empty"))


def test_a_text_of_two_million_signs_in_one_line(author: Callable[..., Any], pack: Pack) -> None:
    """The page goes on working: a key is on the screen in time, the words near the cursor are checked and marked, and that is told."""
    bo = author()
    page = bo.page
    bo.start()
    box = bo.box
    box.evaluate(
        "box => { box.focus(); box.value = 'Prior to the visit you must utilise the ramp. '.repeat(44000); box.setSelectionRange(90, 90); box.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    bo.checked()
    expect(page.locator("[data-large]")).to_have_text(pack.edition("en").say("desk.huge"))
    marks = page.locator("[data-under] mark")
    expect(marks.first).to_have_text("Prior to")
    assert 20 < marks.count() < 2000
    page.keyboard.type("Commence. ")
    bo.checked()
    assert "Commence. " in box.evaluate("box => box.value.slice(80, 120)")
    is_in_place(page)


def test_nothing_for_axe_at_any_width(author: Callable[..., Any], pack: Pack, lesson: Callable[[int], str], watch: Any) -> None:
    """With the card, its reason, its example, a new word and the publish form open; what stops a publish is shown."""
    say = pack.edition("en").say
    watch.expect("422")
    bo = author(viewport={"width": 1280, "height": 900})
    page = bo.page
    bo.start(lesson(3))
    page.route("**/publish", lambda route: route.fulfill(status=422, json={"why_not": ["It has to be checked first."]}))
    bo.box.press("Control+End")
    page.keyboard.insert_text("\n\nPrior to the scan, take 10ug for your dyspnoea.\n")
    bo.checked()
    page.keyboard.press("Shift+F8")
    page.locator("[data-explain]").click()
    page.locator("[data-not-here]").click()
    page.locator("[data-add-term]").first.click()
    page.locator("#editor-term-plain").fill("The commencement of being short of breath.")
    page.locator("[data-term] [type=submit]").click()
    expect(page.locator("[data-term-said]")).to_have_text(say("desk.term-empty"))
    page.locator("[data-ask-publish]").click()
    page.keyboard.press("Enter")
    expect(page.locator("[data-why-not]")).to_have_text(say("desk.why-empty"))
    page.keyboard.type("Clearer words")
    page.keyboard.press("Enter")
    expect(page.locator("[data-why-not]")).to_contain_text("It has to be checked first.")
    page.evaluate(AXE)
    for width, size in ((1280, "100"), (390, "100"), (320, "100"), (320, "200")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("size => document.documentElement.dataset.size = size", size)
        assert [] == page.evaluate(RUN, TAGS), width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    for forced in ("active", "none"):
        page.emulate_media(forced_colors=forced)
        lines = page.evaluate("[...document.querySelectorAll('[data-under] mark')].map(mark => getComputedStyle(mark).textDecorationLine)")
        assert {"underline"} == set(lines)
