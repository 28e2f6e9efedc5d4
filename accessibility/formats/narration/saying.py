"""How short names are said: a voice that reads MDT as a word helps nobody. The glossary knows; its `say-it` is written for people and read here."""

import re
from collections.abc import Callable, Iterable

from glossary.term import Term

_LETTERS = re.compile(r"^Say each letter, ((?:[A-Z0-9]+,? ?(?:and )?)+)")
_WORD = re.compile(r"^Say ([a-z][a-z-]*)\.")


def said_as(term: Term) -> str:
    """What a voice is given in place of the short name; "" where the name can be read as it stands."""
    if not term.is_abbreviation or not term.say_it:
        return ""
    letters = _LETTERS.match(term.say_it)
    if letters:
        return " ".join(letters[1].replace(",", " ").split())
    word = _WORD.match(term.say_it)
    return word[1] if word else ""


def speaker(terms: Iterable[Term]) -> Callable[[str], str]:
    """A function that gives a text as it is said."""
    said = {term.term: as_said for term in terms if (as_said := said_as(term))}
    if not said:
        return str
    names = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in sorted(said, key=len, reverse=True))})(?![\w-])")
    return lambda text: names.sub(lambda found: said[found[0]], text)
