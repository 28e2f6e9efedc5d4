"""A note "not here, because" inside a paragraph, as it travels through Word: ⟦ok: rule "reason" for "words"⟧. The paragraph around it can be edited."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import html_block

_NOTE = re.compile(r"<!--\s*(ok:[^⟦⟧]*?)\s*-->", re.DOTALL)
_SHOWN = re.compile(r"⟦(ok:[^⟦⟧]*)⟧")
_ESCAPED = re.compile(r"\\([\\`*\[\]_<&|])")


def shown_note(comment: str) -> str:
    """The note as people see it in Word; nothing for another comment or a tag."""
    found = _NOTE.fullmatch(comment)
    return f"⟦{' '.join(found[1].split())}⟧" if found else ""


def notes_back(block: str) -> str:
    """The block with its notes as comments again."""
    return _SHOWN.sub(lambda found: f"<!-- {_plain(found[1])} -->", block)


def read_notes_in_line(parser: MarkdownIt) -> MarkdownIt:
    """A line that begins with a note and goes on in words is a paragraph, as it is for readers; by CommonMark all of the line would be raw HTML."""

    def without_notes(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
        note = _NOTE.match(line)
        return not (note and line[note.end() :].strip()) and html_block(state, first, last, silent)

    parser.block.ruler.at("html_block", without_notes, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


def _plain(note: str) -> str:
    """What people typed, with no marks; nothing in it ends the comment."""
    return _ESCAPED.sub(r"\1", note).replace("-->", "").strip()
