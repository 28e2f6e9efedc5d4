"""A real server, a real browser. At the end of a test, no page of it may have asked another host for anything, or told an error that was not expected."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from glossary.load import TERMS, load_glossary
from modules.packs.load import load_pack
from modules.packs.pack import Pack
from modules.pages.house import CONTENT

ROOT = Path(__file__).parents[2]
HERE = "127.0.0.1"
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text(encoding="utf-8")
# The same Chromium, without the window around it that nobody looks at, needs half the time; where it is not packaged, any other.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([tags, rules]) => axe.run(document, {resultTypes: ["violations"], runOnly: rules ? {type: "rule", values: rules} : {type: "tag", values: tags}})
  .then(found => found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target.join(" ") + " " + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(" | ")))"""


class Server:
    """`streamlit run app.py` on a free port, with a data folder of its own. It can be killed and started again."""

    def __init__(self, data: Path) -> None:
        self.data = data
        with socket.socket() as free:
            free.bind((HERE, 0))
            self.port = free.getsockname()[1]
        self.at = f"http://{HERE}:{self.port}"
        self.start()

    def start(self) -> None:
        settings = {**os.environ, "SIDE_BY_SIDE_DATA": str(self.data), "STREAMLIT_SERVER_ADDRESS": HERE, "STREAMLIT_SERVER_PORT": str(self.port)}
        with (self.data / "log.txt").open("ab") as log:
            self.process = subprocess.Popen([sys.executable, "-m", "streamlit", "run", "app.py"], cwd=ROOT, env=settings, stdout=log, stderr=log)
        until = time.monotonic() + 60
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("The server did not start:\n" + (self.data / "log.txt").read_text(errors="replace"))
            time.sleep(0.1)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.at}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def kill(self, how: int = signal.SIGKILL) -> None:
        self.process.send_signal(how)
        self.process.wait(timeout=20)


@dataclass
class Watch:
    """What the pages of one test did. A test names the console errors that it means to cause."""

    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def expect(self, *parts: str) -> None:
        self.expected.extend(parts)

    def heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} {message.location.get('url', '')}")

    def asked(self, address: str) -> None:
        if urlsplit(address).scheme in ("http", "https", "ws", "wss") and urlsplit(address).hostname != HERE:
            self.elsewhere.append(address)


SLOW = ("rooms/test_twelve.py", "rooms/test_template.py", "rooms/test_sight.py", "rooms/test_meeting.py", "workbench/test_editor.py", "workbench/test_panel.py")
"""Files with tests of half a minute and more. They come first, so that at the end no processor waits for one of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((place for place, name in enumerate(SLOW) if item.path.as_posix().endswith(f"e2e/{name}")), len(SLOW)))
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(CONTENT, load_glossary(TERMS))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("data"))
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        pytest.fail("The browser tests need Chromium. On Debian: sudo apt-get install chromium. Elsewhere set CHROMIUM to its program.")
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
        opened = playwright.chromium.launch(executable_path=program, args=quiet)
        yield opened
        opened.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    seen = Watch()
    yield seen
    assert [] == seen.elsewhere
    assert [] == [error for error in seen.errors if not any(part in error for part in seen.expected)]


@pytest.fixture
def device(browser: Browser, server: Server, watch: Watch) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a device that was never here before: `device(javascript=False, color_scheme="dark")`. `line=False`: its browser says that it is offline."""
    made: list[BrowserContext] = []

    def make(javascript: bool = True, on: Server = server, line: bool = True, **options: Any) -> BrowserContext:
        context = browser.new_context(**{"base_url": on.at, "java_script_enabled": javascript, "viewport": {"width": 390, "height": 844}, "locale": "en-GB", **options})
        context.set_default_timeout(45_000)
        # What the browser believes of the line. Where the tests run with the network shut, it would believe that there is none.
        context.add_init_script(f"Object.defineProperty(Navigator.prototype, 'onLine', {{get: () => {str(line).lower()}}})")
        context.on("console", watch.heard)
        context.on("weberror", lambda error: watch.errors.append(str(error.error)))
        context.on("request", lambda request: watch.asked(request.url))
        context.on("page", lambda page: page.on("websocket", lambda line: watch.asked(line.url)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def light(device: Callable[..., BrowserContext]) -> Page:
    """A page of the light door, on a new device with JavaScript off."""
    return device(javascript=False).new_page()


@pytest.fixture
def page(device: Callable[..., BrowserContext]) -> Page:
    """A page on a new device with JavaScript."""
    return device().new_page()


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """What axe finds on a page: nothing, we hope. `rules` names the few rules to look at."""

    def run(page: Page, rules: list[str] | None = None) -> list[str]:
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(AXE)
        return list(page.evaluate(RUN, [TAGS, rules]))

    return run
