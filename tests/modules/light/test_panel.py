"""A reader panel through the light door: the staff opens it, people read with no account, the staff decides."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from modules.pages.desk import look_at
from modules.pages.house import House
from modules.pages.identity import IDENTITY

FILE = "modules/welcome/02-what-a-patient-partner-is.en.md"


def token(page: str) -> str:
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    return found[1]


def number_of(page: str, word: str) -> str:
    """The number of a word that can be tapped."""
    found = re.search(rf'value="(\d+)"(?: checked)?><span>{word}</span>', page)
    assert found is not None, word
    return found[1]


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


@pytest.fixture
def panel(ann: TestClient) -> str:
    """The staff's address of a panel that has just been opened."""
    page = ann.get("/workbench/panels/new", params={"file": FILE}).text
    parts = re.findall(r'name="part" id="part-\d+" value="(\w+)"', page)
    answer = ann.post("/workbench/panels/new", data={"token": token(page), "file": FILE, "part": parts, "days": "14"})
    assert 200 == answer.status_code, answer.text
    return str(answer.url.path)


@pytest.fixture
def link(ann: TestClient, panel: str) -> str:
    found = re.search(r"http://testserver(/panel/[\w-]+)", ann.get(panel).text)
    assert found is not None
    return found[1]


@pytest.fixture
def reader(staff_of: Callable[..., TestClient]) -> Callable[[], TestClient]:
    """A new phone with nothing on it."""

    def make() -> TestClient:
        device = staff_of(f"nobody {make.count}")  # type: ignore[attr-defined]
        make.count += 1  # type: ignore[attr-defined]
        device.cookies.clear()
        return device

    make.count = 0  # type: ignore[attr-defined]
    return make


def reads(device: TestClient, link: str, *words: str, first: str = "", kinds: tuple[str, ...] = ()) -> None:
    """Somebody goes through all of it."""
    assert "/1" == device.post(link).url.path.removeprefix(link)
    page = device.get(f"{link}/1").text
    device.post(f"{link}/1", data={"key": "a", "w": [number_of(page, word) for word in words], "text": first})
    device.post(f"{link}/2", data={"key": "b"})
    device.post(f"{link}/questions", data={"key": "c", "hard": "little", "show": "yes", "text": "A picture would help."})
    device.post(f"{link}/feelings", data={"key": "d", "feeling": ["calm", "confused"]})
    assert f"{link}/thanks" == device.post(f"{link}/about", data={"key": "e", "kind": list(kinds)}).url.path


def test_the_first_page_says_what_it_is_and_keeps_nothing(reader: Callable[[], TestClient], link: str, author_house: House) -> None:
    device = reader()
    page = device.get(link)
    say = author_house.edition("").say
    for key in ("panel.lead", "panel.what-step", "panel.what-who", "panel.safe"):
        assert say(key) in unescape(page.text)
    assert [] == list(device.cookies)
    assert f"{link}/1" == device.post(link).url.path
    assert ["sbs-panel"] == list(device.cookies)
    assert {link} == {cookie.path for cookie in device.cookies.jar}
    with author_house.store.reading() as connection:
        assert 0 == connection.execute(text("SELECT count(*) FROM panel_readers")).scalar_one()


def test_whoever_comes_back_is_not_told_that_nothing_was_kept(reader: Callable[[], TestClient], link: str, author_house: House) -> None:
    device, say = reader(), author_house.edition("").say
    assert say("panel.no") in unescape(device.get(link).text)
    reads(device, link)
    page = unescape(device.get(link).text)
    assert [False, True, True] == [say(key) in page for key in ("panel.no", "panel.kept-so-far", "panel.take-back")]


def test_the_link_to_keep_is_whole(reader: Callable[[], TestClient], link: str) -> None:
    device = reader()
    device.post(link)
    assert f">http://testserver{link}<" in device.get(f"{link}/thanks").text


def test_a_reader_never_gets_a_learners_cookie(reader: Callable[[], TestClient], link: str) -> None:
    device = reader()
    reads(device, link)
    assert IDENTITY not in device.cookies


def test_readers_marks_and_words_reach_the_author_and_say_nothing_of_who(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient], author_house: House) -> None:
    for first, words, kinds in (("Ask what it is", ("lived", "lift"), ("slow",)), ("Ring them", ("lift",), ("sight",)), ("", (), ())):
        reads(reader(), link, *words, first=first, kinds=kinds)
    page = unescape(ann.get(panel).text)
    assert 'lift<span class="count"> (2 readers)' in page
    assert 'lived<span class="count"> (1 reader)' in page
    assert all(words in page for words in ("Ask what it is", "Ring them", "A picture would help.", "3 readers so far."))
    assert f"{author_house.edition('').say('panel.kind.slow')}: fewer than 5" in page
    assert author_house.edition("").say("panels.explain", word="lift") in page
    assert author_house.edition("").say("panels.explain", word="lived") not in page


