"""A teller takes a story back. Copies on a stick and on a phone are out there: each drops it the next time that it has a line, and does not bring it back without one."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Options
from modules.authoring.publication import publication
from modules.packs.pack import Pack
from modules.storage.store import open_store
from modules.storage.stories import bring_back_story, withdraw_story

STORY, ON_PAGE = "the-empty-chair", "read/welcome/the-empty-chair.html"
GONE = "This story has been taken back"


@pytest.fixture(scope="module")
def folder(pack: Pack, server: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that knows the address of the live site."""
    out = tmp_path_factory.mktemp("known")
    assert export(publication(pack, date(2026, 11, 22), site=server.at), [doors()["site"]], out, Options()).good
    return out / "site"


@pytest.fixture
def taken_back(server: Any) -> Iterator[Callable[[], None]]:
    store = open_store("", server.data)
    yield lambda: withdraw_story(store, STORY)
    bring_back_story(store, STORY)
    store.close()


@pytest.fixture
def host(folder: Path) -> Iterator[ThreadingHTTPServer]:
    """Somebody who serves the copy, far from the live site."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder)))
    Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def is_told(page: Page, at: str, title: str) -> None:
    """The story stands in its own page, in the list and in the lesson."""
    page.goto(f"{at}/stories/{STORY}.html")
    expect(page.locator("h1")).to_have_text(title)
    page.goto(f"{at}/stories/index.html")
    expect(page.get_by_role("link", name=title)).to_have_count(1)
    page.goto(f"{at}/{ON_PAGE}")
    expect(page.locator(f"#s-{STORY}")).to_contain_text(title)


def is_gone(page: Page, at: str, title: str) -> None:
    page.goto(f"{at}/stories/{STORY}.html")
    expect(page.locator("h1")).to_have_text(GONE)
    expect(page).to_have_title(GONE)
    expect(page.get_by_text("The person who told it asked us to take it down.")).to_be_visible()
    page.goto(f"{at}/stories/index.html")
    expect(page.get_by_role("link", name=title)).to_have_count(0)
    page.goto(f"{at}/{ON_PAGE}")
    expect(page.locator(f"#s-{STORY}")).to_have_text("The person who told it asked us to take it down. That is their right.")


@pytest.mark.parametrize("where", ["on a stick", "kept on a phone"])
def test_a_copy_drops_a_story_at_its_next_line(
    where: str,
    folder: Path,
    host: ThreadingHTTPServer,
    pack: Pack,
    device: Callable[..., BrowserContext],
    taken_back: Callable[[], None],
    watch: Any,
    axe: Callable[..., list[str]],
) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "Failed to fetch", "Access to XMLHttpRequest")  # axe looks for the style of a page on a disk
    title = pack.edition("en").stories[STORY].story.title
    context = device()
    page = context.new_page()
    at = folder.as_uri() if where == "on a stick" else f"http://127.0.0.1:{host.server_port}"
    if where == "kept on a phone":
        page.goto(f"{at}/index.html")
        page.get_by_role("button", name="Keep this on my phone").click()
        expect(page.get_by_text("It is kept.")).to_be_visible()
        host.shutdown()
    is_told(page, at, title)

    context.set_offline(True)
    taken_back()
    is_told(page, at, title)

    # A line again, for one page with no story on it on another day; then none.
    context.set_offline(False)
    page.evaluate(
        "() => { const name = Object.keys(localStorage).find(each => each.startsWith('side-by-side')); localStorage[name] = JSON.stringify({ ...JSON.parse(localStorage[name]), asked: '' }); }"
    )
    with page.expect_response("**/exports/withdrawn.json"):
        page.goto(f"{at}/help.html")
    page.wait_for_function("Object.values(localStorage).some(text => text.includes('the-empty-chair') && JSON.parse(text).gone.length)")
    context.set_offline(True)
    is_gone(page, at, title)
    assert [] == axe(page)
