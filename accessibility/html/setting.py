"""What the renderer needs to know beyond the document: whose words, in which language, with what already saved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from glossary.match import Lexicon
from glossary.term import Term


class Say(Protocol):
    """Gives an interface text in the reader's language, with its `{names}` filled in."""

    def __call__(self, key: str, /, **filled: object) -> str: ...

    def date(self, day: date) -> str:
        """A date in words: 22 November 2026."""
        ...


@dataclass(frozen=True, slots=True)
class Saved:
    """What one person has given in one block.

    `older_words` is true when the question has changed since. `other` is a second version of a note, from another device.
    `version` goes into the form, so that the server sees whether someone saved in between.
    `just_now` is true on the answer to a form: the one time when the page says "Saved".
    """

    choices: tuple[str, ...] = ()
    text: str = ""
    older_words: bool = False
    other: str = ""
    version: str = ""
    just_now: bool = False
    trouble: str = ""


@dataclass(slots=True)
class Setting:
    """One page being rendered for one person. `words` gathers the terms met, in order, while the page is made.

    `link` turns an address in the text into one that works by the door that this person came by.
    `here` is the address of the page, for a way back from a picture on a page of its own; empty where there is no such page.
    `today` is the day on which it is read: an old fact says so. None where nobody knows, as on paper.
    """

    say: Say
    language: str = "en"
    lexicon: Lexicon | None = None
    saved: Mapping[str, Saved] = field(default_factory=dict)
    action: str = "/save"
    hidden: Mapping[str, str] = field(default_factory=dict)
    new_key: Callable[[], str] = lambda: ""
    together: bool = False
    quick_leave: str = ""
    today: date | None = None
    link: Callable[[str], str] = str
    here: str = ""
    words: dict[str, Term] = field(default_factory=dict)
