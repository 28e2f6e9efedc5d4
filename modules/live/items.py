"""What people wrote, as pieces that can be shown, grouped, voted on and held. A piece has an id that says nothing of who wrote it or when."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from modules.live.plan import Stage
from modules.live.state import Given, Room


@dataclass(frozen=True, slots=True)
class Item:
    """`held` is the reason why it is not on the wall, or "". `count`: how many wrote the same, or voted for it. `part`: the step or question it belongs to."""

    id: str
    text: str
    held: str = ""
    count: int = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that phones can put dots on, or place in circles: a group of notes, a note, or an idea of the activity's own."""

    id: str
    text: str
    inside: tuple[str, ...] = ()


def items_on(room: Room, stage: Stage) -> tuple[Item, ...]:
    """The pieces that count for what is shown, sorted by their words: never in the order in which they came."""
    given = room.standing(stage)
    match stage.kind:
        case "words" | "journey":
            found = list(_same_words(room, stage.address, given, by_part=stage.kind == "journey"))
        case "questions":
            found = list(_questions(room, stage.address, given))
        case "notes" | "chart":
            found = list(_notes(room, stage, given))
        case _:
            return ()
    votes = stage.kind == "questions"
    return tuple(sorted(found, key=lambda item: (-item.count if votes else 0, item.part, item.text.casefold(), item.id)))


def item_of(room: Room, address: str, phone: str, name: str) -> str:
    """The id of what one phone wrote in one box."""
    return _mark(room.id, address, phone, name)


def word_of(room: Room, address: str, part: str, word: str) -> str:
    """The id of a word: the same whoever wrote it."""
    return _mark(room.id, address, part, word.casefold())


def choices_on(room: Room, stage: Stage) -> tuple[Choice, ...]:
    """What can be chosen on a screen of dots or circles. Notes that are held are not among them; notes that are not shown yet give nothing."""
    screen = stage.screen
    if screen.kind == "circles" and screen.ideas:
        return tuple(Choice(f"i{place}", idea) for place, idea in enumerate(screen.ideas, 1))
    if screen.kind not in ("dots", "circles", "group"):
        return ()
    source = room.plan.by_address.get(stage.beside(screen.of))
    if source is None or room.level(source) == "":
        return ()
    free = [item for item in items_on(room, source) if not item.held]
    groups: dict[str, list[str]] = {}
    for item in free:
        if room.groups.get(item.id):
            groups.setdefault(room.groups[item.id], []).append(item.text)
    named = [Choice("g" + _mark(room.id, source.address, "group", name)[:9], name, tuple(texts)) for name, texts in sorted(groups.items(), key=lambda each: each[0].casefold())]
    return (*named, *(Choice(item.id, item.text) for item in free if not room.groups.get(item.id)))


def texts_of(given: Given) -> dict[str, str]:
    """The texts of an answer by their names; what is no text is left out."""
    texts: Any = (given.data or {}).get("texts")
    return {str(name): text for name, text in texts.items() if isinstance(text, str) and text} if isinstance(texts, dict) else {}


def _same_words(room: Room, address: str, given: dict[str, Given], *, by_part: bool) -> Iterator[Item]:
    spellings: dict[tuple[str, str], Counter[str]] = {}
    for one in given.values():
        # A word that one person typed twice counts once.
        for key, word in {(name if by_part else "", text.casefold()): text for name, text in texts_of(one).items()}.items():
            spellings.setdefault(key, Counter())[word] += 1
    for (part, folded), counts in spellings.items():
        text = min(counts, key=lambda spelling: (-counts[spelling], spelling))
        mark = word_of(room, address, part, folded)
        yield Item(mark, text, room.why_held(mark), counts.total(), part)


def _notes(room: Room, stage: Stage, given: dict[str, Given]) -> Iterator[Item]:
    for phone, one in given.items():
        for name, text in texts_of(one).items():
            mark = item_of(room, stage.address, phone, name)
            yield Item(mark, text, room.why_held(mark), 1, name if stage.kind == "chart" else "")


def _questions(room: Room, address: str, given: dict[str, Given]) -> Iterator[Item]:
    votes = Counter(str(item) for one in given.values() for item in set(_list(one, "up")))
    for phone, one in given.items():
        asked = (one.data or {}).get("asked")
        for name, text in asked.items() if isinstance(asked, dict) else ():
            mark = item_of(room, address, phone, str(name))
            yield Item(mark, str(text), room.why_held(mark), 1 + votes[mark])


def _list(given: Given, name: str) -> list[Any]:
    found = (given.data or {}).get(name)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _mark(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:10]
