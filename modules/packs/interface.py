"""The words on buttons and forms: kept in content, never in code."""

import re
from collections.abc import Mapping
from datetime import date

MONTHS = "date.months"
GAP = re.compile(r"\{(\w+)\}(\.(?!\.))?")


class Interface:
    """Says an interface text in one language. A text that is missing there is said in the first language, and reported."""

    def __init__(self, language: str, texts: Mapping[str, str], fallback: Mapping[str, str] | None = None) -> None:
        self.language = language
        self.texts = {**(fallback or {}), **texts}
        self.missing = tuple(sorted(set(fallback or {}) - set(texts)))

    def __call__(self, key: str, /, **filled: object) -> str:
        text = self.texts.get(key)
        if text is None:
            return key
        # Not str.format: that would let a pack look into our objects, and a stray bracket would break the page.
        return GAP.sub(lambda gap: _filled(gap, filled), text) if filled else text

    def date(self, day: date) -> str:
        """A date in words: 22 November 2026. Two machines with two locales must say the same, so the months are words of the pack."""
        months = self.texts.get(MONTHS, "").split()
        month = months[day.month - 1] if len(months) == 12 else f"{day.month:02}"
        return f"{day.day} {month} {day.year}"


def _filled(gap: re.Match[str], filled: Mapping[str, object]) -> str:
    """What goes into a gap. A title that ends a sentence of its own gets no second full stop: "What is it? Page 1", not "What is it?. Page 1"."""
    if gap[1] not in filled:
        return gap[0]
    words, stop = str(filled[gap[1]]), gap[2] or ""
    return words if words.endswith((".", "?", "!")) else words + stop


def flat(texts: object, before: str = "") -> dict[str, str]:
    """`{"check": {"button": "Save"}}` as `{"check.button": "Save"}`."""
    found: dict[str, str] = {}
    if isinstance(texts, dict):
        for name, inside in texts.items():
            found.update(flat(inside, f"{before}.{name}" if before else str(name)))
    elif texts is not None:
        found[before] = str(texts)
    return found
