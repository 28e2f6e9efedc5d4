"""After the day, through the doors: what people take home, what hosts take away, paper that comes late, and a room that is deleted."""

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

Make = Callable[..., Any]


def press(host: Any, page: str, **form: Any) -> str:
    """Send a form of one of the hosts' pages."""
    token = re.search(r'name="token" value="(\w+)"', host.get(f"/rooms/{host.code}/host/{page}"))
    assert token is not None, host.page
    return str(host.post(f"/rooms/{host.code}/host/{page}", token=token[1], **{name.replace("_", "-"): value for name, value in form.items()}))


@pytest.fixture
def day(host: Any, new_phone: Make) -> list[Any]:
    """Two phones have promised, chosen and written."""
    phones = [new_phone("Zebedee"), new_phone("Quentin")]
    for number, phone in enumerate(phones):
        for screen, form in (("all.choose", {"o": "2"}), ("all.notes", {"t_0": f"Note {number}"}), ("all.promise", {"t_will": f"Promise {number}"})):
            host.go(screen)
            phone.answer(screen, **form)
    host.do("reveal", screen="all.choose", to="wall")
    host.do("word", word="PDSA", meaning="Plan, do, study, act")
    return phones


def test_everyone_takes_home_the_wall_and_only_their_own_promise(host: Any, day: list[Any], device: Make) -> None:
    press(host, "after", do="next", next="Pat sends the notes on Friday.\n<b>We</b> meet again in May.")
    assert "Saved. It is on the page to take home." in host.page
    host.do("close")
    one, two, guest = (phone.get(f"/rooms/{host.code}/after") for phone in (*day, device(host.code)))
    for page in (one, two, guest):
        assert all(
            words in page
            for words in ("2 people took part.", "Every kind of screen", "Most chosen: Plain words (2).", "Plan, do, study, act", "Pat sends the notes on Friday.", "call 999")
        )
        assert not any(words in page for words in ("Zebedee", "Quentin", "Note 0"))
    assert "&lt;b&gt;We&lt;/b&gt; meet" in day[0].client.get(f"/rooms/{host.code}/after").text
    assert [(True, False), (False, True), (False, False)] == [("Promise 0" in page, "Promise 1" in page) for page in (one, two, guest)]
    assert [True, False] == ["Please get in touch with me" in page for page in (one, guest)]


def test_the_wall_says_at_the_end_where_to_turn(host: Any, wall: Make, new_phone: Make, open_a_room: Make, room_app: Any) -> None:
    phone, numbers = new_phone(), ("call 999", "call 111", "ask the person who invited you")
    host.go("again.questions")
    assert not any(words in wall() for words in numbers)
    host.go("again.promise")
    assert all(words in wall() for words in numbers)
    host.do("close")
    assert all(words in page for page in (wall(), phone.look()) for words in numbers)
    assert f'testserver/because</span> <strong translate="no">{host.code[:3]} {host.code[3:]}' in wall()
    named = open_a_room(contact="Ann Lee, 01632 960 001")
    door = type(host)(room_app)
    assert "01632" not in door.get(f"/rooms/{named.code}/wall")
    named.do("close")
    assert "To talk about the day, ask Ann Lee, 01632 960 001." in door.get(f"/rooms/{named.code}/wall")


def test_somebody_asks_to_be_rung_the_next_day_after_the_room_has_closed(host: Any, day: list[Any]) -> None:
    host.do("close")
    day[0].do("contact", where="Ada, 01632 960 001")
    assert (f"/rooms/{host.code}/after", True) == (day[0].path, "Somebody gets in touch the next day." in day[0].page)
    page = host.get(f"/rooms/{host.code}/host/")
    assert "Staff may ask too." in page
    assert "Ada, 01632 960 001" in page
    assert "01632" not in day[1].get(f"/rooms/{host.code}/after")


def test_a_phone_comes_back_to_its_own_room_when_the_code_belongs_to_a_newer_one(host: Any, day: list[Any], open_a_room: Make, device: Make) -> None:
    host.do("close")
    newer = open_a_room(code=host.code)
    assert newer.code == host.code
    assert ("Promise 0" in day[0].get(f"/rooms/{host.code}/after"), "Promise 0" in device(host.code).get(f"/rooms/{host.code}/after")) == (True, False)
    assert "Most chosen: Plain words (2)." in day[0].page


