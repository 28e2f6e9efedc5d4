"""All words that wait for somebody to decide: what authors proposed, what panels had explained, what readers asked for or still do not understand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from glossary.term import Term
from modules.authoring.accepting import term_id
from modules.authoring.entries import home_of
from modules.pages.house import House
from modules.pages.new_terms import hard_in, is_known, terms_of
from modules.storage.terms import Decided, Heard, Source, decided_terms, explained_for_panels, heard_of_words, open_terms

UNCLEAR = ("unclear", "wrong", "kind")
"""Kinds of messages that ask for other words; the others praise, or tell of a fault of the site."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`source` and `about` name it. The form begins with `word` to `topic`; `term` is the one that is in the list already.

    `said` is what readers wrote, `count` how many of them there were; `note` the reason that was given when it was first accepted.
    """

    source: Source
    about: str
    newest: int
    word: str
    plain: str = ""
    example: str = ""
    topic: str = ""
    term: Term | None = None
    who: str = ""
    day: date | None = None
    file: str = ""
    said: tuple[str, ...] = ()
    count: int = 0
    note: str = ""
    hard: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its place on the page."""
        return f"{self.source}-{term_id(self.about)}"


def asked_words(house: House) -> tuple[Asked, ...]:
    """What nobody has decided about yet."""
    decided = decided_terms(house.store)
    heard = heard_of_words(house.store)
    return (*_from_authors(house), *_from_panels(house, decided), *_still_not_clear(house, decided, heard), *_asked_for(house, decided, heard))


def _from_authors(house: House) -> Iterator[Asked]:
    for each in open_terms(house.store):
        words = {"term": each.word, "plain": each.plain, "example": each.example, "topic": each.topic}
        yield Asked("editor", each.id, 0, each.word, each.plain, each.example, each.topic, None, each.who, each.at.date(), each.file, hard=hard_in(house, words))


def _from_panels(house: House, decided: Iterable[Decided]) -> Iterator[Asked]:
    done = {each.about for each in decided if each.source == "panel"}
    for each in explained_for_panels(house.store):
        term = _term_of(house, each.word)
        if each.about not in done and term and home_of(terms_of(house), term.id):
            yield _of_term(term, "panel", each.about, 0, who=each.who, day=each.at.date(), note=each.why)


def _still_not_clear(house: House, decided: Iterable[Decided], heard: Iterable[Heard]) -> Iterator[Asked]:
    newest = {each.about: each.newest for each in reversed([each for each in decided if each.source == "unclear"])}
    by_term: dict[str, list[Heard]] = {}
    for each in heard:
        if each.word in house.pack.lexicon.by_id and each.kind in UNCLEAR and each.id > newest.get(each.word, 0):
            by_term.setdefault(each.word, []).append(each)
    for name, messages in by_term.items():
        said = tuple(each.text for each in messages if each.text)
        yield _of_term(house.pack.lexicon.by_id[name], "unclear", name, messages[-1].id, day=messages[-1].on_day, said=said, count=len(messages))


def _asked_for(house: House, decided: Iterable[Decided], heard: Iterable[Heard]) -> Iterator[Asked]:
    done = {each.about for each in decided if each.source == "asked"}
    for each in heard:
        if each.word or not each.text or each.kind not in UNCLEAR or str(each.id) in done:
            continue
        word = _word_asked_for(house, each.text)
        if not is_known(house, word):
            yield Asked("asked", str(each.id), each.id, word, day=each.on_day, said=(each.text,), count=1)


def _of_term(term: Term, source: Source, about: str, newest: int, who: str = "", day: date | None = None, said: tuple[str, ...] = (), count: int = 0, note: str = "") -> Asked:
    return Asked(source, about, newest, term.term, term.plain, term.example, term.topic, term, who, day, "", said, count, note)


def _term_of(house: House, word: str) -> Term | None:
    """The term that explains this word: by its name, else by where it would be marked."""
    lexicon = house.pack.lexicon
    found = lexicon.by_id.get(term_id(word))
    return found or next((match.term for match in lexicon.find(word)), None)


def _word_asked_for(house: House, text: str) -> str:
    """The page to ask for a word begins the message for them: see `words.missing-ask`. Empty where it says something else."""
    for edition in house.pack.editions.values():
        before, _, after = edition.say("words.missing-ask").partition("{word}")
        line = text.splitlines()[0].strip() if text.strip() else ""
        if line.startswith(before) and line.endswith(after):
            return line[len(before) : len(line) - len(after)].strip()[:80]
    return ""
