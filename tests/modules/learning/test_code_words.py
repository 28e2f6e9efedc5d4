"""The list of code words never changes: people hold codes on paper, and a word's place in the list is its number."""

from hashlib import sha256
from itertools import combinations
from pathlib import Path

from modules.learning.codes import code_words

FILE = Path(__file__).parents[3] / "modules" / "learning" / "code_words.txt"


def test_the_list_is_the_one_that_codes_on_paper_were_made_from() -> None:
    assert "98cff2f3e03fe7b5095febab19f9c296b58cdd1b3e804f8ff49ae65c90e1f1a9" == sha256(FILE.read_bytes()).hexdigest()


def test_the_words_are_easy_to_say_apart() -> None:
    words = code_words()
    assert 2048 == len(set(words))
    assert list(words) == sorted(words)
    assert [] == [word for word in words if not (word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8)]
    assert [] == [(one, two) for one, two in combinations(words, 2) if two.startswith(one)]
