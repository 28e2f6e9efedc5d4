"""Sayings in all their forms: "bursting at the seams", "took your views on board", "at her wits' end". The list of fixed ones is `wording/idiom.yaml`."""

import re
from functools import lru_cache

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import LONGEST
from accessibility.readability.rules._ways.sayings import SAYINGS, VERBS
from accessibility.readability.settings import Settings
from glossary.term import Source

_OWN = ("your", "my", "our", "their", "his", "her")


def _by_word() -> dict[str, list[tuple[str, str, str, frozenset[str]]]]:
    """For each word that wakes a saying: (the saying, what to write instead, words that make it fine, words of which it has one)."""
    table: dict[str, list[tuple[str, str, str, frozenset[str]]]] = {}
    for row in SAYINGS.strip().splitlines():
        say, unless, sayings = row.split(" | ")
        for saying in sayings.split(" ; "):
            waking = saying[saying.index("*") + 1 :].partition(" ")[0]
            others = [token for token in saying.split() if token[0] not in "*("]
            near = frozenset(word for way in _ways(max(others, key=len)) for word in as_words(way)) if others else frozenset()
            for word in {max(as_words(text), key=len) for text in _ways(waking)}:
                table.setdefault(word, []).append((saying, say, unless, near))
    return table


def _ways(token: str) -> list[str]:
    """Every way to write one piece of a saying."""
    if token.startswith("V:"):
        return [form for verb in token[2:].split("/") for form in _FORMS.get(verb, (verb.replace("_", " "),))]
    found: list[str] = []
    for each in token.split("/"):
        if each.startswith("OWN"):
            found += [own + each[3:].replace("_", " ") for own in _OWN]
        else:
            found.append(each.replace("_", " "))
    return found


_FORMS = {forms.split()[0]: tuple(forms.split()) for forms in VERBS.replace("\n", " ").split(", ")}
_WAKES = _by_word()


@lru_cache(maxsize=2048)
def _pattern(saying: str) -> re.Pattern[str]:
    made = ""
    for token in saying.replace("*", "").split():
        may = token.startswith("(")
        ways = "|".join(re.escape(" ".join(as_words(way))) for way in _ways(token.strip("()")))
        made += f"(?:(?:{ways}) )?" if may else f"(?:{ways}) "
    return re.compile(rf"(?<!\S){made[:-1]}(?!\S)")


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    if sentence.passage.kind not in PROSE or len(small) > LONGEST:
        return None
    fits = [each for each in _WAKES[small[at]] if not each[3] or not each[3].isdisjoint(small)]
    if not fits:
        return None
    joined = " ".join(small)
    here = sum(map(len, small[:at])) + at
    for saying, say, unless, _ in fits:
        for found in _pattern(saying).finditer(joined):
            if not found.start() <= here < found.end() or not set(unless.split()).isdisjoint(small):
                continue
            first = joined.count(" ", 0, found.start())
            last = first + joined.count(" ", found.start(), found.end())
            start, end = sentence.span(first, last)
            if not is_guarded(sentence, first, last, (start, end)) and ", " not in sentence.passage.text[start:end]:
                return mark(sentence, first, last, f"Say what it means: “{say}”, or the like.")
    return None


RULE = Rule(
    id="idiom",
    title="This is not meant word for word",
    why="Figures of speech puzzle people who read word for word, such as many autistic people and people who learnt English later.",
    better="Say what you mean in plain words.",
    severity="should",
    certainty="likely",
    source=Source(title="How we write", publisher="NHS digital service manual", address="https://service-manual.nhs.uk/content/how-we-write", read=NHS_READ),
    before="Let us touch base next week and get the ball rolling.",
    after="Let us talk next week and start.",
    flagged=(
        "The ward is ⟦bursting at the seams⟧.",
        "We ⟦took your views on board⟧.",
        "She felt ⟦on top of the world⟧.",
        "They ⟦gave us a bell⟧ on Monday.",
        "Do not ⟦bottle up⟧ your feelings.",
        "She is ⟦at her wits’ end⟧.",
        "It will ⟦tide you over⟧ until Monday.",
        "Staff are ⟦run off their feet⟧.",
        "The nurse will ⟦talk you through⟧ it.",
    ),
    fine=(
        "Sleeve seams can rub: the coat is bursting at the seams.",
        "Hold it in your other hand.",
        "Get on board the bus.",
        "Hold your breath for 10 seconds.",
        "Warm the bottle up.",
        "Sleep on your side. Sleep on it, on your back or on your stomach.",
        "Turn the corner by the lift.",
        "The door is open. Put your feet on the stool.",
        "Walk through the door.",
    ),
    look_at_word=_look,
    wakes=_WAKES.__contains__,
)
