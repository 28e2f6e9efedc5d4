"""What is printed for people with no phone: sheets that speak of paper, slips with letters, each thing to bring once."""

import re
from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


@pytest.fixture
def plan(hub: Any, facilitator: Make) -> Callable[..., Any]:
    """A facilitator on the first page of a new plan."""

    def make(start: str) -> Any:
        host = facilitator()
        token = re.search(r'name="token" value="(\w+)"', host.get("/facilitate/"))
        assert token is not None
        host.post("/facilitate/plans", **{"from": start, "token": token[1]})
        return host

    return make


@pytest.mark.parametrize("start", ["session/75-minutes", "session/full-day", "activity/arrive-as-people", "activity/jargon-stop"])
def test_no_sheet_for_people_asks_them_to_tap(plan: Make, start: str) -> None:
    host = plan(start)
    paper = host.get(f"{host.path}/paper")
    sheets = re.findall(r'<div class="for-each">.*?(?=<div class="slips">|<section class="twin"|$)', paper, re.DOTALL)
    assert sheets
    assert [] == re.findall(r"\b[Tt]ap\b|your phone", " ".join(sheets))
    assert "Plain words, please" in paper


def test_a_slip_of_dots_has_letters_to_answer_with_and_the_wall_says_what_they_are(plan: Make, host: Any, new_phone: Make, wall: Make) -> None:
    planner = plan("activity/what-matters-wall")
    slip = re.search(r'<div class="slip small">.*?<p class="fold">', planner.get(f"{planner.path}/paper"), re.DOTALL)
    assert slip is not None
    assert list("ABCDEFGHIJKLMNOP") == re.findall(r"<li>([A-Z])</li>", slip[0])
    phone = new_phone()
    host.go("all.notes")
    phone.answer("all.notes", t_0="Plain words", t_1="A chair")
    host.do("reveal", screen="all.notes", to="wall")
    host.go("all.dots")
    shown = dict(re.findall(r'<strong class="letter">(\w+)</strong> ([^<]+)</li>', wall()))
    assert {"A": "A chair", "B": "Plain words"} == shown
    assert [f"{letter}. {text}" for letter, text in shown.items()] == re.findall(r'<label for="p-\w{10}">([^<]+)<', host.get(f"/rooms/{host.code}/host/"))
    assert ['<strong class="letter">A</strong> A chair', '<strong class="letter">B</strong> Plain words'] == re.findall(r'<label for="d-\w+">(.*?)</label>', phone.look())


def test_a_long_list_of_ideas_does_not_make_the_first_ones_small_on_the_wall(host: Any, new_phone: Make, wall: Make) -> None:
    phones = [new_phone() for _ in range(5)]
    host.go("all.notes")
    for number, phone in enumerate(phones):
        phone.answer("all.notes", t_0=f"Idea {number}", t_1=f"Thought {number}")
    host.do("reveal", screen="all.notes", to="wall")
    host.go("all.dots")
    mark = re.search(r'name="d-(\w+)"', phones[0].look())
    assert mark is not None
    phones[0].answer("all.dots", **{f"d_{mark[1]}": "2"})
    host.do("reveal", screen="all.dots", to="wall")
    rows = r'<th scope="row">((?:Idea|Thought) \d)</th>'
    assert (["Idea 0"], 10) == (re.findall(rows, wall()), len(re.findall(rows, phones[1].look())))
    assert "With no dot: 9." in wall()
    host.go("all.circles")
    for phone in phones:
        phone.answer("all.circles", **{f"c_{mark[1]}": "patients"})
    host.do("reveal", screen="all.circles", to="wall")
    ideas = r'<th scope="row">(?:Idea|Thought) \d'
    assert (8, 10) == (len(re.findall(ideas, wall())), len(re.findall(ideas, phones[1].look())))
    assert "On your phones there are 2 more." in wall()


def test_seats_where_faces_can_be_seen_are_brought_once(plan: Make) -> None:
    host = plan("session/75-minutes")
    sheet = host.get(f"{host.path}/run-sheet")
    bring = re.search(r'<ul class="tick-list">.*?</ul>', sheet, re.DOTALL)
    assert bring is not None
    assert (1, 1) == (bring[0].count("see faces"), bring[0].count("no steps on the way"))


@pytest.mark.parametrize("start", ["session/75-minutes", "session/half-day", "session/full-day"])
def test_a_template_does_not_become_the_title_that_people_read(plan: Make, open_a_room: Make, start: str) -> None:
    host = plan(start)
    assert ('name="title" value="Our meeting"' in host.page, "People see it on their phones and on the wall." in host.page) == (True, True)
    opened = open_a_room(start)
    assert "Welcome: Our meeting" in opened.get(f"/rooms/{opened.code}/wall")
