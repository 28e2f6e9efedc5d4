"""What a person writes or feels stays on their device. Looked for like a doubter: in every request of any kind, in all that a learning system holds, in titles and addresses."""

import base64
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import BrowserContext, Request

SECRET = "zyxheron wears quorboots"
WORDS = SECRET.split()
SHIPPED = "welcome"
# All that is open to whoever else is in this browser: what is shown of each window, what is kept in it, and the whole store of the learning system's own script.
SEEN = """async () => {
  const lists = { cookie: document.cookie, title: document.title, href: location.href, window: window.name, history: JSON.stringify(history.state) };
  for (const [name, store] of [["local", localStorage], ["session", sessionStorage]]) lists[name] = JSON.stringify(Object.entries(store));
  lists.databases = JSON.stringify(await indexedDB.databases());
  lists.caches = JSON.stringify(await caches.keys());
  for (const name of ["API", "API_1484_11"]) if (window[name]) lists[name] = JSON.stringify(window[name].cmi);
  return lists;
}"""


def told(text: str) -> set[str]:
    """The words of the secret that are in a text, also where it is escaped, turned round, or put into base64 or hexadecimal digits."""
    looked = [text, unquote_plus(unquote_plus(text)), text[::-1], text.encode().decode("unicode_escape", "ignore")]
    for found in re.findall(r"[A-Za-z0-9+/_-]{12,}", unquote_plus(text)):
        for cut in range(4):
            piece = found[cut:].replace("-", "+").replace("_", "/")
            looked.append(base64.b64decode(piece[: len(piece) // 4 * 4]).decode("utf-8", "replace"))
    looked += [bytes.fromhex(found[: len(found) // 2 * 2]).decode("utf-8", "replace") for found in re.findall(r"[0-9a-fA-F]{12,}", text)]
    return {word for word in WORDS for each in looked if word in each.lower()}


class Doubter:
    """Writes down every request of a device, whatever its kind, and looks at what is left behind."""

    def __init__(self, device: BrowserContext) -> None:
        self.requests: list[str] = []
        device.on("request", self._asked)

    def _asked(self, request: Request) -> None:
        body = request.post_data_buffer or b""
        self.requests.append(f"{request.method} {request.url} {json.dumps(request.headers)} {body.decode('utf-8', 'replace')}")

    def finds(self, sitting: Any, trust: Any) -> list[str]:
        """Where the secret is, other than in this person's own place on the device."""
        places = {f"request {number}": text for number, text in enumerate(self.requests)}
        places |= {"heard": "".join(trust.heard), "kept": json.dumps(trust.kept), "statements": json.dumps(trust.statements)}
        places |= {f"state {name}": body.decode() for name, body in trust.states.items()}
        for number, frame in enumerate(sitting.window.frames):
            for name, value in frame.evaluate(SEEN).items():
                own = [entry for entry in json.loads(value) if not entry[0].startswith("sbs:side-by-side:")] if name == "local" else value
                places[f"window {number} {name}"] = own if isinstance(own, str) else json.dumps(own)
        return [name for name, text in places.items() if told(text)]


def on_this_device(sitting: Any) -> str:
    return str(sitting.window.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('sbs:')).map(String).join()"))


def fill_everything(sitting: Any) -> tuple[int, int]:
    """Go through the part from its first page to its last. Write the secret into every box, and choose the first of every choice that has no reasons."""
    wrote = chose = 0
    while True:
        page = sitting.window.frames[-1]
        for box in page.locator("textarea").all():
            box.fill(SECRET)
            box.blur()
            wrote += 1
        for name in page.evaluate("[...new Set([...document.querySelectorAll('.pick input, .scale input')].map(each => each.name))]"):
            page.locator(f"input[name='{name}']").first.check()
            chose += 1
        onward = page.locator("a[rel=next]")
        if not onward.count():
            return wrote, chose
        after = onward.get_attribute("href") or ""
        onward.click()
        page.wait_for_url(f"**/{after.rpartition('/')[2]}")


@pytest.mark.parametrize("door", ["scorm12", "scorm2004", "cmi5"])
def test_what_is_written_in_a_shipped_part_is_on_the_device_and_nowhere_else(
    door: str, packages: Callable[..., Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any], watch: Any
) -> None:
    watch.expect("status of 404")
    trust.take(packages(door, SHIPPED))
    device = learner()
    doubter = Doubter(device)
    sitting = sit_down(device, door, part=SHIPPED)
    sitting.inner.locator("h1").wait_for()
    wrote, chose = fill_everything(sitting)
    sitting.told("finished")
    assert wrote >= 3 and chose >= 0
    assert WORDS[0] in on_this_device(sitting), "nothing was written, so nothing was proved"
    assert [] == doubter.finds(sitting, trust)
    sitting.leave()
    assert [] == [text for text in doubter.requests if told(text)]
    # What is sent beside the place are the answers of checks, each by a key that the package names; nothing that was picked or felt has one.
    named = {check["key"] for check in json.loads(re.findall(r'id="course">(.*?)</script>', (trust.folder / "files" / SHIPPED / "index.html").read_text("utf-8"))[0])["checks"]}
    sent = [str(commit["cmi"].get("suspend_data", "")) for commit in trust.commits] + [json.loads(body)["place"] for body in trust.states.values()]
    assert sent
    for text in sent:
        answers = re.fullmatch(r"1;[0-9a-z]{1,8};[0-9a-z]*;[0-9a-z]*;([0-9a-z,]*)", text)
        assert answers, text
        assert {each[:4] for each in answers[1].split(",") if each} <= named


LEAKS = {
    "a comment to the learning system": f"top.API.LMSSetValue('cmi.comments', '{SECRET}')",
    "an answer to an interaction": f"top.API.LMSSetValue('cmi.interactions.0.id', 'a'); top.API.cmi.interactions.childArray[0].student_response = '{SECRET}'",
    "the place, in base64": f"top.API.LMSSetValue('cmi.suspend_data', btoa('{SECRET}'))",
    "a request for a picture": f"new Image().src = '/a.png?w=' + encodeURIComponent('{SECRET}')",
    "a beacon": f"navigator.sendBeacon('/commit', JSON.stringify({{cmi: {{core: {{student_id: 'a17'}}, note: '{SECRET}'}}}}))",
    "the title of a window": f"top.document.title = '{SECRET}'",
    "the address": f"history.replaceState(null, '', '#{SECRET}')",
    "a cookie of the trust": f"document.cookie = 'note=' + encodeURIComponent('{SECRET}')",
    "a store that everybody shares": f"localStorage.setItem('side-by-side-small', '{SECRET}')",
    "the name of the window": f"top.name = '{SECRET}'",
}


@pytest.mark.parametrize("way", LEAKS)
def test_the_doubter_would_find_it(way: str, packages: Callable[..., Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any], watch: Any) -> None:
    watch.expect("status of 404")
    trust.take(packages("scorm12"))
    device = learner()
    doubter = Doubter(device)
    sitting = sit_down(device, "scorm12")
    sitting.on("First")
    assert [] == doubter.finds(sitting, trust)
    sitting.window.frames[-1].evaluate(f"() => {{ {LEAKS[way]} }}")
    sitting.window.wait_for_timeout(200)
    assert doubter.finds(sitting, trust)


def test_a_page_that_is_opened_outside_the_course_leaves_nothing_for_the_next_person(packages: Callable[..., Path], trust: Any, learner: Callable[[], BrowserContext]) -> None:
    trust.take(packages("scorm12"))
    device = learner()
    for _ in ("Ann", "Bo"):
        window = device.new_page()
        window.goto(f"{trust.at}/files/read/first/next.html")
        window.get_by_text("This page is open on its own.").wait_for()
        assert "" == window.locator("textarea").input_value()
        window.locator("textarea").fill(SECRET)
        window.locator("textarea").blur()
        window.get_by_text("Kept on this device.").first.wait_for()
        assert [] == [entry for entry in window.evaluate("Object.entries(localStorage)") if told(json.dumps(entry))]
        window.close()
