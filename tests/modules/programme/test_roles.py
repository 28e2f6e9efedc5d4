from typing import get_args

import pytest

from modules.programme.roles import MAY, ROLES, TASKS, Role, may, read_roles, tasks_of


def test_every_role_and_every_task_is_in_the_table() -> None:
    assert set(get_args(Role)) == set(MAY)
    assert set(TASKS) == {task for tasks in MAY.values() for task in tasks}


def test_only_an_organiser_says_who_may_come_in() -> None:
    assert ["organiser"] == [role for role in ROLES if may([role], "staff")]


def test_two_roles_may_do_what_each_may() -> None:
    assert ("feedback", "rooms", "cohorts", "reports") == tasks_of(["trainer", "programme-lead"])
    assert () == tasks_of([])


@pytest.mark.parametrize(("names", "roles"), [(["trainer", "author", "author"], ("author", "trainer")), (["king", ""], ()), ([], ())])
def test_roles_are_read_from_a_form(names: list[str], roles: tuple[str, ...]) -> None:
    assert roles == read_roles(names)
