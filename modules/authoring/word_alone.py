"""A Word file of ours that lost its source on the way: some programs drop what they do not show. Its kept parts stand in its grey paragraphs, word for word."""

import re
from io import BytesIO

import docx

from accessibility.opening import open_text
from modules.authoring.word import CUT
from modules.authoring.word_back import MARK, Returned, blocks_of, replies
from modules.authoring.word_notes import notes_back

_SHOWN = re.compile(r"\A⟦(\d+) ([^⟧\n]*)⟧ ?\n")


def bring_back_alone(raw: bytes) -> Returned | None:
    """The lesson as far as the file itself says it; None for a file that is not of ours. Raises CannotOpen."""
    opened = open_text("lesson.docx", raw)
    kept = {found[1]: (found[2], text[found.end() :]) for text in _paragraphs(raw) if (found := _SHOWN.match(text))}
    if not kept:
        return None
    parts, said = [], [sentence for sentence in opened.said if not re.match(r"\d+ comments? ", sentence)]
    for block in blocks_of(opened.text):
        mark = MARK.match(block)
        if mark is None or mark[1] not in kept:
            parts.append(notes_back(block))
            continue
        name, text = kept.pop(mark[1])
        if text.rstrip().endswith(CUT):
            text = text.rstrip().removesuffix(CUT).rstrip()
            said.append(f"Only the beginning of this part came along: {name}. Take the rest from the page as it is published.")
        parts.append(text)
    said.append("This file no longer holds the page that it was made from. Words that you did not touch may be written with other signs now, such as - for *.")
    return Returned("\n\n".join(parts).rstrip() + "\n", (*said, *replies(raw)))


def _paragraphs(raw: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(raw)).paragraphs]
