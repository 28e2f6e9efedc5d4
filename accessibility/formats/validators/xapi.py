"""The rules of xAPI 1.0.3 and cmi5 for the statements of a course, as shapes. And one of ours: a statement holds nothing that a person wrote.

From https://github.com/adlnet/xAPI-Spec (Data) and https://github.com/AICC/CMI-5_Spec_Current (sections 9 and 10), read on 22 November 2026.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
_VERBS = "http://adlnet.gov/expapi/verbs/"

Iri = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$")]
Length = Annotated[str, StringConstraints(pattern=r"^PT(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?$")]
Words = dict[Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$")], str]


class Shape(BaseModel):
    """A property that the rules do not name is refused: xAPI says so, and so nothing slips out unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Account(Shape):
    home: Iri = Field(alias="homePage")
    name: str = Field(min_length=1)


class Actor(Shape):
    """cmi5 8.1.2: somebody is named by an account, never by an address of theirs."""

    kind: Literal["Agent"] = Field(alias="objectType", default="Agent")
    name: str | None = None
    account: Account


class Verb(Shape):
    id: Iri
    display: Words


class Activity(Shape):
    kind: Literal["Activity"] = Field(alias="objectType", default="Activity")
    id: Iri
    definition: dict[str, Any] | None = None


class Result(Shape):
    """No score, no success, no response: this training says only that somebody finished, and how long it was open where cmi5 asks for that."""

    completion: Literal[True] | None = None
    duration: Length


class ContextActivities(Shape):
    parent: tuple[Activity, ...] = ()
    grouping: tuple[Activity, ...] = ()
    category: tuple[Activity, ...]
    other: tuple[Activity, ...] = ()


class Context(Shape):
    registration: UUID
    activities: ContextActivities = Field(alias="contextActivities")
    extensions: dict[Iri, Any]

    @model_validator(mode="after")
    def is_cmi5(self) -> "Context":
        if CMI5 not in {each.id for each in self.activities.category}:
            raise ValueError("a statement of cmi5 has its category")
        if SESSION not in self.extensions:
            raise ValueError("a statement of cmi5 names its session")
        return self


class Statement(Shape):
    id: UUID
    timestamp: datetime
    actor: Actor
    verb: Verb
    about: Activity = Field(alias="object")
    result: Result | None = None
    context: Context

    @property
    def said(self) -> str:
        return self.verb.id.removeprefix(_VERBS)

    @model_validator(mode="after")
    def holds_what_its_verb_asks(self) -> "Statement":
        moves = MOVE_ON in {each.id for each in self.context.activities.category}
        if self.said not in ("initialized", "completed", "terminated"):
            raise ValueError(f"this training never says {self.said}")
        if (self.said == "completed") != moves:
            raise ValueError("the category moveon belongs to what counts as finished, and to nothing else")
        if (self.result is None) != (self.said == "initialized"):
            raise ValueError("completed and terminated say how long it was open; initialized does not")
        if self.result and (self.result.completion is True) != (self.said == "completed"):
            raise ValueError("completed says so in its result, and it alone")
        if self.timestamp.tzinfo is None:
            raise ValueError("a time says its zone")
        return self


def statement_problems(session: Sequence[dict[str, Any]]) -> list[str]:
    """What is wrong with the statements of one session, in the order in which they came."""
    found: list[str] = []
    statements: list[Statement] = []
    for place, raw in enumerate(session, 1):
        try:
            statements.append(Statement.model_validate(raw))
        except ValidationError as fault:
            found += [f"Statement {place}: {'.'.join(map(str, each['loc']))} {each['msg']}" for each in fault.errors()]
    verbs = [each.said for each in statements]
    if not found and not re.fullmatch(r"initialized(?: completed)?(?: terminated)?", " ".join(verbs)):
        found.append(f"A session begins once, finishes at most once, and ends last. This one says: {', '.join(verbs) or 'nothing'}.")
    for name, values in (
        ("id", len({each.id for each in statements}) == len(statements)),
        ("actor", len({each.actor for each in statements}) <= 1),
        ("registration", len({each.context.registration for each in statements}) <= 1),
        ("object", len({each.about.id for each in statements}) <= 1),
    ):
        if not values:
            found.append(f"The {name} of the statements of one session do not agree.")
    return found
