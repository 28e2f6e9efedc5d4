"""A fact that may change, outside the dated box that is made for it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.rule import Rule
from accessibility.readability.rules.checked_old import MOVES
from accessibility.readability.settings import Settings
from glossary.term import Source

_ASKS = "check"
"""The kind of block that asks a question. Nobody may be told that they are out of step because a number has changed."""
_NUMBER = r"(?:\d[\d,.]*\d|\d)"
_OFFICE = r"(?:Health Secretary|Health Minister|Prime Minister|Secretary of State(?: for Health(?: and Social Care)?)?|Chancellor|Minister(?: of State)?(?: for [A-Z]\w+)?)"
_PERSON = r"(?:(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord|Lady) )?[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_BODIES = (
    r"(?:ICBs?|ICSs?|PCNs?|integrated care (?:boards|systems|partnerships)|primary care networks|(?:NHS |foundation |hospital |ambulance |mental health |community )*trusts|"
    r"hospitals|GP (?:surgeries|practices)|(?:health|NHS) (?:boards|regions|bodies|organisations)|regions|local Healthwatch|Healthwatch groups|"
    r"councils|local authorities|care homes)"
)
_EACH = r"(?:an?|per|each|every|for (?:an?|each|every)) (?:half )?(?:hour|day|week|month|year|mile|meeting|session|visit|item|prescription)"
_FIGURES = tuple("0123456789")
# What is said, the pattern, and pieces of text of which one stands in each match: they are looked for first, since few passages have any.
_Kind = tuple[str, re.Pattern[str], tuple[str, ...]]
_KINDS: tuple[_Kind, ...] = (
    ("Rates change.", re.compile(rf"(?:£{_NUMBER}|\b{_NUMBER}p) {_EACH}\b"), (" an ", " a ", "per ", "each ", "every ")),
    ("Amounts like this change.", re.compile(rf"(?:£{_NUMBER}|\b{_NUMBER}) (?:million|billion)\b"), ("illion",)),
    ("Numbers of such bodies change.", re.compile(rf"\b(?P<count>{_NUMBER}) (?:\w+ ){{0,2}}?{_BODIES}\b"), _FIGURES),
    (
        "People in office change.",
        re.compile(rf"\b{_OFFICE}(?:,| is| was)?,? {_PERSON}|\b{_PERSON}, (?:the |our |now )?(?:new |current )?{_OFFICE}\b"),
        ("Secretary", "Minister", "Chancellor"),
    ),
    (
        "Plans of governments change.",
        re.compile(r"\b[Tt]he government (?:plans|wants|intends|hopes|will|would like|is (?:planning|going|about)|has (?:said|promised|announced))\b"),
        ("he government ",),
    ),
    (
        "What is new does not stay new.",
        re.compile(r"\b(?:new|planned) (?:law|Act|Bill|legislation)\b|\b(?:law|Bill) (?:is|has been) (?:planned|proposed|announced)\b|\bHealth Bill\b"),
        ("law", "Act", "Bill", "legislation"),
    ),
)
_TIME = re.compile(r"\b(?:currently|at the moment|recently|at present|nowadays|these days|until recently|as things stand|as of (?:now|today))\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:you|your|yours|you're|you've|I|I'm|my|me|she|he|her|his|anyone|anybody|someone|somebody|people who|person)\b", re.IGNORECASE)
"""Where somebody is spoken of, such a word is about their day, not about the state of the country."""
_YEAR = re.compile(
    r"\b(?:by|from|until|in|before|after|since|during) (?:the end of |early |late |spring |summer |autumn |winter )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?P<year>20\d\d)\b"
)
_FEW = 5  # "2 hospitals worked together" is a story; "42 ICBs" is a count


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    """Only on pages that are dated and say what people can do after them: lessons. A letter or a news page is read when it is written."""
    if not (page.facts.get("goal") and page.facts.get("checked")):
        return
    blocks = sorted(page.blocks, key=lambda block: block.start)
    starts = [block.start for block in blocks]
    text = "\n".join([passage.text for passage in page.passages])
    kinds = [kind for kind in _KINDS if any(piece in text for piece in kind[2])]
    small = text.lower()
    by_time = "20" in text or any(piece in small for piece in _TIME_PIECES)
    for passage in page.passages if kinds or by_time else ():
        at = bisect_right(starts, passage.start) - 1
        kind = blocks[at].kind if at >= 0 and passage.start < blocks[at].end else ""
        if kind != MOVES:
            for start, end, why in _found(passage, settings, kinds, by_time):
                yield Hit(*passage.source_span(start, end), f"{why} Put it into a dated box, or leave it out.", severity="must" if kind == _ASKS else None)


_TIME_PIECES = ("currently", "moment", "recently", "present", "nowadays", "these days", "things stand", "as of")


def _found(passage: Passage, settings: Settings, kinds: list[_Kind], by_time: bool) -> Iterator[tuple[int, int, str]]:
    text = passage.text
    here = [kind for kind in kinds if any(piece in text for piece in kind[2])]
    for sentence in passage.sentences if here or by_time else ():
        for why, pattern, _ in here:
            for found in pattern.finditer(passage.text, sentence.start, sentence.end):
                if "count" not in pattern.groupindex or _is_many(found["count"]):
                    yield *found.span(), why
        if by_time:
            yield from _by_time(passage, sentence, settings)


def _by_time(passage: Passage, sentence: Sentence, settings: Settings) -> Iterator[tuple[int, int, str]]:
    if not _SOMEBODY.search(passage.text, sentence.start, sentence.end):
        for found in _TIME.finditer(passage.text, sentence.start, sentence.end):
            yield *found.span(), "It will be read later than you think."
    for found in _YEAR.finditer(passage.text, sentence.start, sentence.end) if settings.today else ():
        if found["year"] >= settings.today[:4]:
            yield *found.span(), "What is planned for a date may move."


def _is_many(number: str) -> bool:
    return "," in number or (number.isdecimal() and int(number) >= _FEW)


def _page(text: str) -> str:
    return f"---\ntitle: A page\ngoal: You know it.\nchecked: 2026-11-22\n---\n\n{text}"


RULE = Rule(
    id="moving-fact",
    title="A changing fact outside a dated box",
    why="Lessons are read for years. A rate, a count or a name that has changed makes people doubt all the rest.",
    better="Write it once as a fact with a date, and show it in a box. Or say it so that it stays true.",
    severity="should",
    certainty="likely",
    source=Source(
        title="Know that a page is up to date",
        publisher="NHS digital service manual",
        address="https://service-manual.nhs.uk/design-system/patterns/reassure-users-that-a-page-is-up-to-date",
        read=date(2026, 11, 22),
    ),
    before="There are 42 ICBs. You get 45p a mile.",
    after="An ICB plans care for one area. Ask what you get for each mile.",
    flagged=(
        _page("There are ⟦42 ICBs⟧ in England."),
        _page("England has ⟦36 integrated care boards⟧ and over ⟦200 NHS trusts⟧."),
        _page("The country has ⟦7 NHS regions⟧."),
        _page("You get ⟦45p a mile⟧ and ⟦£25 for each session⟧."),
        _page("The pay is ⟦£12.21 an hour⟧."),
        _page("About ⟦1.5 million⟧ people work for the NHS. It costs ⟦£200 billion⟧ a year."),
        _page("The ⟦Health Secretary, Ann Example⟧, opened it."),
        _page("⟦Ann Example, the Health Secretary⟧, opened it."),
        _page("NHS England ⟦currently⟧ leads the NHS."),
        _page("⟦At the moment⟧ the rules are the same in all areas."),
        _page("The rules changed ⟦recently⟧."),
        _page("A ⟦new law⟧ is needed first."),
        _page("⟦The government plans⟧ to close it ⟦by March 2027⟧."),
    ),
    fine=(
        _page("```changing\nsays: There are 42 ICBs.\n```"),
        _page("The NHS began on 5 July 1948. The rule was renewed in 2025."),
        _page("In this made-up story, 2 hospitals try a new letter."),
        _page("How do you feel at the moment? Tell us if you have recently moved."),
        _page("She had recently left hospital."),
        _page("Keep the receipt for the £5 that you spent on the bus."),
        _page("A nurse may say, “We currently have 42 ICBs.” Ask what that means."),
        _page("People aged 16 to 65. 18 in 100 people. Page 3 of 10. 999 or 111. 8 hours a day."),
        _page("The group meets for 2 hours a month, on 4 December."),
        _page("Each minister has a team. The Prime Minister leads the government."),
        "There are 42 ICBs in England. A page with no date is not a lesson.",
        "---\ntitle: News\nchecked: 2026-11-22\n---\n\nThe rules changed recently.",
    ),
    look_at_page=_look,
)
