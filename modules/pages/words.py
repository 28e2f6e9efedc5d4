"""The Words page and the page of one word."""

from collections.abc import Iterable
from difflib import get_close_matches

from glossary.term import Term
from modules.pages.frame import framed
from modules.pages.home import place_to_go_on
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit

TOPICS = ("who-is-who", "how-the-nhs-works", "meetings", "improvement", "measuring", "working-together", "safety", "rights", "money", "care-words", "data", "fairness")


def words_page(house: House, visit: Visit, wanted: str = "", letter: str = "", topic: str = "", short: bool = False, everything: bool = False) -> Page:
    """The words that hold what was typed, begin with a letter, belong to a topic, or are short names. All at once only for who asks: there are hundreds."""
    edition = house.edition(visit.look.language)
    terms = house.pack.lexicon.terms
    letters = sorted({first_letter(term) for term in terms})
    filtered = bool(wanted or letter or topic or short)
    found = [term for term in terms if (filtered or everything) and _fits(term, wanted, letter, topic, short)]
    if wanted:
        found.sort(key=lambda term: _nearness(term, wanted.casefold()))
    near = _spelt_like(terms, wanted) if wanted and not found else []
    return framed(
        house, visit, edition, "words.html", edition.say("words.title"),
        found=found or near, near=bool(near), wanted=wanted[:80],
        letter=letter, topic=topic, short=short, letters=letters, topics=TOPICS, filtered=filtered, everything=everything, count=len(terms),
    )  # fmt: skip


def word_page(house: House, visit: Visit, wanted: str) -> Page:
    term = house.pack.lexicon.by_id.get(wanted)
    if term is None:
        return not_found(house, visit)
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "word.html", term.term, term=term, place=place_to_go_on(house, visit, edition))


def first_letter(term: Term) -> str:
    return term.term[0].upper() if term.term[0].isalpha() else "0"


def _names(term: Term) -> Iterable[str]:
    return (name.casefold() for name in (term.term, term.full, *term.also) if name)


def _spelt_like(terms: Iterable[Term], wanted: str) -> list[Term]:
    """Words spelt nearly as typed, the nearest first: who finds spelling hard must not be told that there is no such word."""
    named = {name: term for term in terms for name in _names(term)}
    return list({named[name].id: named[name] for name in get_close_matches(wanted.casefold().strip()[:80], named, n=5, cutoff=0.7)}.values())


def _fits(term: Term, wanted: str, letter: str, topic: str, short: bool) -> bool:
    if wanted and not (any(wanted.casefold().strip() in name for name in _names(term)) or wanted.casefold().strip() in term.plain.casefold()):
        return False
    if letter and first_letter(term) != letter:
        return False
    return not (topic and term.topic != topic) and (not short or term.is_abbreviation)


def _nearness(term: Term, wanted: str) -> int:
    """0 for the very word, 1 for one that begins so, 2 for one with it in its name, 3 for one with it in its meaning."""
    names = list(_names(term))
    if wanted in names:
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    return 2 if any(wanted in name for name in names) else 3
