"""A meeting, told through its doors: a facilitator opens a room, phones come in with no script, the wall shows what it may."""

import re
from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


def test_a_room_opens_only_with_people_who_look_after_it(facilitator: Make) -> None:
    host = facilitator()
    token = re.search(r'name="token" value="(\w+)"', host.get("/facilitate/"))
    assert token is not None
    host.post("/facilitate/open", token=token[1], session="session/short", support="Ann", safeguarding="", quiet=" ")
    assert (422, True) == (host.status, "Please say who or where: Safeguarding lead, Quiet place." in host.page)


def test_only_facilitators_open_rooms(facilitator: Make, new_phone: Make) -> None:
    author = facilitator("Al", "author")
    author.get("/facilitate/")
    assert 403 == author.status
    phone = new_phone(comes_in=False)
    phone.get("/facilitate/")
    assert "/staff/sign-in" == phone.path


def test_a_phone_comes_in_by_code_and_gets_one_cookie_of_this_room_alone(host: Any, new_phone: Make, room: Make) -> None:
    phone = new_phone("Sam")
    assert f"/rooms/{host.code}" == phone.path
    assert "You are Sam here." in phone.page
    assert {("sbs-phone", f"/rooms/{host.code}")} == {(cookie.name, cookie.path) for cookie in phone.client.cookies.jar}
    assert ["Sam"] == list(room().phones.values())
    phone.look()
    phone.post("/join", code=f"{host.code[:3].lower()} {host.code[3:]}", name="Again")
    assert 1 == len(room().phones)


def test_a_phone_that_scanned_the_picture_is_asked_only_for_a_name(host: Any, new_phone: Make, room: Make) -> None:
    phone = new_phone(comes_in=False)
    phone.get(f"/join/{host.code}")
    assert (200, f"/rooms/{host.code}") == (phone.status, phone.path)
    assert 'name="code"' not in phone.page
    phone.post(f"/rooms/{host.code}/in", name="")
    assert "You are in." in phone.page
    assert [""] == list(room().phones.values())


@pytest.mark.parametrize(("code", "status"), [("222222", 404), ("hello", 422), ("", 422), ("x" * 500, 422)])
def test_a_wrong_code_is_told_kindly(new_phone: Make, code: str, status: int) -> None:
    phone = new_phone(comes_in=False)
    phone.post("/join", code=code)
    assert (status, True) == (phone.status, 'role="alert"' in phone.page)


def test_guessing_codes_is_stopped_and_nobody_in_the_room_notices(host: Any, new_phone: Make) -> None:
    inside, guesser = new_phone(), new_phone(comes_in=False)
    statuses = []
    for number in range(130):
        guesser.post("/join", code=f"2{number:03}22".replace("0", "3").replace("1", "4"))
        statuses.append(guesser.status)
    assert (429, 404) == (statuses[-1], statuses[0])
    guesser.get(f"/rooms/{host.code}")
    told = re.search(r'<p class="lead">([^<]+)</p>', guesser.page)
    assert told is not None
    assert (429, 1, True) == (guesser.status, told[1].count("."), "wait for up to an hour" in told[1])
    host.go("all.choose")
    inside.answer("all.choose", o="1")
    assert "Sent. You can change it" in inside.page


def test_the_whole_way_of_a_question(host: Any, new_phone: Make, wall: Make) -> None:
    one, two = new_phone(), new_phone()
    host.go("all.notes")
    assert "What matters to you?" in one.look()
    assert "The hosts look first." in one.page
    one.answer("all.notes", t_0="A kind word", t_1="A chair")
    assert ("A kind word" in one.page, "Sent. You can change it" in one.page) == (True, True)
    two.answer("all.notes", t_0="Dr Smith is rude")
    assert ("Ready: 2 of 2" in wall(), "A kind word" in wall()) == (True, False)
    assert "A kind word" not in host.do("on-paper", people="1")
    host.do("reveal", screen="all.notes", to="hosts")
    assert ("Dr Smith is rude" in host.page, "Dr Smith" in wall()) == (True, False)
    item = re.search(r'name="item" value="(\w+)"><fieldset[^>]*>.*?', host.page[host.page.index("Dr Smith is rude") :])
    assert item is not None
    host.do("hold", screen="all.notes", item=item[1], reason="names")
    host.do("reveal", screen="all.notes", to="wall")
    assert all(words in wall() for words in ("A chair", "A kind word", "1 is not shown. The hosts say why: It may show who somebody is."))
    assert "Dr Smith" not in wall()
    one.answer("all.notes", t_0="Something else")
    assert (422, "can no longer be changed" in one.page, "Something else" in one.page) == (one.status, True, True)
    assert "You took it back." in one.do("back", "all.notes")
    assert "A chair" not in wall()


