"""What a page has and lacks as a whole: facts to show beside the findings, never counted against a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from accessibility.readability.headings import heads, title
from accessibility.readability.page import Page, Passage

_ACTS = frozenset(
    "ask book bring call check choose come contact cover do drink eat fill find follow get give go join keep learn look make order phone practise read register "
    "remove rest say see send sign sit speak start stop swallow take talk tell think try use visit wait wash watch write".split()
)
_TOP_WORDS = 150
"""What stands in the first 150 words is what most people see without scrolling far on a phone."""
_CHECKED = ("checked", "reviewed", "last-reviewed", "last_reviewed", "page_last_reviewed", "date-checked", "updated", "last-updated", "last_updated", "date")
_OWNER = ("owner", "author", "authors", "made-by", "made_by", "publisher", "credit", "contact", "team", "organisation")
_SOURCES = ("sources", "source", "references", "evidence")
_SUMMARY = ("goal", "summary", "description", "lede", "intro", "subtitle")
_SUMMARY_HEADINGS = ("summary", "key facts", "in short", "key points", "at a glance", "main points", "in brief", "what this page is about")
_CHECKED_TEXT = re.compile(r"\b(?:last )?(?:checked|reviewed|updated)\b[^.\n]{0,40}\b(?:19|20)\d\d\b|\b(?:next|due for) review\b", re.IGNORECASE)
_OWNER_TEXT = re.compile(r"\b(?:written|produced|made|published|reviewed) by\b|\bwe wrote (?:it|this)\b|\bcontact us\b|©", re.IGNORECASE)
_SOURCE_HEADINGS = ("sources", "source", "references", "evidence", "where this comes from", "where the facts come from")
_ABOUT = re.compile(
    r"\b(?:this|the) (?:page|guide|lesson|leaflet|letter|information|booklet|module|section)\b|\byou (?:will|can) (?:learn|find|read)\b|\bin short\b", re.IGNORECASE
)
_LONGEST_TITLE = 65


@dataclass(frozen=True, slots=True)
class PageFact:
    """One question about the page. `words` says what is good, or what is missing and how to add it."""

    name: str
    present: bool
    words: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The six facts, always in this order."""

    message: PageFact
    action: PageFact
    summary: PageFact
    checked: PageFact
    owner: PageFact
    sources: PageFact

    @property
    def all(self) -> tuple[PageFact, ...]:
        return self.message, self.action, self.summary, self.checked, self.owner, self.sources

    @property
    def good(self) -> tuple[PageFact, ...]:
        return tuple(fact for fact in self.all if fact.present)

    @property
    def missing(self) -> tuple[PageFact, ...]:
        return tuple(fact for fact in self.all if not fact.present)


def page_facts(page: Page) -> PageFacts:
    """Look at the page as a whole. Front matter counts: a site shows it."""
    top = _top(page)
    return PageFacts(_message(page), _action(top), _summary(page, top), _checked(page), _owner(page), _sources(page))


def _top(page: Page) -> list[Passage]:
    """The passages of the first words, headings left out."""
    found: list[Passage] = []
    words = 0
    for passage in page.passages:
        if passage.kind in ("paragraph", "item", "field") and words < _TOP_WORDS:
            found.append(passage)
            words += sum(len(sentence.words) for sentence in passage.sentences)
    return found


def _message(page: Page) -> PageFact:
    found = heads(page)
    named = title(page) or (found[0].text if found and found[0].level == 1 else "")
    main = [head for head in found if head.level == 1]
    if not named:
        return PageFact("message", False, "The page has no title. Give it one that says what it is about, and what people can do with it.")
    if len(main) > 1:
        return PageFact("message", False, f"The page has {len(main)} main headings. Choose the one thing that people should take away.")
    if len(named) > _LONGEST_TITLE:
        return PageFact("message", False, f"The title has {len(named)} characters. In {_LONGEST_TITLE} or fewer it says one thing, and all of it shows in a list of results.")
    return PageFact("message", True, f"One main message: “{named}”.")


def _action(top: list[Passage]) -> PageFact:
    for passage in top:
        for sentence in passage.sentences:
            first = [word for word in sentence.small[:3] if word not in ("please", "first", "then", "do", "not", "always", "never")]
            if (first and first[0] in _ACTS) or "you can" in sentence.text or "You can" in sentence.text:
                return PageFact("action", True, f"What to do comes early: “{_short(sentence.text)}”")
    return PageFact("action", False, f"The first {_TOP_WORDS} words do not say what people can do. Put the most useful step near the top.")


def _summary(page: Page, top: list[Passage]) -> PageFact:
    given = _given(page, _SUMMARY)
    if given:
        return PageFact("summary", True, f"A summary is there: “{_short(given)}”")
    if any(head.text.casefold().rstrip(":") in _SUMMARY_HEADINGS for head in heads(page)):
        return PageFact("summary", True, "A part of the page sums it up.")
    if top and _ABOUT.search(top[0].text):
        return PageFact("summary", True, "The first lines say what the page is about.")
    return PageFact("summary", False, "There is no summary. Say in 1 or 2 sentences at the top what people will find here.")


def _checked(page: Page) -> PageFact:
    given = _given(page, _CHECKED)
    if given:
        return PageFact("checked", True, f"It says when it was checked: {given}.")
    if _CHECKED_TEXT.search(page.source):
        return PageFact("checked", True, "It says when it was checked.")
    return PageFact("checked", False, "It does not say when it was last checked. Add the date, so that people know whether to trust it.")


def _owner(page: Page) -> PageFact:
    given = _given(page, _OWNER)
    if given:
        return PageFact("owner", True, f"It says who looks after it: {given}.")
    if _OWNER_TEXT.search(page.source):
        return PageFact("owner", True, "It says who made it.")
    return PageFact("owner", False, "It does not say who looks after it. Add a name or a team that people can write to.")


def _sources(page: Page) -> PageFact:
    # A list in front matter has no value on its own line, so it is not among the plain facts.
    listed = any(re.search(rf"^{name}:", page.source[:3000], re.MULTILINE) for name in _SOURCES)
    if listed or any(head.text.casefold().rstrip(":") in _SOURCE_HEADINGS for head in heads(page)):
        return PageFact("sources", True, "It says where its facts come from.")
    return PageFact("sources", False, "It does not say where its facts come from. List the sources, even if people rarely open them.")


def _given(page: Page, names: Iterable[str]) -> str:
    """The first of these facts that the front matter gives, or nothing."""
    return next((page.facts[name] for name in names if page.facts.get(name)), "")


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 14 else " ".join(words[:14]) + "…"
