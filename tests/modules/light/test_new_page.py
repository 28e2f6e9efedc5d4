"""A pasted text becomes a page: it gets a place, is checked, and is published with its new module or not at all."""

import re
import subprocess
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from modules.pages.house import House

TEXT = "# Getting to us\n\nTake the bus to the main door.\n\nAsk at the desk.\n"
PAGE = {"title": "Getting to us", "goal": "You know how to get here.", "made-by": "Ann Lee", "facts": "own", "part": "welcome"}
MODULE = {
    "part": "new",
    "module-title": "Your visit",
    "module-for": "patients",
    "module-summary": "How to get here.",
    "module-after": "find the door",
    "module-take": "Your letter.",
}


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


@pytest.fixture
def draft(ann: TestClient) -> str:
    return str(ann.post("/workbench/drafts", json={"text": TEXT}).json()["id"])


def filled(device: TestClient, draft: str, **changed: str) -> str:
    """What comes of the form: the address that it leads on to, or the sentences that it told."""
    page = device.get(f"/workbench/drafts/{draft}/page").text
    token = re.search(r'name="token" value="(\w+)"', page)
    assert token is not None
    answer = device.post(f"/workbench/drafts/{draft}/page", data={"token": token[1], **PAGE, **changed}, follow_redirects=False)
    if answer.status_code == 303:
        return str(answer.headers["location"])
    told = re.search(r'role="alert".*?</ul>', answer.text, re.DOTALL)
    assert (422, True) == (answer.status_code, told is not None)
    assert told is not None
    return unescape(" ".join(re.findall(r"<li>(.*?)</li>", told[0])))


def published(device: TestClient, file: str) -> list[str]:
    """Check it and publish it; what stops it."""
    draft = device.post("/workbench/drafts", json={"file": file}).json()["id"]
    device.post(f"/workbench/drafts/{draft}/state", json={"state": "checked", "why": "Read"})
    return list(device.post(f"/workbench/drafts/{draft}/publish", json={"why": "People asked"}).json().get("why_not", []))


def test_the_form_begins_with_what_the_text_says(ann: TestClient, draft: str) -> None:
    page = ann.get(f"/workbench/drafts/{draft}/page").text
    assert ('value="Getting to us"' in page, 'name="made-by" value="Ann"' in page, "Take the bus to the main door." in page) == (True, True, True)


def test_a_pasted_text_is_published_at_the_end_of_a_module(ann: TestClient, draft: str, own_content: Path) -> None:
    onward = filled(ann, draft)
    assert re.fullmatch(r"/editor\?file=modules%2Fwelcome%2F\d\d-getting-to-us.en.md", onward)
    file = onward.partition("=")[2].replace("%2F", "/")
    assert not (own_content / file).exists()
    assert 404 == ann.get("/read/welcome/getting-to-us").status_code
    assert [] == published(ann, file)
    text = (own_content / file).read_text(encoding="utf-8")
    assert text.endswith("own: yes\nmade-by: Ann Lee\n---\n\nTake the bus to the main door.\n\nAsk at the desk.\n")
    assert "Take the bus" in ann.get("/read/welcome/getting-to-us").text
    changed = subprocess.run(["git", "-C", own_content, "status", "--short", "-uall"], capture_output=True, text=True, check=True).stdout
    assert [Path(file).name] == [Path(line).name for line in changed.strip().splitlines()]


def test_a_page_in_between_changes_the_name_of_no_other_page(ann: TestClient, draft: str, author_house: House) -> None:
    first = author_house.edition("en").modules["welcome"].lessons
    onward = filled(ann, draft, **{"after": first[0].slug, "after-of": "welcome"})
    assert onward.endswith("01b-getting-to-us.en.md")
    assert [] == published(ann, "modules/welcome/01b-getting-to-us.en.md")
    now = [lesson.slug for lesson in author_house.edition("en").modules["welcome"].lessons]
    assert [first[0].slug, "getting-to-us", *(lesson.slug for lesson in first[1:])] == now


