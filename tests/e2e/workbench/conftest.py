"""An author at the editor: signed in, with a browser, and with hands that write."""

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from modules.pages.house import CONTENT
from modules.programme.roles import Role
from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session
from modules.storage.store import open_store

COLOURS = ["color-contrast", "link-in-text-block"]  # what can differ between two schemes of colours
WIDER = "() => document.documentElement.scrollWidth > innerWidth"


class Author:
    """Somebody of the staff and their page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box: Locator = page.locator("[data-text]")
        self.said: Locator = page.locator("[data-said]")
        self.kept: Locator = page.locator("[data-kept]")

    def start(self, file: str = "") -> None:
        self.page.goto(f"/editor?file={file}" if file else "/editor")
        self.ready()

    def ready(self) -> None:
        expect(self.page.locator("[data-editor][data-ready]")).to_be_attached(timeout=60_000)
        expect(self.box).to_be_editable()

    def write(self, text: str) -> None:
        """Write this in place of all that is there."""
        self.box.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        self.checked()

    def checked(self) -> None:
        """The findings are those of the text that is there now."""
        expect(self.page.locator("[data-editor][data-checked]")).to_be_attached()


@pytest.fixture
def author(device: Callable[..., BrowserContext], server: Any) -> Callable[..., Author]:
    """Brings in somebody with this role, on a new device."""

    def make(name: str = "Bo Lee", role: Role = "author", **options: Any) -> Author:
        store, now = open_store("", server.data), datetime.now(UTC)
        with store.writing() as connection:
            session = begin_session(connection, add_person(connection, name, f"{name} {now.timestamp()}", "x", [role], now), now)
        store.close()
        context = device(**options)
        context.add_cookies([{"name": "sbs-staff", "value": session, "url": server.at}])
        return Author(context.new_page())

    return make


@pytest.fixture
def lesson() -> Callable[[int], str]:
    """The path of a lesson in the pack. Drafts stay, so each test takes one of its own."""

    def path(number: int) -> str:
        return sorted(file.relative_to(CONTENT).as_posix() for file in (Path(CONTENT) / "modules").rglob("*.en.md"))[number]

    return path


@pytest.fixture
def training(tmp_path: Path) -> Path:
    """A copy of the pack in a working copy of its own."""
    folder = tmp_path / "training" / "side-by-side"
    shutil.copytree(CONTENT, folder)
    for words in (("init", "--quiet"), ("add", "-A"), ("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "As shipped")):
        subprocess.run(["git", "-C", folder.parent, *words], check=True)
    return folder


@pytest.fixture
def desk(server: Any, training: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A server whose words are that copy."""
    monkeypatch.setenv("SIDE_BY_SIDE_CONTENT", str(training))
    (tmp_path / "data").mkdir()
    made = type(server)(tmp_path / "data")
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def staff(desk: Any, device: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """A page of somebody who is signed in with these roles."""

    def make(name: str, *roles: Role, **options: Any) -> Page:
        store, now = open_store("", desk.data), datetime.now(UTC)
        with store.writing() as connection:
            session = begin_session(connection, add_person(connection, name, name, "", roles, now), now)
        store.close()
        context = device(on=desk, **options)
        context.add_cookies([{"name": "sbs-staff", "value": session, "url": desk.at}])
        return context.new_page()

    return make


@pytest.fixture
def look_over(axe: Callable[..., list[str]]) -> Callable[[Page], None]:
    """Nothing for axe to say at 3 widths and in 3 more schemes, and nothing is wider than the screen."""

    def look(page: Page) -> None:
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert [] == axe(page), (page.url, width)
            assert not page.evaluate(WIDER), (page.url, width)
        for scheme in ("dark", "cream", "contrast"):
            page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
            assert [] == axe(page, COLOURS), (page.url, scheme)
        page.evaluate("delete document.documentElement.dataset.scheme")

    return look
