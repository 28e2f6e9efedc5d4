"""A booklet for one person: their code stands in it, it has their letters, and no copy of it stays behind."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from modules.light import own_booklet
from modules.pages.house import House
from modules.pages.identity import IDENTITY, read_identity
from modules.storage.people import code_of
from modules.storage.work import Where, record_note

OWN = "/another-way/welcome/own"


def person(house: House, visitor: TestClient) -> str:
    """Somebody who has written a private note; their code."""
    visitor.get("/read/")
    identity = read_identity(visitor.cookies[IDENTITY])
    assert identity
    record_note(house.store, identity, Where(house.pack.id, "welcome", "what-i-knew"), "s", "My private words", "k")
    return code_of(house.store, identity)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def files(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file() and "side-by-side.db" not in file.name}


def test_a_persons_code_stands_in_their_booklet_and_no_copy_stays_behind(house: House, visitor: TestClient) -> None:
    code = person(house, visitor)
    before = files(house.data)
    answer = visitor.post(OWN, data={"points": "12"})
    assert b"%PDF" == answer.content[:4]
    assert "no-store" == answer.headers["cache-control"]
    said = text_of(answer.content)
    assert code in said
    assert "My private words" not in said
    assert before == files(house.data)


def test_somebody_with_nothing_saved_gets_room_for_a_code(visitor: TestClient) -> None:
    assert "You have saved nothing yet" in visitor.get(OWN).text
    said = text_of(visitor.post(OWN, data={"points": "12"}).content)
    assert "write your 4 words here" in " ".join(said.split())


def test_the_booklet_has_the_letters_that_the_person_chose(visitor: TestClient) -> None:
    visitor.cookies.set("sbs-look", "font=opendyslexic&size=150&spacing=wide&scheme=dark")
    assert 'value="18" checked' in visitor.get(OWN).text
    made = PdfReader(BytesIO(visitor.post(OWN, data={"points": "18"}).content))
    fonts = {str(font.get_object()["/BaseFont"]) for page in made.pages for font in page["/Resources"]["/Font"].values()}  # type: ignore[index]
    assert any("OpenDyslexic" in font for font in fonts)


def test_another_way_leads_to_it(visitor: TestClient) -> None:
    assert f'href="{OWN}"' in visitor.get("/another-way/welcome").text
    assert 404 == visitor.get("/another-way/nothing/own").status_code
    assert 404 == visitor.post("/another-way/nothing/own", data={"points": "12"}).status_code


def test_when_it_cannot_be_made_the_person_is_told_and_asked_again(visitor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_booklet, "LONGEST", 0.01)
    answer = visitor.post(OWN, data={"points": "24"})
    assert 503 == answer.status_code
    assert "That did not work. You can ask for it again." in answer.text
    assert 'value="24" checked' in answer.text


def test_while_many_people_wait_the_next_one_is_told(visitor: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_booklet, "MOST_WAITING", 0)
    answer = visitor.post(OWN, data={"points": "12"})
    assert 503 == answer.status_code
    assert "Many people are waiting just now" in answer.text
