"""An author opens a file of another kind: its words come back, and nobody else may do it."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from starlette.testclient import TestClient

from modules.pages.house import House
from modules.storage.staff.links import set_up_link

FETCH = {"x-side-by-side": "fetch"}


@pytest.fixture
def ann(visitor: TestClient, house: House) -> TestClient:
    """The device of an organiser: she may write."""
    code = set_up_link(house.store, datetime.now(UTC))
    visitor.post("/staff/join/yes", data={"code": code, "name": "Ann", "sign-in-name": "ann@example.org", "passphrase": "kettle river paper seven"})
    return visitor


@pytest.fixture
def letter() -> bytes:
    document = docx.Document()
    document.add_heading("Your visit", 1)
    document.add_paragraph("Bring this letter.")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_words_of_a_word_file_come_back(ann: TestClient, letter: bytes) -> None:
    answer = ann.post("/workbench/open", files={"file": ("letter.docx", letter)}, headers=FETCH)
    assert 200 == answer.status_code, answer.text
    assert {"text": "# Your visit\n\nBring this letter.\n", "name": "letter.docx", "said": []} == answer.json()
    assert "no-store" == answer.headers["cache-control"]


def test_nobody_else_may(another: TestClient, letter: bytes) -> None:
    answer = another.post("/workbench/open", files={"file": ("letter.docx", letter)}, headers=FETCH)
    assert (401, True) == (answer.status_code, bool(answer.json()["trouble"]))


def test_another_site_cannot_send_a_file_in_her_name(ann: TestClient, letter: bytes) -> None:
    assert 403 == ann.post("/workbench/open", files={"file": ("letter.docx", letter)}).status_code
    assert 403 == ann.post("/workbench/open", files={"file": ("letter.docx", letter)}, headers=FETCH | {"sec-fetch-site": "cross-site"}).status_code


@pytest.mark.parametrize(("name", "raw", "says"), [("a.docx", b"rubbish", ".docx"), ("a.exe", b"MZ", "cannot be opened here"), ("a.txt", b"", "empty")])
def test_a_bad_file_gets_one_sentence(ann: TestClient, name: str, raw: bytes, says: str) -> None:
    answer = ann.post("/workbench/open", files={"file": (name, raw)}, headers=FETCH)
    assert (422, True) == (answer.status_code, says in answer.json()["trouble"])


def test_no_file_and_too_big_a_file_are_told(ann: TestClient, house: House) -> None:
    say = house.edition("").say
    assert (422, say("opening.no-file")) == ((answer := ann.post("/workbench/open", data={"file": "x"}, headers=FETCH)).status_code, answer.json()["trouble"])
    assert "10 MB" in ann.post("/workbench/open", files={"file": ("a.txt", b"a" * 10_000_500)}, headers=FETCH).json()["trouble"]
    assert 413 == ann.post("/workbench/open", files={"file": ("a.txt", b"a" * 11_000_000)}, headers=FETCH).status_code
    assert 413 == ann.post("/save", content=b"a" * 100_000).status_code


def test_nothing_of_a_file_is_logged(ann: TestClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "my sister Mildred"
    for name, raw in [("a.txt", secret.encode()), ("a.pdf", b"%PDF-1.4 " + secret.encode()), ("a.docx", b"PK\x03\x04" + secret.encode())]:
        ann.post("/workbench/open", files={"file": (name, raw)}, headers=FETCH)
    heard = capfd.readouterr()
    assert [] == [told for told in (caplog.text, heard.out, heard.err) if "Mildred" in told]


def test_large_files_open_too(ann: TestClient, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is laid on a disk meanwhile."""
    import tempfile

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a file of somebody's words was laid on the disk")

    monkeypatch.setattr(tempfile, "TemporaryFile", never)
    lines = "Bring this letter to the clinic. \n" * 50_000
    say: Callable[[str], str] = lambda text: ann.post("/workbench/open", files={"file": ("a.txt", text)}, headers=FETCH).json()["text"]  # noqa: E731
    assert lines == say(lines)


FILE = "modules/welcome/01-you-are-welcome.en.md"


@pytest.fixture
def bo(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Bo", "author")


def test_a_draft_goes_to_word_and_comes_back(bo: TestClient) -> None:
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    answer = bo.get(f"/workbench/drafts/{draft['id']}/word")
    assert (200, 'attachment; filename="01-you-are-welcome.docx"') == (answer.status_code, answer.headers["content-disposition"])
    back = bo.post("/workbench/open", params={"draft": draft["id"]}, files={"file": ("edited.docx", answer.content)})
    assert (200, draft["text"], []) == (back.status_code, back.json()["text"], back.json()["said"])


def test_a_draft_that_has_changed_meanwhile_is_told(bo: TestClient, author_house: House) -> None:
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    raw = bo.get(f"/workbench/drafts/{draft['id']}/word").content
    bo.post(f"/workbench/drafts/{draft['id']}", json={"text": draft["text"] + "More.\n", "seen": draft["version"]})
    back = bo.post("/workbench/open", params={"draft": draft["id"]}, files={"file": ("edited.docx", raw)}).json()
    assert (draft["text"], [author_house.edition("").say("opening.draft-moved")]) == (back["text"], back["said"])


def test_nobody_else_gets_a_draft_as_a_word_file(bo: TestClient, staff_of: Callable[..., TestClient]) -> None:
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    assert 403 == staff_of("Fay", "facilitator").get(f"/workbench/drafts/{draft['id']}/word").status_code
    assert 404 == bo.get("/workbench/drafts/nothing/word").status_code
    assert 404 == bo.post("/workbench/open", params={"draft": "nothing"}, files={"file": ("a.docx", b"PK\x03\x04")}).status_code


def test_a_word_file_of_ours_is_the_lesson_again_wherever_it_is_opened(bo: TestClient) -> None:
    """Its boxes are no words to be escaped: they come back as they were."""
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    raw = bo.get(f"/workbench/drafts/{draft['id']}/word").content
    back = bo.post("/workbench/open", files={"file": ("edited.docx", raw)}).json()
    assert (draft["text"], []) == (back["text"], back["said"])
    assert "\n```pick\nid: how-i-feel\n" in back["text"]


def test_a_word_file_of_ours_that_lost_its_source_keeps_its_boxes(bo: TestClient) -> None:
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    document = docx.Document(BytesIO(bo.get(f"/workbench/drafts/{draft['id']}/word").content))
    for name, each in list(document.part.rels.items()):
        if "customXml" in each.reltype:
            document.part.drop_rel(name)
    out = BytesIO()
    document.save(out)
    alone = bo.post("/workbench/open", files={"file": ("edited.docx", out.getvalue())}).json()
    assert "\n```pick\nid: how-i-feel\n" in alone["text"]
    assert any("no longer holds the page" in said for said in alone["said"])
    with_draft = bo.post("/workbench/open", params={"draft": draft["id"]}, files={"file": ("edited.docx", out.getvalue())}).json()
    assert (draft["text"], []) == (with_draft["text"], with_draft["said"])


def test_another_word_file_opened_in_a_page_keeps_the_lines_at_its_top_and_says_what_is_gone(bo: TestClient, letter: bytes) -> None:
    draft = bo.post("/workbench/drafts", json={"file": FILE}).json()
    back = bo.post("/workbench/open", params={"draft": draft["id"]}, files={"file": ("letter.docx", letter)}).json()
    assert back["text"].startswith(draft["text"].partition("\n---\n")[0])
    assert "Bring this letter." in back["text"]
    assert "This part is no longer in the file, so it was left out: pick how-i-feel." in back["said"]
