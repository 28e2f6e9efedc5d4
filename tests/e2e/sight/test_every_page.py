"""axe finds nothing on any page, in either door. (The pages in every width and scheme: `make audit`.)"""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from modules.packs.pack import Pack

Axe = Callable[..., list[str]]


def test_every_lesson_in_the_streamlit_door(device: Callable[..., BrowserContext], pack: Pack, axe: Axe) -> None:
    """One long way through all modules: pages turn in place, as they do for a reader."""
    page = device().new_page()
    for module in pack.edition("en").modules.values():
        page.goto(f"/lesson?module={module.id}&page={module.lessons[0].slug}")
        for lesson in module.lessons:
            expect(page.locator(".stage h1")).to_have_text([lesson.title])
            assert [] == axe(page), lesson.address
            assert 1 == page.locator("main:visible").count()
            page.locator("a[rel=next]").click()


def test_home_in_the_streamlit_door(device: Callable[..., BrowserContext], axe: Axe) -> None:
    page = device().new_page()
    page.goto("/")
    expect(page.locator(".stage h1")).to_have_count(1)
    assert [] == axe(page)


def test_every_page_of_the_light_door(device: Callable[..., BrowserContext], pack: Pack, axe: Axe) -> None:
    edition = pack.edition("en")
    addresses = [f"/read/{lesson.address}" for module in edition.modules.values() for lesson in module.lessons]
    addresses += [f"/finish/{module}" for module in edition.modules]
    addresses += [f"/stories/{story}" for story in edition.stories]
    addresses += ["/privacy", "/accessibility", *(f"/about/{name}" for name in edition.pages), "/words/", "/words/?short=yes", "/words/?find=zzz"]
    addresses += [f"/words/{term.id}" for term in pack.lexicon.terms[::25]]
    page = device().new_page()
    found = []
    for address in addresses:
        page.goto(address)
        found += [(address, each) for each in axe(page)]
    assert [] == found
