"""A facilitator plans a meeting with no script: each button keeps the whole page, and the room opens once somebody cares for people."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from modules.storage.rooms.plans import all_plans, outline_of_plan

Make = Callable[..., Any]
CARE = {"support": "Ann Lee", "safeguarding": "Bo May", "quiet": "Room 2"}


class Planner:
    """Somebody at the pages of one plan. `form` is what the boxes of the page hold, as a browser would send it."""

    def __init__(self, host: Any, start: str) -> None:
        self.host = host
        host.get("/facilitate/")
        self.press("/facilitate/plans", **{"from": start})
        self.at = host.path

    @property
    def page(self) -> str:
        return str(self.host.page)

    def press(self, address: str, **form: str) -> str:
        token = re.search(r'name="token" value="(\w+)"', self.host.page)
        assert token is not None, self.host.page
        return str(self.host.post(address, token=token[1], **form))

    def form(self) -> dict[str, str]:
        page = self.page
        boxes = dict(re.findall(r'<input type="text"[^>]* name="([\w-]+)" value="([^"]*)"', page))
        areas = {name: text.strip("\n") for name, text in re.findall(r'<textarea[^>]* name="([\w-]+)"[^>]*>(.*?)</textarea>', page, re.DOTALL)}
        return boxes | areas

    def day(self, **changed: str) -> str:
        self.host.get(self.at)
        return self.press(self.at, **{**self.form(), **{name.replace("_", "-"): value for name, value in changed.items()}})

    def people(self, **changed: str) -> str:
        self.host.get(f"{self.at}/people")
        return self.press(f"{self.at}/people", **{**self.form(), **{name.replace("_", "-"): value for name, value in changed.items()}})

    def open(self, **form: str) -> str:
        self.host.get(f"{self.at}/open")
        return self.press(f"{self.at}/open", **form)

    def titles(self) -> list[str]:
        return re.findall(r'<h3><span class="when">[^<]*</span> ([^<]*)</h3>', self.host.get(self.at))


@pytest.fixture
def plan(hub: Any, facilitator: Make) -> Callable[..., Planner]:
    return lambda start="session/75-minutes": Planner(facilitator(), start)


def test_a_template_becomes_a_plan_with_running_times_and_a_sum(plan: Make) -> None:
    planner = plan()
    assert "Your plan is there." in planner.page
    assert "Minute 0 to 5" in planner.page
    planner.day(begins="9.50", do="save")
    assert "All parts take 75 minutes. From 9:50am to 11:05am." in planner.page
    assert "10am to 10:10am" in planner.page
    planner.day(m_wall="40", do="save")
    assert "That is 15 minutes too long." in planner.page
    planner.day(time="120", do="save")
    assert "You have 30 minutes left." in planner.page


def test_parts_move_up_and_down_and_go_and_whatever_was_typed_meanwhile_is_kept(plan: Make) -> None:
    planner = plan()
    planner.day(do="down-tea", title="Our morning", patient="Zebedee", note_tea="Bring the big pot.")
    assert ["What we will do today", "Tea, badges and seats"] == planner.titles()[:2]
    planner.day(do="up-tea")
    assert "Tea, badges and seats" == planner.titles()[0]
    planner.day(do="away-hello")
    assert "What we will do today" not in planner.titles()
    assert ("Our morning", "Zebedee", "Bring the big pot.") == tuple(planner.form()[name] for name in ("title", "patient", "note-tea"))
    assert "What Zebedee says" in planner.page


@pytest.mark.parametrize(
    ("form", "title", "minutes"),
    [
        ({"new_part": "activity/power-line", "do": "add"}, "Power line", "20"),
        ({"new_part": "talk", "new_title": "Any questions?", "new_minutes": "7", "do": "add"}, "Any questions?", "7"),
        ({"new_part": "break", "do": "add"}, "Break", "10"),
        ({"new_page": "welcome/what-a-patient-partner-is", "do": "add-page"}, "What a patient partner is", "10"),
    ],
)
def test_talks_breaks_activities_and_pages_are_added(plan: Make, form: dict[str, str], title: str, minutes: str) -> None:
    planner = plan("own")
    planner.day(**form)
    assert 200 == planner.host.status
    assert [title] == planner.titles()
    assert [minutes] == [value for name, value in planner.form().items() if name.startswith("m-")]


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"begins": "at ten"}, "Write the time like this"),
        ({"begins": "13pm"}, "Write the time like this"),
        ({"begins": "24:00"}, "Write the time like this"),
        ({"time": "a while"}, "Write the minutes as a number"),
        ({"m_tea": "0"}, "Write the minutes as a number"),
        ({"new_part": "talk", "do": "add"}, "Give the new part a title."),
        ({"new_page": "no/page", "do": "add-page"}, "Choose a page to add."),
        ({"new_part": "activity/none", "do": "add"}, "Choose what kind of part to add."),
    ],
)
def test_a_slip_is_told_and_all_the_rest_is_kept(plan: Make, form: dict[str, str], told: str) -> None:
    planner = plan()
    planner.day(**{"do": "save", "staff": "Quentin", **form})
    assert (422, True) == (planner.host.status, told in planner.page)
    planner.host.get(planner.at)
    assert ("Quentin", "5") == (planner.form()["staff"], planner.form()["m-tea"])


def test_words_of_the_leads_that_were_not_changed_stay_those_of_the_activity(plan: Make, room_house: Any) -> None:
    planner = plan()
    planner.day(do="save")
    planner.day(staff_wall="I will write as well.", do="save")
    kept = outline_of_plan(room_house.store, all_plans(room_house.store)[0].id).block("wall")
    assert kept is not None
    assert (None, "I will write as well.") == (kept.patient, kept.staff)


def test_a_room_opens_only_when_support_safety_and_quiet_are_known_and_the_sentence_says_which_is_missing(plan: Make) -> None:
    planner = plan()
    planner.open()
    assert (422, True) == (planner.host.status, "Please say who or where: Support person, Safeguarding lead, Quiet place." in planner.page)
    planner.people(support="Ann Lee", quiet="Room 2", do="save")
    planner.open()
    assert "Please say who or where: Safeguarding lead." in planner.page
    planner.people(safeguarding="Bo May", do="save")
    planner.day(patient="Zebedee", do="save")
    planner.open()
    assert re.match(r"/rooms/\w{6}/host/", planner.host.path), planner.page
    assert "People are coming in" in planner.page
    planner.host.code = planner.host.path.split("/")[2]
    planner.host.go("tea.talk")
    assert "What Zebedee says" in planner.page and "The staff lead says" in planner.page
    assert "75 minutes, with 3 activities" in planner.host.get("/facilitate/")


def test_the_steps_are_buttons_that_keep_what_was_typed(plan: Make) -> None:
    planner = plan()
    planner.day(title="Our afternoon", go="people")
    assert f"{planner.at}/people" == planner.host.path
    planner.people(need_food="Soup", need_seating="Yes. Seats apart.", go="open")
    assert f"{planner.at}/open" == planner.host.path
    assert "Our afternoon" in planner.page
    assert "9 things have no answer yet" in planner.page
    sheet = planner.host.get(f"{planner.at}/run-sheet")
    assert "Soup" in sheet and "Does anyone here treat anyone here?" in sheet


def test_with_people_under_18_no_name_is_asked_and_every_text_waits_for_a_host(plan: Make, device: Make, wall: Any) -> None:
    planner = plan()
    planner.people(**CARE, young="yes", do="save")
    planner.open()
    code = planner.host.path.split("/")[2]
    planner.host.code = code
    phone = device(code)
    assert "First name" not in phone.get(f"/join/{code}")
    phone.post("/join", code=code)
    planner.host.go("arrive.one-word")
    assert "A host reads it first." in phone.look()
    phone.answer("arrive.one-word", t_0="curious")
    planner.host.do("reveal", screen="arrive.one-word", to="wall")
    shown = phone.get(f"/rooms/{code}/wall")
    assert "curious" not in shown
    assert "A host reads it first." in shown
    item = re.search(r'name="item" value="(\w+)"', planner.host.get(f"/rooms/{code}/host/"))
    assert item is not None
    planner.host.do("release", screen="arrive.one-word", item=item[1])
    assert "curious" in phone.get(f"/rooms/{code}/wall")


def test_a_plan_is_copied_and_deleted(plan: Make) -> None:
    planner = plan()
    planner.host.get("/facilitate/")
    planner.press(f"{planner.at}/copy")
    assert "Copy of: Our meeting" in planner.page
    assert planner.at != planner.host.path
    planner.host.get("/facilitate/")
    planner.press(f"{planner.at}/delete")
    assert "The plan is deleted." in planner.page
    planner.host.get(planner.at)
    assert 404 == planner.host.status


def test_whoever_has_not_opened_a_room_is_offered_the_part_on_what_to_do_when_it_goes_wrong(plan: Make) -> None:
    planner = plan()
    offer = "Is this your first room?"
    assert offer in planner.host.get("/facilitate/") and offer in planner.host.get(f"{planner.at}/open")
    assert "/read/when-it-goes-wrong/" in planner.page
    planner.people(**CARE, do="save")
    planner.open()
    assert offer not in planner.host.get("/facilitate/")


def test_only_facilitators_plan(facilitator: Make, plan: Make) -> None:
    planner, author = plan(), facilitator("Al", "author")
    for address in ("", "/people", "/open", "/run-sheet", "/paper"):
        author.get(planner.at + address)
        assert 403 == author.status, address
    author.post(f"{planner.at}/delete", token="wrong")
    assert "Our" not in author.page
    planner.host.get(planner.at)
    assert 200 == planner.host.status
    planner.host.post(planner.at, token="wrong", title="Changed", do="save")
    assert "Changed" not in planner.host.get(planner.at)


@pytest.mark.parametrize("start", ["session/full-day", "session/tiny-tests", "own"])
def test_the_paper_of_a_plan_has_a_sheet_for_each_activity_and_slips_to_fold(plan: Make, start: str) -> None:
    planner = plan(start)
    paper = planner.host.get(f"{planner.at}/paper")
    assert 200 == planner.host.status
    activities = paper.count('<section class="twin"')
    assert (start == "own") == (activities == 0)
    if start == "session/full-day":
        assert 9 == activities
        assert "Fold here" in paper and "I felt free to ask any question." in paper


def test_the_poster_and_the_cards_need_no_sign_in(plan: Make, device: Make, host: Any) -> None:
    phone = device(host.code)
    poster = phone.get(f"/rooms/{host.code}/poster")
    assert f"{host.code[:3]} {host.code[3:]}" in poster and "<svg" in poster
    phone.get("/rooms/ABCDEF/poster")
    assert 404 == phone.status
    assert 36 <= phone.get("/cards/").count('<li><p class="lead">')
    drawn = phone.get("/cards/draw")
    assert (200, True) == (phone.status, phone.path.startswith("/cards/"))
    assert "Another card" in drawn or "another card" in drawn
    sheets = phone.get("/cards/print?theme=joined-up")
    assert (4, 12) == (sheets.count('class="card-sheet'), sheets.count('class="printed-card"'))
    phone.get("/cards/joined-up/none")
    assert 404 == phone.status


@pytest.mark.parametrize(("typed", "read"), [("9.50", "9:50am"), ("2pm", "2pm"), ("12 am", "12am"), ("12:15PM", "12:15pm"), ("14:05", "2:05pm"), ("", "")])
def test_the_start_is_read_as_people_type_it(plan: Make, typed: str, read: str) -> None:
    planner = plan("own")
    planner.day(begins=typed, do="save")
    assert (200, read) == (planner.host.status, planner.form()["begins"])


def test_the_person_to_call_the_next_day_is_on_paper_and_on_phones_at_the_end(plan: Make, device: Make) -> None:
    planner, who = plan(), "To talk about the day, ask Cy Roe, 01234."
    planner.people(**CARE)
    assert "To talk about the day" not in planner.host.get(f"{planner.at}/paper")
    planner.people(contact="Cy Roe, 01234")
    assert 1 == planner.host.get(f"{planner.at}/paper").count(who)
    planner.open()
    planner.host.code = planner.host.path.split("/")[2]
    phone = device(planner.host.code)
    phone.post("/join", code=phone.code)
    assert who not in phone.look()
    planner.host.go("promise.thanks")
    assert who in phone.look()


def test_a_talk_has_its_title_once_and_phones_say_that_there_is_nothing_to_do(plan: Make, device: Make) -> None:
    planner = plan()
    planner.people(**CARE)
    planner.open()
    host, code = planner.host, planner.host.path.split("/")[2]
    host.code = code
    lobby = host.get(f"/rooms/{code}/host/").partition("<details")[0]
    assert f'href="/rooms/{code}/poster"' in lobby and "testserver/join" in lobby, "how to join, and the poster, stand where people come in"
    phone = device(code)
    phone.post("/join", code=code)
    host.go("tea.talk")
    assert "This page changes by itself when we go on." in phone.look()
    pages = [phone.page.partition("<main")[2], host.get(f"/rooms/{code}/wall").partition("<main")[2]]
    assert [1, 1] == [page.count("Tea, badges and seats") for page in pages]
    assert '<p class="place">Tea' not in host.get(f"/rooms/{code}/host/")
