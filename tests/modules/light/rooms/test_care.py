"""Somebody may be at risk: what suggests harm never reaches the wall or a table, and the hosts see whom to tell today."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from modules.light.rooms import phone as phones
from modules.light.rooms.door import moment

Make = Callable[..., Any]


def test_a_cry_for_help_is_held_as_it_comes_and_the_hosts_know_whom_to_tell(host: Any, new_phone: Make, wall: Make) -> None:
    phone, other = new_phone(), new_phone()
    host.go("all.questions")
    assert "we may not be able to find you" in phone.look()
    phone.answer("all.questions", ask="What if I want to die?")
    assert "Thank you for telling us." in phone.page
    assert ("Thank you for telling us." in phone.look(), "Thank you for telling us." in other.look()) == (True, False)
    assert "want to die" not in wall() + other.look() + other.get(f"/rooms/{host.code}/after")
    assert "look at this with care" not in other.get(f"/rooms/{host.code}/after")
    page = host.get(f"/rooms/{host.code}/host/")
    assert all(words in page for words in ("Somebody may be at risk", "Tell Bo May today, before people go home.", "call 999", "I have told Bo May"))
    for kind in ("csv", "json"):
        assert "want to die" not in host.get(f"/rooms/{host.code}/host/export.{kind}?words=yes")


def test_words_that_are_taken_back_leave_no_message_behind(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    for screen in ("all.notes", "all.words"):
        host.go(screen)
        phone.answer(screen, t_0="suicide")
        assert ("Thank you for telling us." in phone.page, screen) == (True, screen)
        phone.do("back", screen)
        assert "Thank you for telling us." not in phone.page


def test_people_are_told_before_a_private_answer_that_nobody_may_find_them(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    for screen in ("all.promise", "all.notes", "all.words", "all.questions", "all.journey"):
        host.go(screen)
        assert ("so we may not be able to find you" in phone.look(), screen) == (True, screen)
    host.go("all.choose")
    assert "so we may not be able to find you" not in phone.look()


def test_who_sees_an_answer_is_told_in_few_words_on_every_screen(host: Any, new_phone: Make) -> None:
    phone, long = new_phone(), {}
    host.do("on-paper", people="4")
    for screen in ("words", "choose", "scale", "power", "notes", "journey", "test", "chart", "questions", "promise"):
        host.go(f"all.{screen}")
        told = re.search(r'id="who">(.*?)(?:</div>|</p>\s*<div)', phone.look(), re.DOTALL)
        assert told is not None, screen
        words = re.sub("<[^>]+>", " ", told[1]).split()
        if len(words) > 40:
            long[screen] = " ".join(words)
    assert {} == long


def test_a_person_and_please_stop_reach_helpers_alone(host: Any, new_phone: Make, device: Make, wall: Make) -> None:
    phone, other = new_phone("Zebedee"), new_phone()
    host.go("all.choose")
    host.do("host-add", name="Jo", role="helper")
    link = re.search(r"/host/[\w-]{43}", host.page)
    assert link is not None
    helper = device(host.code)
    helper.get(link[0])
    phone.do("stop")
    phone.do("person", where="near the piano")
    page = helper.get(f"/rooms/{host.code}/host/")
    assert all(words in page for words in ("Somebody asks to stop this activity.", "Somebody needs a person.", "near the piano"))
    assert not any(words in wall() + other.look() for words in ("near the piano", "asks to stop"))
    assert "Zebedee" not in page[page.index("calls-title") : page.index("now-title")]


def test_the_message_that_somebody_has_seen_a_call_goes_away_by_a_press_or_by_itself(host: Any, new_phone: Make, room: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    phone, other = new_phone(), new_phone()
    for each in (phone, other):
        each.do("person")
    for number in list(room().calls):
        host.do("seen", call=str(number))
    assert all("A host or helper has seen your message." in each.look() for each in (phone, other))
    phone.do("call-over", call=str(min(room().calls)))
    assert "has seen your message" not in phone.look()
    assert "has seen your message" in other.look()
    later = moment() + timedelta(minutes=16)
    monkeypatch.setattr(phones, "moment", lambda: later)
    assert "has seen your message" not in other.look()


def test_a_call_that_is_no_longer_needed_leaves_the_console(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    phone.do("person", where="near the piano")
    assert "I do not need this any more" in phone.page
    number = re.search(r'name="call" value="(\d+)"', phone.page)
    assert number is not None
    assert "near the piano" in host.get(f"/rooms/{host.code}/host/")
    phone.do("call-over", call=number[1])
    assert ("You asked for a person" in phone.page, "near the piano" in host.get(f"/rooms/{host.code}/host/")) == (False, False)
    for strange in ("x", "9" * 30, "²"):
        phone.do("call-over", call=strange)
        assert 200 == phone.status


def test_hosts_are_asked_to_talk_before_they_leave_and_staff_are_among_those_who_are_rung(host: Any) -> None:
    assert "talk with each other for 10 minutes" in host.get(f"/rooms/{host.code}/host/")
    page = host.get(f"/rooms/{host.code}/host/after")
    assert all(words in page for words in ("Talk with each other before you leave", "What was hard, and for whom?", "Staff can be shaken too."))


def test_a_call_reaches_the_hosts_alone(host: Any, new_phone: Make, wall: Make) -> None:
    phone = new_phone()
    host.go("all.hello")
    phone.do("person", where="by the window <b>")
    assert "Somebody comes to you" in phone.page
    assert ("Somebody needs a person." in host.get(f"/rooms/{host.code}/host/"), "by the window <b>" in host.page) == (True, True)
    assert "by the window" not in wall()
    call = re.search(r'name="call" value="(\d+)"', host.page)
    assert call is not None
    host.do("seen", call=call[1])
    assert ("Somebody needs a person." in host.page, "A host or helper has seen" in phone.look()) == (False, True)
    phone.do("stop")
    assert "Somebody asks to stop this activity." in host.get(f"/rooms/{host.code}/host/")
