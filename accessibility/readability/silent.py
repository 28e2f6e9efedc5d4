"""The note with which an author silences a rule at one place: `ok: rule "reason" for "words" until 2027-05`."""

import re
from functools import lru_cache

from accessibility.readability.page import Silence

_TOKEN = re.compile(r"\w+")


def after_rule(space: str, letter: str) -> str:
    """What stands after the rule's name, as a regular expression with the groups `r`, `r2` (reason), `w`, `w2` (words) and `until`.

    `space` may stand between the parts; `letter` is what words in quotes may not hold beside the quote, for a note that must end with its line.
    """
    reason, words = (rf'(?:"(?P<{name}>[^"{letter}]*)"|“(?P<{name}2>[^”{letter}]*)”)' for name in "rw")
    return rf"{space}+{reason}(?:{space}+for{space}+{words})?(?:{space}+until{space}+(?P<until>\d{{4}}-\d{{2}}(?:-\d{{2}})?))?"


def silence_of(rule: str, found: re.Match[str] | None, at: tuple[int, int]) -> Silence:
    """What a note says, at its own place. One that says no reason has an empty one, and silences nothing."""
    said = found.groupdict("") if found else dict.fromkeys(("r", "r2", "w", "w2", "until"), "")
    return Silence(rule, said["r"] or said["r2"], said["until"], *at, at, said["w"] or said["w2"])


def is_about(words: str, text: str) -> bool:
    """Whether a note for these words is about a text that was found: all of them stand in it, side by side. Capitals, spaces and marks do not count."""
    wanted = _tokens(words)
    return not words.strip() or (f" {wanted} " in f" {_tokens(text)} " if wanted else words.strip() in text)


@lru_cache(maxsize=256)
def _tokens(text: str) -> str:
    return " ".join(_TOKEN.findall(text.casefold()))
