"""What goes wrong on a day: answers after the end, a database that is held, a clock that jumps, floods, strange and endless words."""

import re
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from modules.light.rooms import hub as hubs
from modules.light.rooms import phone as phones
from modules.light.rooms import wall as walls
from modules.light.rooms.door import moment
from modules.storage.store import FILE

Make = Callable[..., Any]
FETCH = {"x-side-by-side": "fetch"}


def test_an_answer_after_the_room_closed_is_not_counted_and_its_words_are_given_back(host: Any, new_phone: Make, room: Make) -> None:
    phone = new_phone()
    host.go("all.notes")
    host.do("close")
    phone.answer("all.notes", t_0="I was still writing")
    assert (422, True) == (phone.status, "I was still writing" in phone.page)
    assert 0 == room().has_answered("all.notes")
    host.do("reopen")
    phone.answer("all.notes", t_0="I was still writing")
    assert (200, 1) == (phone.status, room().has_answered("all.notes"))


def test_a_form_that_waited_without_a_line_and_comes_twice_after_the_room_moved_on_counts_once(host: Any, new_phone: Make, room: Make) -> None:
    phone = new_phone()
    host.go("all.questions")
    host.go("all.promise")
    for _ in range(2):
        phone.answer("all.questions", ask="Who decides?", key="waited")
    assert "Sent. The room has moved on since." in phone.page
    assert 1 == len(room().answers["all.questions"])
    assert ["Who decides?"] == list(next(iter(room().answers["all.questions"].values())).data["asked"].values())


def test_while_the_database_is_held_a_phone_is_told_to_try_again_and_its_answer_is_kept_once(
    host: Any, new_phone: Make, room: Make, room_house: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = new_phone()
    host.go("all.choose")
    monkeypatch.setattr(hubs, "PATIENCE", 0.0)
    lock = sqlite3.connect(tmp_path / "data" / FILE, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    form = {"do": "answer", "screen": "all.choose", "o": "1", "key": "once"}
    told = phone.client.post(f"/rooms/{host.code}/do", data=form, headers=FETCH)
    assert (503, True) == (told.status_code, int(told.headers["retry-after"]) > 0)
    # Who only looks waits for nobody.
    assert 200 == phone.client.get(f"/rooms/{host.code}").status_code
    lock.execute("ROLLBACK")
    lock.close()
    for _ in range(2):
        assert 200 == phone.client.post(f"/rooms/{host.code}/do", data=form, headers=FETCH).status_code
    assert 1 == room().has_answered("all.choose")


def test_a_wall_that_is_opened_anew_shows_what_the_other_one_shows(host: Any, new_phone: Make, wall: Make) -> None:
    phone = new_phone()
    host.go("all.choose")
    phone.answer("all.choose", o="1")
    before = wall()
    assert before == wall()
    host.do("reveal", screen="all.choose", to="wall")
    after = wall()
    assert (True, False) == (after == wall(), "Most chosen" in before)
    assert "Most chosen: Time to think (1)." in after


def test_when_the_machines_clock_goes_back_a_round_is_no_longer_than_it_was_set(host: Any, new_phone: Make, wall: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    phone = new_phone()
    host.go("all.clock")
    host.do("clock", screen="all.clock", clock="started", round="0")
    for hours in (-3, 3):
        jumped = moment() + timedelta(hours=hours)
        for module in (phones, walls):
            monkeypatch.setattr(module, "moment", lambda jumped=jumped: jumped)
        for page in (wall(), phone.look()):
            seconds = re.search(r'data-clock="(\d+)"', page)
            assert seconds is not None
            assert (120 if hours < 0 else 0) == int(seconds[1])


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\u202egnihtemos", "' OR 1=1 --", "{{ 7 * 7 }}", "=1+1", "👩‍⚕️ <b>bold"])
def test_strange_words_are_shown_as_words(host: Any, new_phone: Make, room_app: Any, text: str) -> None:
    phone = new_phone()
    host.go("all.notes")
    phone.answer("all.notes", t_0=text)
    host.do("reveal", screen="all.notes", to="wall")
    shown = phone.client.get(f"/rooms/{host.code}/wall").text
    assert all(sign not in shown for sign in ("<script>alert", "<b>bold", "\u202e", ">49<"))
    assert re.search(r'<ul class="notes"><li>[^<]+</li></ul>', shown)


def test_what_is_too_long_is_told_and_stays_in_the_box(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    host.go("all.notes")
    phone.answer("all.notes", t_0="x" * 5000)
    assert (422, True, True) == (phone.status, "Use 200 letters or fewer." in phone.page, "x" * 5000 in phone.page)


def test_a_flood_from_one_phone_is_calmed_and_the_others_go_on(host: Any, new_phone: Make) -> None:
    noisy, calm = new_phone(), new_phone()
    host.go("all.questions")
    pages = [noisy.answer("all.questions", ask=f"why {number}", key=str(number)) for number in range(45)]
    assert "That was a lot at once." in pages[-1]
    calm.answer("all.questions", ask="Who decides?")
    assert "Who decides?" in calm.page
    assert "That was a lot" not in calm.page
