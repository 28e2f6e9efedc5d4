"""The words on buttons and forms: kept in content, never in code."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from modules.packs.plurals import FORMS, form_for

MONTHS = "date.months"
COUNTED = ("count", "minutes", "pages")
"""Gaps whose number decides the form of a text."""
GAP = re.compile(r"\{(\w+)\}(\.(?!\.))?")
_FORM = re.compile(rf"\.(?:{'|'.join(FORMS)})$")


class Interface:
    """Says an interface text in one language. A text that is missing there is said in the first language, and reported.

    A text with a number in it may have a form for each kind of number: `pages: {one: "{count} page", other: "{count} pages"}`. Each language has
    the forms that it needs, whatever the others have.
    """

    def __init__(self, language: str, texts: Mapping[str, str], fallback: Mapping[str, str] | None = None, fallback_language: str = "en") -> None:
        self.language = language
        self.own = dict(texts)
        self.fallback = dict(fallback or {})
        self.fallback_language = fallback_language
        self.texts = {**self.fallback, **texts}
        self.missing = tuple(sorted(key for key in self.fallback if not _covered(key, texts)))

    def __call__(self, key: str, /, **filled: object) -> str:
        text = self._text(key, filled)
        if text is None:
            return key
        # Not str.format: that would let a pack look into our objects, and a stray bracket would break the page.
        return GAP.sub(lambda gap: _filled(gap, filled), text) if filled else text

    def _text(self, key: str, filled: Mapping[str, object]) -> str | None:
        """Our own words first, in the form for the number; then those of the first language."""
        number = next((int(filled[name]) for name in COUNTED if isinstance(filled.get(name), int)), None)  # type: ignore[call-overload]
        for language, texts in ((self.language, self.own), (self.fallback_language, self.fallback)):
            for name in _names(key, language, number):
                if name in texts:
                    return texts[name]
        return None

    def forms(self, key: str) -> dict[str, str]:
        """The forms of a counted text, for a script that counts on: `{"two": "{count} funud", "other": "{count} munud"}`."""
        texts = self.own if _covered(key, self.own) else self.fallback
        own: dict[str, str] = {form: texts[f"{key}.{form}"] for form in FORMS if f"{key}.{form}" in texts}
        return own if "other" in own else {**own, "other": self(key)}

    def date(self, day: date) -> str:
        """A date in words: 22 November 2026. Two machines with two locales must say the same, so the months are words of the pack."""
        months = self.texts.get(MONTHS, "").split()
        month = months[day.month - 1] if len(months) == 12 else f"{day.month:02}"
        return f"{day.day} {month} {day.year}"


def _names(key: str, language: str, number: int | None) -> Iterator[str]:
    if number is not None:
        yield f"{key}.{form_for(language, number)}"
        yield f"{key}.other"
    yield key
    yield f"{key}.other"  # a number such as 2.5, or one that a script fills in later


def _covered(key: str, texts: Mapping[str, str]) -> bool:
    """Whether a text is there, in whatever forms: one language has one for each kind of number, another has one for all."""
    bare = _FORM.sub("", key)
    return key in texts or any(f"{key}.{form}" in texts for form in FORMS) or (bare != key and (bare in texts or f"{bare}.other" in texts))


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
