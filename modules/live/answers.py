"""What a form brought, as an answer to a screen. An answer is ticks (how often each thing was chosen) and texts, by short names."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from modules.live.items import choices_on
from modules.live.plan import Stage
from modules.live.state import Room

Form = Mapping[str, list[str]]
MOST_WORD, MOST_NOTE, MOST_PROMISE, MOST_QUESTIONS = 40, 200, 400, 10
FEELINGS = ("1", "2", "3", "4", "5")
CIRCLES = ("patients", "staff", "change")
_ODD = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


class NotAnAnswer(ValueError):
    """What came does not answer this screen. Holds the key of the interface text that says so."""


def clean(text: str, most: int) -> str:
    """One line, without signs that no page can hold or that turn text around. Raises NotAnAnswer if it is too long."""
    joined = "".join(letter if unicodedata.category(letter) not in _ODD or letter == "\u200d" else " " for letter in unicodedata.normalize("NFC", text))
    one = " ".join(joined.split())
    if len(one) > most:
        raise NotAnAnswer("room.too-long-word" if most == MOST_WORD else "room.too-long")
    return one


def read_answer(room: Room, stage: Stage, form: Form) -> dict[str, Any]:
    """The data of an `answered` event. Raises NotAnAnswer: nothing chosen, too much chosen, too long, or nothing that was asked."""
    screen = stage.screen
    match screen.kind:
        case "words" | "notes":
            most = MOST_WORD if screen.kind == "words" else MOST_NOTE
            return _texts({str(place): clean(_one(form, f"t-{place}"), most) for place in range(screen.most)})
        case "chart":
            return _texts({str(place): clean(_one(form, f"t-{place}"), MOST_NOTE) for place in range(max(len(screen.questions), 1))})
        case "promise":
            return _texts({name: clean(_one(form, f"t-{name}"), MOST_PROMISE) for name in ("will", "need")})
        case "choose":
            return _ticks(_known(form.get("o", []), [str(place) for place, _ in enumerate(screen.options, 1)], many=screen.choose == "any"))
        case "scale":
            return _ticks(_known(form.get("m", []), _places(screen.marks), many=False))
        case "power":
            return _ticks([f"{row}-{mark}" for row in ("now", "wanted") for mark in _known(form.get(row, []), _places(screen.marks), many=False)])
        case "agree":
            return _ticks(_known(form.get("sign", []), ["sign", "change"], many=False))
        case "dots":
            return _dots({choice.id: _one(form, f"d-{choice.id}") for choice in choices_on(room, stage)}, screen.most)
        case "circles":
            return _ticks([f"{choice.id}.{circle}" for choice in choices_on(room, stage) for circle in _known(form.get(f"c-{choice.id}", []), list(CIRCLES), many=True)])
        case "journey":
            return _journey(form, len(room.lines.get(stage.address) or screen.steps))
        case "tiny-test":
            return _tiny_test(form, len(screen.rounds))
        case "questions":
            return _question(form)
        case _:
            raise NotAnAnswer("room.not-an-answer")


def _one(form: Form, name: str) -> str:
    values = form.get(name, [])
    return values[0] if values else ""


def _places(marks: tuple[str, ...]) -> list[str]:
    return [str(place) for place, _ in enumerate(marks, 1)]


def _known(given: list[str], known: list[str], *, many: bool) -> list[str]:
    given = [each for each in given if each]
    if set(given) - set(known):
        raise NotAnAnswer("room.not-an-answer")
    if len(set(given)) > 1 and not many:
        raise NotAnAnswer("room.choose-one")
    return [each for each in known if each in given]


def _ticks(chosen: list[str]) -> dict[str, Any]:
    if not chosen:
        raise NotAnAnswer("room.choose")
    return {"ticks": dict.fromkeys(chosen, 1)}


def _texts(texts: dict[str, str]) -> dict[str, Any]:
    said = {name: text for name, text in texts.items() if text}
    if not said:
        raise NotAnAnswer("room.write")
    return {"texts": said}


def _dots(given: dict[str, str], most: int) -> dict[str, Any]:
    dots = {item: int(count) for item, count in given.items() if count.isascii() and count.isdigit() and 0 < int(count) <= most}
    if not dots:
        raise NotAnAnswer("room.choose")
    if sum(dots.values()) > most:
        raise NotAnAnswer("room.too-many-dots")
    return {"ticks": dots}


def _journey(form: Form, steps: int) -> dict[str, Any]:
    feelings = [f"{step}-{feel}" for step in range(1, steps + 1) for feel in _known(form.get(f"f-{step}", []), list(FEELINGS), many=False)]
    words = {str(step): word for step in range(1, steps + 1) if (word := clean(_one(form, f"t-{step}"), MOST_WORD))}
    if not feelings and not words:
        raise NotAnAnswer("room.choose")
    return {"ticks": dict.fromkeys(feelings, 1), "texts": words}


def _tiny_test(form: Form, rounds: int) -> dict[str, Any]:
    numbers: dict[str, str] = {}
    for name in (f"{what}-{place}" for place in range(1, rounds + 1) for what in ("g", "r")):
        given = _one(form, name).strip().replace(",", ".")
        if given and number(given) is None:
            raise NotAnAnswer("room.a-number")
        if given:
            numbers[name] = given
    return _texts(numbers)


def number(text: str) -> float | None:
    """A number as people type it, from 0 to a million."""
    try:
        value = float(text) if len(text) <= 12 and text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit() else None
    except ValueError:
        return None
    return value if value is not None and value <= 1_000_000 else None


def _question(form: Form) -> dict[str, Any]:
    for name in ("up", "down", "drop"):
        if _one(form, name):
            return {name: _one(form, name)[:40]}
    asked = clean(_one(form, "ask"), MOST_NOTE)
    if not asked:
        raise NotAnAnswer("room.write")
    return {"ask": asked}
