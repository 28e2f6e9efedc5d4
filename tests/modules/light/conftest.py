"""The light door as it is served, on a fresh database, with the shipped words; and a small browser that keeps cookies."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from modules.light.faults import fault_page
from modules.light.guard import Guard
from modules.light.maintenance import Maintenance
from modules.light.routes import routes
from modules.pages import house as house_file
from modules.pages.house import CONTENT, House, open_house
from modules.pages.identity import STAFF
from modules.programme.roles import Role
from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The words that ship, read once for all tests that do not change them. They are immutable."""
    return house_file._words(CONTENT, tmp_path_factory.mktemp("no-host"))


@pytest.fixture
def opened(lay_tables: Callable[[Path], None]) -> Callable[..., AbstractContextManager[House]]:
    """Opens a house on an empty database with words that were read before; after a publish it reads its own anew: `with opened(data, words, content) as house`."""

    @contextmanager
    def opening(data: Path, words: Any, content: Path | None = None) -> Iterator[House]:
        lay_tables(data)
        with pytest.MonkeyPatch.context() as once:
            once.setattr(house_file, "_words", lambda content, data: words)
            made = open_house(data, content)
        yield made
        made.store.close()

    return opening


@pytest.fixture
def house(tmp_path: Path, shipped: Any, opened: Callable[..., AbstractContextManager[House]]) -> Iterator[House]:
    with opened(tmp_path, shipped) as made:
        yield made


@pytest.fixture
def app(house: House) -> Starlette:
    return Starlette(routes=routes(house), middleware=[Middleware(Guard, house=house), Middleware(Maintenance, house=house)], exception_handlers={Exception: fault_page(house)})


@pytest.fixture
def visitor(app: Starlette) -> TestClient:
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def another(app: Starlette) -> TestClient:
    """Another device."""
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def fields() -> Callable[[str, str], dict[str, str]]:
    return _fields


def _fields(html: str, block: str) -> dict[str, str]:
    """The hidden fields of the form of one block."""
    form = re.search(rf'<form class="box [\w ]+" id="b-{block}".*?</form>', html, re.DOTALL)
    assert form is not None, f"no form for {block}"
    return {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form.group())}


@pytest.fixture(scope="session")
def working_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("as-shipped")
    shutil.copytree(CONTENT, folder / "side-by-side")
    commit = ("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "As shipped")
    for words in (("init", "--quiet"), ("add", "-A"), commit, ("gc", "--quiet")):  # one file for all it keeps is sooner copied than hundreds
        subprocess.run(["git", "-C", folder, *words], check=True)
    return folder


@pytest.fixture
def own_content(tmp_path: Path, working_copy: Path) -> Path:
    """A copy of the shipped pack in a git working copy of its own: tests publish into it, never into ours."""
    shutil.copytree(working_copy, tmp_path / "training")
    return tmp_path / "training" / "side-by-side"


@pytest.fixture
def own_words(shipped: Any) -> Any:
    """What `own_content` holds at first: a copy has the same words, so they are not read again before a publish. A test file that changes the copy reads it."""
    return shipped


@pytest.fixture
def author_house(tmp_path: Path, own_content: Path, own_words: Any, opened: Callable[..., AbstractContextManager[House]]) -> Iterator[House]:
    with opened(tmp_path / "data", own_words, own_content) as made:
        yield made


@pytest.fixture
def staff_of(author_house: House) -> Callable[..., TestClient]:
    """The device of somebody who is signed in with these roles, at a light door with words of its own."""
    app = Starlette(routes=routes(author_house), middleware=[Middleware(Guard, house=author_house)], exception_handlers={Exception: fault_page(author_house)})

    def make(name: str, *roles: Role) -> TestClient:
        client = TestClient(app, raise_server_exceptions=False, headers={"x-side-by-side": "fetch"})
        with author_house.store.writing() as connection:
            who = add_person(connection, name, name.casefold(), "", roles, datetime.now(UTC))
            client.cookies.set(STAFF, begin_session(connection, who, datetime.now(UTC)))
        return client

    return make


ENGLISH = frozenset(
    "the and you your of is are what with for this that to be have can we they it not from who how was will when which people on one each about all at as has if more".split()
)
_EMPTY = frozenset("area br col embed hr img input link meta source wbr".split())
_UNREAD = ("script", "style", "noscript", "code", "title")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        here = given.get("lang") or (self.open[-1][1] if self.open else "")
        self.found += [(here, given[name] or "") for name in ("aria-label", "title", "alt", "placeholder") if given.get(name)]
        if tag not in _EMPTY:
            self.open.append((tag, here))

    def handle_endtag(self, tag: str) -> None:
        while self.open and any(name == tag for name, _ in self.open):
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.open and data.strip() and self.open[-1][0] not in _UNREAD:
            self.found.append((self.open[-1][1], " ".join(data.split())))


@pytest.fixture
def english_in(house: House) -> Callable[[str, str], list[str]]:
    """Pieces of a page that are said to be in a language and read like English. Titles of pages inside a sentence are names: they stay as they are."""
    modules = house.pack.edition("en").modules.values()
    titles = sorted({title for module in modules for title in (module.title, *(lesson.title for lesson in module.lessons))}, key=len, reverse=True)

    def look(page: str, language: str) -> list[str]:
        reader = _Reader()
        reader.feed(page)
        return [text for here, text in reader.found if here == language and _is_english(_without(titles, text))]

    return look


def _without(titles: list[str], text: str) -> str:
    for title in titles:
        if title in text and title != text:
            text = text.replace(title, "")
    return text


def _is_english(text: str) -> bool:
    words = re.findall(r"[a-z']+", text.lower())
    joining = sum(word in ENGLISH for word in words)
    return joining * 5 >= len(words) and joining > 0
