"""From a page that needs care to new words on disk: a draft, before and after, a check, a publish. The file has changed, `git diff` shows it, both doors show it."""

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack

FILE = "modules/welcome/01-you-are-welcome.en.md"
LINE = "Take a cup of tea first, if you like."
# As the editor does it: by fetch, with the header that no other site can send.
SEND = """async ([address, body]) => {
  const answer = await fetch(address, {method: "POST", headers: {"X-Side-By-Side": "fetch", "Content-Type": "application/json"}, body: JSON.stringify(body)});
  return [answer.status, await answer.json()];
}"""


def test_a_draft_is_published_and_everybody_reads_it(
    staff: Callable[..., Page], look_over: Callable[[Page], None], desk: Any, training: Path, device: Callable[..., BrowserContext], pack: Pack, watch: Any
) -> None:
    watch.expect("status of 422")
    say, ann = pack.edition("en").say, staff("Ann", "author")

    # The library: everything in one picture and in words, and a link to each page.
    ann.goto("/workbench/?sort=place")
    expect(ann.locator("h1")).to_have_text(say("library.title"))
    expect(ann.locator('.scroller a[href="/editor?file=modules%2Fwelcome%2F01-you-are-welcome.en.md"]')).to_have_count(1)
    look_over(ann)
    for width in (390, 320):  # a short card for each page, and nothing cut
        ann.set_viewport_size({"width": width, "height": 800})
        expect(ann.locator(".as-table")).to_be_hidden()
        cards = ann.locator(".page-cards > li")
        assert 25 == cards.count() == ann.locator(".as-table tbody tr").count()
        assert 600 > max(ann.evaluate("[...document.querySelectorAll('.page-cards > li')].map(card => card.offsetHeight)"))
    cards.first.locator("summary").click()
    expect(cards.first.get_by_text(say("library.readers"))).to_be_visible()
    look_over(ann)
    ann.set_viewport_size({"width": 1280, "height": 800})
    ann.get_by_role("link", name=say("library.order.difficulty"), exact=True).click()
    expect(ann.get_by_role("link", name=say("library.order.difficulty"), exact=True)).to_have_attribute("aria-current", "true")

    # The editor opens the draft and saves what is typed.
    status, draft = ann.evaluate(SEND, ["/workbench/drafts", {"file": FILE}])
    assert (200, "published") == (status, draft["state"])
    status, saved = ann.evaluate(SEND, [f"/workbench/drafts/{draft['id']}", {"text": f"{draft['text']}\n{LINE}\n", "seen": draft["version"]}])
    assert (200, draft["version"] + 1) == (status, saved["version"])

    # Somebody turns the server off at the wall. The draft is there when it comes back.
    desk.kill(signal.SIGKILL)
    desk.start()
    ann.goto(f"/workbench/drafts/{draft['id']}/compare")
    expect(ann.locator("ins")).to_contain_text(LINE)
    ann.set_viewport_size({"width": 390, "height": 800})
    assert 1 == ann.evaluate(
        "[...document.querySelectorAll('.counts th[scope=col]')].map(head => {const range = document.createRange(); range.selectNodeContents(head); return range.getClientRects().length}).reduce((a, b) => Math.max(a, b))"
    )
    look_over(ann)

    # Not yet: nobody has checked it. Then checked, then published, with a reason.
    ann.goto(f"/workbench/drafts/{draft['id']}/history")
    look_over(ann)
    ann.locator("#why-published").fill("A warmer start")
    ann.get_by_role("button", name=say("history.do.published")).click()
    expect(ann.get_by_role("alert")).to_contain_text(say("stopped.check-first"))
    assert LINE not in (training / FILE).read_text(encoding="utf-8")
    look_over(ann)
    ann.get_by_role("button", name=say("history.do.checked")).click()
    expect(ann.get_by_role("status").first).to_have_text(say("history.done.checked"))
    ann.locator("#why-published").fill("A warmer start")
    ann.get_by_role("button", name=say("history.do.published")).click()
    expect(ann.get_by_role("status").first).to_have_text(say("history.done.published"))
    expect(ann.locator("ol[reversed] > li").first).to_contain_text("A warmer start")

    # On disk, in git, in both doors.
    assert LINE in (training / FILE).read_text(encoding="utf-8")
    diff = subprocess.run(["git", "-C", training, "diff", "--stat", "-p"], capture_output=True, text=True, check=True).stdout
    assert ("1 file changed", f"+{LINE}") == (next(part for part in ("1 file changed",) if part in diff), next(line for line in diff.splitlines() if LINE in line))
    light = device(javascript=False, on=desk).new_page()
    light.goto("/read/welcome/you-are-welcome")
    expect(light.locator("article")).to_contain_text(LINE)
    expect(light.locator("article")).to_contain_text(say("page.unread"))
    app = device(on=desk).new_page()
    app.goto("/lesson?module=welcome&page=you-are-welcome")
    expect(app.locator("article").last).to_contain_text(LINE)

    with_script = staff("Chi", "panel-chair")
    with_script.goto(f"/workbench/drafts/{draft['id']}/history")
    look_over(with_script)

    # Readers have read it: a panel chair signs, on a phone, without JavaScript. The page says so no more.
    chair = staff("Cho", "panel-chair", javascript=False)
    chair.goto(f"/workbench/drafts/{draft['id']}/history")
    expect(chair.get_by_role("group", name=say("history.who-read"))).to_be_visible()
    chair.get_by_label(say("history.read-count")).fill("4")
    chair.get_by_label(say("history.read-on")).fill("2026-11-03")
    chair.get_by_role("button", name=say("history.do.read-by-readers")).click()
    expect(chair.locator("p[role=status]").first).to_have_text(f"{say('history.done.read-by-readers')} 4 patients read it on 3 November 2026.")
    light.reload()
    expect(light.locator("article")).not_to_contain_text(say("page.unread"))
