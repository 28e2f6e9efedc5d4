"""What a server keeps of one person, and a server that may be killed."""

import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note, Question
from modules.learning.codes import keeper
from modules.packs.pack import Lesson, Pack
from modules.pages.identity import IDENTITY, read_identity
from modules.storage.store import FILE

DOORS = {"light": "/read/{}/{}", "app": "/lesson?module={}&page={}"}


@pytest.fixture(scope="session")
def _one_that_may_die(server: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    made = type(server)(tmp_path_factory.mktemp("may-die"))
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def mortal(_one_that_may_die: Any) -> Iterator[Any]:
    """A server that a test may kill with `kill -9`; it is up again for the next test."""
    yield _one_that_may_die
    if _one_that_may_die.process.poll() is not None:
        _one_that_may_die.start()


@pytest.fixture(params=DOORS)
def door(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def open_page(pack: Pack) -> Callable[..., Page]:
    """Opens a lesson on a device by a door: `open_page(device(), lesson, "app")`. In the Streamlit door, waits until Streamlit has taken over."""

    def open_it(context: BrowserContext, lesson: Lesson, door: str, query: str = "") -> Page:
        page = context.new_page()
        page.goto(DOORS[door].format(lesson.module, lesson.slug) + query)
        expect(page.locator(".stage h1" if door == "app" else "h1")).to_have_text([lesson.title])
        return page

    return open_it


@pytest.fixture
def kept() -> Callable[..., list[tuple[Any, ...]]]:
    """All that a server keeps of the person at a device: (block, what, how often it was saved)."""

    def read(server: Any, context: BrowserContext) -> list[tuple[Any, ...]]:
        cookie = next(each["value"] for each in context.cookies() if each["name"] == IDENTITY)
        who = keeper(read_identity(cookie) or b"")
        with closing(sqlite3.connect(server.data / FILE)) as database:
            ask = "SELECT block, choices, version FROM answers WHERE keeper = ? UNION ALL SELECT block, text, version FROM notes WHERE keeper = ? ORDER BY block"
            return database.execute(ask, (who, who)).fetchall()

    return read


@pytest.fixture
def lessons(pack: Pack) -> list[Lesson]:
    return [lesson for module in pack.edition("en").modules.values() for lesson in module.lessons if not lesson.broken]


@pytest.fixture
def with_check(lessons: list[Lesson]) -> tuple[Lesson, Question]:
    """A page with a check of which one answer is chosen."""
    return next((lesson, block) for lesson in lessons for block in lesson.document.blocks if isinstance(block, Question) and not block.many)


@pytest.fixture
def with_note(lessons: list[Lesson]) -> tuple[Lesson, Note]:
    return next((lesson, block) for lesson in lessons for block in lesson.document.blocks if isinstance(block, Note))


@pytest.fixture
def with_two(lessons: list[Lesson]) -> tuple[Lesson, list[Question | Note]]:
    """A page with two forms on it."""
    found = ((lesson, [block for block in lesson.document.blocks if isinstance(block, Question | Note)]) for lesson in lessons)
    return next((lesson, blocks[:2]) for lesson, blocks in found if len(blocks) > 1)


@pytest.fixture
def fill(pack: Pack) -> Callable[..., None]:
    """Fills in the form of a block; presses its button unless told not to, and waits for "Saved" unless told not to."""
    saved = pack.edition("en").say("saved.now")

    def fill_in(page: Page, block: Question | Note, what: str = "Mine", press: bool = True, wait: bool = True) -> None:
        form = page.locator(f"#b-{block.id}")
        if isinstance(block, Question):
            form.locator("input[name=choice]").first.check()
        else:
            form.locator("textarea").fill(what)
        if press:
            form.locator("button[type=submit]").first.click()
        if press and wait:
            expect(page.locator(f"#b-{block.id} [data-state]")).to_have_text(saved)

    return fill_in
