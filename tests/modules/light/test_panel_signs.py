"""A panel signs as read: at least 3 readers, who were told what was done; only what they read; until somebody changes it."""

import re
import secrets
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.pages import house as house_file
from modules.pages.house import House
from modules.storage.drafting import drafts_by_file
from modules.storage.staff import actions_about

FILE = "modules/welcome/02-what-a-patient-partner-is.en.md"


PAGE = """---
title: What a patient partner is
goal: You can say what it is.
checked: 2026-11-22
own: yes
made-by: Ann
---

You know how it is on a wet day. Staff know how it is meant to work.

```check
id: who-could-be
ask: Who could be a partner?
choose: any
answers:
  - {say: A man who brings his mum, fits: yes, because: He knows how it is.}
  - {say: Nobody, fits: no, because: You could.}
```
"""


@pytest.fixture
def own_content(own_content: Path) -> Path:
    """With a page of 2 parts."""
    (own_content / FILE).write_text(PAGE, encoding="utf-8")
    return own_content


@pytest.fixture
def own_words(own_content: Path, tmp_path: Path) -> Any:
    return house_file._words(own_content, tmp_path / "data")


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


def token(page: str) -> str:
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    return found[1]


@pytest.fixture
def panel(ann: TestClient) -> str:
    page = ann.get("/workbench/panels/new", params={"file": FILE}).text
    parts = re.findall(r'name="part" id="part-\d+" value="(\w+)"', page)
    return str(ann.post("/workbench/panels/new", data={"token": token(page), "file": FILE, "part": parts, "days": "14"}).url.path)


@pytest.fixture
def read(ann: TestClient, panel: str, staff_of: Callable[..., TestClient]) -> Callable[[int, int], None]:
    """So many readers send so many parts."""
    link = re.search(r"http://testserver(/panel/[\w-]+)", ann.get(panel).text)
    assert link is not None

    def reads(readers: int, parts: int) -> None:
        for _ in range(readers):
            device = staff_of(secrets.token_hex())
            device.cookies.clear()
            device.post(link[1])
            for part in range(1, parts + 1):
                device.post(f"{link[1]}/{part}", data={"key": f"{part}", "text": ""})

    return reads


def tell(ann: TestClient, panel: str) -> None:
    ann.post(f"{panel}/tell", data={"token": token(ann.get(panel).text), "said": "PPV was hard.", "did": "We wrote it in full.", "do": "publish"})


def sign(device: TestClient, panel: str, why: str = "") -> str:
    return unescape(device.post(f"{panel}/sign", data={"token": token(device.get("/workbench/panels").text + device.get(panel).text), "why": why}).text)


def line(page: str, begins: str) -> str:
    """The line of the list of parts that begins so; empty where there is none."""
    found = re.search(rf"<li>{begins} (.*?)</li>", unescape(page), re.DOTALL)
    return re.sub(r"\s+", " ", found[1]).strip() if found else ""


def row(device: TestClient) -> str:
    """What the library says of the page."""
    page = unescape(device.get("/workbench/?sort=place").text)
    return page[page.index('id="all"') :].split("What a patient partner is</a>")[1].split("</tr>")[0]


def test_it_takes_3_readers_and_that_they_were_told(ann: TestClient, panel: str, read: Callable[[int, int], None], author_house: House) -> None:
    say = author_house.edition("").say
    few, untold = say("panels.sign-not-few", count=3), say("panels.sign-not-told")
    read(2, 2)
    page = unescape(ann.get(panel).text)
    assert (True, True, False) == (few in page, untold in page, f"{panel}/sign" in page)
    assert (few in sign(ann, panel), {}) == (True, {file: 1 for file in drafts_by_file(author_house.store) if drafts_by_file(author_house.store)[file].signed})
    read(1, 2)
    assert (False, True) == (few in (page := unescape(ann.get(panel).text)), untold in page)
    tell(ann, panel)
    page = ann.get(panel).text
    assert (False, True) == (untold in unescape(page), f"{panel}/sign" in page)


def test_the_parts_that_were_read_are_signed_and_the_panel_is_named(ann: TestClient, panel: str, read: Callable[[int, int], None], author_house: House) -> None:
    read(3, 2)
    tell(ann, panel)
    done = sign(ann, panel, "All of them could say it in their own words")
    assert author_house.edition("").say("panels.done.signed") in done
    assert ("", "") == (line(done, "To sign now:"), line(done, "Not in this panel:"))
    assert line(done, "Signed:").count("“") == 2
    draft = drafts_by_file(author_house.store)[FILE]
    assert 2 == len(draft.standing.signed["read-by-readers"]) == len(draft.standing.sections) - 1
    history = unescape(ann.get(f"/workbench/drafts/{draft.id}/history").text)
    for words in (
        "Reader panel “What a patient partner is” of ",
        "with 3 readers. All of them could say it in their own words",
        "Read by patients: every part is signed",
    ):
        assert words in history
    assert "read-by-readers" in [action.what for action in actions_about(author_house.store, f"draft/{draft.id}")]
    assert "nothing to sign" in sign(ann, panel)


