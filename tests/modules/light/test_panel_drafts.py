"""Patients read a page before anybody publishes it, and their sign-off holds when the same words are published."""

import re
import secrets
from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient

from modules.pages.house import House
from modules.storage.drafting import drafts_by_file

TEXT = "# Getting to us\n\nTake the bus to the main door.\n\n## At the door\n\nAsk for the cardioversion desk.\n"
PAGE = {"title": "Getting to us", "goal": "You know how to get here.", "made-by": "Ann Lee", "facts": "own", "part": "welcome"}
OUT = "modules/welcome/02-what-a-patient-partner-is.en.md"


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


def token(page: str) -> str:
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    return found[1]


@pytest.fixture
def file(ann: TestClient) -> str:
    """A page that was made of pasted words and is not published."""
    draft = ann.post("/workbench/drafts", json={"text": TEXT}).json()["id"]
    here = f"/workbench/drafts/{draft}/page"
    onward = ann.post(here, data={"token": token(ann.get(here).text), **PAGE}, follow_redirects=False).headers["location"]
    return str(onward.partition("=")[2].replace("%2F", "/"))


def opened(ann: TestClient, file: str, words: str = "") -> str:
    """The staff's address of a panel on all parts of a page."""
    page = ann.get("/workbench/panels/new", params={"file": file, "words": words}).text
    parts = re.findall(r'name="part" id="part-\d+" value="(\w+)"', page)
    return str(ann.post("/workbench/panels/new", data={"token": token(page), "file": file, "words": words, "part": parts, "days": "14"}).url.path)


def reader(ann: TestClient, panel: str, staff_of: Callable[..., TestClient]) -> tuple[TestClient, str]:
    """Somebody with the link and nothing else."""
    link = re.search(r"http://testserver(/panel/[\w-]+)", ann.get(panel).text)
    assert link is not None
    device = staff_of(secrets.token_hex())
    device.cookies.clear()
    device.post(link[1])
    return device, link[1]


def signed(ann: TestClient, panel: str, staff_of: Callable[..., TestClient]) -> str:
    """3 people send all parts, are told, and the panel signs."""
    for _ in range(3):
        device, link = reader(ann, panel, staff_of)
        for part in range(1, len(re.findall(r'<section aria-labelledby="part-', ann.get(panel).text)) + 1):
            device.post(f"{link}/{part}", data={"key": f"{part}", "text": ""})
    ann.post(f"{panel}/tell", data={"token": token(ann.get(panel).text), "said": "One word was hard.", "did": "We know now.", "do": "publish"})
    return unescape(ann.post(f"{panel}/sign", data={"token": token(ann.get(panel).text), "why": ""}).text)


def test_a_new_page_goes_to_patients_and_is_read_when_it_is_published(ann: TestClient, file: str, staff_of: Callable[..., TestClient], author_house: House) -> None:
    say = author_house.edition("").say
    page = unescape(ann.get("/workbench/panels", params={"file": file}).text)
    assert f'<option value="{file}" selected>Getting to us</option>' in page
    assert say("panels.only-draft") in unescape(ann.get("/workbench/panels/new", params={"file": file}).text)
    panel = opened(ann, file)
    device, link = reader(ann, panel, staff_of)
    assert "cardioversion" in device.get(f"{link}/2").text
    assert 404 == device.get("/read/welcome/getting-to-us").status_code  # nobody else sees it
    assert say("panels.done.signed") in signed(ann, panel, staff_of)
    draft = drafts_by_file(author_house.store)[file]
    assert draft.standing.has("read-by-readers")
    here = f"/workbench/drafts/{draft.id}"
    assert "read-by-readers" == ann.post(f"{here}/state", json={"state": "checked", "why": ""}).json()["state"]
    told = ann.post(f"{here}/publish", json={"why": "Patients have read it"}).json()
    assert (True, False) == (told["published"], told["wants_readers"])
    assert say("page.unread") not in unescape(device.get("/read/welcome/getting-to-us").text)


def test_other_words_than_they_read_are_not_signed(ann: TestClient, file: str, staff_of: Callable[..., TestClient], author_house: House) -> None:
    panel = opened(ann, file)
    signed(ann, panel, staff_of)
    draft = drafts_by_file(author_house.store)[file]
    here = f"/workbench/drafts/{draft.id}"
    ann.post(here, json={"text": draft.text.replace("the bus", "a bus"), "seen": draft.version})
    ann.post(f"{here}/state", json={"state": "checked", "why": ""})
    assert ann.post(f"{here}/publish", json={"why": "Now"}).json()["wants_readers"]
    assert author_house.edition("").say("panels.changed") in unescape(ann.get(panel).text)


def test_of_a_published_page_the_author_says_which_words_readers_get(ann: TestClient, staff_of: Callable[..., TestClient], author_house: House) -> None:
    say = author_house.edition("").say
    draft = ann.post("/workbench/drafts", json={"file": OUT}).json()
    assert say("panels.which") not in unescape(ann.get("/workbench/panels/new", params={"file": OUT}).text)
    ann.post(f"/workbench/drafts/{draft['id']}", json={"text": f"{draft['text']}\nBring a friend named Bo.\n", "seen": draft["version"]})
    assert say("panels.which") in unescape(ann.get("/workbench/panels/new", params={"file": OUT}).text)
    for words, there in (("", False), ("draft", True)):
        panel = opened(ann, OUT, words)
        page = ann.get(panel).text
        assert (there, False) == ("named</u>" in page or "named" in page, say("panels.changed") in unescape(page))
    assert say("panels.done.signed") in signed(ann, panel, staff_of)
    ann.post(f"/workbench/drafts/{draft['id']}/state", json={"state": "checked", "why": ""})
    assert not ann.post(f"/workbench/drafts/{draft['id']}/publish", json={"why": "Read"}).json()["wants_readers"]


def test_a_draft_that_is_no_page_is_not_for_readers(ann: TestClient) -> None:
    pasted = ann.post("/workbench/drafts", json={"text": TEXT}).json()["id"]
    for nothing in ("", pasted, "modules/welcome/99-nowhere.en.md", "modules/welcome/module.yaml"):
        assert 404 == ann.get("/workbench/panels/new", params={"file": nothing}).status_code
