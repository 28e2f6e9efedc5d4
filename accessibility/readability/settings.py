"""What a check knows beside the text: the glossary, the limits, the words that a host or a lesson allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glossary.match import Lexicon

LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "sentence-words": 20,  # could; NHS: up to 20
        "sentence-words-should": 25,
        "sentence-words-must": 40,
        "paragraph-sentences": 5,
        "paragraph-words": 80,
        "section-words": 200,
        "list-items": 10,
        "title-characters": 65,
    }
)


@dataclass(frozen=True)
class Settings:
    """`allowed` are words in small letters that no word rule speaks about. `silent` are rules that are switched off, each with its reason."""

    lexicon: Lexicon | None = None
    limits: Mapping[str, int] = field(default_factory=lambda: LIMITS)
    allowed: frozenset[str] = frozenset()
    silent: Mapping[str, str] = field(default_factory=dict)
    explained_in_place: bool = False
    today: str = ""
    """Year, month, day, as in 2026-11-22: a silence that has run out counts no more. Empty: none runs out."""
