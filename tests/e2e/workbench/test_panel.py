"""Three readers on phones read a page; the author sees their marks, explains one word, and tells them what was done."""

import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack
from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session
from modules.storage.store import open_store

AXE = (Path(__file__).parents[1] / "axe" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values: tags}})
  .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target.join(" ")).join(" | ")))"""
FILE = "modules/welcome/02-what-a-patient-partner-is.en.md"
LESSON = "/read/welcome/what-a-patient-partner-is"
TITLE = "What a patient partner is"


@pytest.fixture
def site(server: Any, tmp_path: Path) -> Iterator[Any]:
    """A server of its own: a new term would show on the pages of other tests."""
    made = type(server)(tmp_path)
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def ann(site: Any, device: Callable[..., BrowserContext]) -> Page:
    """An author, signed in."""
    store, now = open_store("", site.data), datetime.now(UTC)
    with store.writing() as connection:
        session = begin_session(connection, add_person(connection, "Ann", "ann", "x", ["author"], now), now)
    store.close()
    context = device(on=site, viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": "sbs-staff", "value": session, "url": site.at}])
    return context.new_page()


@pytest.fixture
def link(ann: Page) -> str:
    ann.goto("/workbench/panels")
    ann.locator("#file").select_option(FILE)
    ann.locator("form button[type=submit]").filter(has_text="Choose the parts").click()
    ann.locator("main form button[type=submit]").last.click()
    return ann.locator(".link-box").inner_text()


def clean(page: Page) -> list[str]:
    page.evaluate(AXE)
    wide = ["It is wider than the screen"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    return [*page.evaluate(RUN, TAGS), *wide]


def send(page: Page) -> None:
    page.locator("main form .form-foot button[type=submit]").last.click()


def reads(page: Page, link: str, words: list[str], first: str, look: Callable[[Page], None]) -> None:
    """Somebody goes through the panel, taps words, and says what they would do."""
    page.goto(link)
    for step in range(6):
        look(page)
        if step == 1:
            for word in words:
                page.locator("label.tap", has_text=word).first.click()
            page.locator("#text").fill(first)
        if step == 3:
            page.locator("#hard-little").check()
            page.locator("#text").fill("More pictures, please.")
        if step == 4:
            page.locator("#f-interested").check()
        send(page)
    expect(page).to_have_url(f"{link}/thanks")
    look(page)


def test_readers_on_phones_are_heard(site: Any, ann: Page, link: str, device: Callable[..., BrowserContext], pack: Pack) -> None:
    say = pack.edition("en").say

    def is_clean(page: Page) -> None:
        assert [] == clean(page)

    phones = [device(on=site).new_page(), device(on=site, viewport={"width": 320, "height": 640}).new_page(), device(javascript=False, on=site).new_page()]
    reads(phones[0], link, ["lift", "service"], "I would ask who they are.", is_clean)
    reads(phones[1], link, ["lift"], "Nothing yet.", is_clean)
    reads(phones[2], link, ["lift", "broken"], "Ring the ward.", lambda page: None)

    ann.reload()
    expect(ann.locator(".marked mark", has_text="lift")).to_contain_text("3 readers")
    expect(ann.locator(".marked mark", has_text="broken")).to_contain_text("1 reader")
    for words in ("I would ask who they are.", "Ring the ward.", "More pictures, please."):
        expect(ann.get_by_text(words).first).to_be_visible()
    assert [] == clean(ann)

    term = ann.locator("form.box", has=ann.get_by_role("heading", name=say("panels.explain", word="lift")))
    term.get_by_label(say("panels.plain")).fill("A box that carries people up and down in a building.")
    term.get_by_label(say("panels.example")).fill("The lift is by the front door.")
    term.get_by_label(say("panels.topic")).select_option("meetings")
    term.get_by_label(say("panels.why")).fill("All 3 readers asked for it")
    term.get_by_role("button", name=say("panels.accept")).click()
    expect(ann.locator(".message")).to_have_text(say("panels.done.decided"))

    ann.get_by_label(say("panel.you-said")).fill("You did not know the word lift.")
    ann.get_by_label(say("panel.we-did")).fill("The page says what it means now.")
    ann.get_by_role("button", name=say("panels.publish")).click()
    expect(ann.locator(".message")).to_have_text(say("panels.done.told"))
    assert [] == clean(ann)

    # 3 readers, and they were told: the parts that they read are signed, by name of this panel.
    ann.get_by_label(say("panels.sign-why")).fill("All could say it in their own words")
    ann.get_by_role("button", name=say("panels.sign-button")).click()
    expect(ann.locator(".message")).to_have_text(say("panels.done.signed"))
    for width in (1280, 390, 320):
        ann.set_viewport_size({"width": width, "height": 800})
        assert [] == clean(ann)
    ann.get_by_role("link", name=say("ways.history"), exact=True).click()
    expect(ann.locator("main")).to_contain_text(f"Reader panel “{TITLE}”")
    assert [] == clean(ann)

    for phone in phones:
        phone.goto(link)
        expect(phone.get_by_text("The page says what it means now.")).to_be_visible()
        phone.goto(LESSON)
        expect(phone.get_by_role("button", name="lift", exact=True)).to_be_visible()
        expect(phone.get_by_text("The page says what it means now.")).to_be_visible()
    assert [] == clean(phones[0])
    phones[0].goto("/lesson?module=welcome&page=what-a-patient-partner-is")
    expect(phones[0].get_by_role("heading", name=TITLE, level=1)).to_be_visible(timeout=60_000)
    expect(phones[0].get_by_text("The page says what it means now.")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_staffs_pages_fit_and_axe_finds_nothing(ann: Page, link: str, width: int) -> None:
    panel = ann.url.split("?")[0]
    ann.set_viewport_size({"width": width, "height": 800})
    for address in ("/workbench/panels", f"/workbench/panels/new?file={FILE}", panel, f"/workbench/review/{FILE}"):
        ann.goto(address)
        assert [] == clean(ann), address


def test_a_reader_can_do_it_all_by_keyboard(site: Any, link: str, device: Callable[..., BrowserContext]) -> None:
    page = device(on=site).new_page()
    page.goto(link)
    page.get_by_role("button", name="Yes, start").press("Enter")
    page.get_by_role("checkbox", name="lift", exact=True).press("Space")
    expect(page.locator("label.tap:has(input:checked)")).to_have_text("lift")
    page.get_by_role("link", name="Go past the words").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ask somebody.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{link}/2")
    page.go_back()
    expect(page.locator("label.tap:has(input:checked)")).to_have_text("lift")
