"""Names of two or three everyday words that a page uses before it says what they are: "a nerve block ... A nerve block is an injection that stops pain"."""

import re
from collections.abc import Iterator

from accessibility.readability.explained import is_explained
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon import Use
from accessibility.readability.page import PROSE, Page, Sentence
from accessibility.readability.word_facts import zipf

_OPENS = frozenset(["a", "an", "the", "your", "our", "this", "these"])
_IS = frozenset(["is", "are", "means", "mean"])
_WHAT = frozenset("a an any where when how what another one the small tiny thin medicines people tests tubes".split())
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*\Z")
# "The first step is a ...", "our aim is a ...": what such words stand before is not a name that needs a meaning.
_NO_NAME = frozenset(
    "first second third next last best main only most same other new old good own whole usual common good bad great big small free more less many some any "
    "each every all both few such "
    "another it this that these those there here what who which when where why how if and or but so as than then not no yes of in on at to for from by with "
    "about after before under over "
    "is are was were be been being has have had do does did can could may might must shall should will would you we they he she i aim goal point way time day "
    "week month year thing reason "
    "result idea question answer problem example step part kind sort side end start person people man woman one two three lot "
    "really very also just still often always never sometimes usually".split()
)
_GOES_ON = re.compile(
    r"(?:an?|the|when|where|what|how|one|any|another|small|tiny|thin|medicines?|people|tests?|tubes?)\b[^.;]{6,}?\b(?:that|which|who|where|when|of|to|for|with|in|on)\b"
)
_ONE_WORD = 4.35  # Zipf: a single word that more people know than this needs no meaning
_MOST = 3
# An injection that stops pain is called a nerve block; a small tube (stent) ...; nerve block (an injection ...)
_CALLED = re.compile(r"\b(?:is|are|this|it|we) (?:also |often |sometimes )?(?:called|known as|call this|call it) (?:an? |the )?([a-z]+(?:[- ][a-z]+){0,2})(?=[.,;)]|\Z)")


def named_before(page: Page) -> Iterator[Use]:
    """The first use of each such name that stands before its meaning, with no meaning beside it."""
    meant: dict[tuple[str, ...], Sentence] = {}
    for passage in page.passages:
        if passage.kind in ("paragraph", "item") and passage.language in ("", "en"):
            for sentence in passage.sentences:
                for name in _names(sentence):
                    meant.setdefault(name, sentence)
    if meant:
        yield from _before(page, meant)


def _names(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    small = sentence.small
    if ("called" in small or "known" in small or "call" in small) and (found := _CALLED.search(sentence.text)):
        name = tuple(found[1].split())
        if _NO_NAME.isdisjoint(name) and len(name[-1]) > 3 and (len(name) > 1 or zipf(name[0]) < _ONE_WORD):
            yield name
    if len(small) < 6 or _IS.isdisjoint(small[1:6]):
        return
    first = int(small[0] in _OPENS)
    for size in range(1, _MOST + 1):
        at = first + size
        if at + 3 >= len(small) or small[at] not in _IS or small[at + 1] not in _WHAT:
            continue
        name = tuple(small[first:at])
        if not all(map(_WORD.match, name)) or not _NO_NAME.isdisjoint(name) or len(name[-1]) < 4:
            return
        if size == 1 and (zipf(name[0]) > _ONE_WORD or small[0] not in ("a", "an")):
            return
        if not _GOES_ON.match(" ".join(small[at + 1 :])) or any(word[:1].isupper() for word in sentence.words[max(first, 1) : at]):
            return
        yield name
        return


def _before(page: Page, meant: dict[tuple[str, ...], Sentence]) -> Iterator[Use]:
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for name in meant:
        for form in dict.fromkeys(_forms(name[-1])):
            by_last.setdefault(form, []).append(name)
    ends = {id(where) for where in meant.values()}
    waiting = dict(meant)
    for number, passage in enumerate(page.passages):
        for sentence in passage.sentences:
            if id(sentence) in ends:
                waiting = {name: where for name, where in waiting.items() if where is not sentence}
            here = [name for word in sentence.small if word in by_last for name in by_last[word] if name in waiting] if not by_last.keys().isdisjoint(sentence.small) else ()
            if here and passage.kind == "heading":
                # A heading names what its part will explain.
                for name in here:
                    if _stands_in(name, sentence.small) is not None:
                        waiting.pop(name, None)
            elif here and passage.kind in PROSE:
                yield from _uses(page, number, sentence, waiting, here)


def _forms(word: str) -> tuple[str, ...]:
    return word, word + "s", word.removesuffix("s")


def _stands_in(name: tuple[str, ...], small: list[str]) -> int | None:
    """The number of its last word; None where it does not stand there."""
    forms = _forms(name[-1])
    return next((at for at in range(len(name) - 1, len(small)) if small[at] in forms and tuple(small[at - len(name) + 1 : at]) == name[:-1]), None)


def _uses(page: Page, number: int, sentence: Sentence, waiting: dict[tuple[str, ...], Sentence], here: list[tuple[str, ...]]) -> Iterator[Use]:
    for name in dict.fromkeys(here):
        at = _stands_in(name, sentence.small)
        if at is None or name not in waiting:
            continue
        first = at - len(name) + 1
        start, end = sentence.span(first, at)
        del waiting[name]
        if is_guarded(sentence, first, at) or sentence.words[at][:1].isupper() or is_explained(page, number, sentence, start, end, ""):
            continue
        yield Use(number, sentence, start, end)
