"""Ways of saying one thing that differ in their small words: patterns over the words of a sentence, tried only where one of their rarer words stands."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from accessibility.readability.figures import mark
from accessibility.readability.finding import Certainty, Hit, Severity
from accessibility.readability.guards import is_guarded
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.settings import Settings

# A longer run of words is no sentence. It is told as too long; setting each of its words beside all the others would take minutes.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Shape:
    """`at` are the words that wake it, in small letters; every match holds one of them. `pattern` is over the words of a sentence, in small letters, with one space between;
    it is compiled when one of them is met for the first time, since a text meets few.

    `then` are words of which one comes right after the waking word, `near` words of which one is in the sentence: cheap questions that save trying the pattern.
    Where it has a group `it`, only that is marked. `start`: only at the start of a sentence. `unless` are words that must not be in the sentence.
    """

    at: tuple[str, ...]
    pattern: str
    message: str = ""
    severity: Severity | None = None
    certainty: Certainty | None = None
    unless: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    follows: str = ""
    """What may not follow the match, in the text as it is written."""


def shape(
    at: str,
    pattern: str,
    message: str = "",
    *,
    start: bool = False,
    severity: Severity | None = None,
    certainty: Certainty | None = None,
    unless: str = "",
    then: str = "",
    near: str = "",
    follows: str = "",
) -> Shape:
    opens = r"\A(?:and |but |so |then |also |now |well )?" if start else r"(?<!\S)"
    asked = [frozenset(words.split()) for words in (unless, then, near)]
    return Shape(tuple(at.split()), rf"{opens}(?:{pattern})(?!\S)", message, severity, certainty, asked[0], asked[1], asked[2], follows)


_compiled = lru_cache(maxsize=4096)(re.compile)


class Shapes:
    """A row of shapes as the `look_at_word` and the `wakes` of one rule. The longest that fits speaks."""

    def __init__(self, shapes: Iterable[Shape], kinds: tuple[str, ...] = PROSE) -> None:
        self._kinds = kinds
        self._all = tuple(shapes)
        self._by_word: dict[str, list[Shape]] = {}
        for each in self._all:
            for word in each.at:
                self._by_word.setdefault(word, []).append(each)

    @property
    def wakes(self) -> Callable[[str], bool]:
        return self._by_word.__contains__

    def look(self, sentence: Sentence, at: int, settings: Settings) -> Hit | None:
        small = sentence.small
        if sentence.passage.kind not in self._kinds or len(small) > LONGEST:
            return None
        following = small[at + 1] if at + 1 < len(small) else ""
        tried = [each for each in self._by_word[small[at]] if (not each.then or following in each.then) and (not each.near or not each.near.isdisjoint(small))]
        if not tried:
            return None
        joined = " ".join(small)
        here = sum(map(len, small[:at])) + at
        if not any(_found(each, sentence, joined, here) for each in tried):
            return None
        # Two shapes may fit the same words: whichever word woke them, the longest speaks.
        near = {each for word in small for each in self._by_word.get(word, ())}
        fits = [(each, span) for each in self._all if each in near and (span := _found(each, sentence, joined, here))]
        each, (first, last) = max(fits, key=lambda fit: fit[1][1] - fit[1][0])
        hit = mark(sentence, first, last, each.message)
        return Hit(hit.start, hit.end, hit.message, severity=each.severity, certainty=each.certainty)


def _found(each: Shape, sentence: Sentence, joined: str, here: int) -> tuple[int, int] | None:
    """The first and the last word of the match that holds the character `here` of the joined words."""
    if each.unless and not each.unless.isdisjoint(sentence.small):
        return None
    pattern = _compiled(each.pattern)
    for found in pattern.finditer(joined):
        if not found.start() <= here < found.end():
            continue
        start, end = found.span("it") if "it" in pattern.groupindex else found.span()
        first = joined.count(" ", 0, start)
        last = first + joined.count(" ", start, end)
        place = sentence.span(first, last)
        if not is_guarded(sentence, first, last, place) and not (each.follows and _compiled(each.follows).match(sentence.passage.text, place[1])):
            return first, last
    return None