def test_a_host_takes_tables_away_and_a_stranger_or_a_helper_does_not(host: Any, day: list[Any], device: Make) -> None:
    rows = list(csv.reader(io.StringIO(host.get(f"/rooms/{host.code}/host/export.csv").removeprefix("\ufeff"))))
    assert ["Part", "Question", "Kind", "What", "How many", "People"] == rows[0]
    assert ["Every kind of screen", "What helps you most?", "choose", "Plain words", "2", "2"] in rows
    found = json.loads(host.get(f"/rooms/{host.code}/host/export.json?words=yes"))
    assert not any(words in str(found) for words in ("Note 0", "Promise", "Zebedee"))
    host.do("reveal", screen="all.notes", to="wall")
    assert ("Note 0" in host.get(f"/rooms/{host.code}/host/export.json?words=yes"), "Note 0" in host.get(f"/rooms/{host.code}/host/export.json")) == (True, False)
    host.do("host-add", name="Jo", role="helper")
    link = re.search(r"/host/[\w-]{43}", host.page)
    helper, stranger = device(host.code), device(host.code)
    assert link is not None
    helper.get(link[0])
    for other in (helper, stranger):
        for page in ("export.csv", "export.json", "after", "because", "meet"):
            other.get(f"/rooms/{host.code}/host/{page}")
            assert (403, page) == (other.status, page)
    assert "Choose the question" in helper.get(f"/rooms/{host.code}/host/paper")


def test_the_line_died_and_a_helper_types_in_the_slips_the_day_after(host: Any, day: list[Any]) -> None:
    host.do("close")
    page = host.get(f"/rooms/{host.code}/host/paper?screen=all.scale")
    assert "Fewer than 5 people have answered" in page
    press(host, "paper?screen=all.scale", screen="all.scale", do="paper", p_4="4")
    host.post(f"/rooms/{host.code}/host/paper", token="wrong", do="paper", screen="all.scale", p_4="1")
    assert 422 == host.status


@pytest.mark.parametrize(
    ("screen", "form", "shown"),
    [
        ("all.choose", {"p_1": "3"}, "Time to think"),
        ("all.scale", {"p_4": "5"}, "Mostly"),
        ("all.power", {"p_now-1": "6", "p_wanted-3": "6"}, "Most chosen: Staff (6)"),
        ("all.words", {"t_0": "calm"}, "calm"),
        ("all.notes", {"t_0": "A slip"}, "A slip"),
        ("all.journey", {"p_1-2": "5", "people": "5"}, "The letter comes"),
        ("all.chart", {"t_0": "It fell"}, "It fell"),
        ("all.questions", {"ask": "By when?"}, "By when?"),
        ("all.test", {"g_1": "5", "r_1": "7"}, "1 result"),
        ("all.agree", {"p_sign": "4"}, ""),
    ],
)
def test_every_kind_of_screen_can_be_typed_in_after_the_room_has_closed(host: Any, screen: str, form: dict[str, str], shown: str) -> None:
    host.do("close")
    given = {name.replace("p_", "p-"): value for name, value in form.items()}
    token = re.search(r'name="token" value="(\w+)"', host.get(f"/rooms/{host.code}/host/paper?screen={screen}"))
    assert token is not None
    host.post(
        f"/rooms/{host.code}/host/paper",
        token=token[1],
        do="paper",
        screen=screen,
        **{name.replace("t_", "t-").replace("g_", "g-").replace("r_", "r-"): value for name, value in given.items()},
    )
    assert "Added." in host.page
    if "Put the result on the page to take home" in host.page:
        host.post(f"/rooms/{host.code}/host/paper", token=token[1], do="reveal", to="wall", screen=screen)
    assert shown in host.get(f"/rooms/{host.code}/after")


def test_a_guarded_result_from_paper_is_shown_once_and_then_stays(host: Any) -> None:
    host.do("close")
    for count in ("3", "2"):
        press(host, "paper?screen=all.scale", screen="all.scale", do="paper", p_4=count)
        host.page = host.get(f"/rooms/{host.code}/host/paper?screen=all.scale")
    press(host, "paper?screen=all.scale", screen="all.scale", do="reveal", to="wall")
    press(host, "paper?screen=all.scale", screen="all.scale", do="paper", p_1="1")
    assert "Slips that come now are kept and do not change it." in host.get(f"/rooms/{host.code}/host/paper?screen=all.scale")
    assert "Most chosen: Mostly (5)." in host.get(f"/rooms/{host.code}/after")
    assert '<td><span class="number">1<' not in host.page


def test_a_host_deletes_the_room_and_nothing_of_it_is_left(host: Any, day: list[Any], room_house: Any) -> None:
    press(host, "after", do="delete")
    assert (200, True) == (host.status, "Nothing of it is kept here any more." in host.page)
    with room_house.store.reading() as connection:
        counts = {
            table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in ("rooms", "room_events", "room_hosts", "because_pages", "because_lines")
        }
        done = connection.execute(text("SELECT what, staff FROM staff_actions ORDER BY id DESC")).first()
    assert {0} == set(counts.values())
    assert ("deleted a room", "") == tuple(done)
    for address in (f"/rooms/{host.code}/after", f"/rooms/{host.code}/host/after", f"/because/{host.code}"):
        host.get(address)
        assert (404, address) == (host.status, address)


def test_a_promise_shows_no_count_until_somebody_has_kept_one(host: Any, new_phone: Make, wall: Make) -> None:
    phone = new_phone()
    host.go("all.promise")
    assert not any("people have done this" in page or "What we said" in page for page in (phone.look(), wall()))
    phone.answer("all.promise", t_will="Ring Sam")
    assert all("people have done this" in page or "person has done this" in page for page in (phone.look(), wall()))
