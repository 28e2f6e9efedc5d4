""" "Plain words, please": one private tap. The sign comes up a little later, so that nobody can tell from a hand on a phone who it was."""

import secrets
from collections.abc import Iterator
from typing import Any

from glossary.match import Lexicon
from glossary.term import Term
from modules.live.plan import Stage

FEWEST_SECONDS, MOST_SECONDS = 5, 25
_NOT_SHOWN = ("id", "kind", "anonymity", "patient", "staff", "note", "minutes", "picture", "of", "theme", "module", "page")


def delay() -> float:
    """Seconds to wait before the sign shows."""
    return FEWEST_SECONDS + secrets.randbelow((MOST_SECONDS - FEWEST_SECONDS) * 1000 + 1) / 1000


def terms_on(stage: Stage | None, lexicon: Lexicon) -> tuple[Term, ...]:
    """The hard words that stand on the screen now, each once, in the order in which they stand there."""
    if stage is None:
        return ()
    said = "\n".join(_texts(stage.screen.model_dump(exclude=set(_NOT_SHOWN))))
    return tuple({match.term.id: match.term for match in lexicon.find(said)}.values())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from _texts(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _texts(inside)
