"""Which form of a text goes with a number: languages differ. From the plural rules of Unicode CLDR, for the languages that we have words in."""

from collections.abc import Mapping
from typing import Literal

Form = Literal["zero", "one", "two", "few", "many", "other"]
FORMS: tuple[Form, ...] = ("zero", "one", "two", "few", "many", "other")
_WELSH: Mapping[int, Form] = {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}
_ARABIC_FEW, _ARABIC_MANY = range(3, 11), range(11, 100)


def form_for(language: str, number: int) -> Form:
    """The form for a whole number. A language that is not known here has one form for 1 and one for the rest.

    >>> form_for("cy", 6)
    'many'
    """
    match language.split("-")[0]:
        case "cy":
            return _WELSH.get(number, "other")
        case "pl":
            return _polish(number)
        case "ar":
            return _arabic(number)
        case _:
            return "one" if number == 1 else "other"


def _polish(number: int) -> Form:
    if number == 1:
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


def _arabic(number: int) -> Form:
    small: dict[int, Form] = {0: "zero", 1: "one", 2: "two"}
    if number in small:
        return small[number]
    if number % 100 in _ARABIC_FEW:
        return "few"
    return "many" if number % 100 in _ARABIC_MANY else "other"
