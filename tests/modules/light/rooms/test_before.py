"""Before the day: a group meets, and hosts see what people need only where they said yes."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

Make = Callable[..., Any]


def meet(phone: Any, **form: Any) -> str:
    key = re.search(r'name="key" value="([^"]+)"', phone.get(f"/rooms/{phone.code}/meet"))
    assert key is not None, phone.page
    return str(phone.post(f"/rooms/{phone.code}/meet", key=key[1] + str(form), **form))


def press(host: Any, **form: Any) -> str:
    token = re.search(r'name="token" value="(\w+)"', host.get(f"/rooms/{host.code}/host/meet"))
    assert token is not None
    return str(host.post(f"/rooms/{host.code}/host/meet", token=token[1], **form))


@pytest.fixture
def group(host: Any, new_phone: Make) -> list[Any]:
    press(host, do="meeting", on="yes")
    return [new_phone(), new_phone()]


def test_the_same_phone_is_the_same_person_on_the_day(host: Any, group: list[Any], room: Make) -> None:
    assert "You can meet your group before the day." in group[0].look()
    meet(group[0], do="me", name="Ada", group="yes", told=["big", "slow"], needs="A chair by the door", consent="yes")
    assert "Saved." in group[0].page
    meet(group[0], do="ask", ask="Who decides?")
    assert "<li>Ada</li>" in meet(group[1], do="ask", ask="By when?")
    assert "A chair" not in group[1].page
    press(host, do="meeting", on="no")
    phones = set(room().phones)
    host.go("all.questions")
    assert (phones, "You are Ada here.") == (set(room().phones), re.search(r"You are \w+ here\.", group[0].look())[0])  # type: ignore[index]
    assert ("Who decides?" in group[0].page, "By when?" in group[0].page) == (True, True)
    group[0].answer("all.questions", drop="1")
    assert "Who decides?" not in group[1].look()


def test_hosts_see_needs_only_with_a_yes_of_its_own_and_it_can_be_taken_back(host: Any, group: list[Any], room_house: Any) -> None:
    meet(group[0], do="me", name="Ada", group="yes", needs="I am losing my sight")
    assert (422, True, True) == (group[0].status, "Tick the box if the hosts may see this." in group[0].page, "I am losing my sight" in group[0].page)
    meet(group[0], do="me", name="Ada", group="yes")
    assert ("Ada" in host.get(f"/rooms/{host.code}/host/meet"), "<li>Ada</li>" in group[1].get(f"/rooms/{host.code}/meet")) == (False, True)
    meet(group[0], do="me", name="Ada", told=["big"], needs="I am losing my sight", consent="yes")
    page = host.get(f"/rooms/{host.code}/host/meet")
    assert all(words in page for words in ("Ada", "Needs: I am losing my sight", "Likes to be told things: In big print"))
    meet(group[0], do="back")
    assert "It is erased." in group[0].page
    assert "sight" not in host.get(f"/rooms/{host.code}/host/meet")
    with room_house.store.reading() as connection:
        assert "sight" not in str([tuple(row) for row in connection.execute(text("SELECT * FROM room_events"))])


def test_a_question_that_suggests_harm_is_held_before_anybody_sees_it(host: Any, group: list[Any], wall: Make) -> None:
    meet(group[0], do="ask", ask="What if somebody hits me?")
    assert "We may not be able to find you." in group[0].page
    console = host.get(f"/rooms/{host.code}/host/")
    assert all(
        words in console for words in ("Somebody may be at risk", "Tell Bo May today, before people go home.", "What if somebody hits me?", "Ann Lee can be with people meanwhile.")
    )
    host.go("all.questions")
    assert ("hits me" in wall(), "The hosts look at this with care." in wall()) == (False, True)
    item = re.search(r'name="item" value="(\w+)"><button type="submit" name="do" value="cared"', host.get(f"/rooms/{host.code}/host/"))
    assert item is not None
    assert "Somebody may be at risk" not in host.do("cared", item=item[1])


def test_questions_can_be_held_and_taken_back_before_the_day(host: Any, group: list[Any], wall: Make) -> None:
    meet(group[0], do="ask", ask="Why is Dr Smith so rude?")
    meet(group[0], do="ask", ask="Where is the lift?")
    item = re.search(r'name="item" value="(\w+)">\s*<details><summary>[^<]+<span class="hide">: Why is Dr Smith', host.get(f"/rooms/{host.code}/host/meet"))
    assert item is not None
    press(host, do="hold", screen="before:questions", item=item[1], reason="names")
    assert "It may show who somebody is." in group[0].get(f"/rooms/{host.code}/meet")
    meet(group[0], do="drop", drop="2")
    host.go("all.questions")
    assert ("Dr Smith" in wall(), "lift" in wall()) == (False, False)
    meet_again = group[0].get(f"/rooms/{host.code}/meet")
    assert "Send my question" not in meet_again


def test_nobody_meets_in_a_room_that_is_not_open_for_it(host: Any, new_phone: Make, device: Make) -> None:
    phone = new_phone()
    assert "Meeting before the day is over." in phone.get(f"/rooms/{host.code}/meet")
    phone.post(f"/rooms/{host.code}/meet", do="ask", ask="Who?")
    assert 422 == phone.status
    for screen in ("before:me", "before:questions"):
        phone.answer(screen, ask="Who?")
        assert 422 == phone.status
    stranger = device(host.code)
    stranger.get(f"/rooms/{host.code}/meet")
    assert (f"/rooms/{host.code}", True) == (stranger.path, "Come in" in stranger.page)


def test_under_18s_are_asked_for_no_name_and_stand_in_no_list(open_a_room: Make, device: Make) -> None:
    young = open_a_room(young="yes")
    press(young, do="meeting", on="yes")
    phone = device(young.code)
    phone.post("/join", code=young.code)
    meet(phone, do="me", name="Zebedee", group="yes", needs="A quiet break", consent="yes")
    assert ("Zebedee" in phone.page, 'name="name"' in phone.page) == (False, False)
    page = young.get(f"/rooms/{young.code}/host/meet")
    assert ("A quiet break" in page, "Zebedee" in page) == (True, False)