def test_a_form_sent_twice_counts_once_and_a_change_of_mind_counts_last(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient]) -> None:
    device = reader()
    device.post(link)
    page = device.get(f"{link}/1").text
    for _ in range(2):
        device.post(f"{link}/1", data={"key": "a", "w": [number_of(page, "lived"), number_of(page, "PPV")]})
    device.post(f"{link}/about", data={"kind": ["slow"]})
    device.post(f"{link}/about", data={"kind": ["slow", "carer"]})
    seen = ann.get(panel).text
    assert (True, True) == ('lived<span class="count"> (1 reader)' in seen, "1 reader so far." in seen)
    assert "I care for somebody" not in seen
    device.post(f"{link}/1", data={"key": "z", "w": [number_of(page, "lived")]})
    assert 1 == ann.get(panel).text.count('<span class="count"> (1 reader)')


def test_words_can_be_typed_instead_of_tapped(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient]) -> None:
    device = reader()
    device.post(link)
    assert 'type="checkbox"' not in device.get(f"{link}/1?typed=yes").text
    device.post(f"{link}/1", data={"key": "a", "words": "ppv, experience; splendiferous"})
    seen = ann.get(panel).text
    assert 'experience<span class="count"> (1 reader)' in seen
    assert "splendiferous" in seen
    assert "PPV, experience" in device.get(f"{link}/1?typed=yes").text


def test_a_reader_stops_goes_on_and_takes_it_back(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient]) -> None:
    device = reader()
    device.post(link)
    device.post(f"{link}/1", data={"key": "a", "text": "I would ask"})
    assert f"{link}/2" == device.post(link).url.path
    assert "I would ask" in device.get(f"{link}/1").text
    device.post(f"{link}/back")
    assert "I would ask" not in ann.get(panel).text
    assert "0 readers so far." in ann.get(panel).text


@pytest.mark.parametrize("data", [{"text": "x" * 4001}, {"w": ["9" * 5, "-1", "a", "99999999999"]}, {"words": "\u202e x"}, {"text": "<script>alert(1)</script>"}])
def test_strange_answers_are_told_or_left_out(link: str, reader: Callable[[], TestClient], data: dict[str, object]) -> None:
    device = reader()
    device.post(link)
    answer = device.post(f"{link}/1", data=data)
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in device.get(f"{link}/1").text


def test_a_wrong_link_an_unknown_step_and_no_cookie_are_told_kindly(reader: Callable[[], TestClient], link: str, author_house: House) -> None:
    device = reader()
    assert 404 == device.get("/panel/not-a-panel").status_code
    assert author_house.edition("").say("panel.cookie") in device.get(f"{link}/1").text
    device.post(link)
    assert 404 == device.get(f"{link}/99").status_code
    assert 404 == device.get(f"{link}/0").status_code


def test_an_ended_panel_takes_nothing_in(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient], author_house: House) -> None:
    device = reader()
    device.post(link)
    ann.post(f"{panel}/end", data={"token": token(ann.get(panel).text)})
    assert author_house.edition("").say("panel.closed") in device.post(f"{link}/1", data={"text": "I came too late"}).text
    assert "I came too late" not in ann.get(panel).text


def test_the_author_accepts_a_term_and_everybody_can_open_it(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient], author_house: House) -> None:
    for _ in range(2):
        reads(reader(), link, "lived", "experience", "lift")
    page = ann.get(panel).text
    assert "Explain this word: lift" in page
    form = {
        "token": token(page),
        "kind": "term",
        "word": "lift",
        "do": "accept",
        "term": "lift",
        "plain": "A box that carries people up and down in a building.",
        "topic": "meetings",
    }
    form["example"] = "The lift is by the front door."
    assert "Say in a few words why" in ann.post(f"{panel}/decide", data=form).text
    taken = ann.post(f"{panel}/decide", data={**form, "why": "2 readers", "term": "PPV"})
    assert author_house.edition("").say("panels.is-term") in unescape(taken.text)
    hard = ann.post(f"{panel}/decide", data={**form, "why": "2 readers", "plain": "An apparatus that is utilised to facilitate the conveyance of persons."})
    assert (422, True) == (hard.status_code, "utilised" in hard.text)
    assert 200 == ann.post(f"{panel}/decide", data={**form, "why": "2 readers"}).status_code
    assert "Explain this word: lift" not in ann.get(panel).text
    assert "A box that carries people" in ann.get("/words/lift").text
    assert "own: yes" in (author_house.data / "host" / "terms" / "from-panels.yaml").read_text()


