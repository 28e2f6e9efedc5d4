"""An answer that is given while the server is away, busy or answers twice is stored once, and the person sees how it stands."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accessibility.document import Note, Question
from modules.packs.pack import Lesson, Pack
from modules.storage.store import FILE

Device, Open, Fill, Read = Callable[..., BrowserContext], Callable[..., Page], Callable[..., None], Callable[..., list[tuple[Any, ...]]]


def test_an_answer_given_while_the_server_is_down_is_stored_once(
    device: Device, mortal: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, kept: Read, with_check: tuple[Lesson, Question], door: str
) -> None:
    watch.expect("ERR_CONNECTION_REFUSED", "WebSocket", "_stcore", "server is not responding")
    lesson, check = with_check
    page, say = open_page(device(on=mortal), lesson, door), pack.edition("en").say
    mortal.kill()
    fill(page, check, wait=False)
    expect(page.locator(f"#b-{check.id} [data-state]")).to_have_text(say("saved.not-yet"))
    mortal.start()
    expect(page.locator(f"#b-{check.id} [data-state]")).to_have_text(say("saved.now"), timeout=30_000)
    assert [(check.id, check.answers[0].id, 1)] == kept(mortal, page.context)


def test_an_answer_waits_on_the_device_over_a_closed_page(
    device: Device, mortal: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, kept: Read, with_note: tuple[Lesson, Note]
) -> None:
    watch.expect("ERR_CONNECTION_REFUSED")
    lesson, note = with_note
    page = open_page(device(on=mortal), lesson, "light")
    mortal.kill()
    fill(page, note, "Written in the dark", wait=False)
    expect(page.locator(f"#b-{note.id} [data-state]")).to_have_text(pack.edition("en").say("saved.not-yet"))
    page.close()
    mortal.start()
    later = page.context.new_page()
    later.goto("/contents")
    expect(later.locator("#status")).to_have_text(pack.edition("en").say("saved.now"))
    assert [(note.id, "Written in the dark", 1)] == kept(mortal, page.context)
    expect(open_page(page.context, lesson, "light").locator(f"#b-{note.id} textarea")).to_have_value("Written in the dark")


def test_words_that_were_typed_and_not_sent_come_back(device: Device, pack: Pack, open_page: Open, with_note: tuple[Lesson, Note], door: str) -> None:
    lesson, note = with_note
    page = open_page(device(), lesson, door)
    page.locator(f"#b-{note.id} textarea").fill("Half a thought")
    page.close()
    later = open_page(page.context, lesson, door)
    expect(later.locator(f"#b-{note.id} textarea")).to_have_value("Half a thought")
    expect(later.locator(f"#b-{note.id} [data-state]")).to_have_text(pack.edition("en").say("saved.unsaved"))


def test_a_locked_database_is_told_and_tried_again(
    device: Device, server: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, kept: Read, with_check: tuple[Lesson, Question]
) -> None:
    watch.expect("status of 503")
    lesson, check = with_check
    page, say = open_page(device(), lesson, "light"), pack.edition("en").say
    with closing(sqlite3.connect(server.data / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        fill(page, check, wait=False)
        expect(page.locator(f"#b-{check.id} [data-state]")).to_have_text(say("saved.not-yet"))
        other.execute("ROLLBACK")
    expect(page.locator(f"#b-{check.id} [data-state]")).to_have_text(say("saved.now"))
    assert [(check.id, check.answers[0].id, 1)] == kept(server, page.context)


def test_a_locked_database_without_javascript_leaves_the_words_in_the_box(
    device: Device, server: Any, watch: Any, pack: Pack, open_page: Open, fill: Fill, with_note: tuple[Lesson, Note]
) -> None:
    watch.expect("status of 503")
    lesson, note = with_note
    page = open_page(device(javascript=False), lesson, "light")
    with closing(sqlite3.connect(server.data / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        fill(page, note, "Still here", wait=False)
        expect(page.locator(f"#b-{note.id} [data-state]")).to_have_text(pack.edition("en").say("saved.again"))
    expect(page.locator(f"#b-{note.id} textarea")).to_have_value("Still here")
    page.locator(f"#b-{note.id} button[type=submit]").click()
    expect(page.locator(f"#b-{note.id} [data-state]")).to_have_text(pack.edition("en").say("saved.now"))


@pytest.mark.parametrize("new", [True, False], ids=["never here before", "known"])
def test_two_forms_sent_in_one_tick_are_both_stored_once(
    device: Device, server: Any, pack: Pack, open_page: Open, fill: Fill, kept: Read, with_two: tuple[Lesson, list[Question | Note]], door: str, new: bool
) -> None:
    lesson, (one, two) = with_two
    page, saved = open_page(device(), lesson, door), pack.edition("en").say("saved.now")
    if not new:
        fill(page, one, "Before")
    for block in (one, two):
        fill(page, block, "At once", press=False)
    page.evaluate("blocks => blocks.forEach(block => document.getElementById('b-' + block).requestSubmit())", [one.id, two.id])
    for block in (one, two):
        expect(page.locator(f"#b-{block.id} [data-state]")).to_have_text(saved)
    assert sorted([(one.id, 1 if new else 2), (two.id, 1)]) == [(block, times) for block, _, times in kept(server, page.context)]


def test_a_card_is_sent_even_if_the_browser_thinks_that_there_is_no_line(device: Device) -> None:
    page = device(line=False).new_page()
    page.goto("/card")
    page.locator("#card-who").fill("Ann at the door")
    with page.expect_navigation():
        page.locator("form[action='/card'] button[type=submit]").click()
    page.goto("/card")
    expect(page.locator("#card-who")).to_have_value("Ann at the door")


def test_with_no_line_a_card_stays_in_its_boxes_and_says_so(device: Device, watch: Any, pack: Pack) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED")
    page = device(line=False).new_page()
    page.goto("/card")
    page.locator("#card-who").fill("Ann at the door")
    page.context.set_offline(True)
    page.locator("form[action='/card'] button[type=submit]").click()
    expect(page.locator("form[action='/card'] [data-state]")).to_have_text(pack.edition("en").say("saved.offline-card"))
    expect(page.locator("#card-who")).to_have_value("Ann at the door")
