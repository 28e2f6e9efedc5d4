"""What makes a passphrase good enough, told kindly. Length counts, not signs and capitals: four words are easy to keep in mind and hard to guess.

Source: National Cyber Security Centre, "Password administration for system owners" and "Three random words", read 2026-11-22.
"""

import re
import unicodedata

FEWEST_WORDS = 4
FEWEST_LETTERS = 12
MOST_LETTERS = 200  # more would only keep the server busy
_SHORT_WORD = 3
_FEWEST_KINDS = 5  # "aaaaaaaaaaaa" and "121212121212" are long and still a first guess
_FIRST_GUESSES = ("password", "passphrase", "letmein", "qwerty", "123456789", "sidebyside")


def as_kept(typed: str) -> str:
    """The same passphrase, however the device writes its letters and spaces."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def what_is_wrong(typed: str, *names: str) -> str:
    """The interface key of what to mend in a new passphrase, or "". `names` are the person's own, which are the first guesses of others."""
    passphrase = as_kept(typed)
    words = [word for word in re.findall(r"\w+", passphrase) if len(word) >= _SHORT_WORD]
    if len(passphrase) > MOST_LETTERS:
        return "staff.passphrase-long"
    if len(words) < FEWEST_WORDS and len(passphrase) < FEWEST_LETTERS:
        return "staff.passphrase-short"
    bare = re.sub(r"\W+", "", passphrase).casefold()
    own = [re.sub(r"\W+", "", name).casefold() for name in names]
    guessed = any(guess and len(bare) - len(guess) < _FEWEST_KINDS and guess in bare for guess in (*own, *_FIRST_GUESSES))
    if len(set(passphrase.casefold())) < _FEWEST_KINDS or len(set(words)) == 1 < len(words) or guessed:
        return "staff.passphrase-easy"
    return ""
