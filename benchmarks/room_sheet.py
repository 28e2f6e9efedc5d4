"""`python -m benchmarks.room_sheet --out FOLDER`: the wall, the phone and the console at each screen of each activity, as pictures to look at.

The wall is taken before and after its result is shown, with answers of eight people; `--wide` and `--narrow` name the widths of wall and phone.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

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
    with _people(server, browser, plan, wide, narrow) as (host, wall, phones):
        for place, stage in enumerate(plan.stages):
            host.locator("nav.move button").first.click()
            for phone in phones:
                phone.goto(phone.url)
            yield from _taken(out, place, stage.screen.id, "before", wall, phones[0])
            for number, phone in enumerate(phones):
                _answer(phone, number)
            reveal = host.get_by_role("button", name=edition.say("host.reveal"), exact=True)
            if reveal.count():
                reveal.click()
            host.wait_for_timeout(800)
            host.goto(host.url)
            phones[0].goto(phones[0].url)
            yield from _taken(out, place, stage.screen.id, "after", wall, phones[0], host)


@contextmanager
def _people(server: Server, browser: Browser, plan: Plan, wide: int, narrow: int) -> Iterator[tuple[Page, Page, list[Page]]]:
    store = open_store("", server.data)
    room = open_room(store, plan, "pictures", datetime.now(UTC))
    link = add_host(store, room.id, "Pat", "host", datetime.now(UTC))
    store.close()
    contexts = [browser.new_context(base_url=server.address, viewport={"width": width, "height": HIGH[width]}) for width in (1280, wide)]
    contexts += [browser.new_context(base_url=server.address, viewport={"width": narrow, "height": HIGH[narrow]}, java_script_enabled=number == 0) for number in range(PEOPLE)]
    host, wall, *phones = [context.new_page() for context in contexts]
    try:
        host.goto(f"/host/{link}")
        wall.goto(f"/rooms/{room.code}/wall")
        for phone in phones:
            phone.goto("/join")
            phone.locator("#code").fill(room.code)
            phone.locator("main form button[type=submit]").last.click()
            phone.wait_for_url(f"**/rooms/{room.code}")
        yield host, wall, phones
    finally:
        for context in contexts:
            context.close()


def _answer(phone: Page, number: int) -> None:
    """As eight different people would."""
    form = phone.locator("form[data-answer]:not(.mine-sent form)").first
    if not form.count() or not form.locator("button[value=answer], button[value=draw]").count():
        return
    for name in sorted({box.get_attribute("name") or "" for box in form.locator("input[type=radio]").all()}):
        boxes = form.locator(f"input[name='{name}']")
        boxes.nth((number + len(name)) % boxes.count()).check()
    boxes = form.locator("input[type=checkbox]")
    for place in range(boxes.count()):
        if (place + number) % 3 == 0:
            boxes.nth(place).check()
    for box in form.locator("select").all()[number % 2 : number % 2 + 2]:
        box.select_option("1")
    for place, box in enumerate(form.locator("textarea, input[type=text]").all()):
        words = str(3 + number % 4) if box.get_attribute("inputmode") else _WORDS[(number + 3 * place) % len(_WORDS)]
        box.fill(words[: int(box.get_attribute("maxlength") or 200)])
    form.locator("button[value=answer], button[value=draw]").first.click()
    phone.locator("[data-part=stage]").get_by_text(re.compile("Sent|Draw another|Your questions|We keep this")).first.wait_for()


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
