"""A passage into sentences and words, once: every rule and score works on the same cut."""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.page import Link, Page, Passage, Sentence, Span
from accessibility.readability.sentences import cut
from accessibility.readability.words import WORD, plain

_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_OPENS = re.compile('(?<![^\\W_])[“"‘]')
_ENDS = re.compile(r"(?:[!?]|(?<!\.\w)\.)[”\"’)]?\s+\Z")
_findall = WORD.findall
_BARE = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+[^\s<>()\[\].,;:!?'\"’”]")


class _Plain(dict[str, str]):
    """Words as lists hold them, remembered. Emptied when somebody's made-up words have filled it."""

    def __missing__(self, word: str) -> str:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = plain(word)
        return found


_PLAIN = _Plain()


def add_passage(page: Page, made: Passage, links: Iterable[Link] = ()) -> None:
    """Take in a passage whose text, places and styles are known. Its bare addresses are marked, its sentences and words are cut."""
    page.links += links
    for found in _BARE.finditer(made.text) if "://" in made.text or "www." in made.text else ():
        if not made.within(found.start(), found.end(), "link", "code"):
            made.spans.append(Span(found.start(), found.end(), "link"))
            page.links.append(Link(found[0], found[0], *made.source_span(found.start(), found.end()), found.span(), True))
    cut_passage(made)
    page.passages.append(made)


def cut_passage(passage: Passage) -> None:
    """Fill in the sentences, and mark what stands in quotation marks."""
    text = passage.text
    for start, end in _cut_at_code(text, passage.spans) if passage.spans else cut(text):
        words = _findall(text, start, end)
        if words:
            passage.sentences.append(Sentence(passage, start, end, words, [_PLAIN[word] for word in words]))
    if "“" in text or '"' in text or "‘" in text:
        passage.spans += _quoted(text)


def _cut_at_code(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """The sentences; code after a full stop opens one, though it has no capital: "Ask for help. `check` lists them." """
    opens = [span.start for span in spans if span.style == "code" and _ENDS.search(text[: span.start])]
    for start, end in cut(text):
        for place in opens:
            if start < place < end:
                yield start, len(text[:place].rstrip())
                start = place
        yield start, end


def _quoted(text: str) -> list[Span]:
    """What stands between quotation marks. A mark that is never closed opens nothing."""
    spans: list[Span] = []
    reached = 0
    for mark in _OPENS.finditer(text):
        at, closing = mark.start(), _QUOTES[mark[0]]
        if at < reached:
            continue
        end = text.find(closing, at + 1)
        while closing == "’" and 0 <= end < len(text) - 1 and text[end + 1].isalnum():
            end = text.find(closing, end + 1)  # an apostrophe inside a word
        if end > 0:
            spans.append(Span(at, end + 1, "quoted"))
            reached = end + 1
    return spans
