"""A statement of this training is right by the rules of xAPI and cmi5, and says no more than that somebody opened, finished and left."""

from copy import deepcopy
from typing import Any

import pytest

from accessibility.formats.validators.xapi import CMI5, MOVE_ON, SESSION, statement_problems


def statement(verb: str, number: int, **more: Any) -> dict[str, Any]:
    category = [{"id": CMI5}, *([{"id": MOVE_ON}] if verb == "completed" else [])]
    made = {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "timestamp": "2026-11-22T09:30:00.000Z",
        "actor": {"objectType": "Agent", "account": {"homePage": "https://trust.example", "name": "a17"}},
        "verb": {"id": f"http://adlnet.gov/expapi/verbs/{verb}", "display": {"en": verb}},
        "object": {"objectType": "Activity", "id": "https://trust.example/au/1"},
        "context": {"registration": "5f1c5a8e-0c5c-4d1a-9b52-2f8f6c2f7a11", "contextActivities": {"category": category}, "extensions": {SESSION: "one"}},
    }
    if verb != "initialized":
        made["result"] = {"duration": "PT12.50S", **({"completion": True} if verb == "completed" else {})}
    return {**made, **more}


@pytest.fixture
def session() -> list[dict[str, Any]]:
    return [statement(verb, number) for number, verb in enumerate(("initialized", "completed", "terminated"), 1)]


def test_a_session_that_begins_finishes_and_ends_is_right(session: list[dict[str, Any]]) -> None:
    assert [] == statement_problems(session)
    assert [] == statement_problems([session[0], session[2]])
    assert [] == statement_problems(session[:1])


@pytest.mark.parametrize(
    ("place", "path", "value", "said"),
    [
        (1, ("result", "response"), "what somebody wrote", "result.response"),
        (1, ("result", "score"), {"scaled": 0.5}, "result.score"),
        (1, ("result", "success"), False, "result.success"),
        (1, ("verb", "id"), "http://adlnet.gov/expapi/verbs/failed", "never says failed"),
        (1, ("result", "duration"), "12 minutes", "result.duration"),
        (0, ("id",), "one", "Statement 1: id"),
        (0, ("actor", "mbox"), "mailto:a@example.org", "actor.mbox"),
        (0, ("context", "contextActivities", "category"), [], "has its category"),
        (0, ("context", "extensions"), {}, "names its session"),
        (2, ("timestamp",), "2026-11-22T09:30:00", "says its zone"),
        (2, ("context", "registration"), "5f1c5a8e-0c5c-4d1a-9b52-2f8f6c2f7a12", "registration"),
        (2, ("id",), "00000000-0000-4000-8000-000000000001", "The id of the statements"),
    ],
)
def test_what_the_rules_refuse_is_found(session: list[dict[str, Any]], place: int, path: tuple[str, ...], value: object, said: str) -> None:
    changed = deepcopy(session)
    at: Any = changed[place]
    for name in path[:-1]:
        at = at[name]
    at[path[-1]] = value
    assert any(said in problem for problem in statement_problems(changed)), statement_problems(changed)


def test_the_order_counts(session: list[dict[str, Any]]) -> None:
    first, finished, last = session
    for wrong in ([finished, first, last], [first, last, finished], [first, finished, statement("completed", 9), last], []):
        assert "A session begins once" in statement_problems(wrong)[0]
