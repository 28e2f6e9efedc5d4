"""Every activity and session that ships folds, and each of its screens shows on a phone, on the wall and on the hosts' console."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from modules.live.answers import read_answer
from modules.live.care import Care
from modules.live.events import Event, Kind
from modules.live.folding import apply
from modules.live.items import choices_on
from modules.live.kinds import ANSWERED, AS_THEY_COME, FOR_ONESELF, WITH_LINES
from modules.live.plan import Plan, Stage, plan_of, plan_of_activity
from modules.live.state import Room
from modules.live.views import wall_view
from modules.pages.house import CONTENT, House, open_house
from modules.pages.rooms.console import Console, console_page
from modules.pages.rooms.phone import Phone, phone_page
from modules.pages.rooms.shown import asked
from modules.pages.rooms.wall import wall_page
from modules.pages.visit import Visit
from modules.storage.rooms.hosts import Host

NOON = datetime(2026, 11, 22, 12)
CARE = Care(support="Ann", safeguarding="Bo", quiet="Room 2")
ACTIVITIES = sorted(file.name.removesuffix(".en.yaml") for file in (CONTENT / "activities").glob("*.en.yaml"))
SESSIONS = sorted(file.name.removesuffix(".en.yaml") for file in (CONTENT / "sessions").glob("*.en.yaml"))
THEMES = sorted(file.name.removesuffix(".en.yaml") for file in (CONTENT / "cards").glob("*.en.yaml"))
PHONES = [f"phone-{number}" for number in range(6)]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = open_house(Path(tmp_path_factory.mktemp("house")))
    yield made
    made.store.close()


class Meeting:
    """A room of six phones in which everything is answered and shown."""

    def __init__(self, house: House, plan: Plan) -> None:
        self.house, self.room, self.number = house, Room("room-1", plan), 0
        for phone in PHONES:
            self.do("joined", phone=phone, name="Zebedee")

    def do(self, kind: Kind, screen: str = "", phone: str = "", **data: Any) -> None:
        self.number += 1
        apply(self.room, Event(self.number, kind, phone, screen, data, f"key-{self.number}", NOON + timedelta(seconds=self.number)))

    def answer(self, stage: Stage) -> None:
        if stage.kind in WITH_LINES and not getattr(stage.screen, "steps", ()):
            self.do("merged", stage.address, lines=["One line", "Another line"])
        for phone in PHONES:
            if stage.kind == "cards":
                theme, found = next(iter(self.room.plan.cards.items()))
                self.do("answered", stage.address, phone, card=f"{theme}/{found.cards[0].id}")
            else:
                self.do("answered", stage.address, phone, **read_answer(self.room, stage, filled(self.room, stage)))
        if stage.kind not in AS_THEY_COME | FOR_ONESELF:
            self.do("revealed", stage.address, to="wall")

    def see(self) -> tuple[str, str, str]:
        """What a phone, the wall and the console show now."""
        visit, here = Visit(), Phone("ABC234", PHONES[0], "1", NOON)
        host = Host("mark", "room-1", "Pat", "host", NOON + timedelta(days=1))
        wall = wall_page(self.house, visit, wall_view(self.room), here, "https://example.org", self.room.plan.title, "en")
        console = console_page(self.house, visit, self.room, Console("ABC234", host, (host,), "token", "https://example.org", "1", NOON))
        return str(phone_page(self.house, visit, self.room, here).body), str(wall.body), str(console.body)


def filled(room: Room, stage: Stage) -> dict[str, list[str]]:
    """A form with something in every box of this screen."""
    choices = choices_on(room, stage)
    return {
        **{name: ["1"] for name in ("o", "m", "now", "wanted", "f-1", "g-1", "r-1")},
        **{name: ["calm"] for name in ("t-0", "t-1", "t-will", "t-need", "ask")},
        "sign": ["sign"],
        **{f"d-{choice.id}": ["1"] for choice in choices[:1]},
        **{f"c-{choice.id}": ["patients", "staff", "change"] for choice in choices[:1]},
    }


def the_whole_way(meeting: Meeting) -> Iterator[tuple[Stage, tuple[str, str, str]]]:
    """Each screen in turn, as it is asked and, where people answer, as it stands when all have answered."""
    address = ""
    while stage := meeting.room.plan.after(address):
        address = stage.address
        meeting.do("moved", address)
        yield stage, meeting.see()
        if stage.kind in ANSWERED:
            meeting.answer(stage)
            assert len(PHONES) == meeting.room.has_answered(address), address
            yield stage, meeting.see()


@pytest.mark.parametrize("name", ACTIVITIES)
def test_every_screen_of_an_activity_shows_on_phone_wall_and_console(house: House, name: str) -> None:
    edition = house.edition("en")
    meeting = Meeting(house, plan_of_activity(edition, name, edition.activities[name], CARE))
    shown = set()
    for stage, pages in the_whole_way(meeting):
        shown.add(stage.address)
        question = asked(stage, edition)
        for page in pages:
            assert question in unescape(page), stage.address
        assert "Zebedee" not in pages[1] and not [phone for phone in PHONES if phone in pages[1]], stage.address
    assert {stage.address for stage in meeting.room.plan.stages} == shown


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session_takes_as_long_as_it_says_and_each_part_has_its_place(house: House, name: str) -> None:
    edition = house.edition("en")
    session = edition.sessions[name]
    plan = plan_of(edition, name, session, CARE)
    assert session.minutes == plan.minutes
    assert {block.id for block in session.blocks} == {stage.block.id for stage in plan.stages}
    assert len(plan.stages) == len(plan.by_address)


def test_what_ships_is_twelve_activities_and_those_of_the_sessions_and_six_cards_for_each_of_six_themes(house: House) -> None:
    edition = house.edition("en")
    assert ACTIVITIES == sorted(edition.activities)
    assert list(range(1, 13)) == sorted(activity.number for activity in edition.activities.values() if activity.number)
    assert [f"B{number}" for number in range(1, 9)] == sorted(session.code for session in edition.sessions.values() if session.code)
    assert ["75-minutes", "full-day", "half-day"] == sorted(name for name, session in edition.sessions.items() if session.kind == "template")
    assert [6] * 6 == [len(edition.cards[theme].cards) for theme in THEMES]


def test_every_activity_can_be_led_by_two_and_done_on_paper(house: House) -> None:
    for name, activity in house.edition("en").activities.items():
        assert activity.leads.patient and activity.leads.staff, name
        assert activity.paper.strip() and activity.access, name
        assert any(screen.patient for screen in activity.screens) and any(screen.staff for screen in activity.screens), name
