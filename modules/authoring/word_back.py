"""Back from Word: what was edited becomes Markdown, what was not stays to the letter, and kept blocks come back as they were."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import BytesIO

import docx

from accessibility.opening import open_text
from modules.authoring.word import US, write_word
from modules.authoring.word_notes import notes_back
from modules.authoring.word_pieces import Piece, cut_pieces

MARK = re.compile(r"\A[*_]*⟦(\d+) ([^⟧\n]*)⟧")


@dataclass(frozen=True, slots=True)
class Returned:
    """`text` is the lesson as it is now. `said` are sentences for the author: replies, and what could not come back."""

    text: str
    said: tuple[str, ...]


def bring_back(raw: bytes, base: str) -> Returned:
    """The edited Word file over the source that it was made from. A file that nobody changed gives `base` again, letter for letter. Raises CannotOpen."""
    opened = open_text("lesson.docx", raw)
    pieces, _ = cut_pieces(base)
    sent = blocks_of(open_text("lesson.docx", write_word("", base)).text)
    came = blocks_of(opened.text)
    if len(sent) != len(pieces):  # a source that Word reads in another cut: nothing of it can be recognised
        sent = [base[piece.start : piece.end] for piece in pieces]
    parts, gone = _put_together(came, sent, pieces, base)
    text = "".join(parts)
    said = [sentence for sentence in opened.said if not re.match(r"\d+ comments? ", sentence)]
    said += [f"This part is no longer in the file, so it was left out: {name}." for name in gone]
    said += [f"The part “{name}” was changed in Word. It was kept as it was: change it in the editor." for name in _touched(came, sent)]
    return Returned(text, (*said, *replies(raw)))


def _put_together(came: Sequence[str], sent: Sequence[str], pieces: Sequence[Piece], base: str) -> tuple[list[str], list[str]]:
    """The parts of the text in order with what stands between them, and the names of kept pieces that are gone."""
    end = "\r\n" if "\r\n" in base else "\n"
    parts: list[str] = [base[: pieces[0].start]] if pieces else []
    before = -1
    used: set[int] = set()

    def add(text: str, number: int) -> None:
        nonlocal before
        if len(parts) > bool(pieces):
            follows = number >= 0 and number == before + 1 and before >= 0
            parts.append(base[pieces[before].end : pieces[number].start] if follows else end * 2)
        parts.append(text)
        before = number
        used.add(number)

    if pieces and pieces[0].name == "about this page":  # a page without its front matter is no page
        add(base[pieces[0].start : pieces[0].end], 0)
    matcher = SequenceMatcher(None, [_name(block) for block in sent], [_name(block) for block in came], autojunk=False)
    same = {there + step: here + step for here, there, size in matcher.get_matching_blocks() for step in range(size)}
    for number, block in enumerate(came):
        mark = MARK.match(block)
        known = int(mark[1]) if mark else same.get(number, -1)
        if mark and not (known < len(pieces) and pieces[known].name):
            known = -1
        if known in used and known >= 0:
            continue
        add(base[pieces[known].start : pieces[known].end] if known >= 0 else notes_back(block).replace("\n", end), known)
    gone = [piece.name for number, piece in enumerate(pieces) if piece.name and number not in used]
    parts.append(base[pieces[-1].end :] if pieces else end)
    return parts, gone


def blocks_of(text: str) -> list[str]:
    """The blocks of opened text."""
    pieces, _ = cut_pieces(text)
    return [text[piece.start : piece.end] for piece in pieces]


def _name(block: str) -> str:
    """What a block is recognised by: a kept one by its mark alone."""
    mark = MARK.match(block)
    return f"⟦{mark[1]}⟧" if mark else block


def _touched(came: Sequence[str], sent: Sequence[str]) -> list[str]:
    before = {_name(block): block for block in sent if MARK.match(block)}
    return [mark[2] for block in came if (mark := MARK.match(block)) and before.get(_name(block), block) != block]


def replies(raw: bytes) -> list[str]:
    """What people wrote in comments. Ours are left out."""
    comments = docx.Document(BytesIO(raw)).comments
    return [f"{comment.author or 'Somebody'} wrote in Word: “{' '.join(comment.text.split())}”" for comment in comments if comment.author != US and comment.text.strip()]
