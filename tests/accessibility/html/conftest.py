"""A setting to render in: a few terms, and an interface that says its keys."""

from datetime import date

import pytest

from accessibility.html import Setting
from glossary.match import Lexicon
from glossary.term import Term


class Echo:
    """Says the key itself, so that a test sees which text was asked for."""

    def __call__(self, key: str, /, **filled: object) -> str:
        return " ".join([key, *(str(value) for value in filled.values())])

    def date(self, day: date) -> str:
        return day.isoformat()


def a_term(name: str, **more: object) -> Term:
    return Term.model_validate(
        {"id": name.lower().replace(" ", "-"), "term": name, "plain": "What it means.", "example": "One.", "topic": "meetings", "own": True, "checked": "2026-11-22"} | more
    )


@pytest.fixture
def setting() -> Setting:
    return Setting(Echo(), lexicon=Lexicon((a_term("MDT", full="multidisciplinary team"), a_term("agenda"))), new_key=lambda: "a-key")
