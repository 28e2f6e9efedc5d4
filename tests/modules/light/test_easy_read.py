"""A module in Easy Read, by the light door; and a film, which is sent as a browser asks for it."""

from pathlib import Path
from shutil import copytree

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from modules.light.routes import routes
from modules.pages.house import House, open_house
from modules.storage.migrate import upgrade


def test_the_welcome_is_there_in_easy_read_and_says_that_it_is_a_draft(app: Starlette) -> None:
    page = TestClient(app).get("/easy-read/welcome").text
    assert "This Easy Read is a draft. People who use Easy Read have not checked it yet." in page
    assert page.count('<div class="easy">') == page.count('<div class="drawing" role="img" aria-label="') >= 40
    assert '<a href="/read/welcome/you-are-welcome">' in page


def test_the_first_page_of_the_part_leads_there_and_so_do_all_pages(app: Starlette) -> None:
    client = TestClient(app)
    for address in ("/read/welcome/you-are-welcome", "/contents"):
        assert 'href="/easy-read/welcome"' in client.get(address).text
    assert "/easy-read/" not in client.get("/read/welcome/what-you-bring").text


def test_a_part_that_is_not_told_in_easy_read_is_a_plain_page_not_found(app: Starlette) -> None:
    assert 404 == TestClient(app).get("/easy-read/cards").status_code == TestClient(app).get("/easy-read/../pack.yaml").status_code


@pytest.fixture
def small_house(samples: Path, tmp_path: Path) -> House:
    made = open_house(tmp_path / "data", Path(copytree(samples / "small", tmp_path / "small")))
    upgrade(made.store)
    return made


def test_a_film_is_sent_whole_or_in_part_and_nothing_else_of_the_pack_is(small_house: House) -> None:
    client = TestClient(Starlette(routes=routes(small_house)))
    page = client.get("/read/second/only").text
    assert '<track kind="captions" src="/films/hello.en.vtt" srclang="en" label="' in page
    assert "text/vtt; charset=utf-8" == client.get("/films/hello.en.vtt").headers["content-type"]
    assert (206, 10) == ((part := client.get("/films/hello.mp4", headers={"range": "bytes=0-9"})).status_code, len(part.content))
    for name in ("hello.en.yaml", "gone.mp4", "..%2Fpack.yaml"):
        assert 404 == client.get(f"/films/{name}").status_code
    small_house.store.close()
