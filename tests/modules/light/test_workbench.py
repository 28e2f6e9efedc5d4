"""The workbench's addresses: check words, keep drafts, take steps, publish."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from modules.pages.house import House, open_house

FILE = "modules/welcome/01-you-are-welcome.en.md"
HARD = "\U0001f600 We will commence the utilisation of the multidisciplinary amelioration pathway prior to the subsequent consultation.\n"


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


@pytest.fixture
def chair(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Cho", "panel-chair")


def opened(device: TestClient, file: str = FILE) -> dict:
    answer = device.post("/workbench/drafts", json={"file": file})
    assert 200 == answer.status_code, answer.text
    return answer.json()


def typed(device: TestClient, draft: dict, text: str, seen: int) -> dict:
    answer = device.post(f"/workbench/drafts/{draft['id']}", json={"text": text, "seen": seen})
    assert 200 == answer.status_code, answer.text
    return answer.json()


def test_findings_come_with_places_as_javascript_counts_them(ann: TestClient) -> None:
    answer = ann.post("/workbench/check", json={"text": HARD, "ending": ".md", "file": ""}).json()
    found = next(each for each in answer["findings"] if each["text"] == "commence")
    units = HARD.encode("utf-16-le")
    assert "commence" == units[found["start"] * 2 : found["end"] * 2].decode("utf-16-le")
    assert "commence" == HARD[found["start_code_points"] : found["end_code_points"]]
    assert {"start"} <= set(found["fixes"])
    assert found["better"]
    assert found["why"]


def test_the_summary_names_the_hardest_sentence_and_why(ann: TestClient) -> None:
    summary = ann.post("/workbench/check", json={"text": f"This is easy.\n\n{HARD}", "ending": ".md", "file": FILE}).json()["summary"]
    assert "hard for many" == summary["band"]
    assert "multidisciplinary" in summary["hardest"][0]["text"]
    assert summary["hardest"][0]["why"]
    assert 2 == len(summary["age"])
    assert {"good", "missing", "drivers", "unknown_words", "must", "should", "could", "ask", "words"} <= set(summary)


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"text": 5}', b'{"text": null}', b"\xff\xfe"])
def test_bad_input_is_told_in_one_sentence(ann: TestClient, author_house: House, body: bytes) -> None:
    answer = ann.post("/workbench/check", content=body)
    assert (422, {"trouble": author_house.edition("").say("workbench.not-understood")}) == (answer.status_code, answer.json())


@pytest.mark.parametrize(
    "text", ["", "---\ntitle: x", "\x00\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "```check\nid: [\n```", "a" * 100_000, "\u202eabc"]
)
def test_any_text_can_be_checked(ann: TestClient, text: str) -> None:
    assert 200 == ann.post("/workbench/check", json={"text": text, "ending": ".md", "file": ""}).status_code


def test_of_a_very_long_text_the_first_part_is_checked_and_it_says_so(ann: TestClient) -> None:
    answer = ann.post("/workbench/check", json={"text": "We go on. " * 200_000, "ending": ".md", "file": ""})
    assert 200 == answer.status_code
    assert "200,000" in answer.json()["summary"]["missing"][0]
    assert 413 == ann.post("/workbench/check", json={"text": "a" * 3_000_001, "ending": ".md", "file": ""}).status_code


def test_only_staff_who_may_write_come_in(staff_of: Callable[..., TestClient], ann: TestClient) -> None:
    assert 403 == staff_of("Fay", "facilitator").post("/workbench/check", json={"text": "Hello"}).status_code
    assert 403 == ann.post("/workbench/check", json={"text": "Hello"}, headers={"x-side-by-side": "no"}).status_code
    ann.cookies.clear()
    assert 401 == ann.post("/workbench/check", json={"text": "Hello"}).status_code


def test_a_draft_is_kept_as_typed(ann: TestClient) -> None:
    draft = opened(ann)
    assert "published" == draft["state"]
    saved = typed(ann, draft, draft["text"] + "\nOne more line.\n", draft["version"])
    again = opened(ann)
    assert (draft["id"], saved["version"], "draft", True) == (again["id"], again["version"], again["state"], again["changed"])
    assert again["text"].endswith("One more line.\n")


def test_two_authors_at_once_are_told_and_nothing_is_lost(ann: TestClient, staff_of: Callable[..., TestClient]) -> None:
    bo = staff_of("Bo", "author")
    draft = opened(ann)
    assert draft["id"] == opened(bo)["id"]
    typed(ann, draft, "Ann's words", draft["version"])
    answer = bo.post(f"/workbench/drafts/{draft['id']}", json={"text": "Bo's words", "seen": draft["version"]})
    assert (409, "Ann's words", "Ann") == (answer.status_code, answer.json()["text"], answer.json()["who"])
    listed = bo.get(f"/workbench/drafts/{draft['id']}/versions").json()
    assert [("Bo", "aside"), ("Ann", "draft")] == [(each["who"], each["state"]) for each in listed[:2]]
    merged = typed(bo, draft, "Ann's and Bo's words", answer.json()["version"])
    assert merged["version"] > answer.json()["aside"]


def test_a_draft_is_published_into_the_file_and_people_see_it_at_once(ann: TestClient, own_content: Path) -> None:
    draft = opened(ann)
    text = draft["text"].replace("welcome", "very welcome", 1) + "\nA fresh line for everybody.\n"
    typed(ann, draft, text, draft["version"])
    here = f"/workbench/drafts/{draft['id']}"
    assert 422 == ann.post(f"{here}/publish", json={"why": "Warmer"}).status_code  # nobody has checked it yet
    assert "checked" == ann.post(f"{here}/state", json={"state": "checked", "why": "Read aloud"}).json()["state"]
    answer = ann.post(f"{here}/publish", json={"why": "Warmer"})
    assert (200, FILE, "published", True) == (answer.status_code, answer.json()["file"], answer.json()["state"], answer.json()["wants_readers"])
    assert "A fresh line for everybody." in (own_content / FILE).read_text(encoding="utf-8")
    diff = subprocess.run(["git", "-C", own_content, "diff"], capture_output=True, text=True, check=True).stdout
    assert "+A fresh line for everybody." in diff
    assert "A fresh line for everybody." in ann.get("/read/welcome/you-are-welcome").text
    assert ["Warmer", "Read aloud"] == [each["why"] for each in ann.get(f"{here}/versions").json()[:2]]


def test_another_process_shows_the_new_words_too(ann: TestClient, author_house: House, own_content: Path) -> None:
    other = open_house(author_house.data, own_content)
    other.look_again()
    before = other.pack.stamp
    draft = opened(ann)
    typed(ann, draft, draft["text"] + "\nNew.\n", draft["version"])
    ann.post(f"/workbench/drafts/{draft['id']}/state", json={"state": "checked"})
    assert 200 == ann.post(f"/workbench/drafts/{draft['id']}/publish", json={"why": "New"}).status_code
    other._asked = -1.0  # a quarter of a second later
    other.look_again()
    assert before != other.pack.stamp == author_house.pack.stamp
    other.store.close()


@pytest.mark.parametrize("words", ["No front matter at all.\n", "---\ntitle: x\n---\n```check\nid: a\n```\n"])
def test_a_page_that_would_break_the_pack_is_not_published(ann: TestClient, own_content: Path, words: str) -> None:
    draft = opened(ann)
    before = (own_content / FILE).read_bytes()
    typed(ann, draft, words, draft["version"])
    ann.post(f"/workbench/drafts/{draft['id']}/state", json={"state": "checked"})
    answer = ann.post(f"/workbench/drafts/{draft['id']}/publish", json={"why": "Try"})
    assert 422 == answer.status_code
    assert answer.json()["why_not"]
    assert before == (own_content / FILE).read_bytes()


def test_a_file_that_changed_meanwhile_is_not_written_over(ann: TestClient, author_house: House, own_content: Path) -> None:
    draft = opened(ann)
    typed(ann, draft, draft["text"] + "\nMine.\n", draft["version"])
    with (own_content / FILE).open("a", encoding="utf-8") as file:
        file.write("\nSomebody else's.\n")
    assert opened(ann)["base_changed"]
    ann.post(f"/workbench/drafts/{draft['id']}/state", json={"state": "checked"})
    answer = ann.post(f"/workbench/drafts/{draft['id']}/publish", json={"why": "Mine"})
    assert (422, [author_house.edition("").say("stopped.changed-on-disk")]) == (answer.status_code, answer.json()["why_not"])
    assert "Mine." not in (own_content / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", ["../../secret.md", "/etc/passwd", "modules/../../x.md", "modules/welcome/.hidden.md", "a\0b.md", "x" * 300 + ".md", "pictures/x.svg"])
def test_nothing_outside_the_pack_is_opened(ann: TestClient, file: str) -> None:
    assert 422 == ann.post("/workbench/drafts", json={"file": file}).status_code


def test_a_clinical_page_needs_its_check_and_readers_sign_for_the_rest(ann: TestClient, chair: TestClient, author_house: House) -> None:
    say = author_house.edition("").say
    draft = opened(ann)
    typed(ann, draft, draft["text"].replace("---\n", "---\nclinical: yes\n", 1), draft["version"])
    here = f"/workbench/drafts/{draft['id']}"
    ann.post(f"{here}/state", json={"state": "checked"})
    assert [say("stopped.clinical-first")] == ann.post(f"{here}/publish", json={"why": "Go"}).json()["why_not"]
    assert say("stopped.role") in ann.post(f"{here}/state", json={"state": "clinically-checked"}).json()["why_not"]
    assert "clinically-checked" == chair.post(f"{here}/state", json={"state": "clinically-checked", "why": "Dr Lee read it"}).json()["state"]
    assert 200 == ann.post(f"{here}/publish", json={"why": "Go"}).status_code
    assert FILE in author_house.unread
    assert say("page.unread") in ann.get("/read/welcome/you-are-welcome").text
    for unsaid in ({}, {"readers": 0, "read_on": "2026-11-03"}, {"readers": 4}, {"readers": 4, "read_on": "2999-01-01"}):
        assert [say("stopped.who-read")] == chair.post(f"{here}/state", json={"state": "read-by-readers", "why": "Read"} | unsaid).json()["why_not"]
    assert FILE in author_house.unread
    assert "published" == chair.post(f"{here}/state", json={"state": "read-by-readers", "readers": 4, "read_on": "2026-11-03", "why": "At the day centre"}).json()["state"]
    assert "4 patients read it on 3 November 2026. At the day centre" in chair.get(f"{here}/history").text
    assert say("page.unread") not in ann.get("/read/welcome/you-are-welcome").text


def test_a_click_alone_signs_nothing_for_the_patient_readers(ann: TestClient, chair: TestClient, author_house: House) -> None:
    say = author_house.edition("").say
    draft = opened(ann)
    here = f"/workbench/drafts/{draft['id']}"
    ann.post(f"{here}/state", json={"state": "checked"})
    form = {"token": form_token(chair.get(f"{here}/history").text), "step": "read-by-readers", "readers": "", "read_on": "2026-11-03", "why": "At the day centre"}
    told = chair.post(f"{here}/step", data=form)
    assert (422, True) == (told.status_code, say("stopped.who-read") in told.text)
    assert 'value="2026-11-03"' in told.text  # nothing that was typed is lost
    assert 'value="At the day centre"' in told.text
    done = chair.post(f"{here}/step", data=form | {"readers": "1"}).text
    assert f"{say('history.done.read-by-readers')} 1 patient read it on 3 November 2026. At the day centre" in done


def form_token(page: str) -> str:
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    return found[1]


def test_before_and_after_are_shown_in_words(ann: TestClient) -> None:
    draft = opened(ann)
    typed(ann, draft, draft["text"].replace("you", "every patient", 1), draft["version"])
    page = ann.get(f"/workbench/drafts/{draft['id']}/compare").text
    assert re.search(r"<del><span class=\"hide\">[^<]+</span>you<", page)
    assert re.search(r"<ins><span class=\"hide\">[^<]+</span>every patient<", page)
    assert 200 == ann.get(f"/workbench/drafts/{draft['id']}/compare?from=1&to=2&whole=yes").status_code
    assert 404 == ann.get(f"/workbench/drafts/{draft['id']}/compare?from=99").status_code
    assert 404 == ann.get("/workbench/drafts/nothing/compare").status_code


def test_an_older_version_comes_back_without_losing_the_newer_one(ann: TestClient) -> None:
    draft = opened(ann)
    saved = typed(ann, draft, "Something else\n", draft["version"])
    here = f"/workbench/drafts/{draft['id']}"
    form = {"token": form_token(ann.get(f"{here}/history").text), "version": "1", "seen": str(saved["version"])}
    assert "/history" in str(ann.post(f"{here}/back", data=form).url)
    assert draft["text"] == opened(ann)["text"]
    assert saved["version"] in [each["version"] for each in ann.get(f"{here}/versions").json()]


def test_all_steps_can_be_taken_with_forms_alone(ann: TestClient, own_content: Path, author_house: House) -> None:
    draft = opened(ann)
    typed(ann, draft, draft["text"] + "\nBy a form.\n", draft["version"])
    here = f"/workbench/drafts/{draft['id']}"
    token = form_token(ann.get(f"{here}/history").text)
    refused = ann.post(f"{here}/step", data={"token": token, "step": "published", "why": ""})
    assert (422, True) == (refused.status_code, author_house.edition("").say("stopped.check-first") in refused.text)
    ann.post(f"{here}/step", data={"token": token, "step": "checked", "why": ""})
    done = ann.post(f"{here}/step", data={"token": token, "step": "published", "why": "A <b>line</b>"})
    assert author_house.edition("").say("history.done.published") in done.text
    assert "A &lt;b&gt;line&lt;/b&gt;" in done.text
    assert "By a form." in (own_content / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize("keep", ["mine", "file"])
def test_a_file_that_changed_meanwhile_is_shown_and_the_author_decides(ann: TestClient, own_content: Path, keep: str) -> None:
    draft = opened(ann)
    saved = typed(ann, draft, draft["text"] + "\nMine.\n", draft["version"])
    with (own_content / FILE).open("a", encoding="utf-8") as file:
        file.write("\nTheirs.\n")
    here = f"/workbench/drafts/{draft['id']}"
    page = ann.get(f"{here}/compare").text
    base = re.search(r'name="base" value="(\w+)"', page)
    assert base is not None
    form = {"token": form_token(page), "base": base[1], "seen": str(saved["version"]), "keep": keep}
    assert "/history" in str(ann.post(f"{here}/follow", data=form).url)
    again = opened(ann)
    assert not again["base_changed"]
    assert ("Mine." if keep == "mine" else "Theirs.") in again["text"]


def test_a_panel_chair_sees_the_history_and_a_facilitator_does_not(ann: TestClient, chair: TestClient, staff_of: Callable[..., TestClient]) -> None:
    draft = opened(ann)
    assert 200 == chair.get(f"/workbench/drafts/{draft['id']}/history").status_code
    assert 403 == staff_of("Fay", "facilitator").get("/workbench/").status_code