def test_pass_and_change_and_a_wrong_form(host: Any, new_phone: Make, room: Make) -> None:
    phone = new_phone()
    host.go("all.choose")
    phone.answer("all.choose")
    assert (422, "Choose something, or press Pass." in phone.page) == (phone.status, True)
    phone.do("pass", "all.choose")
    assert "You passed. You can still answer." in phone.page
    phone.answer("all.choose", o=["1", "2"])
    assert 2 == phone.page.count(" checked>")
    assert 1 == room().has_answered("all.choose")


def test_the_same_form_twice_is_one_answer(host: Any, new_phone: Make, room: Make) -> None:
    phone, other = new_phone(), new_phone()
    host.go("all.questions")
    for _ in range(2):
        phone.answer("all.questions", ask="Who decides?", key="the-key")
    other.answer("all.questions", ask="By when?", key="the-key")
    assert 2 == sum(len((given.data or {})["asked"]) for given in room().answers["all.questions"].values())


def test_an_answer_after_the_room_moved_on_is_taken_in_and_one_after_the_reveal_gives_the_words_back(host: Any, new_phone: Make, room: Make) -> None:
    phone, late = new_phone(), new_phone()
    host.go("all.words")
    late.answer("all.words", t_0="early")
    host.do("reveal", screen="all.words", to="wall")
    host.go("all.choose")
    phone.answer("all.words", t_0="calm")
    assert "Sent. The room has moved on since." in phone.page
    late.answer("all.words", t_0="changed my mind")
    assert (422, "changed my mind" in late.page, "could" in late.page) == (late.status, True, False)
    host.do("close")
    phone.answer("all.choose", o="1")
    assert (422, "so this could not be sent" in phone.page) == (phone.status, True)


def test_plain_words_please(host: Any, new_phone: Make, wall: Make, hub: Any) -> None:
    import time

    phone = new_phone()
    host.go("all.hello")
    assert "Nobody can see that it was you." in phone.do("plain-words")
    until = time.monotonic() + 5
    while "Somebody asked for plain words" not in wall() and time.monotonic() < until:
        time.sleep(0.1)
    # The term that stands on the screen is explained.
    assert "multidisciplinary" in wall().casefold()
    host.do("word", word="PDSA", meaning="")
    assert "PDSA" in phone.look()
    host.do("word", word="blorp", meaning="")
    assert 422 == host.status
    host.do("sign-clear")
    assert "Somebody asked for plain words" not in wall()


def test_a_closed_room_lets_nobody_in_and_its_own_people_take_things_home(host: Any, new_phone: Make, wall: Make) -> None:
    phone = new_phone()
    host.go("all.promise")
    phone.answer("all.promise", t_will="Ring Sam", t_need="Time")
    assert "Ring Sam" not in host.do("close") + wall()
    assert "Thank you" in phone.look()
    phone.get(f"/rooms/{host.code}/after")
    assert ("Ring Sam" in phone.page, "Ann Lee" in phone.page) == (True, False)
    late = new_phone()
    assert "This room is closed" in late.page
    host.do("reopen")
    assert "You are in" in new_phone().page or "One thing I will do" in new_phone().page


def test_under_18s_are_not_asked_for_a_name(open_a_room: Make, device: Make, hub: Any) -> None:
    young = open_a_room(young="yes")
    phone = device(young.code)
    phone.get(f"/join/{young.code}")
    assert 'name="name"' not in phone.page
    phone.post("/join", code=young.code, name="Sam")
    assert [""] == list(hub.find(young.code).room.phones.values())


def test_a_page_is_read_together_without_its_questions(open_a_room: Make, device: Make) -> None:
    host = open_a_room("session/reading")
    phone = device(host.code)
    phone.post("/join", code=host.code)
    host.go("read.page")
    phone.look()
    assert "What a patient partner is" in phone.page
    assert (True, False) == ("popovertarget" in phone.page, " data-save>" in phone.page)
