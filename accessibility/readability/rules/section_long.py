"""Much text under one heading: nobody can see what is in it without reading it all."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page, Passage
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_LEEWAY = 1.25
"""A few words over the limit are not worth a heading of their own."""


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    most = settings.limits["section-words"]
    if len(page.source) < most * 2:
        return
    began: Passage | None = None
    words = 0
    html_heads = sorted(tag.start for tag in page.tags if tag.name in ("h1", "h2", "h3", "h4", "h5", "h6"))
    for passage in page.passages:
        if passage.kind == "heading" or (html_heads and html_heads[0] <= passage.start):
            yield from _told(began, words, most)
            began, words = passage, 0
            html_heads = [start for start in html_heads if start > passage.start]
        elif passage.kind == "paragraph" and passage.sentences:
            began = began or passage
            words += sum(len(sentence.words) for sentence in passage.sentences)
    yield from _told(began, words, most)


def _told(began: Passage | None, words: int, most: int) -> Iterable[Hit]:
    """Lists and tables are not counted: they break a text up by themselves."""
    if began is not None and words > most * _LEEWAY:
        end = began.end if began.kind == "heading" else began.source_span(began.sentences[0].start, began.sentences[0].end)[1]
        yield Hit(began.start, end, f"About {words} words follow with no new heading. Put one at least every {most} words.")


_SOME = "You can sit down here and wait until somebody calls your name.\n\n" * 24
_MORE = "Most people feel better in a week or two and need no more help from us.\n\n" * 19

RULE = Rule(
    id="section-long",
    title="Much text with no heading",
    why="People look down a page for the part they need. Headings let them find it, with eyes or with a screen reader.",
    better="Put a heading above each new subject.",
    severity="could",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="A page of 10 paragraphs has one heading.",
    after="A short heading stands above every 2 or 3 paragraphs.",
    flagged=(
        f"# ⟦Your visit⟧\n\n{_SOME}",
        f"⟦You can sit down here and wait until somebody calls your name.⟧\n\n{_SOME}",
        f"# Your visit\n\nHello.\n\n## ⟦Waiting⟧\n\n{_MORE}\n## After\n\nGo home.",
        f"# Flu\n\n{'A line that says little. ' * 8}\n\n## ⟦How long it lasts⟧\n\n{_MORE}",
    ),
    fine=(
        f"# Your visit\n\n{_SOME[:600]}\n\n## Waiting\n\n{_SOME[:600]}",
        "# Your visit\n\nShort.",
        "# What to bring\n\n" + "- your letter, your glasses and a list of your tablets\n" * 30,
        "# Prices\n\n| What | How much |\n|---|---|\n" + "| a visit to the clinic for one person | nothing at all |\n" * 40,
        f"# Log\n\n```\n{_SOME}\n```",
        "# Her story\n\n" + "> I sat there for a long time and nobody came to see me, so I went home.\n" * 30,
        f"<h2>Waiting</h2>\n\n{_SOME[:600]}\n\n<h2>After</h2>\n\n{_MORE[:600]}",
        "---\ntitle: Waiting\n---\n\nSit down and wait until somebody calls your name.",
    ),
    look_at_page=_look,
    in_quotes=True,
)
