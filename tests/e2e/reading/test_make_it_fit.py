"""A person makes the pages fit them: it is kept, it is the same in both doors, and it is there before the first paint."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note
from modules.packs.pack import Pack

Device = Callable[..., BrowserContext]


def first_bytes(page: Page, address: str) -> str:
    """The root element as it arrives, before any script has run."""
    return page.request.get(address).text().split("<head>")[0]


@pytest.mark.parametrize(
    "name,value", [("size", "150"), ("scheme", "cream"), ("spacing", "wide"), ("measure", "short"), ("font", "opendyslexic"), ("calm", "yes"), ("one", "yes"), ("voices", "any")]
)
def test_each_choice_is_kept_and_arrives_with_the_page_in_both_doors(light: Page, name: str, value: str) -> None:
    light.goto("/look")
    light.locator(f"#{name}-{value}").check()
    light.locator("form[action^='/look#'] button").first.click()
    for address in ("/read/", "/words/", "/"):
        assert f'data-{name}="{value}"' in first_bytes(light, address)


def test_bigger_needs_no_script(light: Page) -> None:
    light.goto("/read/welcome/1")
    light.get_by_role("button", name="Bigger").click()
    expect(light.locator("html")).to_have_attribute("data-size", "125")
    assert light.url.endswith("/read/welcome/1")


def test_bigger_keeps_what_is_being_typed(device: Device, pack: Pack) -> None:
    lesson, note = next(
        (lesson, block) for module in pack.edition("en").modules.values() for lesson in module.lessons for block in lesson.document.blocks if isinstance(block, Note)
    )
    page = device().new_page()
    page.goto(f"/read/{lesson.address}")
    box = page.locator(f"#{note.id}-text")
    box.fill("half a thought")
    page.get_by_role("button", name="Bigger").click()
    expect(page.locator("html")).to_have_attribute("data-size", "125")
    expect(box).to_have_value("half a thought")


def test_one_thing_at_a_time_shows_the_rest_step_by_step(device: Device, pack: Pack) -> None:
    context = device()
    page = context.new_page()
    page.goto("/look")
    page.locator("#one-yes").check()
    page.locator("form[action^='/look#'] button").first.click()
    page.goto("/read/welcome/2")
    following = page.get_by_role("button", name=pack.edition("en").say("look.show-next"))
    hidden = page.locator("article[data-page] > [hidden]")
    before = hidden.count()
    assert before > 1
    following.click()
    expect(hidden).to_have_count(before - 1)
    while following.is_visible():
        following.click()
    expect(hidden).to_have_count(1)  # the button itself


def test_reading_together_hides_what_is_private_and_brings_it_back(light: Page, pack: Pack) -> None:
    say = pack.edition("en").say
    lesson, note = next(
        (lesson, block)
        for module in pack.edition("en").modules.values()
        for lesson in module.lessons
        for block in lesson.document.blocks
        if isinstance(block, Note) and block.private
    )
    light.goto(f"/read/{lesson.address}")
    light.locator(f"#{note.id}-text").fill("for me alone")
    light.locator(f"#b-{note.id} button[type=submit]").click()
    light.get_by_text(say("page.tools")).click()
    light.get_by_role("button", name=say("together.on")).click()
    assert "for me alone" not in light.content()
    expect(light.get_by_text(say("together.private"))).to_be_visible()
    light.get_by_role("button", name=say("together.off")).click()
    expect(light.locator(f"#{note.id}-text")).to_have_value("for me alone")
