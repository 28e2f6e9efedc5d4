"""Where reviewers of one page agree: per question, and over all of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Standing = Literal["nobody", "one", "same", "differ"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`by_item` leaves out what nobody answered. `both` counts the questions that two or more answered, `same` those they answered alike."""

    by_item: dict[str, Standing]
    both: int
    same: int
    reviewers: int

    @property
    def in_hundred(self) -> int:
        """How many of 100, rounded; 0 where nothing can be compared."""
        return round(100 * self.same / self.both) if self.both else 0


def agreement(answers: Iterable[tuple[str, str, str]]) -> Agreement:
    """From (item, reviewer, answer)."""
    given: dict[str, dict[str, str]] = defaultdict(dict)
    people: set[str] = set()
    for item, who, answer in answers:
        given[item][who] = answer
        people.add(who)
    by_item: dict[str, Standing] = {item: "one" if len(each) == 1 else "same" if len(set(each.values())) == 1 else "differ" for item, each in given.items()}
    standings = list(by_item.values())
    return Agreement(by_item, standings.count("same") + standings.count("differ"), standings.count("same"), len(people))


def quote_is_on_page(quote: str, source: str) -> bool:
    """Whether a reviewer's quote stands on the page, whatever the spaces, quotation marks and big letters."""
    return not quote.strip() or _flat(quote) in _flat(source)


def _flat(text: str) -> str:
    return " ".join(text.translate({ord(letter): " " for letter in "\"'“”‘’*_`#>|…"}).casefold().split()).strip(" .")
