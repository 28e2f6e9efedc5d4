"""The prose in YAML, into a Page: questions, hints, the words on a button. Every character keeps its place in the source.

YAML folds lines, strips indents and has escapes, so a value is not a stretch of the file. But none of that touches the characters that are not space: they stand in
the file in the same order. So each is found again by walking both side by side.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
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
_PROPERTIES = re.compile(r"(?:!\S*\s+)*")
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
    scalars: list[_Scalar] = []
    try:
        scalars.extend(_scalars(text))
    except _Refused as refused:
        page.faults.append((began + refused.at, refused.message))
        return
    except (yaml.YAMLError, UnicodeError) as error:
        page.faults.append((began + _place_of(error, text), f"This YAML cannot be read: {_said(error)}. Check the spaces, and put quotes round a text that has a colon in it."))
        return
    for scalar in scalars:
        if scalar.keys and skip.isdisjoint(scalar.keys) and _is_prose(scalar.value):
            _add(page, scalar, began, scalar.keys[-1] in markdown_keys)
    page.silences += _silences(text, scalars, began)


class _Refused(Exception):
    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


@dataclass(frozen=True, slots=True)
class _Scalar:
    """A value or a key. `offsets` has the place of each character of `value` in the text, and one more for its end; `wide` those that take more than one character there.

    `keys` are the names above a value, the outermost first; none for a key. `start` to `end` is all of it that is not comment.
    """

    value: str
    keys: tuple[str, ...]
    start: int
    end: int
    offsets: list[int] = field(default_factory=list)
    wide: dict[int, int] = field(default_factory=dict)


def _scalars(text: str) -> Iterator[_Scalar]:
    """Every scalar, from the parser's events: nothing is built, so nothing can blow up."""
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    above: list[str | None] = []  # for each mapping or list that is open: the key that it stands under
    waiting: list[str | bool | None] = []  # for each: False for a list; None or the key that waits for its value for a mapping
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(_index(event.start_mark), "Anchors and aliases (& and *) are not used here. Write the text out each time, in quotes if it starts with *.")
        is_start = isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent)
        if isinstance(event, yaml.CollectionEndEvent):
            above.pop()
            waiting.pop()
        if not is_start and not isinstance(event, yaml.ScalarEvent):
            continue
        key = waiting[-1] if waiting else False
        if isinstance(event, yaml.ScalarEvent):
            is_key = key is None
            names = tuple(name for name in (*above, key) if isinstance(name, str))
            yield _scalar(text, event, () if is_key else names or ("",))
            if waiting and key is not False:
                waiting[-1] = event.value if is_key else None
            continue
        if len(above) >= MOST_DEPTH:
            raise _Refused(_index(event.start_mark), f"This is nested too deep. Use {MOST_DEPTH} levels or fewer.")
        above.append(key if isinstance(key, str) else None)
        if waiting and key is not False:
            waiting[-1] = None if isinstance(key, str) else ""
        waiting.append(None if isinstance(event, yaml.MappingStartEvent) else False)


def _index(mark: Any) -> int:
    """The parser gives each event its marks; only an event made by hand has none."""
    return int(mark.index) if mark else 0


def _scalar(text: str, event: yaml.ScalarEvent, keys: tuple[str, ...]) -> _Scalar:
    found = _PROPERTIES.match(text, _index(event.start_mark), _index(event.end_mark))
    start, end = found.end() if found else _index(event.start_mark), _index(event.end_mark)
    if event.style in ("|", ">"):
        head = _BLOCK_HEAD.match(text, start)
        start = head.end() if head else start
    elif event.style in ("'", '"'):
        start, end = start + 1, end - 1
    end = start + len(text[start:end].rstrip(_SPACE))
    scalar = _Scalar(event.value, keys, start, end)
    if keys:
        _place(scalar, text, event.style or "")
    return scalar


def _place(scalar: _Scalar, text: str, style: str) -> None:
    written = [token for token in _tokens(text, scalar.start, scalar.end, style) if token[0] not in _SPACE]
    reached, turn = scalar.start, 0
    for at, letter in enumerate(scalar.value):
        after = written[turn][1] if turn < len(written) else scalar.end
        if letter in _SPACE or turn == len(written):
            scalar.offsets.append(min(reached, after))
            reached += 1
            continue
        _, start, width = written[turn]
        scalar.offsets.append(start)
        if width > 1:
            scalar.wide[at] = width
        reached = start + width
        turn += 1
    scalar.offsets.append(min(reached, max(scalar.end, scalar.start)))


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
    key = scalar.keys[-1]
    if is_markdown:
        offsets = [began + offset for offset in scalar.offsets]
        add_markdown(page, scalar.value, lambda at: offsets[min(at, len(offsets) - 1)], kind="field", key=key)
        return
    start = 0
    for end, following in [*(found.span() for found in _EMPTY_LINE.finditer(scalar.value)), (len(scalar.value), 0)]:
        piece = scalar.value[start:end]
        if piece.strip():
            add_passage(
                page,
                Passage(
                    "field",
                    re.sub(r"\s", " ", piece),
                    _pieces(scalar, start, end, began),
                    key=key,
                    wide={at - start: width for at, width in scalar.wide.items() if start <= at < end},
                ),
            )
        start = following


def _pieces(scalar: _Scalar, start: int, end: int, began: int) -> list[tuple[int, int]]:
    offsets = scalar.offsets
    return [(at - start, began + offsets[at]) for at in range(start, end) if at == start or offsets[at] != offsets[at - 1] + 1]


def _silences(text: str, scalars: list[_Scalar], began: int) -> Iterator[Silence]:
    """`# ok: rule "reason" for "words" until 2027-05`: at the end of a line it is for the last value that begins before it, on a line of its own for the next value."""
    if "ok:" not in text:
        return
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
