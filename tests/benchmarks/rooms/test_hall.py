"""The benchmark of rooms finds what it looks for: an answer that is lost, one that is there twice, a wall that shows something else."""

from datetime import datetime
from typing import Any

from benchmarks.rooms.hall import Outcome, compare, waits
from benchmarks.rooms.people import ALL, OPTIONS, QUESTION
from modules.live.events import Event

NOW = datetime(2026, 11, 22, 12)


def answers(*given: tuple[int, int]) -> list[Event]:
    """Each (phone, what) as an event: `what` ticks the options of its binary digits."""
    return [
        Event(number, "answered", f"p{phone}", QUESTION, {"ticks": {str(place + 1): 1 for place in range(OPTIONS) if what >> place & 1}}, f"k{number}", NOW)
        for number, (phone, what) in enumerate(given, 1)
    ]


def told(*sent: tuple[int, int], numbers: list[int] | None = None) -> dict[str, Any]:
    last = dict(sent)
    wanted = [sum(what >> place & 1 for what in last.values()) for place in range(OPTIONS)]
    return {"sent": [[number, what, 0.0, 0.1] for number, what in sent], "walls": [[(1.0, len(last))]], "numbers": [numbers or wanted]}


def found(events: list[Event], room: dict[str, Any]) -> Outcome:
    outcome = Outcome()
    compare(outcome, events, room)
    return outcome


def test_all_is_well_when_each_answer_and_each_change_is_there_once() -> None:
    given = ((1, 1), (2, 2), (1, ALL - 1))
    outcome = found(answers(*given), told(*given))
    assert (3, 0, 0, []) == (outcome.acknowledged, outcome.lost, outcome.double, outcome.disorder)


def test_what_was_acknowledged_and_is_not_there_is_lost() -> None:
    assert 1 == found(answers((1, 1)), told((1, 1), (2, 2))).lost


def test_what_is_there_twice_is_double() -> None:
    assert 1 == found(answers((1, 1), (1, 1)), told((1, 1))).double


def test_a_number_that_is_missing_and_a_wall_that_shows_something_else_are_disorder() -> None:
    assert ["a number is missing"] == found(answers((1, 1), (2, 2))[1:], told((2, 2))).disorder
    assert 1 == len(found(answers((1, 1)), told((1, 1), numbers=[9] * OPTIONS)).disorder)


def test_an_answer_is_on_the_wall_once_as_many_are_ready_as_came_before_it() -> None:
    assert [1.0, 1.5, 1.0] == waits([(1.0, 1), (2.0, 3)], [0.0, 0.5, 1.0])
