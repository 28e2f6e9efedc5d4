"""Rooms as they are kept, on both databases: one order for everybody, each form once, and nothing kept for longer than was said."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from modules.live.care import Care
from modules.live.codes import read_code
from modules.live.events import Draft
from modules.live.folding import fold
from modules.live.plan import Plan
from modules.packs.room_shapes import ActivityShape, BlockShape
from modules.storage.purge import purge
from modules.storage.rooms.events import append, append_all, events_after
from modules.storage.rooms.guesses import MOST_AN_ADDRESS, may_try, wrong_code
from modules.storage.rooms.hosts import add_host, end_host, host_of, hosts_of
from modules.storage.rooms.rooms import CodeTaken, NoRoom, RoomRow, all_rooms, delete_room, find_room, open_room, plan_of_room, room_of_code
from modules.storage.staff import actions_about
from modules.storage.store import Store, open_store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ACTIVITY = {
    "title": "Three words", "purpose": "To say hello", "people": "4 to 30", "minutes": 10, "paper": "Say it.",
    "screens": [
        {"id": "choose", "kind": "choose", "ask": "What helps?", "options": ["Time", "Tea"]}, {"id": "scale", "kind": "scale", "ask": "How?", "marks": ["a", "b", "c", "d", "e"], "guarded": True},
        {"id": "notes", "kind": "notes", "ask": "What matters?"},
    ],
}  # fmt: skip
WRITE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from modules.live.events import Draft
from modules.storage.rooms.events import append
from modules.storage.store import open_store
store = open_store("", Path(sys.argv[1]))
for number in range(100_000):
    found = append(store, sys.argv[2], [Draft("answered", "all.choose", f"p{number}", {"ticks": {"1": 1}}, f"k{number}-{part}") for part in range(3)], datetime.now(UTC))
    print(" ".join(str(event.number) for event in found), flush=True)
"""


@pytest.fixture
def plan() -> Plan:
    block = BlockShape(id="all", kind="activity", activity="three", minutes=10)
    return Plan(session="short", title="A short session", blocks=(block,), activities={"three": ActivityShape.model_validate(ACTIVITY)}, care=Care(support="Ann"))


@pytest.fixture
def room(store: Store, plan: Plan) -> RoomRow:
    return open_room(store, plan, "ann", NOW)


def answered(number: int, key: str = "", screen: str = "all.choose") -> Draft:
    return Draft("answered", screen, f"p{number}", {"ticks": {"1": 1}}, key)


def test_a_room_is_found_by_its_code_and_the_code_is_nowhere_in_the_database(store: Store, room: RoomRow, plan: Plan) -> None:
    assert read_code(room.code) == room.code
    assert room == find_room(store, room.id) == room_of_code(store, room.code)
    assert plan == plan_of_room(store, room.id)
    assert ["opened a room"] == [action.what for action in actions_about(store, f"room/{room.id}")]
    with store.reading() as connection:
        kept = connection.execute(text("SELECT finder, sealed_code, plan FROM rooms")).one()
    assert room.code not in str(tuple(kept))
    for wrong in ("", "222222"):
        with pytest.raises(NoRoom):
            room_of_code(store, wrong)


def test_a_closed_rooms_code_can_be_used_again_and_an_open_ones_cannot(store: Store, room: RoomRow, plan: Plan) -> None:
    with pytest.raises(CodeTaken):
        open_room(store, plan, "ann", NOW, room.code)
    append(store, room.id, [Draft("closed")], NOW)
    assert (False, NOW.replace(tzinfo=None)) == (find_room(store, room.id).is_open, find_room(store, room.id).closed)
    again = open_room(store, plan, "bo", NOW + timedelta(days=7), room.code)
    assert again.id == room_of_code(store, room.code).id != room.id
    assert [again.id, room.id] == [each.id for each in all_rooms(store)]


def test_events_have_one_order_and_the_same_form_is_kept_once(store: Store, room: RoomRow) -> None:
    first = append(store, room.id, [answered(1, "a"), answered(2, "b")], NOW)
    again = append(store, room.id, [answered(2, "b"), answered(3, "c"), answered(3, "c")], NOW + timedelta(seconds=5))
    assert [1, 2] == [event.number for event in first]
    assert [2, 3, 3] == [event.number for event in again]
    assert first[1] == again[0]
    assert [1, 2, 3] == [event.number for event in events_after(store, room.id)]
    assert [3] == [event.number for event in events_after(store, room.id, 2)]


def test_what_was_said_comes_back_as_it_was(store: Store, room: RoomRow) -> None:
    said = Draft("answered", "all.notes", "p1", {"texts": {"0": "Ωραία 👩‍⚕️ ' \" <b> \\"}}, "k")
    append(store, room.id, [said], NOW)
    event = events_after(store, room.id)[0]
    assert (said.data, said.kind, said.screen, said.phone, NOW.replace(tzinfo=None)) == (event.data, event.kind, event.screen, event.phone, event.at)


