"""A finding: one place in a text, what is the matter there, why, and what to do."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Severity = Literal["must", "should", "could", "ask"]
Certainty = Literal["sure", "likely"]
SEVERITIES: tuple[Severity, ...] = ("must", "should", "could", "ask")
"""The gravest first. `must` blocks publishing; `ask` is a question to a person and is never counted against a text."""


def fingerprint(*said: str) -> str:
    """The same for the same words, wherever they stand."""
    return sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule says: from code point `start` to `end` of the source (end exclusive).

    `fixes` are texts that may stand there instead, word for word, the best first. `message` is empty where the rule's own words say enough.
    """

    start: int
    end: int
    message: str = ""
    fixes: tuple[str, ...] = ()
    severity: Severity | None = None
    certainty: Certainty | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with all that a person needs to know. `line` and `column` count from 1, in code points.

    `fingerprint` stays the same when the sentence moves to another line. `layer` is whose rule it is: core, host or lesson.
    """

    rule: str
    severity: Severity
    certainty: Certainty
    file: str
    line: int
    column: int
    start: int
    end: int
    text: str
    message: str
    why: str
    fixes: tuple[str, ...]
    fingerprint: str
    layer: str = "core"