def test_a_later_edit_opens_only_the_part_that_it_touched(ann: TestClient, panel: str, read: Callable[[int, int], None], author_house: House, own_content: Path) -> None:
    read(3, 2)
    tell(ann, panel)
    sign(ann, panel)
    draft = ann.post("/workbench/drafts", json={"file": FILE}).json()
    before = drafts_by_file(author_house.store)[FILE].standing
    ann.post(f"/workbench/drafts/{draft['id']}", json={"text": draft["text"].replace("on a wet day", "on a dry day"), "seen": draft["version"]})
    after = drafts_by_file(author_house.store)[FILE].standing
    assert (0, 1) == (len(before.open_sections("read-by-readers")), len(after.open_sections("read-by-readers")))
    page = ann.get(panel).text
    assert 1 == line(page, "Signed:").count("“") == line(page, "Changed since the panel read it:").count("“")
    assert "nothing to sign" in sign(ann, panel)


def test_parts_that_few_readers_sent_wait(ann: TestClient, panel: str, read: Callable[[int, int], None]) -> None:
    read(1, 2)
    read(2, 1)
    tell(ann, panel)
    page = ann.get(panel).text
    assert 1 == line(page, "To sign now:").count("“") == line(page, "Sent by fewer than 3 readers:").count("“")
    done = sign(ann, panel)
    assert 1 == line(done, "Signed:").count("“") == line(done, "Sent by fewer than 3 readers:").count("“")


def test_a_page_whose_parts_a_panel_signed_counts_as_read_everywhere(ann: TestClient, panel: str, read: Callable[[int, int], None], author_house: House) -> None:
    say = author_house.edition("").say
    draft = ann.post("/workbench/drafts", json={"file": FILE}).json()
    here = f"/workbench/drafts/{draft['id']}"
    ann.post(here, json={"text": draft["text"].replace("goal: ", "goal: Now "), "seen": draft["version"]})
    ann.post(f"{here}/state", json={"state": "checked", "why": ""})
    assert ann.post(f"{here}/publish", json={"why": "Now"}).json()["wants_readers"]
    page = "/read/welcome/what-a-patient-partner-is"
    assert say("page.unread") in unescape(ann.get(page).text)
    assert say("library.not-read") in row(ann)
    read(3, 2)
    tell(ann, panel)
    sign(ann, panel)
    assert say("page.unread") not in unescape(ann.get(page).text)
    assert say("page.unread") not in unescape(ann.get(f"{here}/history").text)
    assert (True, False) == (say("library.read") in row(ann), say("library.not-read") in row(ann))


def test_a_draft_that_a_panel_read_says_so_in_the_library_too(
    ann: TestClient, panel: str, read: Callable[[int, int], None], staff_of: Callable[..., TestClient], author_house: House
) -> None:
    say = author_house.edition("").say
    draft = ann.post("/workbench/drafts", json={"file": FILE}).json()
    here = f"/workbench/drafts/{draft['id']}"
    read(3, 1)
    tell(ann, panel)
    sign(ann, panel)
    ann.post(here, json={"text": draft["text"].replace("goal: ", "goal: Now "), "seen": draft["version"]})
    ann.post(f"{here}/state", json={"state": "checked", "why": ""})
    assert say("standing.read-by-readers") not in row(ann)
    assert 200 == staff_of("Cho", "panel-chair").post(f"{here}/state", json={"state": "read-by-readers", "readers": "3", "read_on": "2026-11-03", "why": "The rest"}).status_code
    assert (True, True, False) == (say("standing.read-by-readers") in row(ann), say("library.read") in row(ann), say("library.not-read") in row(ann))


def test_only_people_who_publish_or_sign_off_may(panel: str, read: Callable[[int, int], None], ann: TestClient, staff_of: Callable[..., TestClient]) -> None:
    read(3, 2)
    tell(ann, panel)
    fay = staff_of("Fay", "facilitator")
    assert 403 == fay.post(f"{panel}/sign", data={"token": "x"}).status_code
    assert 403 == ann.post(f"{panel}/sign", data={"token": "x"}).status_code
    chair = staff_of("Cho", "panel-chair")
    assert "It is signed." in sign(chair, panel)
    assert 404 == chair.post("/workbench/panels/nothing/sign", data={"token": token(chair.get(panel).text)}).status_code
