"""What a word is. Rules, scores and word lists all cut by this one pattern, so that they always count the same words."""

import re
from functools import lru_cache

# A word, number, time, date, short form or percentage: don't, COVID-19, 5:30pm, 1,000, 03/04/2026, e.g, A&E, and/or, 66%.
WORD = re.compile(r"[^\W_]+(?:(?:[.'’&/:\-‑]|,(?=\d))[^\W_]+)*%?")


def cut_words(text: str) -> list[str]:
    """The words of `text` as they are written, in order."""
    return WORD.findall(text)


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word as lists hold it: small letters, a straight apostrophe, an ordinary hyphen."""
    return word.casefold().replace("’", "'").replace("‑", "-")
