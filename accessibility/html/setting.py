"""What the renderer needs to know beyond the document: whose words, in which language, with what already saved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from markupsafe import Markup, escape

from accessibility.document import Question
from glossary.match import Lexicon
from glossary.term import Source, Term

Forms = Literal["live", "alone", "told", "paper"]
"""live: sent to the site. alone: the same boxes with no server behind them; a script may keep what is put in, and the reasons open without one.
told: no boxes, the reasons open where they stand (an e-book). paper: a tick box or room to write, and the reasons at the back."""


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
    `language` is that of the buttons; `text` that of the page's own words where it is another one (a page that is not translated yet).
    `media` is where the files of films are.
    `today` is the day on which it is read: an old fact says so. None where nobody knows, as on paper.
    `link` may give "" for an address that leads nowhere by this door: then its words stand without a link.
    `forms` says what a box to fill in becomes: see `Forms`. `word` writes a hard word with its meaning; None: a button that opens it.
    `drawing` places a drawing (its alt text, its SVG) where a page cannot hold it as it is.
    `widest` is how many letters stand side by side where no table can be scrolled, as on paper: a wider table is told row by row. 0: any.
    `asked` gathers the checks met, in order, where their reasons stand elsewhere (`paper`). `sourced` gathers the sources of the boxes met.
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
    media: str = "/films/"
    forms: Forms = "live"
    word: Callable[[str, Term], Markup] | None = None
    drawing: Callable[[str, str], Markup] | None = None
    asked: list[Question] = field(default_factory=list)
    words: dict[str, Term] = field(default_factory=dict)
    widest: int = 0
    sourced: list[Source] = field(default_factory=list)
    text: str = ""

    def told(self, key: str, /, **filled: object) -> Markup:
        """Our own words as HTML. Inside a text in another language they carry their own: a screen reader changes its voice there."""
        return in_language(self.say(key, **filled), self.language, self.text)

    def around(self, key: str, theirs: str, /, **filled: object) -> Markup:
        """The same where our words stand around some of the text's own, such as its title."""
        return said_around(self.say, self.language, self.text, key, theirs, **filled)


def in_language(words: str, language: str, around: str) -> Markup:
    """Words with the mark of their language, where the text around them is in another one."""
    return Markup('<span lang="{}">{}</span>').format(language, words) if words.strip() and around and around != language else escape(words)


def said_around(say: Say, ours: str, text: str, key: str, theirs: str, /, **filled: object) -> Markup:
    """Our words in our language, and in the midst of them `theirs`, which is in the language of the text."""
    before, found, after = say(key, **filled).partition(theirs)
    return in_language(before, ours, text) + escape(found) + in_language(after, ours, text)
