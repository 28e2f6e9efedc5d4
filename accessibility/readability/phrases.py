"""Find thousands of phrases in one pass: each is looked for where its rarest word stands."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from accessibility.readability.finding import Certainty, Severity
from accessibility.readability.words import cut_words, plain

NUMBER, END, START = "<number>", "<end>", "<start>"


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said where a phrase is found: by which rule, how gravely, why, and what to write instead."""

    rule: str
    title: str
    severity: Severity
    certainty: Certainty
    why: str
    ideas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of writing something. `words` in small letters. The conditions are as in the YAML of `wording/`: see docs/authors/rules-as-data.md."""

    words: tuple[str, ...]
    fixes: tuple[str, ...]
    says: "Advice"
    exact: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    only_before: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    not_with_number: bool = False
    commas: bool = False


Tried = tuple[int, int, Phrase]
"""A phrase with its place among those of its anchor word, and the anchor's number in it."""


class Here:
    """The phrases that are looked for at one anchor word, sorted by the word of theirs that stands beside it: of many, only those are tried whose neighbour is there."""

    __slots__ = ("_after", "_alone", "_before")

    def __init__(self, phrases: Iterable[tuple[int, Phrase]]) -> None:
        self._alone: list[Tried] = []
        self._after: dict[str, list[Tried]] = {}
        self._before: dict[str, list[Tried]] = {}
        for place, (anchor, phrase) in enumerate(phrases):
            if anchor:
                self._after.setdefault(phrase.words[anchor - 1], []).append((place, anchor, phrase))
            elif len(phrase.words) > 1:
                self._before.setdefault(phrase.words[1], []).append((place, anchor, phrase))
            else:
                self._alone.append((place, anchor, phrase))

    def beside(self, small: list[str], at: int) -> list[Tried]:
        """Those that may stand at word `at` of a sentence, the longest first."""
        tried = self._alone
        if at and self._after and (after := self._after.get(small[at - 1])):
            tried = tried + after
        if self._before and at + 1 < len(small) and (before := self._before.get(small[at + 1])):
            tried = tried + before
        return sorted(tried) if len(tried) > 1 else tried  # places differ, so no two phrases are compared


class PhraseTable:
    """All phrases by their anchor words. What is said of a word is JSON text until that word is asked about: of thousands of phrases a text meets few."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self._advice: list[list[Any]] = raw["advice"]
        self._by_anchor: dict[str, str] = raw["phrases"]

    def at(self, word: str) -> tuple[tuple[int, Phrase], ...]:
        """The phrases with this anchor word, the longest first, each with the anchor's number in it."""
        text = self._by_anchor.get(word)
        return tuple((anchor, self._phrase(fields)) for anchor, *fields in json.loads(text)) if text else ()

    def _phrase(self, fields: list[Any]) -> Phrase:
        words, fixes, advice, exact, unless, near, not_before, not_after, only_before, only_after, not_with_number, commas = fields
        rule, title, severity, certainty, why, ideas = self._advice[advice]
        says = Advice(rule, title, severity, certainty, why, tuple(ideas))
        sets = (frozenset(near), frozenset(not_before), frozenset(not_after), frozenset(only_before), frozenset(only_after))
        return Phrase(tuple(words), tuple(fixes), says, tuple(exact), tuple(unless), *sets, not_with_number, commas)


def as_raw(phrases: Iterable[Phrase], often: Callable[[str], float]) -> dict[str, Any]:
    """Phrases as plain JSON values, for `PhraseTable`. `often` says how often people meet a word: a phrase is looked for at its rarest one."""
    advice: dict[Advice, int] = {}
    found: dict[str, list[list[Any]]] = {}
    for phrase in phrases:
        number = advice.setdefault(phrase.says, len(advice))
        classes = [sorted(each) for each in (phrase.near, phrase.not_before, phrase.not_after, phrase.only_before, phrase.only_after)]
        anchor = min(range(len(phrase.words)), key=lambda place: often(phrase.words[place]))
        fields = [anchor, phrase.words, phrase.fixes, number, phrase.exact, phrase.unless, *classes, phrase.not_with_number, phrase.commas]
        found.setdefault(phrase.words[anchor], []).append(fields)
    for here in found.values():
        here.sort(key=lambda fields: -len(fields[1]))
    said = [[each.rule, each.title, each.severity, each.certainty, each.why, each.ideas] for each in advice]
    return {"advice": said, "phrases": {word: json.dumps(here, ensure_ascii=False) for word, here in found.items()}}


def phrases_at(tried: Iterable[Tried], words: list[str], small: list[str], at: int) -> Iterator[tuple[int, int, Phrase]]:
    """Those of the phrases that have their anchor at word `at` of a sentence: (first word, last word, phrase)."""
    for _, anchor, phrase in tried:
        wanted, first = phrase.words, at - anchor
        last = first + len(wanted) - 1
        if first < 0 or last >= len(small) or (last > first and tuple(small[first : last + 1]) != wanted):
            continue
        if phrase.exact and tuple(words[first : last + 1]) != phrase.exact:
            continue
        if _agrees(phrase, small, first, last):
            yield first, last, phrase


def _agrees(phrase: Phrase, small: list[str], first: int, last: int) -> bool:
    if phrase.not_before or phrase.only_before:
        following = _class(small[last + 1]) if last + 1 < len(small) else {END}
        if following & phrase.not_before or (phrase.only_before and not following & phrase.only_before):
            return False
    if phrase.not_after or phrase.only_after:
        previous = _class(small[first - 1]) if first else {START}
        if previous & phrase.not_after or (phrase.only_after and not previous & phrase.only_after):
            return False
    if phrase.near and phrase.near.isdisjoint(small) and not (NUMBER in phrase.near and _has_figure(small[:first] + small[last + 1 :])):
        return False
    if phrase.not_with_number and (_has_figure(small) or not _NUMBER_WORDS.isdisjoint(small)):
        return False
    return not phrase.unless or not _has_one(phrase.unless, small)


_NUMBER_WORDS = frozenset(("half third quarter two three four five six seven eight nine ten dozen hundred thousand million").split())


def _has_figure(small: list[str]) -> bool:
    return any(word[0].isdigit() for word in small)


def _class(word: str) -> set[str]:
    return {word, NUMBER} if word[0].isdigit() else {word}


def _has_one(phrases: tuple[str, ...], small: list[str]) -> bool:
    joined = f" {' '.join(small)} "
    return any(f" {phrase} " in joined for phrase in phrases)


def as_words(text: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in cut_words(text))
