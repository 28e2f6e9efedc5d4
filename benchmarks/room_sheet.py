"""`python -m benchmarks.room_sheet --out FOLDER`: the wall, the phone and the console at each screen of each activity, as pictures to look at.

The wall is taken before and after its result is shown, with answers of eight people; `--wide` and `--narrow` name the widths of wall and phone.
"""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import Browser, Page

from benchmarks.browser import chromium
from benchmarks.server import Server, our_server
from glossary.load import TERMS, load_glossary
from modules.live.care import Care
from modules.live.plan import Plan, plan_of_activity
from modules.packs.load import load_pack
from modules.packs.pack import Edition
from modules.pages.house import CONTENT
from modules.storage.rooms.hosts import add_host
from modules.storage.rooms.rooms import open_room
from modules.storage.store import open_store

PEOPLE = 8
HIGH = {1280: 720, 1920: 1080, 390: 844, 320: 640}
_WORDS = (
    "Being asked", "To be listened to by someone who has time", "A seat", "Plain words in the letter", "That my mum can come in with me", "Lunch on time",
    "Knowing who to ring when I am worried at night, and that somebody will answer", "A kind word",
)  # fmt: skip
# The boxes of the form on a page, each once: its name, its kind, what can be chosen, how long it may be.
_FIELDS = """() => { const found = {}; const form = document.querySelector("form[data-answer]");
  if (!form || !form.querySelector("button[value=answer]")) return [];
  for (const box of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    const type = box.tagName === "INPUT" ? box.type : box.tagName.toLowerCase(), most = box.maxLength > 0 ? box.maxLength : 200;
    (found[box.name] ||= {name: box.name, type, values: [], number: !!box.inputMode, most}).values.push(box.value); }
  return Object.values(found); }"""
_CARE = Care(support="Ann Lee", safeguarding="Bo May", quiet="Room 2")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.room_sheet", description="Take pictures of wall, phone and console at every screen of the activities.")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--wide", type=int, default=1280, choices=(1280, 1920), help="width of the wall")
    parser.add_argument("--narrow", type=int, default=390, choices=(390, 320), help="width of the phone")
    parser.add_argument("names", nargs="*", metavar="name", help="only these activities")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    edition = load_pack(CONTENT, load_glossary(TERMS)).edition("en")
    names = asked.names or [name for name, shape in sorted(edition.activities.items(), key=lambda each: each[1].number or 99) if shape.number]
    with our_server() as server, chromium() as browser:
        for name in names:
            plan = plan_of_activity(edition, name, edition.activities[name], _CARE)
            count = sum(1 for _ in _pictures(server, browser, edition, plan, asked.out / name, asked.wide, asked.narrow))
            print(f"{name}: {count} pictures")
    return 0


def _pictures(server: Server, browser: Browser, edition: Edition, plan: Plan, out: Path, wide: int, narrow: int) -> Iterator[Path]:
    with _people(server, browser, plan, wide, narrow) as (host, wall, phone, others):
        for place, stage in enumerate(plan.stages):
            host.locator("nav.move button").first.click()
            phone.locator(f'[data-part=stage][data-screen="{stage.address}"]').wait_for(state="attached")
            wall.locator(f'[data-part=stage][data-screen="{stage.address}"]').wait_for(state="attached")
            yield from _taken(out, place, stage.screen.id, "before", wall, phone)
            fields = phone.evaluate(_FIELDS)
            if fields:
                for number, person in enumerate(others, 1):
                    person.post(f"{phone.url}/do", data=_said(fields, number) | {"do": "answer", "screen": stage.address, "key": f"{number} {stage.address}"})
            host.goto(host.url)
            reveal = host.get_by_role("button", name=edition.say("host.reveal"), exact=True)
            if reveal.count():
                reveal.click()
            wall.wait_for_timeout(900)
            host.goto(host.url)
            phone.goto(phone.url)
            yield from _taken(out, place, stage.screen.id, "after", wall, phone, host)


@contextmanager
def _people(server: Server, browser: Browser, plan: Plan, wide: int, narrow: int) -> Iterator[tuple[Page, Page, Page, list[httpx.Client]]]:
    store = open_store("", server.data)
    room = open_room(store, plan, "pictures", datetime.now(UTC))
    link = add_host(store, room.id, "Pat", "host", datetime.now(UTC))
    store.close()
    contexts = [browser.new_context(base_url=server.address, viewport={"width": width, "height": HIGH[width]}) for width in (1280, wide, narrow)]
    host, wall, phone = [context.new_page() for context in contexts]
    others = [httpx.Client(base_url=server.address, follow_redirects=True, timeout=30) for _ in range(PEOPLE)]
    try:
        host.goto(f"/host/{link}")
        wall.goto(f"/rooms/{room.code}/wall")
        for person in others[:-1]:
            person.post("/join", data={"code": room.code}).raise_for_status()
        phone.goto("/join")
        phone.locator("#code").fill(room.code)
        phone.locator("main form button[type=submit]").last.click()
        phone.wait_for_url(f"**/rooms/{room.code}")
        # What the eighth person sends is what the phone in the pictures sent.
        others[-1].cookies.set("sbs-phone", next(cookie["value"] for cookie in contexts[2].cookies() if cookie["name"] == "sbs-phone"))
        yield host, wall, phone, others
    finally:
        for context in contexts:
            context.close()
        for person in others:
            person.close()


def _said(fields: list[dict[str, Any]], number: int) -> dict[str, str | list[str]]:
    """What one of eight different people puts into a form."""
    said: dict[str, str | list[str]] = {}
    for place, field in enumerate(fields):
        name, values = field["name"], field["values"]
        if field["type"] == "radio":
            said[name] = values[(number + place) % len(values)]
        elif field["type"] == "checkbox":
            said[name] = [value for at, value in enumerate(values) if (at + place + number) % 3 == 0] or values[:1]
        elif field["type"] == "select":
            said[name] = "1" if place == number % len(fields) else "0"
        else:
            said[name] = (str(3 + number % 4) if field["number"] else _WORDS[(number + 3 * place) % len(_WORDS)])[: field["most"]]
    return said


def _taken(out: Path, place: int, screen: str, when: str, wall: Page, phone: Page, host: Page | None = None) -> Iterator[Path]:
    pages: Sequence[tuple[str, Page | None, bool]] = (("wall", wall, False), ("phone", phone, True), ("host", host, True))
    out.mkdir(parents=True, exist_ok=True)
    for name, page, full in pages:
        if page:
            file = out / f"{place:02}-{screen}-{name}-{when}.png"
            page.screenshot(path=file, full_page=full)
            yield file


if __name__ == "__main__":
    raise SystemExit(main())