def test_the_place_is_chosen_in_2_steps_and_nothing_typed_is_lost(ann: TestClient, draft: str, author_house: House) -> None:
    here = f"/workbench/drafts/{draft}/page"
    page = ann.get(here).text
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    parts = author_house.edition("en").modules
    lists = [unescape(each).count("<option") for each in re.findall(r"<select.*?</select>", page, re.DOTALL)]
    assert len(parts) + 2 == lists[0] == max(lists)
    asked = ann.post(here, data={"token": found[1], **PAGE, "goal": "You know this well.", "do": "places"})
    assert (200, True, False) == (asked.status_code, "You know this well." in asked.text, 'role="alert"' in asked.text)
    places = re.search(r'<select id="np-after".*?</select>', asked.text, re.DOTALL)
    assert places is not None
    titles = [lesson.title for lesson in parts["welcome"].lessons]
    assert [True] * (len(titles) - 1) == [f"After the page: {title}<" in unescape(places[0]) for title in titles[:-1]]
    assert ('value="-">At the end<' in places[0], 'value="^">First of all<' in places[0]) == (True, True)


def test_first_of_all_is_a_place_too(ann: TestClient, draft: str, author_house: House) -> None:
    before = [lesson.slug for lesson in author_house.edition("en").modules["speaking-up"].lessons]
    onward = filled(ann, draft, **{"part": "speaking-up", "after": "^", "after-of": "speaking-up"})
    assert [] == published(ann, onward.partition("=")[2].replace("%2F", "/"))
    assert ["getting-to-us", *before] == [lesson.slug for lesson in author_house.edition("en").modules["speaking-up"].lessons]


def test_a_place_in_another_part_than_the_one_chosen_last_is_asked_about(ann: TestClient, draft: str, author_house: House) -> None:
    said = filled(ann, draft, **{"part": "speaking-up", "after": "-", "after-of": "welcome"})
    assert author_house.edition("").say("newpage.other-part") == said


def test_a_new_module_comes_with_its_first_page_and_not_before(ann: TestClient, draft: str, own_content: Path, author_house: House) -> None:
    assert "/editor?file=modules%2Fyour-visit%2F01-getting-to-us.en.md" == filled(ann, draft, **MODULE)
    assert not (own_content / "modules" / "your-visit").exists()
    # Somebody else writes the second page, and the module is in their list.
    second = ann.post("/workbench/drafts", json={"text": "Go home by bus."}).json()["id"]
    assert ">Your visit</option>" in ann.get(f"/workbench/drafts/{second}/page").text
    assert "02-going-home.en.md" in filled(ann, second, title="Going home", part="your-visit")
    assert [] == published(ann, "modules/your-visit/01-getting-to-us.en.md")
    module = author_house.edition("en").modules["your-visit"]
    assert ("Your visit", "patients", ("find the door",), ["getting-to-us"]) == (module.title, module.audience, module.after, [lesson.slug for lesson in module.lessons])
    assert "your-visit]" in (own_content / "pack.yaml").read_text(encoding="utf-8")
    assert () == author_house.pack.problems
    assert [] == published(ann, "modules/your-visit/02-going-home.en.md")
    assert 2 == len(author_house.edition("en").modules["your-visit"].lessons)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """pack.yaml, the last of three files, cannot be written."""
    from modules.authoring import whole_files

    write = whole_files.write_whole

    def full(file: Path, content: bytes) -> None:
        if file.name == "pack.yaml":
            raise OSError
        write(file, content)

    monkeypatch.setattr(whole_files, "write_whole", full)
    yield
    monkeypatch.undo()


