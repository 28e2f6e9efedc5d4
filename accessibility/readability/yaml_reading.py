"""The prose in YAML, into a Page: questions, hints, the words on a button. Every character keeps its place in the source.

YAML folds lines, strips indents and has escapes, so a value is not a stretch of the file. But none of that touches the characters that are not space: they stand in
the file in the same order. So each is found again by walking both side by side.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from accessibility.readability.cutting import add_passage
from accessibility.readability.page import Page, Passage, Silence
from accessibility.readability.reading import add_markdown
from accessibility.readability.silent import after_rule, silence_of
from glossary.plain_yaml import MOST_CHARACTERS, MOST_DEPTH

_SPACE = " \t\r\n\x85\u2028\u2029"  # all that YAML folds or strips
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)", re.DOTALL)
_ONE_LETTER = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}
_BLOCK_HEAD = re.compile(rf"[|>][+\-0-9]*[^{_SPACE[2:]}]*(?:\r\n|[{_SPACE[2:]}]|\Z)")
_PROPERTIES = re.compile(r"(?:!\S*\s+(?:#[^\r\n]*\s+)*)*")  # a comment may stand between a tag and its value
_WORDS = re.compile(rf"[^{_SPACE}]+")
_ANY_SPACE = re.compile(r"\s")
_NO_MARKS = re.compile(r"[A-Za-z“‘£](?:[^\s\\`*_~\[\]<>&|!\0]| (?=\S))*")  # one line that says the same in Markdown
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BLANK, _ENDS = r"[^\S\r\n]", r"\r\n"
_SILENCE = re.compile(rf"(?<![^\s])\#\s*ok:{_BLANK}*([a-z-]*)(?P<said>{after_rule(_BLANK, _ENDS)}{_BLANK}*(?=[\r\n]|\Z))?")


def add_yaml(page: Page, text: str, began: int, skip: frozenset[str], markdown_keys: frozenset[str] = frozenset()) -> None:
    """Add the passages of `text`, a piece of YAML that begins at code point `began` of the page's source.

    Nothing under a key of `skip` is read. What stands under a key of `markdown_keys` is read as Markdown. What cannot be read is told in `page.faults`; it never raises.
    """
    if len(text) > MOST_CHARACTERS:
        page.faults.append((began, f"This is {len(text):,} characters long. Keep it under {MOST_CHARACTERS:,}."))
        return
    bare = text.lstrip("\ufeff")  # byte order marks: the parser skips them and does not count the first
    text, began = bare, began + len(text) - len(bare)
    commented = "ok:" in text
    scalars: list[_Scalar] = []
    try:
        scalars.extend(_scalars(text, skip, commented))
    except _Refused as refused:
        page.faults.append((began + refused.at, refused.message))
        return
    except (yaml.YAMLError, UnicodeError) as error:
        page.faults.append((began + _place_of(error, text), f"This YAML cannot be read: {_said(error)}. Check the spaces, and put quotes round a text that has a colon in it."))
        return
    for scalar in scalars:
        if scalar.is_prose:
            _add(page, scalar, began, scalar.keys[-1] in markdown_keys)
    if commented:
        page.silences += _silences(text, scalars, began)


class _Refused(Exception):
    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


@dataclass(slots=True)
class _Scalar:
    """A value or a key. `offsets` has the place of each character of `value` in the text, and one more for its end; `wide` those that take more than one character there.

    `keys` are the names above a value, the outermost first; none for a key. `start` to `end` is all of it that is not comment. `is_prose`: people read it; only then is it placed.
    """

    value: str
    keys: tuple[str, ...]
    start: int
    end: int
    is_prose: bool
    offsets: Sequence[int] = ()
    wide: dict[int, int] = field(default_factory=dict)


def _scalars(text: str, skip: frozenset[str], all_of_them: bool) -> Iterator[_Scalar]:
    """The scalars that people read, or all, from the parser's events: nothing is built, so nothing can blow up."""
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    above: list[tuple[str, ...]] = [()]  # for each mapping or list that is open: the keys that it stands under
    waiting: list[str | bool | None] = [False]  # for each: False for a list; None or the key that waits for its value for a mapping
    for event in yaml.parse(text, Loader=loader):
        kind = type(event)  # they have no children, and asking so is the quickest
        if kind is yaml.AliasEvent or getattr(event, "anchor", None):
            raise _Refused(_index(event.start_mark), "Anchors and aliases (& and *) are not used here. Write the text out each time, in quotes if it starts with *.")
        if kind in _ENDS_ONE:
            above.pop()
            waiting.pop()
            continue
        if kind not in _TAKEN:
            continue
        key = waiting[-1]
        names = (*above[-1], key) if isinstance(key, str) else above[-1]
        if isinstance(event, yaml.ScalarEvent):
            is_key = key is None
            is_prose = not is_key and skip.isdisjoint(names) and _is_prose(event.value)
            if is_prose or all_of_them:
                yield _scalar(text, event, () if is_key else names or ("",), is_prose)
            if key is not False:
                waiting[-1] = event.value if is_key else None
            continue
        if len(above) > MOST_DEPTH:
            raise _Refused(_index(event.start_mark), f"This is nested too deep. Use {MOST_DEPTH} levels or fewer.")
        above.append(names)
        if key is not False:
            waiting[-1] = None if isinstance(key, str) else ""
        waiting.append(None if kind is yaml.MappingStartEvent else False)


