"""Every link under "Get this another way" leads to what it says, by each door."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Options
from modules.authoring.another_way import FOLDER
from modules.authoring.publication import publication
from modules.packs.pack import Pack
from modules.storage.work import today

Device = Callable[..., BrowserContext]
PART = "welcome-easy-read"
BEGINS = {
    "booklet": ("application/pdf", b"%PDF"),
    "large": ("application/pdf", b"%PDF"),
    "giant": ("application/pdf", b"%PDF"),
    "epub": ("application/epub+zip", b"PK"),
    "transcript": ("text/html", b"<!"),
    "audio": ("audio/mpeg", b"ID3"),
    "talking": ("application/epub+zip", b"PK"),
    "copy": ("application/zip", b"PK"),
}


@pytest.fixture(scope="module")
def hosted(server: Any, pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A site whose host has made the copies of one part."""
    data = tmp_path_factory.mktemp("hosted")
    whole = publication(pack, today())
    for wanted, parts in ((("pdf", "large-print", "epub", "audio"), (PART,)), (("site",), ())):
        assert export(whole, [doors()[name] for name in wanted], data / FOLDER, Options(parts=parts)).good
    own = type(server)(data)
    yield own
    own.kill()


def links(page: Page) -> dict[str, str]:
    """The address of each way that is offered, by its name."""
    found = [link.get_attribute("href") or "" for link in page.locator(f"main a[href^='/another-way/{PART}/']").all()]
    return {address.rsplit("/", 1)[1]: address for address in found}


@pytest.mark.parametrize("javascript", [True, False])
def test_each_link_of_the_page_gives_what_it_says(hosted: Any, device: Device, javascript: bool) -> None:
    page = device(javascript=javascript, on=hosted).new_page()
    page.goto(f"/another-way/{PART}")
    offered = links(page)
    assert set(BEGINS) == set(offered)
    for name, address in offered.items():
        answer = page.request.get(address)
        kind, begins = BEGINS[name]
        assert (200, kind) == (answer.status, answer.headers["content-type"].partition(";")[0]), name
        assert answer.body().startswith(begins), name


def test_a_lesson_of_the_app_leads_to_a_file_and_one_that_nobody_made_is_made(hosted: Any, device: Device, tmp_path: Path) -> None:
    page = device(on=hosted).new_page()
    page.goto("/lesson?module=welcome&page=you-are-welcome")
    page.locator("summary").filter(has_text="Get this another way").click()
    page.locator("a[href='/another-way/welcome/booklet']").click()
    page.locator("form[action='/another-way/welcome/booklet'] button").click()
    for _ in range(60):
        if (hosted.data / FOLDER / "pdf" / "welcome.pdf").is_file():
            break
        page.wait_for_timeout(500)
    page.goto("/another-way/welcome")
    expect(page.locator("a[href='/another-way/welcome/booklet']")).not_to_contain_text("made when you ask")
    with page.expect_download() as download:
        page.locator("a[href='/another-way/welcome/booklet']").click()
    download.value.save_as(tmp_path / "booklet.pdf")
    assert b"%PDF" == (tmp_path / "booklet.pdf").read_bytes()[:4]
