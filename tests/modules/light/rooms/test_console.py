"""What hosts do from the console while a room is open: share the work, type for people on paper, change the day, delete the room."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_several_hosts_a_helper_and_taking_over(host: Any, facilitator: Make, new_phone: Make, room_app: Any) -> None:
    made = host.do("host-add", name="Trainer Jo", role="helper")
    link = re.search(r'value="http://testserver(/host/[\w-]{43})"', made)
    assert link is not None
    helper = type(host)(room_app)
    helper.code = host.code
    helper.get(link[1])
    assert ("You help in this room, Trainer Jo." in helper.page, "Go on:" in helper.page) == (True, False)
    helper.go("all.words")
    assert (422, True) == (helper.status, "A helper cannot do this." in helper.page)
    other = facilitator("Second")
    token = re.search(r'name="token" value="(\w+)"', other.get("/facilitate/"))
    room = re.search(r'name="room" value="(\w+)"', other.page)
    assert token and room
    other.post("/facilitate/take-over", token=token[1], room=room[1])
    other.code = host.code
    assert "You host this room, Second." in other.page
    other.go("all.words")
    assert "How do you arrive?" in helper.get(f"/rooms/{host.code}/host/")
    stranger = new_phone(comes_in=False)
    stranger.get(f"/rooms/{host.code}/host/")
    assert 403 == stranger.status
    stranger.get("/host/" + "x" * 43)
    assert 403 == stranger.status
    mark = re.search(r'name="mark" value="(\w+)"><button[^>]*>End this link<span class="hide">: Trainer Jo', host.get(f"/rooms/{host.code}/host/"))
    assert mark is not None
    host.do("host-end", mark=mark[1])
    helper.get(f"/rooms/{host.code}/host/")
    assert 403 == helper.status


def test_people_on_paper_are_counted_and_a_helper_types_for_them(host: Any, new_phone: Make, wall: Make) -> None:
    phone = new_phone()
    host.do("on-paper", people="3")
    assert "4 people are here." in wall()
    host.go("all.choose")
    phone.answer("all.choose", o="1")
    host.do("paper", screen="all.choose", p_1="2", p_3="1")
    host.do("paper", screen="all.choose", people="x")
    assert 422 == host.status
    host.do("reveal", screen="all.choose", to="wall")
    assert re.search(r"Time to think</th><td><span class=\"number\">3<", wall())
    host.go("all.notes")
    host.do("paper", screen="all.notes", t_0="Typed for Al")
    host.do("reveal", screen="all.notes", to="wall")
    assert "Typed for Al" in wall()


def test_hosts_hear_of_a_question_that_so_few_could_never_see_before_it_opens_and_can_go_past_it(host: Any, new_phone: Make) -> None:
    phones = [new_phone() for _ in range(3)]
    page = host.go("all.choose")
    warned = "The next question shows its result only when 5 people or more have answered. Here now: 3."
    assert (True, True) == (warned in page, 'name="to" value="all.notes"><button type="submit" name="do" value="move" class="quiet">Go past it: What matters to you?' in page)
    page = host.go("all.scale")
    assert "Here now: 3. Read the question aloud and talk about it instead." in page
    phones[0].answer("all.scale", m="2")
    assert "Show on the wall" not in host.get(f"/rooms/{host.code}/host/")
    # With 2 slips of paper they are 5.
    host.do("on-paper", people="2")
    assert warned not in host.go("all.choose")
    assert "Talk about the question instead, or wait." in host.go("all.scale")


def test_a_host_ticks_notes_and_picks_their_group_instead_of_typing_its_name_again(host: Any, new_phone: Make, wall: Make, room: Make) -> None:
    said = ("A chair", "A seat", "Plain words", "Short letters", "Tea")
    host.go("all.notes")
    for text in said:
        new_phone().answer("all.notes", t_0=text)
    host.do("reveal", screen="all.notes", to="wall")
    page = host.go("all.groups")
    assert ("5 notes." in wall(), "0 groups" in wall()) == (True, False)
    notes = {text: mark for mark, text in re.findall(r'name="item" id="g-(\w+)"[^>]*><label[^>]*>([^<]+)<', page)}
    assert (sorted(said), False) == (sorted(notes), 'name="into"' in page)
    host.do("group", screen="all.notes", item=[notes["A chair"]], new="Comfort")
    page = host.do("group", screen="all.notes", item=[notes["Plain words"], notes["Short letters"]], new="Words")
    assert ["Comfort", "Words"] == re.findall(r'name="into"[^>]*value="into ([^"]+)"', page)
    host.do("group", screen="all.notes", item=[notes["A seat"]], into="into Comfort")
    # Another way to write its name is the same group.
    host.do("group", screen="all.notes", item=[notes["Tea"]], new="COMFORT")
    assert {"Comfort": 3, "Words": 2} == Counter(room().groups.values())
    page = host.do("group", screen="all.notes", item=[notes["Tea"]], into="alone")
    assert [("Comfort", 2), ("Words", 2), ("On their own", 1)] == [
        (name, boxes.count('name="item"')) for name, boxes in re.findall(r"<legend>([^<]+)</legend>(.*?)</fieldset>", page) if 'name="item"' in boxes
    ]
    assert "2 groups. 1 note on its own." in wall()
    for form, told in (({"new": "Empty"}, "Tick the notes first."), ({"item": notes["Tea"]}, "Choose a group, or write the name of a new one.")):
        assert (told in host.do("group", screen="all.notes", **form), 422) == (True, host.status)


def test_plain_words_has_a_place_of_its_own_and_works_with_no_script(host: Any, new_phone: Make) -> None:
    page = host.get(f"/rooms/{host.code}/host/")
    place = re.search(r'<section class="box plain-words".*?</section>', page, re.DOTALL)
    assert place is not None
    assert (True, 1) == ("Ask for plain words myself" in place[0], page.count("Ask for plain words myself"))
    assert "<details" not in place[0]
    host.do("sign-ask")
    assert "Somebody asked for plain words" in host.get(f"/rooms/{host.code}/host/")


def test_the_day_changes_while_it_goes_on(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    host.go("hello.talk")
    host.do("skip", block="hello")
    assert "You are welcome" in phone.look()
    host.do("skip", block="all")
    assert "This is a break." in phone.look()
    host.do("minutes", block="rest", minutes="25")
    host.do("add", activity="power-line", title="", minutes="20")
    assert "Who decides" in host.page
    host.do("add", activity="", title="Thank you all", minutes="5")
    host.do("swap", block="rest")
    host.do("keep", block="all")
    assert "25 minutes" in host.page
    host.do("move", to="none.none")
    assert 422 == host.status


def test_a_form_of_the_console_needs_its_token(host: Any) -> None:
    host.post(f"/rooms/{host.code}/host/do", do="close", token="wrong")
    assert (422, True) == (host.status, "This page was open for a long time." in host.page)


def test_a_deleted_room_is_gone_for_everybody(host: Any, new_phone: Make) -> None:
    phone = new_phone()
    token = re.search(r'name="token" value="(\w+)"', host.get("/facilitate/"))
    room = re.search(r'name="room" value="(\w+)"', host.page)
    assert token and room
    host.post("/facilitate/delete", token=token[1], room=room[1])
    assert "The room is deleted." in host.page
    phone.look()
    assert 404 == phone.status
