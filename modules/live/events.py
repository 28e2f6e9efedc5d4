"""What happens in a room, one thing after another. The order of the numbers is the order in which the database took them in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

Kind = Literal[
    "opened",        # the room is there; nothing has been shown yet
    "joined",        # a phone came in: {"name"} or {}
    "moved",         # the hosts went to a screen
    "answered",      # a phone answered a screen; the newest answer counts
    "passed",        # a phone would rather not answer this one
    "taken-back",    # a phone wants its answer erased
    "revealed",      # {"to": "hosts"} or {"to": "wall"}
    "hidden",        # results go off the wall again
    "grouped",       # {"item", "group"}: a note goes into a group ("" takes it out)
    "merged",        # {"lines"}: the lines of an agreement, the steps of a journey
    "held",          # {"item", "reason", "harm"}: not on the wall, and why; whether somebody is to be told today
    "released",      # {"item"}
    "paper",         # a helper typed or counted what was on paper
    "sign-asked",    # somebody asked for plain words
    "sign-shown",    # the sign is on the wall
    "sign-cleared",  # the hosts have put it away
    "word-added",    # {"word", "meaning"}: for the room's word list
    "called",        # {"what": "person" | "stop" | "contact", "where"}: to hosts and helpers alone
    "call-seen",     # {"call"}: somebody is on their way
    "call-over",     # {"call"}: whoever called does not need it any more, or has read that somebody is on their way
    "clock",         # {"do": "started" | "doubled" | "paused" | "went-on" | "ended", "round"}
    "changed-plan",  # {"do": "skip" | "keep" | "swap" | "minutes" | "add", ...}
    "meeting",       # {"on"}: people can meet before the day, or no longer
    "cared",         # {"item"}: somebody who keeps people safe was told of a text that suggests harm
    "said-next",     # {"text"}: what happens after the day, for the page to take home
    "closed",
    "reopened",
    "summed",        # what stays when the events of phones have been erased
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_PHONES: frozenset[Kind] = frozenset({"joined", "answered", "passed", "taken-back", "sign-asked", "called", "call-over"})
"""What phones send. These are erased after 30 days."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that is to be kept. `key` says which form it came from: the same key is kept once. `phone` is "" for hosts."""

    kind: Kind
    screen: str = ""
    phone: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is kept. `number` counts from 1 in each room; `at` is in UTC with no zone."""

    number: int
    kind: Kind
    phone: str
    screen: str
    data: Mapping[str, Any]
    key: str
    at: datetime

    def text(self, name: str) -> str:
        """A text in the data; "" where there is none. What the database holds is read as it is, and never trusted to be whole."""
        found = self.data.get(name)
        return found if isinstance(found, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        found = self.data.get(name)
        return tuple(each for each in found if isinstance(each, str)) if isinstance(found, list | tuple) else ()
