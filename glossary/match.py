"""Find the terms of the glossary in a text: the longest first, plurals too, and never in a wrong sense.

One pass over the words of the text, with tables of the forms by their words, so a page costs the same with 30 terms or 3,000.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from glossary.term import Term

_WORD = re.compile(r"\w+(?:[&'’\-/]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_APOSTROPHES = ("'", "’")
_SENTENCE_END = re.compile(r"\.(?=\s+(?![a-z]))|[!?:](?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text, from code point `start` to `end` (exclusive)."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a term, as words. `commas`: it is written with commas between them (plan, do, study, act)."""

    words: tuple[str, ...]
    term: Term
    commas: bool


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The terms, ready to be looked for. Build it once for a set of terms; it is safe to share."""

    terms: tuple[Term, ...]

    @cached_property
    def _forms(self) -> dict[tuple[str, ...], list[Form]]:
        """Each form by its words in small letters."""
        table: dict[tuple[str, ...], list[Form]] = {}
        for term in self.terms:
            for form in term.forms:
                for words in _spellings([_POSSESSIVE.sub("", word) for word in _WORD.findall(form)]):
                    table.setdefault(tuple(word.casefold() for word in words), []).append(Form(words, term, "," in form))
        return table

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """For each first word, how many words the forms that begin with it have: the longest first."""
        lengths: dict[str, set[int]] = {}
        for words in self._forms:
            lengths.setdefault(words[0], set()).add(len(words))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every way of writing a term, plurals too, in small letters."""
        return frozenset(" ".join(words) for words in self._forms)

    @cached_property
    def by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    def find(self, text: str) -> list[Match]:
        """Every place in `text` where a term stands in its own sense, in order and without overlaps."""
        words = list(_WORD.finditer(text))
        bare = [_POSSESSIVE.sub("", word[0]) if word[0][-2:-1] in _APOSTROPHES else word[0] for word in words]
        small = [word.casefold() for word in bare]
        found: list[Match] = []
        reached = 0
        for place, first in enumerate(small):
            if words[place].start() < reached or first not in self._lengths:
                continue
            match = self._at(text, words, bare, small, place)
            if match is not None:
                found.append(match)
                reached = match.end
        return found

    def _at(self, text: str, words: list[re.Match[str]], bare: list[str], small: list[str], place: int) -> Match | None:
        for length in self._lengths[small[place]]:
            for form in self._forms.get(tuple(small[place : place + length]), ()):
                here = words[place : place + length]
                start, end = here[0].start(), here[-1].end() - len(_tail(here[-1].group()))
                if _same(form.words, bare[place : place + length]) and _joined(text, here, form.commas) and _in_its_sense(text, start, end, form.term):
                    return Match(start, end, form.term)
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


def _same(form: tuple[str, ...], words: list[str]) -> bool:
    """Whether the capitals agree too: a part in capitals, such as MDT, is matched only in capitals."""
    return all(wanted == word or not _in_capitals(wanted) for wanted, word in zip(form, words, strict=True))


def _in_capitals(word: str) -> bool:
    letters = word.removesuffix("s")
    return len(letters) > 1 and letters.isupper() and any(letter.isalpha() for letter in letters)


def _joined(text: str, words: list[re.Match[str]], commas: bool) -> bool:
    """The words of a form stand side by side: nothing but space between them, or commas where the form has them."""
    between = (text[one.end() : two.start()] for one, two in pairwise(words))
    return all(gap.isspace() or (commas and gap.strip() == ",") for gap in between)


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
    return not term.near or any(True for word in term.near for _ in _beginnings(around, word.casefold()))


def _overlaps(sentence: str, phrase: str, inside: tuple[int, int]) -> bool:
    phrase = phrase.casefold()
    return any(start < inside[1] and inside[0] < start + len(phrase) for start in _beginnings(sentence, phrase))


def _beginnings(text: str, phrase: str) -> Iterator[int]:
    """Where in the text words begin like this. By hand: a pattern for each phrase of the glossary would have to be made ready, and there are more than `re` remembers."""
    at = text.find(phrase)
    while at >= 0:
        is_beginning = _is_of_a_word(phrase[0]) != (at > 0 and _is_of_a_word(text[at - 1]))
        if is_beginning:
            yield at
        at = text.find(phrase, at + (len(phrase) if is_beginning else 1))


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
