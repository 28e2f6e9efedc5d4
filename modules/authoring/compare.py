"""Before and after, side by side, in words: paragraphs aligned, changed words marked, and what it did to the reading, in counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from accessibility.readability.words import cut_words
from modules.authoring.overview import Overview

Change = Literal["same", "changed", "gone", "new"]
_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_ALIKE = 0.35  # two paragraphs with less in common than this are two paragraphs, not one that changed


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph. `marked`: it is only on this side."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph before and after; one of them is empty where it is gone or new. `line` is where it begins in the newer text (or the older one, if it is gone)."""

    change: Change
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What the change did. Long sentences have more than 20 words; hard words are those that a rule speaks about."""

    words: tuple[int, int]
    sentences: tuple[int, int]
    long_sentences: tuple[int, int]
    must: tuple[int, int]
    findings: tuple[int, int]
    band: tuple[str, str]
    gone: tuple[str, ...]
    came: tuple[str, ...]


def compare(before: str, after: str) -> tuple[Row, ...]:
    """Every paragraph of both, in order."""
    old, new = _paragraphs(before), _paragraphs(after)
    matcher = SequenceMatcher(None, [text for _, text in old], [text for _, text in new], autojunk=False)
    rows: list[Row] = []
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            rows += [Row("same", _plain(text), _plain(text), line) for line, text in new[begin:end]]
        else:
            rows += _aligned(old[first:last], new[begin:end])
    return tuple(rows)


def only_changes(rows: Sequence[Row], around: int = 1) -> tuple[tuple[Row, ...], ...]:
    """The rows that changed with a few beside them, in groups; what lies between is left out."""
    wanted = sorted({near for at, row in enumerate(rows) if row.change != "same" for near in range(max(at - around, 0), min(at + around + 1, len(rows)))})
    groups: list[list[Row]] = []
    for place, at in enumerate(wanted):
        if not place or at != wanted[place - 1] + 1:
            groups.append([])
        groups[-1].append(rows[at])
    return tuple(tuple(group) for group in groups)


def count_changes(before: Overview, after: Overview) -> Counts:
    return Counts(
        words=(before.words, after.words),
        sentences=(before.sentences, after.sentences),
        long_sentences=(before.long_sentences, after.long_sentences),
        must=(before.counts["must"], after.counts["must"]),
        findings=(_told(before), _told(after)),
        band=(before.band, after.band),
        gone=_missing(before, after),
        came=_missing(after, before),
    )


def _paragraphs(text: str) -> list[tuple[int, str]]:
    """(line, paragraph) for each stretch of lines between empty ones."""
    found: list[tuple[int, str]] = []
    held: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            held.append(line.rstrip())
        elif held:
            found.append((number - len(held), "\n".join(held)))
            held = []
    return found


def _aligned(old: list[tuple[int, str]], new: list[tuple[int, str]]) -> Iterator[Row]:
    """Which paragraph became which: the most alike, in order. What has no partner is gone or new."""
    at = 0
    for line, text in new:
        best, most = -1, _ALIKE
        for place in range(at, min(len(old), at + 8)):
            alike = _likeness(old[place][1], text)
            if alike > most:
                best, most = place, alike
        if best < 0:
            yield Row("new", (), (Piece(text, True),), line)
            continue
        yield from (Row("gone", (Piece(gone, True),), (), where) for where, gone in old[at:best])
        yield Row("changed", *_marked(old[best][1], text), line)
        at = best + 1
    yield from (Row("gone", (Piece(gone, True),), (), where) for where, gone in old[at:])


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, cut_words(one.casefold())[:400], cut_words(other.casefold())[:400], autojunk=False).ratio()


def _marked(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both paragraphs with the words marked that the other one has not."""
    words, others = _WORD.findall(old), _WORD.findall(new)
    before: list[Piece] = []
    after: list[Piece] = []
    for kind, first, last, begin, end in SequenceMatcher(None, words, others, autojunk=len(words) > 2000).get_opcodes():
        changed = kind != "equal"
        before += [Piece("".join(words[first:last]), changed)] if last > first else []
        after += [Piece("".join(others[begin:end]), changed)] if end > begin else []
    return _joined(before), _joined(after)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """A space between two marked stretches is marked too: people see one change, not three."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        between = not piece.marked and not piece.text.strip() and 0 < at < len(pieces) - 1
        marked = piece.marked or between
        if found and found[-1].marked == marked:
            found[-1] = Piece(found[-1].text + piece.text, marked)
        else:
            found.append(Piece(piece.text, marked))
    return tuple(found)


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text, False),)


def _told(found: Overview) -> int:
    return sum(count for severity, count in found.counts.items() if severity != "ask")


def _missing(here: Overview, there: Overview) -> tuple[str, ...]:
    """Words that a rule spoke about here, and that are not spoken about there."""
    left = {finding.text.casefold() for finding in there.findings}
    short = (finding.text.strip() for finding in here.findings if 0 < len(finding.text.split()) <= 3)
    return tuple(dict.fromkeys(text for text in short if text.casefold() not in left))[:12]
