"""From the library to everything about a page, and back."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient

from modules.pages.house import CONTENT
from modules.programme.roles import Role

FILE = "modules/welcome/01-you-are-welcome.en.md"
TITLE = next(line.partition(": ")[2] for line in (CONTENT / FILE).read_text(encoding="utf-8").splitlines() if line.startswith("title: ")).strip("\"'")
EVERY = ("Write", "Read it", "Ask readers", "Review", "History", "Page library")


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


def row_of(device: TestClient) -> dict[str, str]:
    """The links in the row of a page in the library, by what they say."""
    page = device.get("/workbench/?sort=place").text
    row = next(each for each in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if "01-you-are-welcome" in each)
    return {unescape(re.sub(r"<[^>]+>", "", words)): unescape(address) for address, words in re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', row)}


def ways_on(device: TestClient, address: str) -> dict[str, str]:
    answer = device.get(address)
    assert 200 == answer.status_code, address
    found = re.search(r'<nav class="no-print" aria-label="About this page">.*?</nav>', answer.text, re.DOTALL)
    assert found is not None, address
    return {unescape(words): unescape(where) for where, words in re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', found[0])}


def test_each_row_of_the_library_leads_on_and_each_of_those_pages_leads_back(ann: TestClient) -> None:
    row = row_of(ann)
    assert {TITLE, *(f"{name}: {TITLE}" for name in ("Ask readers", "Review", "History"))} == set(row)
    for name, address in row.items():
        if name != TITLE:  # the editor is an app of its own
            assert set(EVERY) == set(ways_on(ann, address)), address
            assert "/workbench/" == ways_on(ann, address)["Page library"]
            assert "/read/welcome/you-are-welcome" == ways_on(ann, address)["Read it"]


def test_a_page_that_nobody_changed_says_so_and_one_with_a_draft_shows_its_history(ann: TestClient, author_house: object) -> None:
    address = row_of(ann)[f"History: {TITLE}"]
    assert "Nobody has changed this page here yet." in ann.get(address).text
    draft = ann.post("/workbench/drafts", json={"file": FILE}).json()
    assert f"/workbench/drafts/{draft['id']}/history" == ann.get(address).url.path == row_of(ann)[f"History: {TITLE}"]
    assert {*EVERY, "Before and after"} == set(ways_on(ann, address))
    assert 404 == ann.get("/workbench/history?file=modules/welcome/nothing.md").status_code


def test_panels_of_one_page_are_listed_by_themselves(ann: TestClient) -> None:
    page = ann.get("/workbench/panels/new", params={"file": FILE}).text
    token, parts = re.findall(r'name="token" value="(\w+)"', page)[0], re.findall(r'name="part" id="part-\d+" value="(\w+)"', page)
    panel = ann.post("/workbench/panels/new", data={"token": token, "file": FILE, "part": parts, "days": "14"}).url.path
    here, elsewhere = (ann.get("/workbench/panels", params={"file": file}).text for file in (FILE, "modules/welcome/02-what-a-patient-partner-is.en.md"))
    assert (True, False, True) == (panel in here, panel in elsewhere, f'value="{FILE}" selected' in here)
    assert set(EVERY) <= set(ways_on(ann, panel))
    assert panel in ann.get("/workbench/panels").text


@pytest.mark.parametrize(("role", "sees"), [("organiser", {"Ask readers", "Review", "History"}), ("panel-chair", {"Ask readers", "Review", "History"})])
def test_people_see_only_ways_that_they_may_go(staff_of: Callable[..., TestClient], role: Role, sees: set[str]) -> None:
    device = staff_of("Cho", role)
    row = row_of(device)
    assert sees == {name.partition(":")[0] for name in row if name != TITLE}
    assert all(200 == device.get(address).status_code for name, address in row.items() if name != TITLE)
    assert ("Write" in ways_on(device, row[f"Review: {TITLE}"])) == (role == "organiser")


def test_words_without_a_place_and_pages_that_are_not_out_are_in_the_library(ann: TestClient) -> None:
    draft = ann.post("/workbench/drafts", json={"text": "Take the <b>bus</b>."}).json()["id"]
    new = "modules/welcome/77-not-out-yet.en.md"
    ann.post("/workbench/drafts", json={"file": new, "text": "Words"})
    page = ann.get("/workbench/?sort=place").text
    assert ("Take the &lt;b&gt;bus&lt;/b&gt;." in page, f"/workbench/drafts/{draft}/page" in page, f">{new}</a>" in page) == (True, True, True)