_TAKEN = (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS_ONE = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _index(mark: Any) -> int:
    """The parser gives each event its marks; only an event made by hand has none."""
    return int(mark.index) if mark else 0


def _scalar(text: str, event: yaml.ScalarEvent, keys: tuple[str, ...], is_prose: bool) -> _Scalar:
    start, end = _index(event.start_mark), _index(event.end_mark)
    if text[start : start + 1] == "!" and (found := _PROPERTIES.match(text, start, end)):
        start = found.end()
    if event.style in ("|", ">"):
        head = _BLOCK_HEAD.match(text, start)
        start = head.end() if head else start
    elif event.style in ("'", '"'):
        start, end = start + 1, end - 1
    written = text[start:end].rstrip(_SPACE)
    scalar = _Scalar(event.value, keys, start, start + len(written), is_prose)
    if is_prose and written == event.value:
        scalar.offsets = range(start, scalar.end + 1)
    elif is_prose:
        _place(scalar, text, event.style or "")
    return scalar


def _place(scalar: _Scalar, text: str, style: str) -> None:
    written = text[scalar.start : scalar.end]
    escaped = (style == "'" and "''" in written) or (style == '"' and "\\" in written)
    scalar.offsets = (None if escaped else _word_by_word(scalar, text)) or _letter_by_letter(scalar, text, style)


def _word_by_word(scalar: _Scalar, text: str) -> list[int] | None:
    """Where nothing is written otherwise than it is read, the words of the value stand in the text one by one. None where they do not agree after all."""
    offsets: list[int] = []
    reached = scalar.start
    places = _WORDS.finditer(text, scalar.start, scalar.end)
    for here in _WORDS.finditer(scalar.value):
        there = next(places, None)
        if there is None or there[0] != here[0]:
            return None
        began = there.start()
        offsets += [min(reached + turn, began) for turn in range(here.start() - len(offsets))]
        reached = there.end()
        offsets += range(began, reached)
    return offsets + [min(reached + turn, scalar.end) for turn in range(len(scalar.value) + 1 - len(offsets))]


def _letter_by_letter(scalar: _Scalar, text: str, style: str) -> list[int]:
    offsets: list[int] = []
    written = [token for token in _tokens(text, scalar.start, scalar.end, style) if token[0] not in _SPACE]
    reached, turn = scalar.start, 0
    for at, letter in enumerate(scalar.value):
        after = written[turn][1] if turn < len(written) else scalar.end
        if letter in _SPACE or turn == len(written):
            offsets.append(min(reached, after))
            reached += 1
            continue
        _, start, width = written[turn]
        offsets.append(start)
        if width > 1:
            scalar.wide[at] = width
        reached = start + width
        turn += 1
    return [*offsets, min(reached, max(scalar.end, scalar.start))]


def _tokens(text: str, start: int, end: int, style: str) -> Iterator[tuple[str, int, int]]:
    """What is written from `start` to `end`, each character as (what it says, where, how many characters it takes)."""
    at = start
    while at < end:
        width, says = 1, text[at]
        if style == "'" and says == "'":
            width = 2
        elif style == '"' and says == "\\" and (escape := _ESCAPE.match(text, at)):
            width = escape.end() - at
            code = escape[0][1:]
            says = chr(int(code[1:], 16)) if len(code) > 2 else _ONE_LETTER.get(code, code[0])
        yield says, at, width
        at += width


def _is_prose(value: str) -> bool:
    return " " in value.strip() or any(letter.isalpha() for letter in value)


def _add(page: Page, scalar: _Scalar, began: int, is_markdown: bool) -> None:
    key, value = scalar.keys[-1], scalar.value
    is_straight = isinstance(scalar.offsets, range)
    if is_markdown and not (is_straight and _NO_MARKS.fullmatch(value)):
        add_markdown(page, value, _place_in(scalar.offsets, began), kind="field", key=key, is_straight=is_straight)
        return
    start = 0
    for end, following in [*(found.span() for found in _EMPTY_LINE.finditer(value)), (len(value), 0)] if "\n" in value else [(len(value), 0)]:
        piece = value[start:end]
        if piece.strip():
            wide = {at - start: width for at, width in scalar.wide.items() if start <= at < end}
            add_passage(page, Passage("field", _ANY_SPACE.sub(" ", piece), _pieces(scalar.offsets, start, end, began), key=key, wide=wide))
        start = following


def _place_in(offsets: Sequence[int], began: int) -> Callable[[int], int]:
    last = len(offsets) - 1
    return lambda at: began + offsets[min(at, last)]


def _pieces(offsets: Sequence[int], start: int, end: int, began: int) -> list[tuple[int, int]]:
    if isinstance(offsets, range):
        return [(0, began + offsets[start])]
    return [(at - start, began + offsets[at]) for at in range(start, end) if at == start or offsets[at] != offsets[at - 1] + 1]


def _silences(text: str, scalars: list[_Scalar], began: int) -> Iterator[Silence]:
    """`# ok: rule "reason" for "words" until 2027-05`: at the end of a line it is for the last value that begins before it, on a line of its own for the next value."""
    scalars = sorted(scalars, key=lambda scalar: scalar.start)
    starts = [scalar.start for scalar in scalars]
    for found in _SILENCE.finditer(text):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < scalars[before].end:
            continue  # these are words, not a comment
        line = max(text.rfind("\n", 0, found.start()), text.rfind("\r", 0, found.start())) + 1
        on_its_own = not text[line : found.start()].strip()
        following = next((scalar for scalar in scalars[before + 1 :] if scalar.keys), None)
        is_block_head = following is not None and not text[found.end() : following.start].strip(_SPACE) and re.search(r"[|>][+\-0-9]*\s*$", text[line : found.start()])
        last = scalars[before] if before >= 0 and scalars[before].keys else None
        meant = following if on_its_own or is_block_head or last is None else last
        at = (began + found.start(), began + found.end())
        start, end = (began + meant.start, began + meant.end) if meant else at
        yield replace(silence_of(found[1], found if found["said"] else None, at), start=start, end=end)


def _place_of(error: Exception, text: str) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return min(mark.index, len(text)) if mark else 0


def _said(error: Exception) -> str:
    return str(getattr(error, "problem", None) or "a character that is not allowed").strip()