def test_many_at_one_moment_in_several_rooms_are_all_kept_and_numbered_without_gaps(store: Store, plan: Plan) -> None:
    rooms = [open_room(store, plan, "ann", NOW).id for _ in range(3)]

    def send(turn: int) -> None:
        append_all(store, {room: [answered(turn, f"k{turn}"), answered(turn, f"same-{turn % 5}")] for room in reversed(rooms)}, NOW)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(send, range(20)))
    for room in rooms:
        assert list(range(1, 26)) == [event.number for event in events_after(store, room)]


def test_a_room_that_is_gone_takes_nothing_and_does_not_hold_up_the_others(store: Store, room: RoomRow) -> None:
    assert [room.id] == list(append_all(store, {"gone": [answered(1)], room.id: [answered(1)]}, NOW))
    with pytest.raises(NoRoom):
        append(store, "gone", [answered(1)], NOW)


def test_hosts_come_in_by_a_link_of_their_own_until_it_is_ended(store: Store, room: RoomRow) -> None:
    link, helper = add_host(store, room.id, " Pat  Lee ", "host", NOW), add_host(store, room.id, "Sam", "helper", NOW)
    found = host_of(store, link, NOW)
    assert found is not None
    assert ("Pat Lee", "host", room.id) == (found.name, found.role, found.room)
    assert [("Sam", "helper"), ("Pat Lee", "host")] == [(host.name, host.role) for host in hosts_of(store, room.id, NOW)]
    assert host_of(store, link, NOW + timedelta(days=31)) is None
    end_host(store, room.id, found.mark)
    assert (None, "Sam") == (host_of(store, link, NOW), (host_of(store, helper, NOW) or found).name)
    assert host_of(store, "x", NOW) is None


def test_wrong_codes_are_counted_for_an_address_and_it_has_to_wait_for_the_next_hour(store: Store) -> None:
    for _ in range(MOST_AN_ADDRESS):
        assert may_try(store, "10.0.0.1", NOW)
        wrong_code(store, "10.0.0.1", NOW)
    assert (False, True) == (may_try(store, "10.0.0.1", NOW), may_try(store, "10.0.0.2", NOW))
    assert may_try(store, "10.0.0.1", NOW + timedelta(hours=1))


def test_phones_are_erased_after_30_days_and_what_they_came_to_stays_for_90(store: Store, room: RoomRow, plan: Plan) -> None:
    begin = [Draft("moved", "all.choose"), *(answered(number) for number in range(3)), Draft("joined", phone="p1", data={"name": "Sam"})]
    append(store, room.id, [*begin, Draft("word-added", data={"word": "MDT", "meaning": "A team"})], NOW)
    purge(store, (NOW + timedelta(days=29)).date())
    assert 6 == len(events_after(store, room.id))
    purge(store, (NOW + timedelta(days=31)).date())
    events = events_after(store, room.id)
    assert ["moved", "word-added", "summed"] == [event.kind for event in events]
    assert {"people": 1, "screens": {"all.choose": {"people": 3, "level": "", "rows": [["Time", 3], ["Tea", 0]]}}, "words": {"MDT": "A team"}} == fold(room.id, plan, events).summed
    assert "Sam" not in str(events)
    assert {} == {name: count for name, count in purge(store, (NOW + timedelta(days=32)).date()).items() if name.startswith("room")}
    purge(store, (NOW + timedelta(days=91)).date())
    with pytest.raises(NoRoom):
        find_room(store, room.id)
    assert [] == events_after(store, room.id)


def test_a_guarded_screen_that_was_never_shown_leaves_only_a_number(store: Store, room: RoomRow, plan: Plan) -> None:
    append(store, room.id, [Draft("moved", "all.scale"), *(answered(number, screen="all.scale") for number in range(6))], NOW)
    purge(store, (NOW + timedelta(days=31)).date())
    assert {"all.scale": {"people": 6}} == fold(room.id, plan, events_after(store, room.id)).summed["screens"]


def test_a_deleted_room_leaves_nothing(store: Store, room: RoomRow) -> None:
    append(store, room.id, [answered(1)], NOW)
    add_host(store, room.id, "Pat", "host", NOW)
    delete_room(store, room.id, "ann")
    with store.reading() as connection:
        assert [0, 0, 0] == [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in ("rooms", "room_events", "room_hosts")]


def test_what_was_acknowledged_is_there_after_a_kill_and_a_batch_is_whole_or_not_there(tmp_path: Path, plan: Plan) -> None:
    from modules.storage.migrate import upgrade

    store = open_store("", tmp_path / "data")
    upgrade(store)
    room = open_room(store, plan, "ann", NOW)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITE, str(tmp_path / "data"), room.id], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    )
    assert writer.stdout is not None
    told = [int(number) for _ in range(30) for number in writer.stdout.readline().split()]
    writer.send_signal(signal.SIGKILL)
    told += [int(number) for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n") for number in line.split()]
    writer.wait()
    kept = [event.number for event in events_after(store, room.id)]
    assert list(range(1, len(kept) + 1)) == kept
    assert set(told) <= set(kept)
    assert 0 == len(kept) % 3
    append(store, room.id, [answered(1, "after")], NOW)
    store.close()
