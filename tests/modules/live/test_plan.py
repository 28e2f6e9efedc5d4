"""The plan of a day, and what may be changed about it while it goes on."""

from typing import Any

import pytest

from modules.live.care import Care, missing
from modules.live.changes import change
from modules.live.plan import Plan


def test_every_screen_has_its_place(plan: Plan) -> None:
    addresses = [stage.address for stage in plan.stages]
    assert ("hello.talk", "all.hello", "again.promise") == (addresses[0], addresses[1], addresses[-1])
    assert "rest.rest" in addresses
    assert len(addresses) == len(set(addresses)) == 36
    assert ("Once more", "Every kind of screen") == (plan.by_address["again.words"].title, plan.by_address["all.words"].title)


def test_on_and_back_go_through_all_and_stop_at_the_ends(plan: Plan) -> None:
    there, address = [], ""
    while stage := plan.after(address):
        there.append(address := stage.address)
    back = [address]
    while stage := plan.before(address):
        back.append(address := stage.address)
    assert there == back[::-1] == [stage.address for stage in plan.stages]


def test_a_skipped_block_is_passed_over_both_ways_and_can_come_back(plan: Plan) -> None:
    skipped = change(plan, {"do": "skip", "block": "all"})
    after = skipped.after("hello.talk")
    before = skipped.before("rest.rest")
    assert after and before
    assert ("rest.rest", "hello.talk") == (after.address, before.address)
    assert plan.minutes - 30 == skipped.minutes
    assert plan == change(skipped, {"do": "keep", "block": "all"})


def test_blocks_change_places_and_lengths(plan: Plan) -> None:
    swapped = change(plan, {"do": "swap", "block": "hello"})
    assert ["all", "hello", "rest", "again"] == [block.id for block in swapped.blocks]
    assert "all.hello" == swapped.stages[0].address
    assert 25 == change(plan, {"do": "minutes", "block": "rest", "minutes": 25}).blocks[2].minutes


def test_a_talk_or_an_activity_is_added(plan: Plan) -> None:
    talk = {"id": "thanks", "kind": "talk", "title": "Thank you", "minutes": 5}
    assert ["hello", "all", "thanks", "rest", "again"] == [block.id for block in change(plan, {"do": "add", "block": "all", "new": talk}).blocks]
    activity = plan.activities["all-kinds"].model_dump(mode="json", by_alias=True)
    added = change(plan.but(activities={}), {"do": "add", "new": {"id": "more", "kind": "activity", "activity": "all-kinds", "minutes": 5}, "activity": activity})
    assert added.by_address["more.words"].screen.kind == "words"


@pytest.mark.parametrize(
    "data",
    [{}, {"do": "skip", "block": "none"}, {"do": "swap", "block": "again"}, {"do": "add", "new": {"id": "Bad Id"}}, {"do": "add", "new": 3}, {"do": "minutes", "block": ["x"]}],
)
def test_what_does_not_fit_changes_nothing(plan: Plan, data: dict[str, Any]) -> None:
    assert plan == change(plan, data)


def test_a_plan_is_the_same_after_it_was_kept(plan: Plan) -> None:
    kept = plan.model_dump_json(by_alias=True)
    assert plan == Plan.model_validate_json(kept)
    assert plan.stages == Plan.model_validate_json(kept).stages


def test_a_room_needs_somebody_for_support_somebody_for_safety_and_a_quiet_place() -> None:
    assert ("support", "safeguarding", "quiet") == missing(Care())
    assert ("quiet",) == missing(Care(support="Ann", safeguarding="Bo", quiet="  "))
    assert () == missing(Care(support="Ann", safeguarding="Bo", quiet="Room 2"))
