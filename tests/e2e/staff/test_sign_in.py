"""From the first start to the end of somebody's access: set up by keyboard alone, invite, accept on another device, end it. axe finds nothing on the way."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack

Device = Callable[..., BrowserContext]
WORDS, OTHER = "kettle river paper seven", "mountain cheese ladder violin"
WIDER = "() => document.documentElement.scrollWidth > innerWidth"


def tab_to(page: Page, what: str) -> None:
    """Press Tab until the focus is on it, as somebody without a mouse does."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"Tab does not reach {what}")


def look_over(page: Page, axe: Callable[[Page], list[str]]) -> None:
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert [] == axe(page), (page.url, width)
        assert not page.evaluate(WIDER), (page.url, width)
    for scheme in ("dark", "contrast"):
        page.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
        assert [] == axe(page), (page.url, scheme)
    page.evaluate("delete document.documentElement.dataset.scheme")


def test_set_up_invite_accept_and_end_access(fresh: Any, device: Device, printed_link: Callable[[Any], str], axe: Callable[[Page], list[str]], watch: Any, pack: Pack) -> None:
    watch.expect("status of 422", "status of 403")
    say, ann = pack.edition("en").say, device(on=fresh).new_page()

    # The organiser opens the printed link. The code goes from behind the # into the box; nothing of it stays in the address.
    ann.goto(printed_link(fresh))
    expect(ann.locator("#code")).to_have_value(printed_link(fresh).partition("#")[2])
    assert ann.url.endswith("/staff/set-up")
    look_over(ann, axe)
    ann.keyboard.press("Enter")
    expect(ann.locator("h1")).to_have_text(say("staff.join-title"))
    look_over(ann, axe)
    tab_to(ann, "#name")
    ann.keyboard.type("Ann Okafor")
    tab_to(ann, "#sign-in-name")
    ann.keyboard.type("ann@example.org")
    tab_to(ann, "#passphrase")
    ann.keyboard.type("kettle")
    tab_to(ann, "[aria-controls=passphrase]")
    ann.keyboard.press("Enter")
    expect(ann.locator("#passphrase")).to_have_attribute("type", "text")
    tab_to(ann, "#main button[type=submit]")
    ann.keyboard.press("Enter")
    expect(ann.get_by_role("alert")).to_have_text(say("staff.passphrase-short"))
    look_over(ann, axe)
    tab_to(ann, "#passphrase")
    ann.keyboard.type(WORDS)
    ann.keyboard.press("Enter")
    expect(ann.locator("h1")).to_have_text(say("staff.home"))
    look_over(ann, axe)

    # She invites an author, and copies the link.
    tab_to(ann, "[href='/staff/invite']")
    ann.keyboard.press("Enter")
    expect(ann.locator("h1")).to_have_text(say("staff.invite"))
    look_over(ann, axe)
    tab_to(ann, "#name")
    ann.keyboard.type("Bo Lee")
    tab_to(ann, "#role-author")
    ann.keyboard.press("Space")
    tab_to(ann, "#main button[type=submit]")
    ann.keyboard.press("Enter")
    expect(ann.locator("h1")).to_have_text(say("staff.made-title", name="Bo Lee"))
    look_over(ann, axe)
    link = ann.locator("#link").input_value()

    # He accepts on his phone, with JavaScript off: there he pastes the link himself.
    bo = device(on=fresh, javascript=False).new_page()
    bo.goto(link)
    bo.locator("#code").fill(link)
    bo.get_by_role("button", name=say("staff.link-button")).click()
    expect(bo.locator("#main")).to_contain_text(say("staff.role.author"))
    bo.locator("#name").fill("Bo Lee")
    bo.locator("#sign-in-name").fill("bo")
    bo.locator("#passphrase").fill(OTHER)
    bo.get_by_role("button", name=say("staff.join-button")).click()
    expect(bo.locator("h1")).to_have_text(say("staff.home"))
    expect(bo.locator("#main")).not_to_contain_text(say("staff.people"))

    # His tablet knows him by name and passphrase; a wrong one tells nothing.
    tablet = device(on=fresh).new_page()
    tablet.goto("/staff")
    expect(tablet.locator("h1")).to_have_text(say("staff.sign-in"))
    look_over(tablet, axe)
    for passphrase in ("wrong", OTHER):
        tablet.locator("#name").fill("Bo")
        tablet.locator("#passphrase").fill(passphrase)
        tablet.keyboard.press("Enter")
        if passphrase == "wrong":
            expect(tablet.get_by_role("alert")).to_have_text(say("staff.wrong"))
    expect(tablet.locator("h1")).to_have_text(say("staff.home"))
    tablet.goto("/staff/invite")
    expect(tablet.locator("#main")).to_contain_text(say("staff.not-yours"))
    look_over(tablet, axe)

    # She ends his access, and both his devices are out at their next click.
    ann.goto("/staff")
    ann.get_by_role("link", name="Bo Lee").click()
    expect(ann.locator("h1")).to_have_text("Bo Lee")
    look_over(ann, axe)
    tab_to(ann, "summary")
    ann.keyboard.press("Enter")
    tab_to(ann, "form[action*='/end'] button")
    look_over(ann, axe)
    ann.keyboard.press("Enter")
    expect(ann.locator("#main [role=status]")).to_have_text(say("staff.done.ended"))
    expect(ann.locator("#main")).not_to_contain_text("Bo Lee")
    for page in (bo, tablet):
        page.goto("/staff")
        expect(page.locator("h1")).to_have_text(say("staff.sign-in"))

    # She cannot lock everybody out, and signs out.
    ann.get_by_role("link", name="Ann Okafor").click()
    ann.locator("summary").click()
    ann.locator("form[action*='/end'] button").click()
    expect(ann.get_by_role("alert")).to_have_text(say("staff.last-organiser"))
    ann.goto("/staff/passphrase")
    look_over(ann, axe)
    ann.goto("/staff")
    ann.get_by_role("button", name=say("staff.sign-out"), exact=True).click()
    expect(ann.locator("#main [role=status]")).to_have_text(say("staff.signed-out-now"))
    assert "sbs-staff" not in {cookie["name"] for cookie in ann.context.cookies()}
