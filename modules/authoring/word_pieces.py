"""A lesson cut into the pieces that travel through Word: what can be edited there, and what is kept as it is (front matter, blocks, pictures, raw HTML)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markdown_it.token import Token

from accessibility.placed import placed_parser
from accessibility.places import Lines
from modules.authoring.word_notes import read_notes_in_line, shown_note

_FRONT = re.compile(r"\A\ufeff?---[ \t]*(?:\r\n|\n|\r).*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_ID = re.compile(r"^(?:id|show):\s*(\S+)", re.MULTILINE)
_LISTS = ("bullet_list_open", "ordered_list_open")
_MOST_DEEP = 3  # Word has styles for three levels of a list


@dataclass(frozen=True, slots=True)
class Piece:
    """`start` to `end` of the source, in code points. `name` is set where the piece is kept as it is; else `tokens` say how it is written."""

    start: int
    end: int
    name: str
    tokens: tuple[Token, ...] = ()


def cut_pieces(source: str) -> tuple[list[Piece], Lines]:
    """Every block of the source, in order; what lies between them is only space. The lines say where each word stands."""
    front = _FRONT.match(source)
    began = front.end() if front else int(source.startswith("\ufeff"))
    lines = Lines(source[began:], began)
    pieces = [Piece(source.startswith("\ufeff"), began, "about this page")] if front else []
    before = ""
    for tokens in _blocks(read_notes_in_line(placed_parser(html=True)).parse(source[began:])):
        first, last = tokens[0].map or [0, 0]
        start = began + lines.starts[min(first, len(lines.starts) - 1)]
        end = began + lines.ends[min(max(last - 1, first), len(lines.ends) - 1)]
        text = source[start:end]
        kind = tokens[0].type
        # Two lists of one kind beside each other would become one in Word.
        name = _kept_name(tokens, text) or ("a list" if kind in _LISTS and kind == before else "")
        pieces.append(Piece(start, start + len(text.rstrip()), name, () if name else tuple(tokens)))
        before = kind
    return pieces, lines


def _blocks(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens of each block at the top."""
    number = 0
    numbered: list[tuple[int, Token]] = []
    for token in tokens:
        number += token.level == 0 and token.nesting >= 0
        numbered.append((number, token))
    return [[token for _, token in group] for _, group in groupby(numbered, key=lambda each: each[0])]


def _kept_name(tokens: Sequence[Token], text: str) -> str:
    """A name for a block that Word cannot hold; nothing for one that it can."""
    kind = tokens[0].type
    if kind == "fence":
        found = _ID.search(tokens[0].content)
        return " ".join(filter(None, ((tokens[0].info.split() or ["code"])[0], found[1] if found else "")))
    if kind in ("html_block", "code_block", "hr"):
        return {"html_block": "a note or HTML", "code_block": "code", "hr": "a line"}[kind]
    for token in tokens[1:]:
        if token.type in ("fence", "html_block", "code_block", "hr", "heading_open") or any(_is_too_much(child) for child in token.children or ()):
            return "a part with a picture" if "![" in text else "a part"
    if kind == "blockquote_open":
        return "" if len(tokens) == 5 else "a quotation"
    if kind in _LISTS:
        deepest = max(sum(each.nesting for each in tokens[: place + 1] if "_list_" in each.type) for place in range(len(tokens)))
        simple = all(following.type != "paragraph_open" for token, following in pairwise(tokens) if token.type == "paragraph_close")
        after_a_list = any(token.type.endswith("_list_close") and following.type == "paragraph_open" for token, following in pairwise(tokens))
        return "" if simple and not after_a_list and deepest <= _MOST_DEEP and "blockquote_open" not in {token.type for token in tokens} else "a list"
    return ""


def _is_too_much(child: Token) -> bool:
    """A picture, or raw HTML that is not just a note of an author."""
    return child.type == "image" or (child.type == "html_inline" and not shown_note(child.content))