def test_a_chair_of_panels_can_decline_but_not_publish(staff_of: Callable[..., TestClient], panel: str, link: str, reader: Callable[[], TestClient]) -> None:
    chair = staff_of("Cleo", "panel-chair")
    for _ in range(2):
        reads(reader(), link, "lift")
    page = chair.get(panel).text
    form = {"token": token(page), "kind": "term", "word": "lift", "why": "Everybody knows it"}
    assert 403 == chair.post(f"{panel}/decide", data={**form, "do": "accept"}).status_code
    assert 200 == chair.post(f"{panel}/decide", data={**form, "do": "decline"}).status_code
    assert "Everybody knows it" in chair.get(panel).text


def test_you_said_we_did_shows_to_readers_and_on_the_page_once_published(ann: TestClient, panel: str, link: str, reader: Callable[[], TestClient]) -> None:
    form = {"token": token(ann.get(panel).text), "said": "PPV was hard.", "did": "We wrote it in full."}
    ann.post(f"{panel}/tell", data={**form, "do": "keep"})
    lesson = "/read/welcome/what-a-patient-partner-is"
    assert "We wrote it in full." not in reader().get(lesson).text + reader().get(link).text
    ann.post(f"{panel}/tell", data={**form, "do": "publish"})
    assert all("We wrote it in full." in reader().get(address).text for address in (lesson, link))
    ann.post(f"{panel}/tell", data={**form, "do": "keep"})
    assert "We wrote it in full." not in reader().get(lesson).text


@pytest.mark.parametrize("address", ["/workbench/panels", "/workbench/panels/new?file=x", "/workbench/panels/abc", "/workbench/review/x.md"])
def test_these_pages_are_for_staff_with_the_role(address: str, staff_of: Callable[..., TestClient], reader: Callable[[], TestClient]) -> None:
    assert "/staff/sign-in" == reader().get(address).url.path
    assert 403 == staff_of("Fay", "facilitator").get(address).status_code


def test_a_word_that_5_varied_readers_knew_is_allowed_and_the_checker_lets_it_be(ann: TestClient, reader: Callable[[], TestClient], own_content: Path, author_house: House) -> None:
    file = own_content / FILE
    file.write_text(file.read_text(encoding="utf-8").replace("Staff know how", "Staff utilise the dosage chart. Staff know how"), encoding="utf-8")
    form = ann.get("/workbench/panels/new", params={"file": FILE}).text
    parts = re.findall(r'name="part" id="part-\d+" value="(\w+)"', form)
    panel = str(ann.post("/workbench/panels/new", data={"token": token(form), "file": FILE, "part": parts}).url.path)
    link = re.search(r"http://testserver(/panel/[\w-]+)", ann.get(panel).text)
    assert link is not None
    for kind in ("slow", "sight", "language", "carer", "new"):
        assert "Allow this word" not in ann.get(panel).text
        reads(reader(), link[1], kinds=(kind,))
    page = ann.get(panel).text
    assert ("Allow this word: utilise" in page, "Allow this word: dosage" in page) == (True, False)
    ann.post(f"{panel}/decide", data={"token": token(page), "kind": "allow", "word": "utilise", "do": "accept", "why": "All 5 knew it"})
    assert "utilise" in (own_content / "rules.yaml").read_text()
    checked = ann.post("/workbench/check", json={"text": "Please utilise it.", "ending": ".md", "file": FILE}).json()
    assert "hard-word" not in {finding["rule"] for finding in checked["findings"]}


def test_where_the_pack_cannot_be_written_the_hosts_own_rules_count(author_house: House) -> None:
    (author_house.data / "host").mkdir()
    (author_house.data / "host" / "rules.yaml").write_text("allow: [utilise]\n", encoding="utf-8")
    assert "hard-word" not in {finding.rule for finding in look_at(author_house, FILE, "Please utilise it.").findings}


def test_whoever_chose_welsh_is_asked_in_welsh_about_a_page_in_english(reader: Callable[[], TestClient], link: str, english_in: Callable[[str, str], list[str]]) -> None:
    device = reader()
    device.cookies.set("sbs-look", "language=cy")
    found = {"": device.get(link).text, "begun": device.post(link).text}
    found |= {step: device.get(f"{link}/{step}").text for step in ("1", "2", "questions", "feelings", "about", "thanks")}
    assert {} == {step: pieces for step, page in found.items() if (pieces := english_in(page, "cy"))}
    assert "Helpwch ni i brofi tudalen" in found[""] and 'lang="en" dir="auto"' in found["1"]
