"""A meeting in real browsers: a host, a wall, and phones of several kinds, on a server whose host has added an activity with every kind of screen."""

import json
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack
from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session
from modules.storage.store import open_store

SAMPLE = Path(__file__).parents[2] / "sample_packs" / "room"
NAMES = ("Zebedee", "Quentin", "Xanthe", "Yolanda", "Umberto")
"""First names that stand in no other text: wherever one shows, somebody is given away."""


class Meeting:
    """A room in a browser. `host` and `wall` are pages; `phones` come in one by one."""

    def __init__(self, site: Any, device: Callable[..., BrowserContext], pack: Pack, session: str) -> None:
        self.site, self.device, self.say = site, device, pack.edition("en").say
        self.host = self._staff()
        self.host.goto("/facilitate/")
        self.host.locator("#session").select_option(session)
        for name in ("support", "safeguarding", "quiet"):
            self.host.locator(f"#{name}").fill(f"{name} of the day")
        self.host.get_by_role("button", name=self.say("host.open-now")).click()
        self.host.wait_for_url("**/host/")
        self.code = self.host.url.split("/")[-3]
        self.wall = device(on=site, viewport={"width": 1280, "height": 720}).new_page()
        self.wall.goto(f"/rooms/{self.code}/wall")
        self.phones: list[Page] = []

    def _staff(self) -> Page:
        store, now = open_store("", self.site.data), datetime.now(UTC)
        with store.writing() as connection:
            session = begin_session(connection, add_person(connection, "Pat", f"pat {now.timestamp()}", "x", ["facilitator"], now), now)
        store.close()
        context = self.device(on=self.site, viewport={"width": 1280, "height": 900})
        context.add_cookies([{"name": "sbs-staff", "value": session, "url": self.site.at}])
        return context.new_page()

    def phone(self, **options: Any) -> Page:
        """Somebody comes in by typing the code."""
        page = self.device(on=self.site, **options).new_page()
        page.goto("/join")
        page.locator("#code").fill(f"{self.code[:3]} {self.code[3:]}".lower())
        page.locator("#name").fill(NAMES[len(self.phones) % len(NAMES)])
        page.get_by_role("button", name=self.say("room.come-in")).click()
        page.wait_for_url(f"**/rooms/{self.code}")
        self.phones.append(page)
        return page

    def on(self) -> str:
        """The host goes on. Returns what the wall shows then."""
        before = self.host.locator("[data-part=now]").get_attribute("data-screen")
        self.host.locator("nav.move button").first.click()
        expect(self.host.locator("[data-part=now]")).not_to_have_attribute("data-screen", before or "")
        here = self.screen
        expect(self.wall.locator("[data-part=stage]")).to_have_attribute("data-screen", here)
        return here

    def until(self, ending: str) -> None:
        while not self.screen.endswith(ending):
            self.on()

    @property
    def screen(self) -> str:
        return self.host.locator("[data-part=now]").get_attribute("data-screen") or ""

    @property
    def is_last(self) -> bool:
        return self.host.get_by_text(self.say("host.last")).count() > 0

    def press(self, key: str) -> None:
        self.host.get_by_role("button", name=self.say(key), exact=True).click()

    def follows(self, phone: Page) -> None:
        """The phone is where the room is; one without a script looks again."""
        if not scripted(phone):
            phone.goto(f"/rooms/{self.code}")
        expect(phone.locator("[data-part=stage]")).to_have_attribute("data-screen", self.screen)

    def reveal(self) -> None:
        """Show it on the wall, where the room lets the hosts."""
        button = self.host.get_by_role("button", name=self.say("host.reveal"), exact=True)
        if button.count():
            button.click()
            expect(self.host.get_by_role("button", name=self.say("host.hide"), exact=True)).to_be_visible()


def scripted(page: Page) -> bool:
    return page.locator(".with-script").count() > 0


def send(page: Page) -> None:
    """Send what is in the form, and wait until it is taken in."""
    page.locator("form.answer button[value=answer], form.answer button[value=draw]").first.click()


