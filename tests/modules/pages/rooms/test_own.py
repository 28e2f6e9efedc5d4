"""What one phone is shown of its own, and of others, where a hall asks more than a phone can show."""

from datetime import datetime

import pytest

from glossary.load import TERMS, load_glossary
from modules.live.events import Event
from modules.live.folding import apply, fold
from modules.live.plan import Plan
from modules.live.state import Room
from modules.packs.load import load_pack
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.pages.house import CONTENT
from modules.pages.rooms.own import MOST_TO_VOTE, own_words, questions_of

PEOPLE = 200
SCREENS = [{"id": "ask", "kind": "questions", "ask": "What would you ask?"}]
ACTIVITY = ActivityShape.model_validate({"title": "One", "purpose": "To try", "people": "any", "minutes": 5, "paper": "Say it.", "screens": SCREENS})
PLAN = Plan(session="one", title="One", blocks=(BlockShape(id="a", kind="activity", activity="one", minutes=5),), activities={"one": ACTIVITY})
NOW = datetime(2026, 11, 22, 12)


def answered(number: int, phone: int, **data: str) -> Event:
    return Event(number, "answered", f"p{phone}", "a.ask", data, f"k{number}", NOW)


@pytest.fixture
def hall() -> Room:
    """200 people, each with a question."""
    events = [answered(number + 1, number, ask=f"Why is it like that, {number:03}?") for number in range(1, PEOPLE + 1)]
    return fold("hall", PLAN, [Event(1, "moved", "", "a.ask", {}, "k", NOW), *events])


def shown_to(room: Room, phone: str) -> list[str]:
    assert room.stage is not None
    return [item.id for item in questions_of(room, room.stage, phone)["votable"]]


def test_a_phone_shows_some_questions_and_each_question_is_seen_by_somebody(hall: Room) -> None:
    seen = [set(shown_to(hall, f"p{number}")) for number in range(1, PEOPLE + 1)]
    assert {MOST_TO_VOTE} == set(map(len, seen))
    assert PEOPLE == len(set.union(*seen))
    assert hall.stage is not None
    assert PEOPLE - 1 == questions_of(hall, hall.stage, "p1")["of_all"]


def test_what_somebody_voted_for_stays_in_their_sight(hall: Room) -> None:
    last = shown_to(hall, "p1")[-1]
    apply(hall, answered(hall.number + 1, 1, up=last))
    for number in range(2, 100):
        apply(hall, answered(hall.number + 1, number, up=shown_to(hall, f"p{number}")[number % 40]))
    assert last in shown_to(hall, "p1")


def test_a_small_group_sees_all_and_is_told_of_no_more() -> None:
    events = [answered(number + 1, number, ask=f"Why, {number}?") for number in range(1, 20)]
    room = fold("small", PLAN, [Event(1, "moved", "", "a.ask", {}, "k", NOW), *events])
    assert room.stage is not None
    assert (18, 0) == (len(shown_to(room, "p1")), questions_of(room, room.stage, "p1")["of_all"])


def test_a_word_about_a_step_is_read_again_with_its_step() -> None:
    say = load_pack(CONTENT, load_glossary(TERMS)).edition("en").say
    screens = [{"id": "way", "kind": "journey", "ask": "How is it?", "steps": ["The letter comes", "Sam waits"]}]
    activity = ActivityShape.model_validate({"title": "One", "purpose": "To try", "people": "any", "minutes": 5, "paper": "Say it.", "screens": screens})
    plan = Plan(session="one", title="One", blocks=(BlockShape(id="a", kind="activity", activity="one", minutes=5),), activities={"one": activity})
    answer = Event(2, "answered", "p1", "a.way", {"ticks": {"2-1": 1}, "texts": {"2": "long"}}, "k2", NOW)
    room = fold("way", plan, [Event(1, "moved", "", "a.way", {}, "k1", NOW), answer])
    assert room.stage is not None
    assert ["Sam waits: Very low", "Sam waits: long"] == own_words(room.given("a.way", "p1"), room.stage, (), room, say)
