"""From the code that is typed to the first question, on a phone of some years ago with a slow line. Beside it: a stock Streamlit page."""

from datetime import UTC, datetime

from playwright.sync_api import Browser

from benchmarks.browser import DOWN, GIVES_UP_AFTER_MS, HIGH, ROUND_TRIP_MS, SLOWER, UP, WIDE, Wanted, chromium, cold_load
from benchmarks.rooms.hall import PLAN
from benchmarks.rooms.people import QUESTION
from benchmarks.server import PEERS, Server, our_server, stock_server
from modules.live.events import Draft
from modules.storage.rooms.events import append
from modules.storage.rooms.rooms import open_room
from modules.storage.store import open_store

_NOTE = """() => { const look = () => { const box = document.querySelector("[data-answer]");
  if (box && box.checkVisibility()) { window.__asked = performance.timeOrigin + performance.now(); } else { requestAnimationFrame(look); } }; requestAnimationFrame(look); }"""


def joining(turns: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds from pressing "come in" to the question on screen; the same on a quick phone; and seconds to a stock page."""
    slow, quick, stock = [], [], []
    with our_server() as ours, stock_server(PEERS / "stock.py") as peer, chromium() as browser:
        code = _room(ours)
        _join(browser, ours, code, slower=False)
        cold_load(browser, peer.address, Wanted("drawn", "h1"))
        for _ in range(turns):
            slow.append(_join(browser, ours, code, slower=True))
            quick.append(_join(browser, ours, code, slower=False))
            stock.append(cold_load(browser, peer.address, Wanted("drawn", "h1")).seen["drawn"])
    return slow, quick, stock


def _room(server: Server) -> str:
    """A room whose question is on before anybody comes, so that coming in is all there is to wait for."""
    store = open_store("", server.data)
    room = open_room(store, PLAN, "bench", datetime.now(UTC))
    append(store, room.id, [Draft("moved", QUESTION)], datetime.now(UTC))
    store.close()
    return room.code


def _join(browser: Browser, server: Server, code: str, *, slower: bool) -> float:
    """A phone that was never here: the page where the code is typed is open, the rest is not."""
    context = browser.new_context(viewport={"width": WIDE, "height": HIGH})
    try:
        page = context.new_page()
        page.add_init_script(f"({_NOTE})()")
        if slower:
            wire = context.new_cdp_session(page)
            wire.send("Network.enable")
            wire.send("Network.emulateNetworkConditions", {"offline": False, "latency": ROUND_TRIP_MS, "downloadThroughput": DOWN, "uploadThroughput": UP})
            wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(f"{server.address}/join", timeout=GIVES_UP_AFTER_MS)
        page.locator("#code").fill(code)
        pressed = page.evaluate("performance.timeOrigin + performance.now()")
        page.locator("main form button[type=submit]").last.click(no_wait_after=True)
        page.wait_for_url(f"**/rooms/{code}", wait_until="commit", timeout=GIVES_UP_AFTER_MS)
        while not (asked := page.evaluate("window.__asked || 0")):
            page.wait_for_timeout(50)
        return float(asked - pressed) / 1000
    finally:
        context.close()
