"""Uncommon words that a page uses before the sentence in which it says what they are: "A perforation is a small tear"."""

import re
from collections.abc import Iterator

from accessibility.readability.explained import is_explained
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon import Use
from accessibility.readability.page import PROSE, Page, Sentence
from accessibility.readability.word_facts import zipf

_OPENS = frozenset(["a", "an", "the", "your", "these"])
_IS = frozenset(["is", "are", "means", "mean"])
_WHAT = frozenset("a an any where when how what another one the small tiny thin medicines people tests".split())
_ONLY_SAYS_MORE = frozenset("main only best most same next first last one free good time way place reason lot bit common number quick safe".split())
_COMMON = 3.75  # Zipf, about 5 times in a million words: above it most people know the word
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*\Z")


def used_before(page: Page) -> Iterator[Use]:
    """The first use of each such word that stands before its meaning, with no meaning beside it."""
    defined: dict[tuple[str, ...], Sentence] = {}
    for passage in page.passages:
        if passage.kind in PROSE and passage.language in ("", "en"):
            for sentence in passage.sentences:
                if word := _defines(sentence):
                    defined.setdefault(word, sentence)
    if defined:
        yield from _before(page, defined)


def _defines(sentence: Sentence) -> tuple[str, ...]:
    """The one or two words that a sentence explains; nothing for any other sentence."""
    small = sentence.small
    first = int(small[0] in _OPENS)
    for size in (1, 2):
        at = first + size
        if at + 3 < len(small) and small[at] in _IS and (small[at + 1] in _WHAT or small[at] in ("means", "mean")):
            word = tuple(small[first:at])
            if _ONLY_SAYS_MORE.isdisjoint(small[at + 1 : at + 4]) and all(map(_WORD.match, word)) and min(map(zipf, word)) < _COMMON and len(word[-1]) > 3:
                return word
    return ()


def _before(page: Page, defined: dict[tuple[str, ...], Sentence]) -> Iterator[Use]:
    waiting = dict(defined)
    for number, passage in enumerate(page.passages):
        for sentence in passage.sentences:
            for word in [word for word, where in waiting.items() if where is sentence]:
                del waiting[word]
            if not waiting:
                return
            if passage.kind in PROSE:
                yield from _uses(page, number, sentence, waiting)


def _uses(page: Page, number: int, sentence: Sentence, waiting: dict[tuple[str, ...], Sentence]) -> Iterator[Use]:
    small = sentence.small
    for word in list(waiting):
        ways = (word[-1], word[-1] + "s", word[-1].removesuffix("s"))
        at = next((at for at in range(len(word) - 1, len(small)) if small[at] in ways and tuple(small[at - len(word) + 1 : at]) == word[:-1]), None)
        if at is None:
            continue
        first = at - len(word) + 1
        start, end = sentence.span(first, at)
        del waiting[word]
        if not is_guarded(sentence, first, at) and not sentence.words[at][:1].isupper() and not is_explained(page, number, sentence, start, end, ""):
            yield Use(number, sentence, start, end)
