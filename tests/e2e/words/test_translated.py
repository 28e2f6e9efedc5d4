"""The browser translates the page: it puts every text into <font> elements, now and whenever words are added. Nothing breaks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Question
from modules.packs.pack import Pack

TRANSLATE = """() => {
  const leave = "script, style, textarea, [translate=no], .notranslate, font font";
  const wrap = root => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) { if (walk.currentNode.textContent.trim() && !walk.currentNode.parentElement.closest(leave)) { found.push(walk.currentNode); } }
    for (const text of found) {
      const outer = document.createElement("font"), inner = document.createElement("font");
      inner.textContent = "cy " + text.textContent;
      text.replaceWith(outer);
      outer.append(inner);
    }
  };
  document.documentElement.className += " translated-ltr";
  document.documentElement.lang = "cy";
  wrap(document.body);
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => { if (node.isConnected) { wrap(node.nodeType === 1 ? node : node.parentElement); } })))
    .observe(document.body, {childList: true, subtree: true});
}"""


@pytest.mark.parametrize("door", ["light", "app"])
def test_a_translated_page_answers_saves_and_turns(device: Callable[..., BrowserContext], pack: Pack, door: str) -> None:
    module = next(iter(pack.edition("en").modules.values()))
    number, lesson, check = next((number, lesson, block) for number, lesson in enumerate(module.lessons[:-2]) for block in lesson.document.blocks if isinstance(block, Question))
    page = device().new_page()
    page.goto(f"/read/{lesson.address}" if door == "light" else f"/lesson?module={lesson.module}&page={lesson.slug}")
    expect(page.locator(".stage h1" if door == "app" else "h1")).to_have_text([lesson.title])
    page.evaluate(TRANSLATE)
    expect(page.locator("h1")).to_have_text([f"cy {lesson.title}"])

    page.locator(f"#b-{check.id} label").nth(-1).click()
    page.locator(f"#b-{check.id} button[type=submit]").click()
    expect(page.locator(f"#b-{check.id} [data-state]")).to_have_text(f"cy {pack.edition('en').say('saved.now')}")
    expect(page.locator(f"#b-{check.id} input[name=choice]").nth(-1)).to_be_checked()
    for later in module.lessons[number + 1 : number + 3]:
        page.locator("a[rel=next]").click()
        expect(page.locator("h1")).to_have_text([later.title if door == "light" else f"cy {later.title}"])
    assert ("en" if door == "light" else "cy") == page.evaluate("document.documentElement.lang")
    page.go_back()
    page.go_back()
    expect(page.locator("h1")).to_contain_text([lesson.title])
    expect(page.locator(f"#b-{check.id} input[name=choice]").nth(-1)).to_be_checked()


def test_codes_and_names_are_not_translated(page: Page, pack: Pack) -> None:
    page.goto("/card")
    page.locator("#card-who").fill("Sam")
    page.locator("form[action='/card'] button").click()
    page.goto("/code")
    page.evaluate(TRANSLATE)
    for code in page.locator(".code").all():
        assert not code.inner_text().startswith("cy")
        expect(code).to_have_attribute("translate", "no")
    expect(page.locator("h1")).to_have_text([f"cy {pack.edition('en').say('code.title')}"])
    page.goto("/resume")
    expect(page.locator("input[name=code]")).to_have_attribute("translate", "no")
