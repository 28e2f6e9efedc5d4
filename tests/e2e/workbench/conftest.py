"""An author at the editor: signed in, with a browser, and with hands that write."""

from collections.abc import Callable
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
