"""How short names and numbers are said in English: a voice that reads MDT as a word, or 999 as a count, helps nobody.

The glossary knows the names; its `say-it` is written for people and read here.
"""

import re
from collections.abc import Callable, Iterable

from glossary.term import Term

_LETTERS = re.compile(r"^Say each letter, ((?:[A-Z0-9]+,? ?(?:and )?)+)")
_WORD = re.compile(r"^Say (?:it as the word )?([a-z][a-z-]*)[.,]")
_AND_A_WORD = re.compile(r"^Say ([A-Z](?: [A-Z])*), then the word ([a-z]+)\.")
_THEN_LETTERS = re.compile(r"^Say ([A-Z](?: [A-Z])*), then each letter, ([A-Z](?: [A-Z])*)\.")
_PHONE = re.compile(r"(?<![\w.,£-])(?:0\d{2,4}(?: \d{3,4}){1,2}|999|111)(?![\w%]|[.,:-]\d| in \d)")
_HOURS = re.compile(r"(?<![\w:])(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)(?![\w:])")
_POUNDS = re.compile(r"£(\d+(?:,\d{3})*)(?:\.(\d\d))?(?![\d.]\d)")


def said_as(term: Term) -> str:
    """What a voice is given in place of the short name; "" where the name can be read as it stands."""
    if not term.is_abbreviation or not term.say_it:
        return ""
    if letters := _LETTERS.match(term.say_it):
        return " ".join(letters[1].replace(",", " ").split())
    if parts := _AND_A_WORD.match(term.say_it) or _THEN_LETTERS.match(term.say_it):
        return f"{parts[1]} {parts[2]}"
    word = _WORD.match(term.say_it)
    return f"{word[1]} {term.term.partition(' ')[2]}".strip() if word else ""


def speaker(terms: Iterable[Term]) -> Callable[[str], str]:
    """A function that gives a text as it is said."""
    said = {term.term: as_said for term in terms if (as_said := said_as(term))}
    if not said:
        return numbers
    names = re.compile(rf"(?<![\w-])({'|'.join(re.escape(name) for name in sorted(said, key=len, reverse=True))})(s)?(?![\w-])")
    return lambda text: numbers(names.sub(lambda found: said[found[1]] + ("'s" if found[2] else ""), text))


def numbers(text: str) -> str:
    """Money and hours as people say them, and a number to call digit by digit: nobody dials "nine hundred and ninety-nine"."""
    text = _PHONE.sub(lambda phone: ", ".join(" ".join(group) for group in phone[0].split()), text)
    return _HOURS.sub(r"\1:\2 to \3:\4", _POUNDS.sub(_pounds, text))


def _pounds(money: re.Match[str]) -> str:
    pounds = "1 pound" if money[1] == "1" else f"{money[1]} pounds"
    return f"{pounds} {money[2]}" if money[2] and money[2] != "00" else pounds
