from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from modules.storage.feedback import feedback_for_authors, give_feedback
from modules.storage.people import find_learner, new_identity
from modules.storage.purge import purge
from modules.storage.store import Store
from modules.storage.tables import feedback, learners, sent, wrong_codes
from modules.storage.work import Where, record_answer, record_note, today, work_in

ASKING = Where("side-by-side", "welcome", "asking")


def came_days_ago(store: Store, days: int) -> bytes:
    identity = new_identity()
    record_answer(store, identity, ASKING, "stamp", ("a",), "1")
    record_note(store, identity, Where("side-by-side", "welcome", "my-line"), "stamp", "Who decides?", "2")
    learner = find_learner(store, identity)
    assert learner is not None
    with store.writing() as connection:
        connection.execute(update(learners).where(learners.c.keeper == learner.keeper).values(last_came=today() - timedelta(days=days)))
    return identity


def test_someone_who_stayed_away_for_longer_than_a_year_is_erased_with_all_they_kept(store: Store) -> None:
    gone, here = came_days_ago(store, 366), came_days_ago(store, 365)
    assert {"learners": 1, "answers": 1, "notes": 1, "sent": 2} == purge(store, today())
    assert find_learner(store, gone) is None
    learner = find_learner(store, here)
    assert learner is not None
    assert learner.kept_until == today()
    assert 2 == len(work_in(store, learner.keeper, "side-by-side"))


def test_a_purge_with_nothing_to_do_erases_nothing(store: Store) -> None:
    came_days_ago(store, 0)
    give_feedback(store, "welcome", "good", "Thank you", "1")
    assert {} == purge(store, today())


@pytest.mark.parametrize(("days", "erased"), [(30, {}), (31, {"sent": 2})])
def test_marks_of_forms_go_after_30_days_and_the_answers_stay(store: Store, days: int, erased: dict[str, int]) -> None:
    came_days_ago(store, 0)
    with store.writing() as connection:
        connection.execute(update(sent).values(on_day=today() - timedelta(days=days)))
    assert erased == purge(store, today())


def test_feedback_goes_after_24_months(store: Store) -> None:
    give_feedback(store, "welcome", "good", "old", "1")
    with store.writing() as connection:
        connection.execute(update(feedback).values(on_day=today() - timedelta(days=731)))
    give_feedback(store, "welcome", "good", "new", "2")
    assert {"feedback": 1} == purge(store, today())
    assert ["new"] == [message.text for message in feedback_for_authors(store)]


def test_counts_of_wrong_codes_go_after_2_days(store: Store) -> None:
    with store.writing() as connection:
        for day in (19, 20, 22):
            connection.execute(insert(wrong_codes).values(hour=datetime(2026, 11, day, 10), who="all", count=3))
    assert {"wrong_codes": 1} == purge(store, date(2026, 11, 22))
    with store.reading() as connection:
        assert [20, 22] == sorted(hour.day for hour in connection.execute(select(wrong_codes.c.hour)).scalars())
