"""Who may do what. This is the one table: pages show it, and every door asks it."""

from collections.abc import Iterable
from typing import Literal, get_args

Role = Literal["organiser", "author", "facilitator", "panel-chair", "trainer", "programme-lead"]
Task = Literal["staff", "write", "publish", "sign-off", "feedback", "rooms", "panels", "cohorts", "reports"]

TASKS: tuple[Task, ...] = get_args(Task)
ORGANISER: Role = "organiser"

# The organiser may do everything, because in a small place one person does.
MAY: dict[Role, tuple[Task, ...]] = {
    "organiser": TASKS,
    "author": ("write", "publish", "panels", "feedback"),
    "facilitator": ("rooms",),
    "panel-chair": ("panels", "sign-off", "feedback"),
    "trainer": ("rooms", "cohorts"),
    "programme-lead": ("cohorts", "reports", "feedback"),
}
ROLES: tuple[Role, ...] = tuple(MAY)


def tasks_of(roles: Iterable[Role]) -> tuple[Task, ...]:
    """All that somebody with these roles may do, in the order of the table."""
    held = set(roles)
    return tuple(task for task in TASKS if any(task in MAY[role] for role in held))


def may(roles: Iterable[Role], task: Task) -> bool:
    return any(task in MAY[role] for role in roles)


def read_roles(names: Iterable[str]) -> tuple[Role, ...]:
    """The roles in a list of names, in the order of the table, each once. A name that is no role is left out."""
    given = set(names)
    return tuple(role for role in ROLES if role in given)
