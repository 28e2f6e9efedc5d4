"""Find the terms of the glossary in a text: the longest first, plurals too, and never in a wrong sense.

One pass over the words of the text, with a table from the first word of each form to the forms that begin with it,
so a page costs the same with 30 terms or 3,000.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from glossary.term import Term

_WORD = re.compile(r"\w+(?:[&'’\-/]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_SENTENCE_END = re.compile(r"[.!?:](?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text, from code point `start` to `end` (exclusive)."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True)
class Lexicon:
    """The terms, ready to be looked for. Build it once for a set of terms; it is safe to share."""

    terms: tuple[Term, ...]

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[tuple[str, ...], Term]]]:
        table: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in self.terms:
            for form in term.forms:
                for words in _spellings(_WORD.findall(form)):
                    table.setdefault(words[0].casefold(), []).append((words, term))
        for forms in table.values():
            forms.sort(key=lambda form: -len(form[0]))
        return table

    @cached_property
    def by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    def find(self, text: str) -> list[Match]:
        """Every place in `text` where a term stands in its own sense, in order and without overlaps."""
        words = list(_WORD.finditer(text))
        found: list[Match] = []
        place = 0
        while place < len(words):
            match = self._at(text, words, place)
            if match is None:
                place += 1
                continue
            found.append(match)
            while place < len(words) and words[place].start() < match.end:
                place += 1
        return found

    def _at(self, text: str, words: list[re.Match[str]], place: int) -> Match | None:
        first = _POSSESSIVE.sub("", words[place].group()).casefold()
        for form, term in self._by_first_word.get(first, ()):
            last = place + len(form) - 1
            if last >= len(words) or not _same(form, words[place : last + 1]):
                continue
            start = words[place].start()
            end = words[last].end() - len(_tail(words[last].group()))
            if _joined(text, words[place : last + 1]) and _in_its_sense(text, start, end, term):
                return Match(start, end, term)
        return None


def _spellings(words: list[str]) -> Iterable[tuple[str, ...]]:
    """A form and its plurals. An irregular plural is listed in the term's `also`."""
    yield tuple(words)
    *before, last = words
    if last[-1:].casefold() == "y" and last[-2:-1].casefold() not in "aeiou":
        yield (*before, last[:-1] + "ies")
    elif last.casefold().endswith(("s", "x", "ch", "sh")):
        yield (*before, last + "es")
    else:
        yield (*before, last + "s")


def _tail(word: str) -> str:
    possessive = _POSSESSIVE.search(word)
    return possessive.group() if possessive else ""


def _same(form: tuple[str, ...], words: list[re.Match[str]]) -> bool:
    return all(_same_word(wanted, _POSSESSIVE.sub("", word.group())) for wanted, word in zip(form, words, strict=True))


def _same_word(wanted: str, word: str) -> bool:
    letters = wanted.removesuffix("s")
    if len(letters) > 1 and letters.isupper() and any(letter.isalpha() for letter in letters):
        return wanted == word
    return wanted.casefold() == word.casefold()


def _joined(text: str, words: list[re.Match[str]]) -> bool:
    """The words of a form stand side by side: nothing but space between them."""
    return all(text[one.end() : two.start()].isspace() for one, two in pairwise(words))


def _in_its_sense(text: str, start: int, end: int, term: Term) -> bool:
    if not (term.near or term.unless):
        return True
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    opens = max((place for place in ends if place <= start), default=0)
    closes = min((place for place in ends if place >= end), default=len(text))
    sentence = text[opens:closes].casefold()
    inside = (start - opens, end - opens)
    if any(_overlaps(sentence, phrase, inside) for phrase in term.unless):
        return False
    around = sentence[: inside[0]] + " " + sentence[inside[1] :]
    return not term.near or any(re.search(rf"\b{re.escape(word.casefold())}", around) for word in term.near)


def _overlaps(sentence: str, phrase: str, inside: tuple[int, int]) -> bool:
    places = re.finditer(rf"\b{re.escape(phrase.casefold())}", sentence)
    return any(found.start() < inside[1] and inside[0] < found.end() for found in places)
