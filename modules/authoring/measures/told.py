"""The measures in words and as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from modules.authoring.measures.measure import Measure, Standing
from modules.authoring.measures.pack import TERMS_SHOWN, Part

_MARKS: dict[Standing, str] = {"met": "", "apart": "Met without the words being taught. ", "missed": "MISSED. ", "told": ""}


def as_text(parts: Iterable[Part]) -> str:
    parts = tuple(parts)
    lines = [line for part in parts for line in _part(part)]
    modules = [part for part in parts if part.id]
    missed = sum(len(part.missed) for part in parts)
    behind = [part.id for part in modules if part.missed]
    met = len(modules) - len(behind)
    ending = "Every target is met." if not missed else f"{missed} missed. {met} of {len(modules)} modules meet every target."
    return "\n".join([*lines, ending])


def as_json(parts: Iterable[Part]) -> str:
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False, indent=1)


def _part(part: Part) -> Iterator[str]:
    yield f"{part.id}: {part.title}" if part.id else f"All together: {part.title}"
    for measure in part.measures:
        target = f" (target: {measure.target})" if measure.target else ""
        yield f"  {_MARKS[measure.standing]}{measure.title}: {measure.said}{target}"
        yield from (f"      {place}" for place in _places(measure))
    yield ""


def _places(measure: Measure) -> tuple[str, ...]:
    """Where a target is met nothing needs to be looked for; the words being taught are told in one line."""
    if measure.id == "taught":
        more = len(measure.places) - TERMS_SHOWN
        return (", ".join(measure.places[:TERMS_SHOWN]) + (f" and {more} more" if more > 0 else ""),) if measure.places else ()
    return measure.places if measure.standing == "missed" else ()


FORMATS = {"text": as_text, "json": as_json}
