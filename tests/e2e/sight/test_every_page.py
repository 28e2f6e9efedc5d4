"""axe finds nothing on any page. (Lessons in the Streamlit door: see walks/. The pages in every width and scheme: `make audit`.)"""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from glossary.load import TERMS, load_glossary
from modules.packs.load import load_pack
from modules.packs.pack import Pack
from modules.pages.house import CONTENT

Axe, Device = Callable[..., list[str]], Callable[..., BrowserContext]
MODULES = tuple(load_pack(CONTENT, load_glossary(TERMS)).edition("en").modules)


def found_on(device: Device, axe: Axe, addresses: list[str]) -> list[tuple[str, str]]:
    page, found = device().new_page(), []
    for address in addresses:
        page.goto(address)
        found += [(address, each) for each in axe(page)]
    return found


def test_home_in_the_streamlit_door(device: Device, axe: Axe) -> None:
    page = device().new_page()
    page.goto("/")
    expect(page.locator(".stage h1")).to_have_count(1)
    assert [] == axe(page)


@pytest.mark.parametrize("module", MODULES)
def test_every_lesson_of_the_light_door(device: Device, pack: Pack, axe: Axe, module: str) -> None:
    lessons = pack.edition("en").modules[module].lessons
    assert [] == found_on(device, axe, [*(f"/read/{lesson.address}" for lesson in lessons), f"/finish/{module}"])


def test_every_other_page_of_the_light_door(device: Device, pack: Pack, axe: Axe) -> None:
    edition = pack.edition("en")
    addresses = [f"/stories/{story}" for story in edition.stories]
    addresses += ["/privacy", "/accessibility", *(f"/about/{name}" for name in edition.pages), "/words/", "/words/?short=yes", "/words/?find=zzz"]
    addresses += [f"/words/{term.id}" for term in pack.lexicon.terms[::25]]
    assert [] == found_on(device, axe, addresses)
