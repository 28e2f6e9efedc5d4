"""A whole sentence in slanted letters."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page, Passage, Span, Tag
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_FEWEST_WORDS = 5
_LONG = 12


_UPRIGHT = "Write it in upright letters. If it matters, give it a line of its own."
_TAGS = re.compile(r"<[^>]*>")
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for passage in page.passages:
        for span in passage.spans:
            if span.style == "emphasis" and span.end - span.start > _FEWEST_WORDS * 2 and _is_block(passage, span):
                yield Hit(*passage.source_span(span.start, span.end), _UPRIGHT)
    for tag in page.tags:
        if tag.name in ("em", "i") or _SLANTED.search(tag.attributes.get("style", "")):
            yield from _in_html(page.source, tag)


def _in_html(source: str, tag: Tag) -> Iterable[Hit]:
    """<em>A whole sentence.</em>: one that ends there, or a long piece of one."""
    close = source.find(f"</{tag.name}", tag.end)
    inside = source[tag.end : close] if close >= 0 else ""
    text = " ".join(_TAGS.sub("", inside).split())
    if len(text.split()) >= (_FEWEST_WORDS if text[-1:] in (".", "!", "?") else _LONG) and text[:1] not in ("“", '"', "‘"):
        yield Hit(tag.end, tag.end + len(inside.rstrip()), _UPRIGHT)


def _is_block(passage: Passage, span: Span) -> bool:
    """One whole sentence or more, or a long piece of one. A title or a name inside a sentence is not."""
    text = passage.text
    words = len(text[span.start : span.end].split())
    if passage.within(span.start, span.end, "quoted", "code"):
        return False
    whole = any(span.start <= each.start and each.end <= span.end + 1 and len(each.words) >= _FEWEST_WORDS for each in passage.sentences)
    return (whole and not _is_title(passage, span)) or words >= _LONG


def _is_title(passage: Passage, span: Span) -> bool:
    """A book or a film alone on its line: most of its words have a capital, and there is no full stop."""
    text = passage.text[span.start : span.end].strip()
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return text[-1:] not in ".!?" and bool(words) and sum(word[0].isupper() for word in words) * 2 > len(words)


RULE = Rule(
    id="italics-block",
    title="A whole sentence in italics",
    why="Slanted letters are hard to read for many people, above all with dyslexia or poor sight.",
    better="Use upright letters.",
    severity="should",
    certainty="sure",
    source=nhs("formatting#bold-italics-and-underlining", "Formatting: bold, italics and underlining"),
    before="*You must carry your card with you at all times.*",
    after="Carry your card with you at all times.",
    flagged=(
        "*⟦You must carry your card with you at all times.⟧*",
        "Take care. _⟦Do not drive until you have seen us.⟧_ Call us first.",
        "- *⟦Keep the tablets in a dry place⟧*",
        "You can *⟦ask for somebody to stay with you for the whole of your visit and on the way home⟧* if you like.",
        "<em>⟦You need to lie flat and keep still.⟧</em>",
        "<p><i>⟦Wash your hands before you touch the tube.⟧</i></p>",
        '<p style="font-style: italic">⟦Wash your hands before you touch the tube.⟧</p>',
        "***⟦You must not drink any alcohol.⟧***",
    ),
    fine=(
        "You can *always* ask.",
        "We read *The Book of Small Steps to Better Sleep* together.",
        "*Call the Midwife: The Official Companion*",
        "*“I was so afraid that I could not speak to them.”*",
        "> *I was so afraid that I could not speak.*",
        "*Photo: Ann Smith*",
        "The word *anticoagulant* means blood thinner.",
        "```\n*a whole sentence that is in italics here*\n```",
        "Some * stars * stand * in * this * line of text.",
        "It is caused by <i>Streptococcus pneumoniae</i>. You can <em>always</em> ask us.",
        "It is caused by *Streptococcus pneumoniae*.",
        "**You must carry your card with you at all times.**",
    ),
    look_at_page=_look,
)
