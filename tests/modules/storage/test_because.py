"""What stays after a room, on both databases: what came of it, the words it explained; and that a deleted room leaves nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from modules.live.events import Draft
from modules.live.folding import fold
from modules.live.kinds import ABOUT_ME
from modules.live.plan import Plan
from modules.live.summary import summary_of
from modules.live.tallies import Counted
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.storage.purge import purge
from modules.storage.rooms.because import all_because, ask_for, because_of_code, because_of_room, leave_out, tell
from modules.storage.rooms.events import append, events_after
from modules.storage.rooms.hosts import add_host
from modules.storage.rooms.new_words import propose_words
from modules.storage.rooms.rooms import NoRoom, RoomRow, delete_room, find_room, open_room
from modules.storage.staff import actions_about
from modules.storage.store import Store
from modules.storage.terms import open_terms

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()
ACTIVITY = {
    "title": "Three words", "purpose": "To say hello", "people": "4 to 30", "minutes": 10, "paper": "Say it.",
    "screens": [{"id": "choose", "kind": "choose", "ask": "What helps?", "options": ["Time", "Tea"]}, {"id": "notes", "kind": "notes", "ask": "What matters?"}],
}  # fmt: skip


@pytest.fixture
def plan() -> Plan:
    block = BlockShape(id="all", kind="activity", activity="three", minutes=10)
    return Plan(session="short", title="A short session", blocks=(block,), activities={"three": ActivityShape.model_validate(ACTIVITY)})


@pytest.fixture
def room(store: Store, plan: Plan) -> RoomRow:
    return open_room(store, plan, "ann", NOW)


def everything(store: Store) -> str:
    tables = ("rooms", "room_events", "room_hosts", "because_pages", "because_lines")
    with store.reading() as connection:
        return str([tuple(row) for table in tables for row in connection.execute(text(f"SELECT * FROM {table}"))])


def test_an_ask_waits_until_somebody_says_what_came_of_it(store: Store, room: RoomRow) -> None:
    assert (None, ()) == (because_of_room(store, room.id), because_of_code(store, room.code))
    ask_for(store, room.id, ["Letters in plain words", "A chair by the door", "a chair by the door"], TODAY)
    page = because_of_code(store, room.code)[0]
    assert [("A chair by the door", "waiting"), ("Letters in plain words", "waiting")] == [(line.ask, line.outcome) for line in page.lines]
    tell(store, room.id, page.lines[1].id, "Letters in plain words", "did-not", "There is no money for it this year.", TODAY + timedelta(days=40))
    leave_out(store, room.id, page.lines[0].id, TODAY + timedelta(days=40))
    ask_for(store, room.id, ["letters in plain words"], TODAY + timedelta(days=41))
    told = because_of_code(store, room.code)[0].lines
    assert [("Letters in plain words", "did-not", "There is no money for it this year.", date(2027, 1, 1))] == [
        (line.ask, line.outcome, line.because, line.on_day) for line in told
    ]


def test_two_rooms_with_one_code_both_tell_the_newest_first(store: Store, room: RoomRow, plan: Plan) -> None:
    append(store, room.id, [Draft("closed")], NOW)
    later = open_room(store, plan, "ann", NOW + timedelta(days=30), room.code)
    for each in (room, later):
        ask_for(store, each.id, [f"From {each.id}"], TODAY)
    assert [later.id, room.id] == [page.id for page in because_of_code(store, room.code)]


def test_nobody_can_write_for_a_room_that_never_was(store: Store) -> None:
    with pytest.raises(NoRoom):
        ask_for(store, "nothing", ["A chair"], TODAY)
    with pytest.raises(NoRoom):
        tell(store, "nothing", "x", "A chair", "did", "", TODAY)


def test_with_a_moved_clock_phones_go_after_30_days_the_room_after_90_and_what_came_of_it_after_730(store: Store, room: RoomRow, plan: Plan) -> None:
    person = [Draft("joined", phone="phone-one", data={"name": "Zebedee"}), Draft("answered", "all.notes", "phone-one", {"texts": {"0": "My secret"}})]
    votes = [Draft("answered", "all.choose", f"p{number}", {"ticks": {"2": 1}}) for number in range(3)]
    slips = [Draft("paper", "all.choose", "paper-1", {"ticks": {"1": 4}, "people": 4})]
    shown = [Draft("revealed", "all.choose", data={"to": "wall"}), Draft("word-added", data={"word": "MDT", "meaning": "A team"}), Draft("closed")]
    append(store, room.id, [Draft("moved", "all.choose"), Draft("moved", "all.notes"), *person, *votes, *slips, *shown], NOW)
    ask_for(store, room.id, ["A chair"], TODAY)
    before = summary_of(fold(room.id, plan, events_after(store, room.id)))
    purge(store, TODAY + timedelta(days=30))
    assert "Zebedee" in everything(store)
    purge(store, TODAY + timedelta(days=31))
    assert not any(word in everything(store) for word in ("Zebedee", "My secret", "phone-one", "paper-1"))
    after = summary_of(fold(room.id, plan, events_after(store, room.id)))
    counted = next(part.result for part in after.parts if part.stage.address == "all.choose")
    assert isinstance(counted, Counted)
    assert ([4, 3], 7, (("MDT", "A team"),), before.done) == ([row.count for row in counted.rows], counted.people, after.words, after.done)
    purge(store, TODAY + timedelta(days=90))
    assert find_room(store, room.id).title == "A short session"
    purge(store, TODAY + timedelta(days=91))
    with pytest.raises(NoRoom):
        find_room(store, room.id)
    assert "A chair" == because_of_code(store, room.code)[0].lines[0].ask
    tell(store, room.id, because_of_code(store, room.code)[0].lines[0].id, "A chair", "did", "It is there.", TODAY + timedelta(days=100))
    purge(store, TODAY + timedelta(days=830))
    assert ["It is there."] == [line.because for page in all_because(store) for line in page.lines]
    purge(store, TODAY + timedelta(days=831))
    assert "[]" == everything(store)


def test_a_deleted_room_leaves_nothing_but_that_it_was_deleted(store: Store, room: RoomRow, plan: Plan) -> None:
    other = open_room(store, plan, "bo", NOW)
    append(store, room.id, [Draft("joined", phone="p1", data={"name": "Zebedee"})], NOW)
    add_host(store, room.id, "Pat", "host", NOW)
    ask_for(store, room.id, ["A chair"], TODAY)
    ask_for(store, other.id, ["A door"], TODAY)
    delete_room(store, room.id, "")
    left = everything(store)
    assert ([], True, True) == ([word for word in (room.id, "Zebedee", "Pat", "A chair") if word in left], other.id in left, "A door" in left)
    assert ["deleted a room", "opened a room"] == [action.what for action in actions_about(store, f"room/{room.id}")]


def test_what_people_said_of_themselves_is_erased_at_once_when_it_is_taken_back(store: Store, room: RoomRow) -> None:
    append(store, room.id, [Draft("answered", ABOUT_ME, "p1", {"needs": "I am losing my sight"})], NOW)
    append(store, room.id, [Draft("answered", ABOUT_ME, "p2", {"needs": "A chair"})], NOW)
    append(store, room.id, [Draft("answered", ABOUT_ME, "p1", {"needs": "Big print"})], NOW)
    assert ("sight" in everything(store), "Big print" in everything(store)) == (False, True)
    append(store, room.id, [Draft("taken-back", ABOUT_ME, "p1")], NOW)
    assert ("Big print" in everything(store), "A chair" in everything(store)) == (False, True)


def test_explained_words_are_proposed_once_and_say_nothing_of_who_asked(store: Store, room: RoomRow) -> None:
    words = {"MDT": "A team", "Triage": "Deciding who goes first"}
    assert [2, 0, 1] == [propose_words(store, room.id, each, NOW) for each in (words, words, {**words, "MDT": "A team of several jobs"})]
    found = open_terms(store)
    assert {("MDT", "A team of several jobs"), ("Triage", "Deciding who goes first")} == {(each.word, each.plain) for each in found}
    assert {""} == {each.file + each.example for each in found}
