"""What is known of a word wherever it stands: how often people meet it, how hard it is likely to be, its syllables, its kind. Worked out once a word, then remembered."""

import json
import re
from operator import mul
from pathlib import Path
from typing import NamedTuple

from accessibility.readability.scores import easy_words
from accessibility.readability.syllables import count
from accessibility.readability.words import cut_words, plain

NUMBERS = Path(__file__).parent / "numbers"
# The difficulty model: see difficulty.py and docs/developers/difficulty.md. It also says how hardness is foretold.
MODEL = json.loads((NUMBERS / "difficulty.json").read_text(encoding="utf-8"))

# What is added up over all words of a text: first what the model sees as means a word, then what only counts, or is used otherwise.
MEANS = ("hardness", "syllables", "polysyllables", "abstract", "decimals", "short_forms", "frequency", "linking", "figures", "unfamiliar", "learned")
SUMS = (*MEANS, "content", "content_hardness", "rarity", "letters", "hard", "long")
SYLLABLES = SUMS.index("syllables")
CONTENT = SUMS.index("content")
RARE = 5.0  # Zipf: a word met less than 100 times in a million words begins to count as rare
NAMED_RARE = 3.6  # Zipf: below this a word is named to the author as rare
FIGURE_HARDNESS = 2.0  # on the scale of 1 to 6 on which people judged words


class Facts(NamedTuple):
    """sums: the word's part in each of SUMS. named: whether it is rare, long, abstract, a short form, a decimal or percentage. zipf: how often people meet it, 3 is once in a
    million words, 6 once in a thousand. pull: its part in what the model makes of means."""

    sums: tuple[float, ...]
    named: tuple[bool, bool, bool, bool, bool]
    zipf: float
    pull: float


def _read_frequency() -> dict[str, float]:
    """Lines are "Zipf word word ..."; lines that begin with # are for people."""
    table: dict[str, float] = {}
    for line in (NUMBERS / "frequency.txt").read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            value, *words = line.split()
            table.update(dict.fromkeys(words, float(value)))
    return table


_FREQUENCY = _read_frequency()
UNSEEN = min(_FREQUENCY.values()) - 0.3  # Zipf of a word that is not in the table
# Endings that a word may have lost in the table, with what to put in their place; a form of a known word is a little rarer than the word.
_ENDINGS = (
    *(("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", "")),
    *(("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("isation", "ization")),
)
_SPELLINGS = (("ae", "e"), ("oe", "e"), ("our", "or"))
_ABSTRACT = re.compile(r".{3,}(?:tion|sion|ment|ness|ity|ance|ence|ism|ency|ancy|ure)s?\Z")
_LEARNED = re.compile(r".{3,}(?:ic|al|ous|ive|able|ible|ary)\Z")
_LINKING = frozenset({"which", "whom", "whose", "whereas", "by", "as", "upon", "of", "in"})
_GRAMMAR = frozenset(
    cut_words(
        "a an the of to in on at by for from with and or but nor so yet as if than that which who whom whose what when where why how this these those there here i me my "
        "mine we us our ours you your yours he him his she her hers it its they them their theirs myself yourself himself herself itself ourselves themselves is am are "
        "was were be been being do does did done have has had having will would shall should can could may might must not no don't doesn't didn't isn't aren't wasn't "
        "weren't can't couldn't won't wouldn't i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll they'll i'd you'd "
        "he'd she'd we'd they'd all any both each every few many more most much other some such only own same too very just also up down out off over under again then "
        "once into onto about between through during before after above below until while because since although though unless whether per via upon within without"
    )
)


def zipf(small: str) -> float:
    """How often people meet a word in small letters: its own value, or that of the rarest of its parts, or of the word it is a form of."""
    known = _FREQUENCY.get(small)
    if known is not None:
        return known
    parts = [part for part in re.split(r"[-/.'&:,%]", small.removesuffix("'s")) if part and not part.isdecimal()]
    if not parts or parts[0] != small:
        return min((zipf(part) for part in parts), default=RARE)
    for ending, instead in _ENDINGS:
        if small.endswith(ending) and len(small) > len(ending) + 3:
            known = _FREQUENCY.get(small[: -len(ending)] + instead)
            if known is not None:
                return known - 0.4
    for british, american in _SPELLINGS:
        if british in small and small.replace(british, american) in _FREQUENCY:
            return _FREQUENCY[small.replace(british, american)]
    return UNSEEN


def word_shape(small: str) -> tuple[float, ...]:
    """What the hardness of a word is foretold from: Zipf value, its square, syllables, letters, letters up to 8, whether it is abstract."""
    return _shape(zipf(small), count(small), sum(map(str.isalnum, small)), bool(_ABSTRACT.match(small)))


def _shape(often: float, syllables: int, letters: int, abstract: bool) -> tuple[float, ...]:
    return often, often * often, syllables, letters, min(letters, 8), abstract


def _hardness(shape: tuple[float, ...]) -> float:
    """1 (everyone knows it) to 6, as people would say of a word of this shape."""
    foretold: float = MODEL["hardness"]["base"] + sum(map(mul, MODEL["hardness"]["weights"], shape))
    return min(max(foretold, 1.0), 6.0)


def _facts(word: str) -> Facts:
    small = plain(word)
    figure = any(map(str.isdecimal, small))
    grammar = small in _GRAMMAR
    meaning = not grammar and not figure
    short_form = len(word) > 1 and word.isupper() and not figure
    content = meaning and not word[0].isupper()  # a capital inside a sentence is a name; a sentence's first word comes without its capital
    often = RARE if figure else zipf(small)
    syllables = count(word)
    letters = sum(map(str.isalnum, word))
    abstract = bool(_ABSTRACT.match(small))
    hardness = FIGURE_HARDNESS if figure else _hardness(_shape(often, syllables, letters, abstract))
    decimal = figure and ("." in word or "%" in word) and word[-1] != "m"
    unfamiliar = small not in easy_words()
    means = (hardness, syllables, syllables > 2, abstract, decimal, short_form, often, small in _LINKING, figure, unfamiliar, bool(_LEARNED.match(small)))
    others = (content, hardness * content, max(0.0, RARE - often) * meaning, letters, unfamiliar and syllables > 2, letters > 6)
    pull = sum(weight * (value - usual) for weight, value, usual in zip(MODEL["weights"], means, MODEL["means"], strict=True))
    return Facts((*means, *others), (content and often < NAMED_RARE, content and syllables > 3, abstract, short_form, decimal), often, pull)


class _Table(dict[str, Facts]):
    """Facts by word as written. Emptied when somebody's made-up words have filled it."""

    def __missing__(self, word: str) -> Facts:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = _facts(word)
        return found


FACTS = _Table()  # FACTS[word], for a word inside a sentence


def opening(word: str) -> str:
    """A sentence's first word, without the capital that only its place gave it."""
    return word.lower() if word[1:].islower() or len(word) == 1 else word
