"""Somebody else holds the database while a lesson is answered: what the person sees, and how long everybody else waits."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import httpx
from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium
from benchmarks.learner import PATIENCE, addresses, answered_something
from benchmarks.process import settle
from benchmarks.server import Server, our_server
from benchmarks.table import Row
from modules.learning.codes import keeper
from modules.pages.identity import IDENTITY, read_identity
from modules.storage.store import FILE

# A backup or a check by a person's own tool holds a database for a second or two; the longer one goes past the server's patience.
SECONDS = (2.0, 5.0)
READERS = 10
MODULE, PAGE = "welcome", "what-a-patient-partner-is"
# Notes each text that the form's own line shows, and the ones that are said to a screen reader.
_NOTES = """() => {
  const shown = window.__shown = [];
  const look = () => document.querySelectorAll("form[data-save] [data-state]").forEach((line) => {
    const text = line.textContent.trim();
    if (text && text !== shown.at(-1)) shown.push(text);
  });
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def run(quick: bool) -> list[Row]:
    rows = []
    with our_server() as server:
        readers = asyncio.run(_readers(server.address))  # before the browser: its driver has an event loop of its own
        settle(server.pid)
        free = max(_read_for(server, readers, SECONDS[0]))
        with chromium() as browser:
            for seconds in SECONDS[:1] if quick else SECONDS:
                rows.extend(_locked(server, browser, readers, seconds, free))
    return rows


async def _readers(address: str) -> list[dict[str, str]]:
    """The cookies of those who read meanwhile. One in two has saved something: their pages are filled in from the database, and their place is kept there."""
    pages, words = await addresses(address)
    return [await answered_something(address, pages, words) if number % 2 else {} for number in range(READERS)]


def _locked(server: Server, browser: Browser, readers: Sequence[dict[str, str]], seconds: float, free: float) -> list[Row]:
    """One answer, given the moment the lock begins. Each time by another person."""
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{server.address}/read/{MODULE}/{PAGE}")
        page.evaluate(f"({_NOTES})()")
        page.locator("form[data-save] input[name=choice]").first.check()
        waits: list[float] = []
        others = threading.Thread(target=lambda: waits.extend(_read_for(server, readers, seconds)))
        with _held(server.data, seconds):
            others.start()
            page.locator("form[data-save] button[type=submit]").first.click()
            shown, took = _until_saved(page)
        others.join()
        identity = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == IDENTITY)
    finally:
        context.close()
    stored = _stored(server.data, identity)
    said = " > ".join(text for text in shown if text != "…")
    slowest, usual = max(waits) * 1000, free * 1000
    name = f"Database locked for {seconds:g} s"
    return [
        Row(f"{name}: what the person sees", "", f"{said} ({took:.1f} s)", "", "Not saved yet > Saved", "Not saved yet" in said and said.endswith("Saved")),
        Row("- times that the answer is stored", "", str(sum(stored)), "", "once", stored == [1]),
        Row(
            f"- slowest of {len(waits)} pages read by others",
            f"{usual:,.0f} ms unlocked",
            f"{slowest:,.0f} ms",
            f"{slowest / usual:.1f}",
            "nobody waits",
            slowest < max(150, 2 * usual),
        ),
    ]


@contextmanager
def _held(data: Path, seconds: float) -> Iterator[None]:
    """The database in a write lock for so long, from a connection of its own."""
    locked = threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(data / FILE, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            locked.set()
            time.sleep(seconds)
            other.execute("ROLLBACK")

    holder = threading.Thread(target=hold)
    holder.start()
    locked.wait()
    try:
        yield
    finally:
        holder.join()


def _until_saved(page: Page) -> tuple[Sequence[str], float]:
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        page.wait_for_timeout(50)
        shown = page.evaluate("window.__shown")
        if shown and shown[-1] == "Saved":
            break
    return page.evaluate("window.__shown"), time.monotonic() - began


def _read_for(server: Server, readers: Sequence[dict[str, str]], seconds: float) -> list[float]:
    """How long each page took, for several people who read one page after another."""
    waits: list[float] = []
    until = time.monotonic() + seconds

    def read(number: int, cookies: dict[str, str]) -> None:
        random = Random(number)
        with httpx.Client(base_url=server.address, cookies=cookies, timeout=PATIENCE, verify=False) as client:
            while time.monotonic() < until:
                began = time.perf_counter()
                client.get(f"/read/{MODULE}/{random.randint(1, 6)}").raise_for_status()
                waits.append(time.perf_counter() - began)
                time.sleep(0.2)

    threads = [threading.Thread(target=read, args=each) for each in enumerate(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return waits


def _stored(data: Path, identity: str) -> list[int]:
    """How many times each answer of this person was saved."""
    with closing(sqlite3.connect(data / FILE)) as database:
        return [times for (times,) in database.execute("SELECT version FROM answers WHERE keeper = ?", (keeper(read_identity(identity) or b""),))]
