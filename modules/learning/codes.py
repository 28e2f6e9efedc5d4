"""The resume code: 4 plain words that can be spoken over the phone, and the same code in digits.

A code is 4 of 2,048 words: 44 bits, 17.6 million million codes. It is derived from a person's random id and the server's
key by HMAC-SHA256, so it can be shown again at any time and is stored nowhere. Storage keeps an HMAC of it to find it by.
With 100,000 people and the global limit of 600 wrong codes an hour (`modules/storage/guesses.py`), one lucky guess is to be
expected once in about 33 years.
"""

import hmac
import re
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

WORDS_IN_CODE = 4
BITS_A_WORD = 11
ID_BYTES = 16


@lru_cache(maxsize=1)
def code_words() -> tuple[str, ...]:
    """The 2,048 words, in the order that gives each its number."""
    words = tuple((Path(__file__).parent / "code_words.txt").read_text(encoding="ascii").split())
    if len(words) != 1 << BITS_A_WORD:
        raise ValueError(f"code_words.txt has {len(words)} words. It needs {1 << BITS_A_WORD}.")
    return words


def code_for(identity: bytes, key: bytes) -> str:
    """The code of this id, as words with spaces between them."""
    number = int.from_bytes(hmac.digest(key, b"resume code" + identity, sha256)[:8], "big")
    places = [(number >> (BITS_A_WORD * turn)) % (1 << BITS_A_WORD) for turn in range(WORDS_IN_CODE)]
    return " ".join(code_words()[place] for place in places)


def digits(code: str) -> str:
    """The same code in digits: 4 numbers of 4 digits, for a phone's number keys."""
    return " ".join(f"{code_words().index(word):04}" for word in code.split())


def read_code(typed: str) -> str | None:
    """The code in what somebody typed: words or digits, with any capitals, spaces, hyphens or full stops. None if it is not one."""
    words = re.findall(r"[a-z]+", typed.lower())
    if len(words) == WORDS_IN_CODE and all(word in code_words() for word in words):
        return " ".join(words)
    numbers = re.sub(r"\D", "", typed)
    if not words and len(numbers) == 4 * WORDS_IN_CODE:
        places = [int(numbers[place : place + 4]) for place in range(0, len(numbers), 4)]
        if all(place < len(code_words()) for place in places):
            return " ".join(code_words()[place] for place in places)
    return None


def nearest_words(typed: str) -> dict[str, str]:
    """For each typed word that is in no code, the word that was most likely meant. Says nothing about which codes exist."""
    found: dict[str, str] = {}
    for word in re.findall(r"[a-z]+", typed.lower())[: WORDS_IN_CODE * 2]:
        if word not in code_words():
            close = get_close_matches(word[:12], code_words(), n=1, cutoff=0.7)
            found[word] = close[0] if close else ""
    return found


def finder(code: str, key: bytes) -> str:
    """What a code is looked up by, so that the database alone gives no code away."""
    return hmac.new(key, b"find by code" + code.encode(), sha256).hexdigest()


def keeper(identity: bytes) -> str:
    """What a person's things are kept under: a hash, so that the database alone gives no cookie away."""
    return sha256(b"side by side learner" + identity).hexdigest()
