"""Two people do something at the same moment: a link works once, and an organiser is always left."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from modules.storage.staff import LastOrganiser, any_organiser, everybody
from modules.storage.staff.links import LinkGone, accept, invite, set_up_link
from modules.storage.staff.people import end_access
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
WORDS = "kettle river paper seven"


def at_once(*works: Callable[[], object]) -> list[str]:
    """What came of each: the name of what it raised, or ""."""

    def run(work: Callable[[], object]) -> str:
        try:
            work()
        except (LinkGone, LastOrganiser) as error:
            return type(error).__name__
        return ""

    with ThreadPoolExecutor(len(works)) as together:
        return sorted(together.map(run, works))


def test_two_who_use_one_link(store: Store) -> None:
    code = set_up_link(store, NOW)
    assert ["", "LinkGone"] == at_once(*(lambda name=name: accept(store, code, name, name, WORDS, NOW) for name in ("ann", "eve")))  # type: ignore[misc]
    assert 1 == len(everybody(store))


def test_two_organisers_who_end_each_others_access(store: Store) -> None:
    accept(store, set_up_link(store, NOW), "Ann", "ann", WORDS, NOW)
    ann = everybody(store)[0].id
    accept(store, invite(store, ann, "Bo", "", ("organiser",), NOW), "Bo", "bo", WORDS, NOW)
    bo = next(person.id for person in everybody(store) if person.name == "Bo")
    assert ["", "LastOrganiser"] == at_once(lambda: end_access(store, ann, bo, NOW), lambda: end_access(store, bo, ann, NOW))
    assert any_organiser(store)
