"""Answers and notes by plain forms, with no JavaScript: kept when they are given, once, and shown again."""

import re
import sqlite3
from collections.abc import Callable
from html import unescape

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient

from accessibility.document import Note, Question
from modules.pages.house import House
from modules.storage.tables import answers, learners, notes

Fields = Callable[[str, str], dict[str, str]]


@pytest.fixture
def a_check(house: House) -> tuple[str, Question]:
    """The address of the first page with a check, and the check."""
    return next(
        (f"/read/{lesson.address}", block)
        for module in house.edition("en").modules.values()
        for lesson in module.lessons
        for block in lesson.document.blocks
        if isinstance(block, Question) and block.answers[0].fits
    )


@pytest.fixture
def a_note(house: House) -> tuple[str, Note]:
    return next(
        (f"/read/{lesson.address}", block)
        for module in house.edition("en").modules.values()
        for lesson in module.lessons
        for block in lesson.document.blocks
        if isinstance(block, Note) and not block.private and not lesson.broken
    )


def how_many(house: House, table) -> int:  # type: ignore[no-untyped-def]
    with house.store.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_nothing_is_kept_of_someone_who_only_reads(visitor: TestClient, house: House, a_check: tuple[str, Question]) -> None:
    visitor.get(a_check[0])
    visitor.get("/words/")
    assert 0 == how_many(house, learners)
    assert "sbs" in visitor.cookies


def test_an_answer_is_kept_and_every_reason_is_shown(visitor: TestClient, house: House, a_check: tuple[str, Question], fields: Fields) -> None:
    address, check = a_check
    form = fields(visitor.get(address).text, check.id) | {"choice": "a"}
    page = visitor.post("/save", data=form)
    assert page.url.path == address
    assert page.url.fragment == f"b-{check.id}"
    assert [True] * len(check.answers) == [_text(answer.because) in _text(page.text) for answer in check.answers]
    assert 1 == how_many(house, answers)


def test_the_same_form_sent_twice_is_kept_once_and_a_changed_one_counts(visitor: TestClient, house: House, a_check: tuple[str, Question], fields: Fields) -> None:
    address, check = a_check
    form = fields(visitor.get(address).text, check.id)
    for choice in ("a", "a", "b"):
        visitor.post("/save", data=form | {"choice": choice})
    with house.store.reading() as connection:
        row = connection.execute(select(answers)).one()
    assert ("b", 2) == (row.choices, row.version)


def test_a_note_keeps_every_kind_of_letter_and_no_markup(visitor: TestClient, a_note: tuple[str, Note], fields: Fields) -> None:
    address, note = a_note
    written = 'Hello <script>alert(1)</script> 😀 مرحبا "quoted"\x00'
    visitor.post("/save", data=fields(visitor.get(address).text, note.id) | {"text": written})
    page = visitor.get(address).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 😀 مرحبا &#34;quoted&#34;</textarea>" in page


def test_a_note_that_is_too_long_is_told_and_not_lost(visitor: TestClient, house: House, a_note: tuple[str, Note], fields: Fields) -> None:
    address, note = a_note
    page = visitor.post("/save", data=fields(visitor.get(address).text, note.id) | {"text": "x" * 4001})
    assert 422 == page.status_code
    assert house.edition("en").say("save.too-long") in page.text
    assert "x" * 4001 in page.text
    assert 0 == how_many(house, notes)


def test_no_choice_gets_a_kind_sentence(visitor: TestClient, house: House, a_check: tuple[str, Question], fields: Fields) -> None:
    address, check = a_check
    page = visitor.post("/save", data=fields(visitor.get(address).text, check.id))
    assert (422, True) == (page.status_code, house.edition("en").say("save.choose") in page.text)


def test_two_devices_with_one_note_lose_nothing(visitor: TestClient, another: TestClient, a_note: tuple[str, Note], fields: Fields) -> None:
    address, note = a_note
    visitor.post("/save", data=fields(visitor.get(address).text, note.id) | {"text": "first"})
    another.cookies.set("sbs", visitor.cookies["sbs"])
    on_phone, on_laptop = (fields(device.get(address).text, note.id) for device in (visitor, another))
    visitor.post("/save", data=on_phone | {"text": "from the phone"})
    page = another.post("/save", data=on_laptop | {"text": "from the laptop"}).text
    assert "from the phone" in page
    assert "from the laptop</textarea>" in page
    assert "both are kept" in page
    assert "from the phone" in visitor.get(address).text


def test_a_tab_left_open_saves_nothing_under_whoever_used_their_code_since(
    visitor: TestClient, another: TestClient, house: House, a_note: tuple[str, Note], fields: Fields
) -> None:
    address, note = a_note
    for device, text in ((visitor, "hers"), (another, "his")):
        device.post("/save", data=fields(device.get(address).text, note.id) | {"text": text})
    old_tab = fields(visitor.get(address).text, note.id)
    visitor.cookies.clear()
    visitor.cookies.set("sbs", another.cookies["sbs"])
    page = visitor.post("/save", data=old_tab | {"text": "only for her"})
    assert 409 == page.status_code
    assert house.edition("en").say("save.not-yours") in unescape(page.text)
    assert "only for her</textarea>" in page.text
    assert "only for her" not in another.get(address).text


def test_both_versions_of_a_note_are_on_my_page(visitor: TestClient, a_note: tuple[str, Note], fields: Fields) -> None:
    address, note = a_note
    tabs = [fields(visitor.get(address).text, note.id) for _ in range(2)]
    for form, text in zip(tabs, ("from one tab", "from the other"), strict=True):
        visitor.post("/save", data=form | {"text": text})
    mine = visitor.get("/me").text
    assert "from one tab" in mine
    assert "from the other" in mine


def test_a_locked_database_says_not_saved_yet_and_keeps_the_words_on_the_page(visitor: TestClient, house: House, a_note: tuple[str, Note], fields: Fields) -> None:
    address, note = a_note
    form = fields(visitor.get(address).text, note.id)
    other = sqlite3.connect(house.data / "side-by-side.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    page = visitor.post("/save", data=form | {"text": "my words"})
    assert (503, "2") == (page.status_code, page.headers["retry-after"])
    assert "Not saved yet" in page.text
    assert "my words</textarea>" in page.text
    assert 200 == visitor.get(address).status_code
    other.execute("ROLLBACK")
    other.close()
    visitor.post("/save", data=form | {"text": "my words"})
    assert 1 == how_many(house, notes)


def test_by_fetch_only_the_form_comes_back(visitor: TestClient, a_check: tuple[str, Question], fields: Fields) -> None:
    address, check = a_check
    answer = visitor.post("/save", data=fields(visitor.get(address).text, check.id) | {"choice": "a"}, headers={"x-side-by-side": "fetch"})
    assert answer.text.startswith("<form")
    assert "data-focus" in answer.text


def test_a_form_about_nothing_that_is_here_changes_nothing(visitor: TestClient, house: House) -> None:
    assert 404 == visitor.post("/save", data={"module": "welcome", "block": "no-such-block", "choice": "a"}).status_code
    assert 0 == how_many(house, learners)


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<span popover.*?</span></span>|<[^>]+>", "", html)))