def fill(page: Page, words: str) -> bool:
    """Fill in whatever the screen asks, as anybody might. False where it asks nothing."""
    form = page.locator("form[data-answer]:not(.mine-sent form)").first
    if not form.count() or not form.locator("button[value=answer], button[value=draw]").count():
        return False
    for name in sorted({box.get_attribute("name") or "" for box in form.locator("input[type=radio]").all()}):
        form.locator(f"input[name='{name}']").nth(1).check()
    for box in form.locator("input[type=checkbox]").all()[:2]:
        box.check()
    for box in form.locator("select").all()[:1]:
        box.select_option("1")
    for box in form.locator("textarea, input[type=text]").all():
        box.fill("3" if box.get_attribute("inputmode") else words)
    return True


_FOCUS = """() => { const here = document.activeElement, form = here.closest("form[data-answer]");
  return form ? [here.tagName === "INPUT" ? here.type : here.tagName.toLowerCase(), here.name, here.value] : ["", "", ""]; }"""


def by_keyboard(page: Page, words: str) -> bool:
    """Answer with Tab, Space and letters alone, from wherever the focus is. False where there is nothing to answer."""
    if not page.locator("form[data-answer] button[value=answer], form[data-answer] button[value=draw]").count():
        return False
    done: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        kind, name, value = page.evaluate(_FOCUS)
        if kind == "button" and value in ("answer", "draw"):
            page.keyboard.press("Enter")
            return True
        # One dot is enough, and more would be too many.
        name = "dots" if kind == "select" else name
        if not kind or name in done:
            continue
        done.add(name)
        if kind in ("textarea", "text"):
            page.keyboard.press("ControlOrMeta+a")
            page.keyboard.type(words)
        elif kind in ("radio", "checkbox"):
            page.keyboard.press("Space")
        elif kind == "select":
            page.keyboard.press("ArrowDown")
    raise AssertionError("The keyboard does not get to the button that sends.")


def leaks(page: Page) -> list[str]:
    """Names and ids that stand anywhere in a page, seen or not."""
    html = page.content()
    return [name for name in NAMES if name in html] + re.findall(r"\b[0-9a-f]{24}\b", html)


def _the_twelve(pack: Pack) -> list[str]:
    """The activities with a number, in the order of their numbers."""
    numbered = {shape.number: name for name, shape in pack.edition("en").activities.items() if shape.number}
    return [numbered[number] for number in sorted(numbered)]


@pytest.fixture(scope="session")
def site(server: Any, pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    data = tmp_path_factory.mktemp("rooms")
    shutil.copytree(SAMPLE, data / "host")
    (data / "host" / "pack.yaml").write_text("adds-to: side-by-side\n")
    blocks = [{"id": f"a{place}", "kind": "activity", "activity": name, "minutes": 5} for place, name in enumerate(_the_twelve(pack), 1)]
    twelve = {"title": "All twelve", "about": "Each of the twelve activities.", "minutes": 60, "after": ["say how it went"], "blocks": blocks}
    (data / "host" / "sessions" / "twelve.en.yaml").write_text(json.dumps(twelve))
    made = type(server)(data)
    yield made
    made.kill(signal.SIGTERM)


@pytest.fixture
def meeting(site: Any, device: Callable[..., BrowserContext], pack: Pack) -> Callable[..., Meeting]:
    return lambda session="session/short": Meeting(site, device, pack, session)


@pytest.fixture
def tools(axe: Callable[..., list[str]]) -> Any:
    """What tests of a room use to fill in forms and to look for leaks."""

    def clean(page: Page, rules: list[str] | None = None) -> list[str]:
        """What axe finds, and whether something is wider than the screen."""
        wide = ["It is wider than the screen"] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
        return [*axe(page, rules), *wide]

    def in_every_scheme(page: Page) -> list[str]:
        """All that axe finds in the light scheme, and what cannot be read in the others."""
        found = clean(page)
        for scheme in ("dark", "cream", "contrast"):
            page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme; }", scheme)
            found += [f"{scheme}: {each}" for each in axe(page, ["color-contrast"])]
        page.evaluate("delete document.documentElement.dataset.scheme")
        page.emulate_media(forced_colors="active")
        found += [f"forced: {each}" for each in axe(page, ["color-contrast"])]
        page.emulate_media(forced_colors="none")
        return found

    return SimpleNamespace(clean=clean, in_every_scheme=in_every_scheme, fill=fill, send=send, by_keyboard=by_keyboard, leaks=leaks, scripted=scripted, names=NAMES)
