"""A part can be had another way: what is there is sent at once, what is not is made when somebody asks, and nobody waits for it."""

import time
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Options
from modules.authoring.another_way import FOLDER
from modules.authoring.publication import publication
from modules.light import another_way
from modules.pages.house import House
from modules.storage.stories import withdraw_story
from modules.storage.work import today


def make(house: House, door: str, *parts: str, day: date | None = None) -> None:
    whole = publication(house.pack, day or today(), withdrawn=house.withdrawn(), host=house.host)
    assert export(whole, [doors()[door]], house.data / FOLDER, Options(parts=parts)).good


def test_a_lesson_says_each_way_with_its_type_and_what_is_there_with_its_size(house: House, visitor: TestClient) -> None:
    before = visitor.get("/read/welcome/you-are-welcome").text
    assert "Print booklet (PDF, made when you ask)" in before
    make(house, "pdf", "welcome")
    size = (house.data / FOLDER / "pdf" / "welcome.pdf").stat().st_size
    shown = visitor.get("/read/welcome/you-are-welcome").text
    assert f"Print booklet (PDF, {size // 1000} KB)" in shown or f"Print booklet (PDF, {size / 1e6:.1f} MB)" in shown
    assert "Large print booklet (PDF, made when you ask)" in shown


def test_what_is_there_comes_as_a_file(house: House, visitor: TestClient) -> None:
    make(house, "pdf", "welcome")
    answer = visitor.get("/another-way/welcome/booklet")
    assert b"%PDF" == answer.content[:4]
    assert 'attachment; filename="side-by-side-welcome.pdf"' == answer.headers["content-disposition"]


def test_the_whole_copy_comes_as_one_zip(house: House, visitor: TestClient) -> None:
    make(house, "site")
    answer = visitor.get("/another-way/welcome/copy")
    assert b"PK" == answer.content[:2]
    assert b"site/read/welcome/you-are-welcome.html" in answer.content


def test_what_is_not_there_is_made_when_somebody_asks(house: House, visitor: TestClient) -> None:
    asked = visitor.get("/another-way/welcome/booklet")
    assert "Nobody has asked for this yet" in asked.text
    page = visitor.post("/another-way/welcome/booklet").text
    assert "It is being made now" in page
    for _ in range(600):
        answer = visitor.get("/another-way/welcome/booklet")
        if answer.headers["content-type"] == "application/pdf":
            break
        assert "It is being made now" in answer.text
        time.sleep(0.2)
    assert b"%PDF" == answer.content[:4]


def test_a_booklet_with_a_story_that_was_taken_back_is_not_given_out(house: House, visitor: TestClient) -> None:
    make(house, "pdf", "welcome")
    assert b"%PDF" == visitor.get("/another-way/welcome/booklet").content[:4]
    withdraw_story(house.store, "the-empty-chair")
    assert "Nobody has asked for this yet" in visitor.get("/another-way/welcome/booklet").text
    assert ["the-empty-chair"] == visitor.get("/exports/withdrawn.json").json()


def test_when_too_many_wait_it_is_said_and_nothing_breaks(visitor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(another_way, "MOST_WAITING", 0)
    answer = visitor.post("/another-way/welcome/booklet")
    assert 503 == answer.status_code
    assert "Many people are waiting" in answer.text


def test_where_nothing_can_be_written_each_who_asks_is_told_so(house: House, visitor: TestClient) -> None:
    (house.data / FOLDER).write_text("a file stands where the folder should be")
    for way in ("booklet", "giant"):
        visitor.post(f"/another-way/welcome/{way}")
        for _ in range(100):
            told = visitor.get(f"/another-way/welcome/{way}").text
            if "It is being made now" not in told:
                break
            time.sleep(0.05)
        assert "That did not work. You can ask for it again." in told


def test_what_does_not_exist_is_not_here(visitor: TestClient) -> None:
    assert [404, 404, 404] == [visitor.get(f"/another-way/{path}").status_code for path in ("nothing", "welcome/nothing", "nothing/booklet")]


def test_a_file_outside_the_folder_is_never_sent(house: House, visitor: TestClient, tmp_path: Path) -> None:
    make(house, "pdf", "welcome")
    (house.data / "secret.pdf").write_bytes(b"%PDF of somebody else")
    assert b"somebody else" not in visitor.get("/another-way/..%2Fsecret/booklet").content
