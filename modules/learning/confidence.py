"""Confidence then and now, in numbers and in a sentence. A mark that fell is common, and is said so."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """One statement's mark at the start and at the end (1 is lowest)."""

    statement: str
    then: int
    now: int


@dataclass(frozen=True, slots=True)
class Change:
    """How many marks went up, stayed, and went down."""

    pairs: tuple[Pair, ...]

    @property
    def up(self) -> int:
        return sum(pair.now > pair.then for pair in self.pairs)

    @property
    def down(self) -> int:
        return sum(pair.now < pair.then for pair in self.pairs)

    @property
    def same(self) -> int:
        return len(self.pairs) - self.up - self.down


def marks(choices: tuple[str, ...], most: int) -> dict[str, int]:
    """`("words=3",)` as `{"words": 3}`. Anything that is not a mark from 1 to `most` is left out."""
    found: dict[str, int] = {}
    for choice in choices:
        statement, _, mark = choice.partition("=")
        if len(mark) == 1 and mark.isascii() and mark.isdigit() and 1 <= int(mark) <= most:
            found[statement] = int(mark)
    return found


def change(then: Mapping[str, int], now: Mapping[str, int]) -> Change:
    """The statements that were marked both times."""
    return Change(tuple(Pair(statement, mark, now[statement]) for statement, mark in then.items() if statement in now))
