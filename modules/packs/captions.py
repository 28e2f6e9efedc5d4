"""Captions in a WebVTT file: read far enough to know that a deaf person would see them."""

import re
from pathlib import Path

_TIMES = re.compile(r"^(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3}) --> (?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?: .*)?$")
_SLACK = 2.0
_LEAST = 0.5


def captions_problem(file: Path, seconds: int) -> str:
    """What is wrong with the captions of a film that is so many seconds long, or ""."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return f"`{file.name}` cannot be read. Save it as UTF-8 text."
    if not lines or not lines[0].startswith("WEBVTT"):
        return f"`{file.name}` does not start with WEBVTT, so no browser would show it. Save the captions as WebVTT."
    before, last, cues = 0.0, 0.0, 0
    for number, line in enumerate(lines, 1):
        if "-->" not in line:
            continue
        times = _TIMES.match(line.strip())
        if times is None:
            return f"Line {number} of `{file.name}` has a time that browsers cannot read. Write it like 00:01.000 --> 00:03.500."
        start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        if start < before or end <= start:
            return f"Line {number} of `{file.name}` goes back in time. Put the captions in order."
        if number >= len(lines) or not lines[number].strip():
            return f"Line {number} of `{file.name}` has no words below it. Write what is said."
        before, last, cues = start, max(last, end), cues + 1
    if not cues:
        return f"`{file.name}` has no captions in it. Write what is said, with its times."
    if last > seconds + _SLACK:
        return f"`{file.name}` goes on for longer than the film. Check the film's `length`, or the times."
    return f"`{file.name}` stops before the middle of the film. Write captions to its end." if last < seconds * _LEAST else ""


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
