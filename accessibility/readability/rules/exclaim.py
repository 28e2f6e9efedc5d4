"""Exclamation marks!"""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Passage
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings
from accessibility.readability.words import WORD
from glossary.term import Source

_KINDS = frozenset(["paragraph", "item", "cell", "field", "heading"])
_MARKS = re.compile(r"[!?]*![!?]*")
_GOES_ON = re.compile(r"[\"”'’)\]*]*\s+[a-z]|[\w=/]")
_CALLS = frozenset("stop help wait hello hi ouch no yes sorry thanks".split())


def _look(passage: Passage, settings: Settings) -> Iterable[Hit]:
    if "!" not in passage.text or passage.kind not in _KINDS:
        return
    for found in _MARKS.finditer(passage.text):
        start, end = found.span()
        if start and passage.text[start - 1].isalnum() and not _GOES_ON.match(passage.text, end) and not passage.within(start, end, "code", "link", "quoted"):
            word = _last_word(passage, start)
            if word is not None and not (len(found[0]) == 1 and _is_a_call(passage, start)):
                place = passage.source_span(word, end)
                mark = "?" if "?" in found[0] else "."
                fix = passage.text[word:start] + ("" if passage.kind == "heading" and mark == "." else mark)
                yield Hit(*place, "A full stop says it as well.", (fix,) if place[1] - place[0] == end - word else ())


def _last_word(passage: Passage, end: int) -> int | None:
    begin = max(passage.text.rfind(" ", 0, end) + 1, 0)
    found = WORD.search(passage.text, begin, end)
    return found.start() if found else None


def _is_a_call(passage: Passage, at: int) -> bool:
    """“Stop!” as a sentence of its own is what somebody calls out."""
    return any(each.start <= at <= each.end and len(each.words) == 1 and each.small[0] in _CALLS for each in passage.sentences)


RULE = Rule(
    id="exclaim",
    title="Exclamation mark",
    why="It can feel like shouting, or like talking to a child, above all when somebody is unwell.",
    better="Use a full stop. Let the words say that it matters.",
    severity="could",
    certainty="sure",
    source=Source(title="Style guide A to Z", publisher="GOV.UK", address="https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style"),
    before="You can book online!",
    after="You can book online.",
    flagged=(
        "You can book ⟦online!⟧",
        "Do not ⟦worry!!!⟧ We can help.",
        "# Welcome to the ⟦clinic!⟧",
        "Is it ⟦safe?!⟧ Yes.",
        "- Bring a ⟦friend!⟧",
    ),
    fine=(
        "You can book online.",
        "“You did it!” said the nurse.",
        "> You did it!",
        "Stop! Read this first.",
        "Use `!important` in the code.",
        "```\nHello world!\n```",
        "Yahoo! is a company.",
        "If a != b, ask.",
        "![A nurse](a.png) helps.",
        "[Join Give It a Go!](a.md)",
        "Say “Help!” in a loud voice.",
    ),
    look_at_passage=_look,
)
