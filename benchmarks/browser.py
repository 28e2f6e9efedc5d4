"""A slow phone on a slow line, played by Chromium: what it downloads, and when a person sees something."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

# Slow 4G and a phone of some years ago, as Lighthouse has them.
ROUND_TRIP_MS = 562
DOWN = 1_440_000 / 8
UP = 675_000 / 8
SLOWER = 4
WIDE, HIGH = 390, 844
GIVES_UP_AFTER_MS = 90_000
PAUSE_MS = 250

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# Notes, in the page itself, when each paint happens and when each wanted thing is first on screen.
_NOTES = """(wanted) => {
  const noted = window.__noted = { first: 0, largest: 0, seen: {} };
  const note = (type, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  note("paint", (each) => { if (each.name === "first-contentful-paint") noted.first = each.startTime; });
  note("largest-contentful-paint", (each) => { noted.largest = each.startTime; });
  const look = () => {
    for (const [name, there, gone] of wanted) {
      if (name in noted.seen || (gone && document.querySelector(gone))) continue;
      const box = document.querySelector(there);
      if (box && box.checkVisibility({ visibilityProperty: true }) && box.getBoundingClientRect().height > 0) noted.seen[name] = performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to wait for: on screen once `there` matches and, if given, `gone` no longer does."""

    name: str
    there: str
    gone: str = ""


@dataclass(slots=True)
class Fetched:
    """One thing that was downloaded, with its size on the wire."""

    address: str
    size: int = 0


@dataclass(slots=True)
class Load:
    """One cold load. Times are in seconds from the click on the link, sizes in bytes on the wire, websocket messages included."""

    first_paint: float = 0.0
    largest_paint: float = 0.0
    seen: Mapping[str, float] = field(default_factory=dict)
    fetched: Mapping[str, Fetched] = field(default_factory=dict)
    sockets: int = 0
    complaints: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        return sum(each.size for each in self.fetched.values()) + self.sockets

    @property
    def requests(self) -> int:
        """What went over the wire; a part that the page made for itself does not count."""
        return sum(not each.address.startswith(("blob:", "data:")) for each in self.fetched.values())


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser with nothing of its own going on. CHROMIUM names another program than the system's."""
    program = os.environ.get("CHROMIUM") or next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if program is None:
        raise RuntimeError("This benchmark needs Chromium. Install it, or set CHROMIUM to its program.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def cold_load(browser: Browser, address: str, *wanted: Wanted) -> Load:
    """Open `address` as a first visitor does, and wait until all that is wanted is on screen and the line is quiet."""
    context = browser.new_context(viewport={"width": WIDE, "height": HIGH})
    try:
        page = context.new_page()
        load = _listening(page, context.new_cdp_session(page))
        page.add_init_script(f"({_NOTES})({[[each.name, each.there, each.gone] for each in wanted]!r})")
        page.goto(address, wait_until="commit", timeout=GIVES_UP_AFTER_MS)
        noted = _all_seen(page, wanted)
        load.first_paint, load.largest_paint = noted["first"] / 1000, noted["largest"] / 1000
        load.seen = {name: time / 1000 for name, time in noted["seen"].items()}
        return load
    finally:
        context.close()


def _all_seen(page: Page, wanted: Sequence[Wanted]) -> dict[str, Any]:
    """Wait from outside: the page's content policy forbids the ways in which a browser driver waits inside."""
    for _ in range(GIVES_UP_AFTER_MS // PAUSE_MS):
        page.wait_for_timeout(PAUSE_MS)
        noted = page.evaluate("window.__noted")
        if noted["first"] and len(noted["seen"]) == len(wanted):
            page.wait_for_load_state("networkidle", timeout=GIVES_UP_AFTER_MS)
            page.wait_for_timeout(1_000)
            return dict(page.evaluate("window.__noted"))
    raise TimeoutError(f"{page.url} did not show all of {[each.name for each in wanted]}: {page.evaluate('window.__noted')}")


def _listening(page: Page, wire: CDPSession) -> Load:
    """Slow the line and the processor down, and write down all that comes."""
    fetched: dict[str, Fetched] = {}
    load = Load(fetched=fetched)

    def asked(event: Mapping[str, Any]) -> None:
        fetched.setdefault(event["requestId"], Fetched(event["request"]["url"]))

    def finished(event: Mapping[str, Any]) -> None:
        if event["requestId"] in fetched:
            fetched[event["requestId"]].size = int(event["encodedDataLength"])

    def frame(event: Mapping[str, Any]) -> None:
        payload = event["response"]["payloadData"]
        load.sockets += len(payload) * 3 // 4 if event["response"]["opcode"] == 2 else len(payload)

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", finished)
    wire.on("Network.webSocketFrameReceived", frame)
    page.on("console", lambda message: load.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: load.complaints.append(str(error)))
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", {"offline": False, "latency": ROUND_TRIP_MS, "downloadThroughput": DOWN, "uploadThroughput": UP})
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return load
