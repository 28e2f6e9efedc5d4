"""Every address answers, with its headers, its one heading, and nothing from anywhere else."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from modules.pages.house import House
from modules.storage.stories import withdraw_story

PAGES = ["/read/", "/contents", "/words/", "/stories/", "/me", "/help", "/privacy", "/accessibility", "/about/data-protection", "/style", "/card", "/certificate", "/look", "/feedback", "/code", "/resume", "/forget", "/shared", "/finish/welcome"]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole(visitor: TestClient, address: str) -> None:
    page = visitor.get(address)
    assert 200 == page.status_code
    assert 1 == page.text.count("<h1")
    assert 1 == page.text.count("<main")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "nosniff" == page.headers["x-content-type-options"]
    assert "no-store" == page.headers["cache-control"]
    ids = re.findall(r'\sid="([^"]+)"', page.text)
    assert sorted(set(ids)) == sorted(ids)


def test_every_lesson_is_whole_and_asks_nobody_else_for_anything(visitor: TestClient, house: House) -> None:
    for module in house.edition("en").modules.values():
        for lesson in module.lessons:
            page = visitor.get(f"/read/{lesson.address}").text
            assert 1 == page.count("<h1"), lesson.address
            assert [] == re.findall(r'(?:src|<link[^>]*href)="(?!/|data:)[^"]*"', page), lesson.address
            ids = re.findall(r'\sid="([^"]+)"', page)
            assert sorted(set(ids)) == sorted(ids), lesson.address


@pytest.mark.parametrize("address", ["/read/welcome/1", "/read/welcome/"])
def test_a_page_has_an_address_by_number_and_by_module(visitor: TestClient, address: str) -> None:
    assert 200 == visitor.get(address).status_code


@pytest.mark.parametrize(
    "address", ["/nothing", "/read/nothing/1", "/read/welcome/nothing", "/words/nothing", "/stories/nothing", "/about/nothing", "/a/b/c", "/assets/../app.py", "/host/host.yaml"]
)
def test_what_is_not_here_is_said_kindly(visitor: TestClient, address: str) -> None:
    assert 404 == visitor.get(address).status_code


def test_a_form_from_another_site_is_refused(visitor: TestClient) -> None:
    assert 403 == visitor.post("/forget", headers={"sec-fetch-site": "cross-site"}).status_code
    assert 403 == visitor.post("/forget", headers={"origin": "https://elsewhere.example"}).status_code


def test_a_huge_form_is_refused_in_one_sentence(visitor: TestClient) -> None:
    answer = visitor.post("/save", content=b"x" * 70_000, headers={"content-type": "application/x-www-form-urlencoded"})
    assert (413, True) == (answer.status_code, answer.text.startswith("This is too long"))


@pytest.mark.parametrize("back", ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/x\r\nset-cookie: a=b"])
def test_no_address_of_another_site_is_followed(visitor: TestClient, back: str) -> None:
    answer = visitor.post("/look/bigger", data={"back": back}, follow_redirects=False)
    assert "/read/" == answer.headers["location"]


def test_the_look_is_on_the_page_before_it_is_drawn(visitor: TestClient) -> None:
    visitor.post("/look", data={"size": "150", "scheme": "dark", "font": "atkinson"})
    assert re.search(r'<html [^>]*data-size="150"[^>]*data-font="atkinson"[^>]*data-scheme="dark"', visitor.get("/read/").text)


def test_health_is_json(visitor: TestClient, house: House) -> None:
    assert {"status": "ok", "version": house.pack.about.version, "pack": house.pack.stamp} == visitor.get("/healthz").json()


def test_closed_for_a_while_is_said_kindly(visitor: TestClient, house: House) -> None:
    (house.data / "maintenance").touch()
    page = visitor.get("/read/")
    assert (503, True) == (page.status_code, "We are tidying up" in page.text)
    assert 200 == visitor.get("/healthz").status_code


def test_a_withdrawn_story_is_gone_at_once(visitor: TestClient, house: House) -> None:
    story = next(iter(house.edition("en").stories))
    assert 200 == visitor.get(f"/stories/{story}").status_code
    withdraw_story(house.store, story)
    assert 410 == visitor.get(f"/stories/{story}").status_code
    assert f"/stories/{story}" not in visitor.get("/stories/").text


def test_a_fault_nobody_foresaw_shows_no_trace(visitor: TestClient, house: House) -> None:
    house.pack = None  # type: ignore[assignment]
    answer = visitor.get("/healthz")
    assert 500 == answer.status_code
    assert "Traceback" not in answer.text


def test_with_the_database_gone_people_can_read_on_and_are_told(visitor: TestClient, house: House) -> None:
    visitor.post("/card", data={"key": "k", "who": "Ann"})
    house.store.close()
    for file in house.data.glob("side-by-side.db*"):
        file.unlink()
    page = visitor.get("/read/welcome/1")
    assert (200, True) == (page.status_code, house.edition("en").say("saved.out-of-reach") in page.text)


def test_the_list_of_pages_has_each_part_once_in_its_group_and_goes_on_where_you_stopped(visitor: TestClient, house: House) -> None:
    page = unescape(visitor.get("/contents").text)
    modules, groups = house.edition("en").modules, house.pack.about.groups
    assert sorted(modules) == sorted(re.findall(r'id="m-([\w-]+)"', page))
    assert [group.title for group in groups] == re.findall(r'<h2 id="g-\d+">(.*?)</h2>', page)
    first = modules[groups[0].modules[0]]
    visitor.post("/card", data={"key": "k", "who": "Ann"})
    visitor.get(f"/read/{first.id}/1")
    onward = visitor.get("/contents").text
    assert f'<a href="/read/{first.id}/{first.lessons[1].slug}">{first.title}</a>' in unescape(onward)


def test_facts_are_not_said_to_be_checked_under_an_invented_story(visitor: TestClient) -> None:
    assert "Facts checked" not in visitor.get("/stories/the-short-name").text
    assert "Facts checked" in visitor.get("/stories/said-in-public-start-small").text
    assert "Facts checked" not in visitor.get("/read/speaking-up/an-idea-that-waits").text


def test_a_choice_with_a_limit_is_not_followed_by_choose_any(visitor: TestClient) -> None:
    page = visitor.get("/read/words-without-worry/three-ways-to-ask").text
    assert "Pick up to " in page
    assert "Choose any that you like" not in page.split("Pick up to ", 1)[1].split("</form>", 1)[0]


def test_the_words_page_opens_with_letters_and_topics_and_shows_all_words_only_when_asked(visitor: TestClient, house: House) -> None:
    def listed(address: str) -> int:
        return visitor.get(address).text.split("data-words", 1)[1].split("</ul>", 1)[0].count("<li")

    terms = house.pack.lexicon.terms
    assert 0 == listed("/words/")
    assert 'href="/words/?letter=P"' in visitor.get("/words/").text
    assert len(terms) == listed("/words/?all=yes")
    assert sum(term.term[0].upper() == "P" for term in terms) == listed("/words/?letter=P")
    assert sum(term.topic == "money" for term in terms) == listed("/words/?topic=money")
    assert 0 < listed("/words/?find=pdsa") < 10


def test_the_words_of_a_page_follow_the_side_that_a_translation_begins_on(visitor: TestClient) -> None:
    page = visitor.get("/read/welcome/1").text
    assert 1 == page.count(" dir=")
    assert '<html lang="en" dir="ltr"' in page


def test_where_the_facts_come_from_stands_once_on_the_page_about_signs(visitor: TestClient) -> None:
    page = visitor.get("/read/charts-made-calm/signs-of-real-change").text
    assert (0, 1) == (page.count("Where the facts come from"), page.count("Where this comes from"))
