"""Plans of meetings are kept as they are typed, copied, deleted, and erased a year after the last change. On both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from modules.live.care import Care
from modules.live.outline import Outline
from modules.packs.room_shapes import BlockShape
from modules.storage.purge import purge
from modules.storage.rooms.plans import PLAN_DAYS, NoPlan, all_plans, begin_plan, copy_plan, delete_plan, keep_plan, outline_of_plan
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HALF = Outline(title="Our day", care=Care(support="Ann"), blocks=(BlockShape(id="tea", kind="break", title="Tea ☕", minutes=10),), needs={"food": "No nuts.\nTea."})


def test_a_half_filled_plan_is_there_again(store: Store) -> None:
    plan = begin_plan(store, HALF, "ann", NOW)
    assert HALF == outline_of_plan(store, plan)
    fuller = HALF.model_copy(update={"title": "Our long day", "begins": "09:30"})
    keep_plan(store, plan, fuller, NOW + timedelta(hours=1))
    assert fuller == outline_of_plan(store, plan)
    assert ["Our long day"] == [row.title for row in all_plans(store)]


def test_a_copy_is_a_plan_of_its_own(store: Store) -> None:
    first = begin_plan(store, HALF, "ann", NOW)
    second = copy_plan(store, first, "Copy of our day", "bo", NOW + timedelta(minutes=1))
    delete_plan(store, first)
    assert ["Copy of our day"] == [row.title for row in all_plans(store)]
    assert HALF.blocks == outline_of_plan(store, second).blocks


def test_a_plan_that_is_gone_can_be_neither_read_nor_kept_nor_copied(store: Store) -> None:
    plan = begin_plan(store, HALF, "ann", NOW)
    delete_plan(store, plan)
    delete_plan(store, plan)
    for act in (lambda: outline_of_plan(store, plan), lambda: keep_plan(store, plan, HALF, NOW), lambda: copy_plan(store, plan, "Copy", "ann", NOW)):
        with pytest.raises(NoPlan):
            act()
    assert () == all_plans(store)


def test_a_plan_is_erased_a_year_after_its_last_change(store: Store) -> None:
    old, new = begin_plan(store, HALF, "ann", NOW), begin_plan(store, HALF, "ann", NOW)
    keep_plan(store, new, HALF, NOW + timedelta(days=2))
    assert {} == purge(store, (NOW + timedelta(days=PLAN_DAYS)).date())
    assert {"room_plans": 1} == purge(store, (NOW + timedelta(days=PLAN_DAYS + 2)).date())
    assert [new] == [row.id for row in all_plans(store)]
    assert old != new
