"""A helper puts in a paper booklet: pages and questions for the day arrive, and nothing of the person's is shown."""

import sqlite3

from starlette.testclient import TestClient

from modules.learning.codes import code_words, keeper
from modules.pages.house import House
from modules.pages.identity import IDENTITY, read_identity
from modules.storage.people import code_of
from modules.storage.work import Where, record_note, work_in


def person(house: House, visitor: TestClient) -> tuple[bytes, str]:
    """Somebody who has written a private note; their id and their code."""
    visitor.get("/read/")
    identity = read_identity(visitor.cookies[IDENTITY])
    assert identity
    record_note(house.store, identity, Where(house.pack.id, "welcome", "what-i-knew"), "s", "My private words", "k")
    return identity, code_of(house.store, identity)


def begin(helper: TestClient, code: str, module: str = "welcome", agreed: str = "yes") -> str:
    return helper.post("/helper", data={"code": code, "module": module, "agreed": agreed}).text


def test_pages_and_questions_appear_in_the_persons_own_progress(house: House, visitor: TestClient, another: TestClient) -> None:
    identity, code = person(house, visitor)
    assert "Pages they have read" in begin(another, code)
    done = another.post(
        "/helper/save", data={"code": code, "module": "welcome", "page": ["you-are-welcome", "what-you-bring", "made-up"], "questions": "Who reads my notes?\n", "key": "a"}
    )
    assert "Pages: 2" in done.text
    assert "Questions: 1" in done.text
    mine = visitor.get("/me").text
    assert "2 of 9 pages" in mine
    assert "Who reads my notes?" in mine
    assert "My private words" in mine
    assert any("Who reads my notes?" in kept.text for kept in work_in(house.store, keeper(identity), house.pack.id).values())


def test_who_comes_from_a_part_finds_it_chosen(visitor: TestClient) -> None:
    for part in ("what-is-co-production", "welcome-easy-read"):
        address = visitor.get(f"/another-way/{part}").text.partition('href="/helper')[2].partition('"')[0]
        chosen = part.removesuffix("-easy-read")
        assert f'value="{chosen}" selected' in visitor.get(f"/helper{address}").text


def test_questions_come_after_those_that_are_there_and_none_is_put_in_twice(house: House, visitor: TestClient, another: TestClient) -> None:
    identity, code = person(house, visitor)
    for key, lines in (("a", "First?"), ("b", "First?\nSecond?")):
        another.post("/helper/save", data={"code": code, "module": "welcome", "questions": lines, "key": key})
    assert ["First?\nSecond?"] == [kept.text for kept in work_in(house.store, keeper(identity), house.pack.id).values() if "First?" in kept.text]


def test_a_helper_sees_nothing_of_what_the_person_has(house: House, visitor: TestClient, another: TestClient) -> None:
    _, code = person(house, visitor)
    pages = begin(another, code) + another.post("/helper/save", data={"code": code, "module": "welcome", "page": ["you-are-welcome"], "key": "a"}).text
    assert "My private words" not in pages
    assert " checked>" not in pages
    assert "My private words" not in another.get("/me").text


def test_without_the_persons_leave_nothing_opens(house: House, visitor: TestClient, another: TestClient) -> None:
    _, code = person(house, visitor)
    page = begin(another, code, agreed="")
    assert "Tick the box if they asked you to" in page
    assert "Pages they have read" not in page


def test_guesses_count_as_they_do_where_a_code_is_used(another: TestClient) -> None:
    answers = [another.post("/helper", data={"code": " ".join(code_words()[:4]), "module": "welcome", "agreed": "yes"}).status_code for _ in range(31)]
    assert 429 == answers[-1]
    assert 429 not in answers[:30]


def test_an_empty_sheet_is_told_and_kept_open(house: House, visitor: TestClient, another: TestClient) -> None:
    _, code = person(house, visitor)
    answer = another.post("/helper/save", data={"code": code, "module": "welcome", "questions": "  ", "key": "a"})
    assert 422 == answer.status_code
    assert "There was nothing to put in" in answer.text


def test_a_slip_in_the_code_keeps_the_part_that_was_chosen(visitor: TestClient) -> None:
    told = begin(visitor, "not a code", "charts-made-calm")
    assert '<option value="charts-made-calm" selected>' in told
    assert "Their code" in told


def test_an_error_keeps_the_code_the_part_and_the_leave_that_was_ticked(another: TestClient) -> None:
    told = begin(another, " ".join(code_words()[:4]), "charts-made-calm")
    assert "We do not know these 4 words. Please check each one with the person." in told
    assert 'name="agreed" value="yes" checked' in told
    assert '<option value="charts-made-calm" selected>' in told
    assert " ".join(code_words()[:4]) in told


def test_four_words_of_which_one_is_in_no_code_get_one_clear_sentence_and_the_nearest_word(another: TestClient) -> None:
    words = [*code_words()[:3], code_words()[3] + "q"]
    told = begin(another, " ".join(words))
    assert "We do not know these 4 words." in told
    assert f"Did you mean {code_words()[3]} instead of {words[3]}?" in told
    assert "Their code" in told


def test_what_was_ticked_and_written_outlives_an_error(house: House, visitor: TestClient, another: TestClient) -> None:
    _, code = person(house, visitor)
    sheet = {"module": "welcome", "agreed": "yes", "page": ["you-are-welcome"], "questions": "Who reads my notes?", "key": "a"}
    too_long = another.post("/helper/save", data=sheet | {"code": code, "questions": "Why? " * 1000})
    assert 422 == too_long.status_code
    assert 'value="you-are-welcome" checked' in too_long.text
    assert "Why? Why?" in too_long.text
    slip = another.post("/helper/save", data=sheet | {"code": " ".join(code_words()[:4])}).text
    assert '<input type="hidden" name="page" value="you-are-welcome">' in slip
    again = another.post("/helper", data=sheet | {"code": code}).text
    assert 'value="you-are-welcome" checked' in again
    assert "Who reads my notes?</textarea>" in again


def test_while_the_database_is_busy_the_sheet_stays_as_it_was_filled_in(house: House, visitor: TestClient, another: TestClient) -> None:
    _, code = person(house, visitor)
    sheet = {"code": code, "module": "welcome", "agreed": "yes", "page": ["you-are-welcome"], "questions": "Who reads my notes?", "key": "a"}
    other = sqlite3.connect(house.data / "side-by-side.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    page = another.post("/helper/save", data=sheet)
    assert (503, "2") == (page.status_code, page.headers["retry-after"])
    assert "Who reads my notes?</textarea>" in page.text
    assert 'value="you-are-welcome" checked' in page.text
    other.execute("ROLLBACK")
    other.close()
    assert "Pages: 1" in another.post("/helper/save", data=sheet).text
