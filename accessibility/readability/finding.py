"""A finding: one place in a text, what is the matter there, why, and what to do."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

Severity = Literal["must", "should", "could", "ask"]
Certainty = Literal["sure", "likely"]
SEVERITIES: tuple[Severity, ...] = ("must", "should", "could", "ask")
"""The gravest first. `must` blocks publishing; `ask` is a question to a person and is never counted against a text."""


def fingerprint(*said: str) -> str:
    """The same for the same words, wherever they stand."""
    return sha256("\n".join(said).encode("utf-8", "replace")).hexdigest()[:16]


class Fingerprints:
    """The same for many words of one text.

    A rule and a sentence are read once, however many words of it are marked: a sentence without an end costs no more a word than a short one.
    """

    def __init__(self) -> None:
        self._begun: dict[tuple[str, str], Any] = {}

    def of(self, rule: str, sentence: str, words: str) -> str:
        """The mark of `words` in `sentence`. Spaces and line ends in the sentence do not count."""
        begun = self._begun.get((rule, sentence))
        if begun is None:
            begun = self._begun[(rule, sentence)] = sha256(f"{rule}\n{' '.join(sentence.split())}\n".encode("utf-8", "replace"))
        mark = begun.copy()
        mark.update(words.encode("utf-8", "replace"))
        return str(mark.hexdigest()[:16])


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
