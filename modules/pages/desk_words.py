"""What the workbench's script is told, as plain values: the contract between the editor and the server. Places are counted as JavaScript counts them."""

from pathlib import PurePosixPath
from typing import Any

from accessibility.readability.finding import Finding
from modules.authoring.overview import Overview, advice, look_over
from modules.authoring.utf16 import Utf16
from modules.pages.desk import Opened, layers_of
from modules.pages.house import House
from modules.programme.roles import tasks_of
from modules.storage.staff import Staff

Plain = dict[str, Any]
MOST_CHECKED = 200_000  # characters: forty lessons. A whole book would keep the server busy for minutes.
ENDINGS = (".md", ".txt", ".yaml", ".yml")


def checked(house: House, file: str, text: str, ending: str) -> Plain:
    """Findings and summary of a text. `file` is its path in the pack, or empty: then the rules of the pack count."""
    layers = layers_of(house, file if _is_path(file) else "")
    part = text if len(text) <= MOST_CHECKED else text[: max(text.rfind(" ", 0, MOST_CHECKED), text.rfind("\n", 0, MOST_CHECKED)) + 1 or MOST_CHECKED]
    found = look_over(file, part, ending if ending in ENDINGS else ".md", layers)
    places = Utf16(part)
    better = advice(layers)
    summary = _summary(found, places)
    if len(part) < len(text):
        summary["missing"].insert(0, house.edition("").say("workbench.only-first", count=f"{len(part):,}"))
    return {"findings": [_finding(each, places, better.get(each.rule, "")) for each in found.findings], "summary": summary}


def opened(house: House, found: Opened, staff: Staff) -> Plain:
    """A draft for the editor. More than the contract asks: what stands on disk, the steps that may come next, what this person may do."""
    draft, standing = found.draft, found.draft.standing
    return {
        "id": draft.id,
        "file": draft.file,
        "text": draft.text,
        "version": draft.version,
        "state": standing.state,
        "base_changed": found.base_changed,
        "on_disk": found.on_disk,
        "changed": draft.text != found.on_disk,
        "next": list(standing.next_steps),
        "open_sections": {step: len(standing.open_sections(step)) for step in standing.needed},
        "sections": len(standing.sections),
        "clinical": standing.clinical,
        "wants_readers": standing.wants_readers,
        "may": list(tasks_of(staff.roles)),
    }


def _finding(finding: Finding, places: Utf16, better: str) -> Plain:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "certainty": finding.certainty,
        "start": places.units(finding.start),
        "end": places.units(finding.end),
        "start_code_points": finding.start,
        "end_code_points": finding.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "better": better,
        "fixes": list(finding.fixes),
        "fingerprint": finding.fingerprint,
    }


def _summary(found: Overview, places: Utf16) -> Plain:
    return {
        **found.counts,
        "words": found.words,
        "band": found.band,
        "score": found.score,
        "drivers": list(found.drivers),
        "hardest": [
            {"start": places.units(each.start), "end": places.units(each.end), "text": each.text, "score": each.score, "why": "; ".join(each.why)} for each in found.hardest
        ],
        "age": list(found.age) if found.age else None,
        "good": list(found.good),
        "missing": list(found.missing),
        "unknown_words": [{"word": word, "start": places.units(start), "end": places.units(end)} for word, start, end in found.unknown],
    }


def _is_path(file: str) -> bool:
    """Whether it may be looked for in the pack's folders at all: only where its rules files are, nothing is read through it."""
    path = PurePosixPath(file)
    return bool(file) and len(file) <= 200 and not path.is_absolute() and ".." not in path.parts and "\0" not in file
