"""A part can be had another way: what is there is sent at once, what is not is made when somebody asks, and nobody waits for it."""

import re
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


def test_who_looks_if_it_is_ready_is_told_so_on_the_page(house: House, visitor: TestClient) -> None:
    look = "/another-way/welcome/booklet?look=yes"
    page = visitor.post("/another-way/welcome/booklet")
    assert page.url.path == "/another-way/welcome/booklet"
    for _ in range(600):
        if "It is being made now" not in page.text:
            break
        assert f'data-look-again="{look}"' in page.text
        time.sleep(0.2)
        page = visitor.get(look)
    assert "It is ready" in page.text and "data-look-again" not in page.text
    assert re.search(r'href="/another-way/welcome/booklet">Print booklet \(PDF, \d', page.text)


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


@pytest.fixture
def with_sound(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """The first module as sound, by the real voice: as a host has it who made copies."""
    make(house, "audio", "welcome-easy-read")
    return house


def test_the_words_of_the_sound_open_on_the_site_and_every_player_has_its_sound(with_sound: House, visitor: TestClient) -> None:
    page = visitor.get("/another-way/welcome-easy-read/transcript")
    assert "content-disposition" not in page.headers and "You are welcome here." in page.text and 'class="side-by-side"' in page.text
    sounds = re.findall(r'<audio [^>]*src="([^"]+)"', page.text)
    assert 9 == len(sounds)
    for address in sounds:
        answer = visitor.get(address, headers={"range": "bytes=0-99"})
        assert (206, "audio/mpeg", 100) == (answer.status_code, answer.headers["content-type"], len(answer.content))
    links = set(re.findall(r"<main.*</main>", page.text, re.DOTALL)[0].split('href="#')[1:])
    assert all(f'id="{link.partition(chr(34))[0]}"' in page.text for link in links)


def test_a_sound_is_told_with_its_length_and_a_talking_book_is_offered(with_sound: House, visitor: TestClient) -> None:
    shown = visitor.get("/another-way/welcome-easy-read").text
    assert re.search(r"Sound to keep \(MP3, \d minutes, \d\.\d MB\)", shown)
    assert "E-book that reads itself aloud (EPUB, " in shown
    book = visitor.get("/another-way/welcome-easy-read/talking")
    assert 'attachment; filename="side-by-side-welcome-easy-read-talking.epub"' == book.headers["content-disposition"]


def test_no_other_file_comes_by_the_address_of_a_sound(with_sound: House, visitor: TestClient) -> None:
    (with_sound.data / FOLDER / "audio" / "welcome-easy-read" / "secret.mp3").write_bytes(b"of somebody else")
    for name in ("secret.mp3", "..%2Fwelcome-easy-read.mp3", "nothing.mp3"):
        assert 404 == visitor.get(f"/another-way/welcome-easy-read/sound/{name}").status_code


def test_easy_read_has_its_own_ways_and_the_module_leads_there(visitor: TestClient) -> None:
    assert 'href="/another-way/welcome-easy-read"' in visitor.get("/another-way/welcome").text
    assert 'href="/another-way/welcome-easy-read"' in visitor.get("/easy-read/welcome").text
    assert "Welcome: Easy Read" in visitor.get("/another-way/welcome-easy-read").text
    assert 404 == visitor.get("/another-way/what-is-qi-easy-read").status_code


def test_where_nothing_is_made_yet_it_says_how_to_ask(visitor: TestClient) -> None:
    assert "Choose one, then press the button to ask for it." in visitor.get("/another-way/welcome").text
    assert 404 == visitor.get("/another-way/welcome/sound/01-you-are-welcome.mp3").status_code
