"""markdown-it-py with places: each inline token says where in its block's text it began.

markdown-it-py knows the lines of a block but not where an inline run stands. `_PlacedState` writes it down; `places.Lines` then turns it
into a code-point offset in the source.
"""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_OPENS, _CLOSES = "<!--", "-->"


def placed_parser(html: bool) -> MarkdownIt:
    """A CommonMark parser with tables. With `html`, raw HTML becomes tokens of its own; without, it is text like any other."""
    parser = MarkdownIt("commonmark", {"html": html})
    parser.inline = _PlacedInline()
    # Joining neighbours would lose where each began.
    parser.enable("table").disable(["text_join", "fragments_join"])
    if not html:
        # A comment is a word between authors (`<!-- ok: rule "reason" -->`): no reader sees it.
        parser.block.ruler.before("fence", "comment", _comment_block, {"alt": ["paragraph", "blockquote", "list"]})
        parser.inline.ruler.before("autolink", "comment", _comment_inline)
    return parser


def _comment_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A comment that begins its line and ends another (or the same) one is left out whole."""
    if state.is_code_block(first) or not state.src.startswith(_OPENS, state.bMarks[first] + state.tShift[first]):
        return False
    for line in range(first, last):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        if _CLOSES in text:
            if not text.endswith(_CLOSES):
                return False
            state.line = line + 1
            return True
    return False


def _comment_inline(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith(_OPENS, state.pos):
        return False
    end = state.src.find(_CLOSES, state.pos)
    if end < 0:
        return False
    if state.pending and not silent:
        state.pushPending()  # what follows stands elsewhere
    state.pos = end + len(_CLOSES)
    return True


class _PlacedState(StateInline):
    """An inline state that remembers where its pending text began."""

    began: int | None = None

    def append_pending(self, text: str) -> None:
        if self.began is None:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 (the name is markdown-it's)
        token = super().pushPending()
        token.meta["at"] = self.began or 0
        self.began = None
        return token

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        if not self.pending:
            self.began = None
        token = super().push(ttype, tag, nesting)
        token.meta.setdefault("at", self.pos)
        return token


_MARKED = re.compile(r"[\n\\`*_~\[<&]")
"""What may begin something else than text, of all that stands inside a block."""


class _PlacedInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        if src and _MARKED.search(src) is None:
            # Most blocks have no mark in them at all, and are one token.
            tokens.append(Token("text", "", 0, content=src, meta={"at": 0}))
            return tokens
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def written_at(token: Token, content: str) -> int:
    """Where the text of `token` begins in the block's content, behind the marks that it is written with."""
    at = int(token.meta.get("at", 0))
    if token.type == "code_inline":
        at += len(token.markup)
        # One space on each side of code is not part of it.
        return at if content[at : at + len(token.content)].replace("\n", " ") == token.content else at + 1
    if token.info == "escape":
        return at + len(token.markup) - len(token.content)
    return at


def length_written(token: Token) -> int:
    return len(token.markup) if token.info == "entity" else len(token.content)
