"""The code that opens a room: 6 characters that are hard to misread and easy to type on a phone.

29 signs without look-alikes (no 0 and O, 1 and I and L, 2 stands without Z, 5 without S). Never 3 letters in a row, so that no code is a word.
That leaves 182 million codes. With the limits of `modules/storage/rooms/guesses.py` one place gets 120 wrong ones an hour, and all together 3,000 and then
3 from each further place. With 20 open rooms a guesser from a few places finds one in 4 months of guessing day and night, and one who has 10,000 places
in 12 days; and a code opens no more than what is on the wall.
"""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY"
LENGTH = 6
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_LIKE_A_WORD = re.compile("[A-Z]{3}")
_MEANT = str.maketrans({"S": "5", "Z": "2", "s": "5", "z": "2"})
"""What people type for a sign that looks like one of ours."""


def new_code() -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if not _LIKE_A_WORD.search(code):
            return code


def read_code(typed: str) -> str | None:
    """The code in what somebody typed: small or big letters, with any spaces, hyphens or full stops. None if it cannot be one."""
    bare = re.sub(r"[\s.\-–_]", "", typed[:40]).translate(_MEANT).upper()
    return bare if _CODE.fullmatch(bare) else None


def spaced(code: str) -> str:
    """As it is shown and said: two groups of three."""
    return f"{code[:3]} {code[3:]}"