def test_where_one_file_cannot_be_written_none_is(ann: TestClient, draft: str, own_content: Path, author_house: House, full_disk: None) -> None:
    filled(ann, draft, **MODULE)
    assert [author_house.edition("").say("stopped.folder")] == published(ann, "modules/your-visit/01-getting-to-us.en.md")
    assert not (own_content / "modules" / "your-visit").exists()
    assert "" == subprocess.run(["git", "-C", own_content, "status", "--short"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"part": ""}, "no-place"),
        ({"part": "nowhere"}, "no-place"),
        ({"after": "no-such-page", "after-of": "welcome"}, "no-place"),
        ({"part": "../x"}, "no-place"),
        ({"title": ""}, "no-title"),
        ({"title": "x" * 66}, "no-title"),
        ({"goal": ""}, "no-goal"),
        ({"made-by": ""}, "no-made-by"),
        ({"facts": ""}, "no-facts"),
        ({"facts": "source"}, "no-facts"),
        ({"facts": "source", "source": "A leaflet", "address": "javascript:alert(1)"}, "no-address"),
        ({"part": "new"}, "no-module"),
        ({**MODULE, "module-title": "\U0001f642"}, "no-name"),
        ({**MODULE, "module-title": "Welcome"}, "module-taken"),
    ],
)
def test_each_fault_is_told_in_one_sentence_and_nothing_typed_is_lost(ann: TestClient, draft: str, author_house: House, wrong: dict[str, str], told: str) -> None:
    assert author_house.edition("").say(f"newpage.{told}") == filled(ann, draft, **wrong)
    token = re.search(r'name="token" value="(\w+)"', ann.get(f"/workbench/drafts/{draft}/page").text)
    assert token is not None
    again = ann.post(f"/workbench/drafts/{draft}/page", data={"token": token[1], **PAGE, "goal": "You know this well.", **wrong}).text
    assert wrong.get("goal", "You know this well.") in again
    assert 200 == ann.post(f"/workbench/drafts/{draft}", json={"text": TEXT, "seen": 1}).status_code  # it is the same draft still, with no place


def test_a_title_that_is_taken_is_told_even_while_the_other_page_is_a_draft(ann: TestClient, draft: str, author_house: House) -> None:
    first = author_house.edition("en").modules["welcome"].lessons[0]
    assert "already" in filled(ann, draft, title=first.slug.replace("-", " ").capitalize())
    filled(ann, draft)
    other = ann.post("/workbench/drafts", json={"text": "Other words."}).json()["id"]
    assert "already" in filled(ann, other)


def test_a_draft_that_is_a_page_already_leads_to_the_editor(ann: TestClient, draft: str) -> None:
    onward = filled(ann, draft)
    answer = ann.get(f"/workbench/drafts/{draft}/page", follow_redirects=False)
    assert (303, onward) == (answer.status_code, answer.headers["location"])
    assert 404 == ann.get("/workbench/drafts/nothing/page").status_code


def test_facts_from_outside_and_lines_of_the_text_itself_are_kept(ann: TestClient, own_content: Path) -> None:
    text = "---\ntitle: Old\nclinical: yes\nsources:\n  - title: One\n  - title: Two\n---\n\nWords for you.\n"
    draft = ann.post("/workbench/drafts", json={"text": text}).json()["id"]
    page = ann.get(f"/workbench/drafts/{draft}/page").text
    assert ('value="Old"' in page, 'value="One"' in page) == (True, True)
    file = filled(ann, draft, title="New", facts="source", source="One").partition("=")[2].replace("%2F", "/")
    kept = ann.post("/workbench/drafts", json={"file": file}).json()
    assert ("clinical: yes" in kept["text"], "title: Two" in kept["text"], kept["clinical"]) == (True, True, True)


def test_only_staff_who_write_come_in(staff_of: Callable[..., TestClient], ann: TestClient, draft: str) -> None:
    for who in ("facilitator", "panel-chair"):
        assert 403 == staff_of(who, who).get(f"/workbench/drafts/{draft}/page").status_code
    ann.cookies.clear()
    assert "/staff/sign-in" == ann.get(f"/workbench/drafts/{draft}/page").url.path
