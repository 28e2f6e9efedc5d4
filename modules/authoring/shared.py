"""A page as it is read: facts that it only names stand in it in full.

Sign-offs, panels and measures work on the words that people read. So a fact of `facts/` counts on every page that shows it, and a change of one opens
that part of each of those pages again.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from modules.packs.pack import Pack

_FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})[ \t]*changing\b[^\r\n]*(?:\r\n|\n|\r)(?P<inside>.*?)^(?P=mark)[`~]*[ \t]*(?=[\r\n]|\Z)", re.DOTALL | re.MULTILINE)
_SHOW = re.compile(r"^show:[ \t]*[\"']?([a-z0-9-]+)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_LANGUAGE = re.compile(r"\.([a-z]{2,3}(?:-[a-z]{2,4})?)\.[a-z]+$")


@dataclass(frozen=True)
class Shared:
    """For each language, what the file of each fact says, by its name. `first` is the language that stands in where another has no such page."""

    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    first: str = "en"

    def whole(self, source: str, file: str = "") -> str:
        """`source` with each shared fact in its place, as if it had been written there. `file` says in which language."""
        if "changing" not in source or "show:" not in source:
            return source
        language = _LANGUAGE.search(file)
        here = self.facts.get(language[1] if language else self.first) or self.facts.get(self.first, {})

        def fill(fence: re.Match[str]) -> str:
            show = _SHOW.search(fence["inside"].replace("\r\n", "\n").replace("\r", "\n"))
            fact = here.get(show[1]) if show else None
            if show is None or fact is None:
                return fence[0]
            start, end = fence.start("inside") - fence.start(), fence.end("inside") - fence.start()
            return f"{fence[0][:start]}id: {show[1]}\n{fact.rstrip()}\n{fence[0][end:]}"

        return _FENCE.sub(fill, source)


NOTHING = Shared()


def shared_in(pack: Pack) -> Shared:
    """What the pages of a pack show from `facts/`."""
    facts = {language: {name: fact.text for name, fact in edition.facts.items()} for language, edition in pack.editions.items()}
    return Shared(facts, pack.about.languages[0])
