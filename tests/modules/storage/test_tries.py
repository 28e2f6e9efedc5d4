"""Wrong ones are counted by name and by the hour, on both databases."""

from datetime import UTC, datetime, timedelta

from modules.storage.store import Store
from modules.storage.tries import KEPT, count_wrong, counted, few_enough

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


def test_each_name_is_counted_by_itself_and_anew_each_hour(store: Store) -> None:
    for names in (("all", "ann"), ("all", "bo"), ("all", "ann")):
        count_wrong(store, names, NOW)
    assert {"all": 3, "ann": 2, "bo": 1} == counted(store, ("all", "ann", "bo", "nobody"), NOW)
    assert {} == counted(store, ("all", "ann"), NOW + timedelta(hours=1))


def test_one_name_over_its_limit_is_enough_to_stop(store: Store) -> None:
    count_wrong(store, ("all", "ann"), NOW)
    assert few_enough(store, {"all": 2, "ann": 2}, NOW)
    assert not few_enough(store, {"all": 2, "ann": 1}, NOW)
    assert few_enough(store, {"all": 2, "bo": 1}, NOW)


def test_counts_that_are_too_old_go(store: Store) -> None:
    count_wrong(store, ("ann",), NOW)
    count_wrong(store, ("ann",), NOW + KEPT + timedelta(hours=1))
    assert {} == counted(store, ("ann",), NOW)
