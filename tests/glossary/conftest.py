import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from glossary.match import Lexicon
from glossary.term import Term

MakeTerm = Callable[..., Term]


@pytest.fixture
def term() -> MakeTerm:
    """A term in a few words: `term("MDT", full="multidisciplinary team")`."""

    def make(word: str, **more: Any) -> Term:
        name = "-".join(re.findall("[a-z0-9]+", word.lower()))
        whole = {"id": name, "term": word, "plain": "What it means.", "example": "An example.", "topic": "meetings", "own": True, "checked": "2026-11-22"}
        return Term.model_validate(whole | more)

    return make


@pytest.fixture
def found(term: MakeTerm) -> Callable[..., list[str]]:
    """The stretches of a text that are marked, given the terms there are."""

    def find(text: str, *terms: Term) -> list[str]:
        matches = Lexicon(terms).find(text)
        assert all(one.end <= two.start for one, two in pairwise(matches))
        return [text[match.start : match.end] for match in matches]

    return find
