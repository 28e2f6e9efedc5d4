"""Make copies: staff choose, the work goes on behind the page, and what comes of it can be taken away."""

import io
import json
import time
from collections.abc import Callable, Iterator
from html import unescape
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from modules.authoring.copies import Job, begun, has_ended, is_at, read_job, write_job
from modules.pages.copies import folder_of, job_file
from modules.pages.house import House

HOME = "/workbench/copies"
Staff = Callable[..., TestClient]


def token(page: str) -> str:
    return page.split('name="token" value="')[1].split('"')[0]


def ask(client: TestClient, **fields: object) -> tuple[int, str]:
    answer = client.post(HOME, data={"token": token(client.get(HOME).text), **fields})
    return answer.status_code, unescape(answer.text)


@pytest.fixture
def ready(staff_of: Staff, author_house: House) -> Iterator[TestClient]:
    """Ann has asked for two kinds of copies of one part, and they are there."""
    ann = staff_of("Ann", "author")
    status, page = ask(ann, door=["scorm12", "cmi5"], part="welcome")
    assert 200 == status and "Your copies are being made" in page
    while read_job(job_file(author_house)).state(folder_of(author_house)) == "working":
        time.sleep(0.2)
    yield ann


def test_copies_are_made_behind_the_page_and_taken_as_a_zip(ready: TestClient, author_house: House) -> None:
    job = read_job(job_file(author_house))
    assert (True, "Ann") == (job.good, job.who), job.lines
    page = unescape(ready.get(HOME).text)
    assert "Your copies are ready" in page and "Asked for by Ann." in page
    zipped = ready.get("/workbench/copies/scorm12.zip")
    assert "attachment" in zipped.headers["content-disposition"]
    with ZipFile(io.BytesIO(zipped.content)) as archive:
        assert (None, ["scorm12/welcome.zip"]) == (archive.testzip(), archive.namelist())
        assert archive.read("scorm12/welcome.zip") == ready.get("/workbench/copies/files/scorm12/welcome.zip").content
    # Another turn makes nothing anew, and what was there stays.
    made = (folder_of(author_house) / "scorm12" / "welcome.zip").stat().st_mtime_ns
    ask(ready, door="scorm12", part="welcome")
    while read_job(job_file(author_house)).state(folder_of(author_house)) == "working":
        time.sleep(0.2)
    assert made == (folder_of(author_house) / "scorm12" / "welcome.zip").stat().st_mtime_ns
    assert 200 == ready.get("/workbench/copies/cmi5.zip").status_code


def test_posters_carry_the_place_and_the_day_that_were_typed(staff_of: Staff, author_house: House) -> None:
    ann = staff_of("Ann", "author")
    page = unescape(ann.get(HOME).text)
    assert "Sheets to print" in page and "Posters, cards" in page
    typed = {"door": "sheets", "place": "The library, Mill Road", "day": "--Monday 7 December"}
    status, page = ask(ann, **typed, part="welcome")
    assert 422 == status and "belong to the whole training" in page
    assert 'value="The library, Mill Road"' in page
    assert 200 == ask(ann, **typed)[0]
    while read_job(job_file(author_house)).state(folder_of(author_house)) == "working":
        time.sleep(0.2)
    job = read_job(job_file(author_house))
    assert job.good, job.lines
    poster = PdfReader(io.BytesIO(ann.get("/workbench/copies/files/sheets/poster-words.pdf").content)).pages[0].extract_text()
    assert "The library, Mill Road" in poster and "Monday 7 December" in poster


def test_only_staff_who_publish_make_and_take_copies(visitor: TestClient, staff_of: Staff, author_house: House) -> None:
    folder_of(author_house).mkdir(parents=True)
    (folder_of(author_house) / "secret.txt").write_text("x", encoding="utf-8")
    for path in (HOME, f"{HOME}/site.zip", f"{HOME}/files/scorm12/welcome.zip"):
        assert 303 == visitor.get(path, follow_redirects=False).status_code
        assert 403 == staff_of(f"Fay {path}", "facilitator").get(path).status_code
    bo = staff_of("Bo", "author")
    assert 403 == bo.post(HOME, data={"door": "scorm12", "token": "wrong"}).status_code
    for path in ("secret.txt", ".job.json", "../data.sqlite", "manifest.json", "scorm12/none.zip"):
        assert 404 == bo.get(f"{HOME}/files/{path}").status_code
    assert 404 == bo.get(f"{HOME}/nonsense.zip").status_code
    assert not job_file(author_house).exists()


def test_who_chooses_nothing_is_told_and_keeps_the_rest_of_the_choice(staff_of: Staff) -> None:
    status, page = ask(staff_of("Ann", "author"), part="welcome", door="no-such-kind")
    assert (422, True) == (status, "Choose at least one kind of copy." in page)
    assert 'id="part-welcome" checked' in page


def test_a_second_request_waits_until_the_first_is_done(staff_of: Staff, author_house: House) -> None:
    write_job(job_file(author_house), begun(["site"], [], "", "Bo"))
    status, page = ask(staff_of("Ann", "author"), door="scorm12")
    assert (409, True) == (status, "Copies are being made already." in page)
    assert "Bo" == read_job(job_file(author_house)).who


def test_how_far_it_is_and_a_work_that_was_cut_off(staff_of: Staff, author_house: House) -> None:
    ann, file = staff_of("Ann", "author"), job_file(author_house)
    write_job(file, begun(["site"], [], "", "Bo"))
    assert "It has just begun." in ann.get(HOME).text
    is_at(file, "site/index.html", 3, 40)
    # Nobody holds the folder, so nobody is at work.
    assert "The work was cut off before its end." in ann.get(HOME).text
    has_ended(file, ["pdf: Install Pango first."], good=False)
    page = ann.get(HOME).text
    assert "Some copies need your care" in page and "<li>pdf: Install Pango first.</li>" in page
    file.write_text("{half a file", encoding="utf-8")
    assert Job() == read_job(file)
    file.write_text(json.dumps({"doors": "x"}), encoding="utf-8")
    assert Job() == read_job(file)
