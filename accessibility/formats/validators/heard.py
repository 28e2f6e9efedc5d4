"""Sound files read back: are they MP3, as long as they should be, with their chapters, and as loud as all others; and is everything beside them there."""

import re
from pathlib import Path
from urllib.parse import unquote

from accessibility.formats.narration.sound import LOUDNESS, SLACK, CannotEncode, hear, loudness
from glossary.problem import Problem

_LEAST = 1.0
_PLACE = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r'href="(#[^"]*|[^":]+\.xhtml[^"]*)"')
_NAMED = re.compile(r'(?:href|src)="([^"#:]+)"')


def problems(file: Path) -> list[Problem]:
    """What is wrong with one MP3."""
    try:
        heard = hear(file)
    except CannotEncode as fault:
        return [Problem(file, 0, str(fault))]
    found: list[str] = []
    if heard.format != "mp3":
        found.append(f"This is {heard.format}, not MP3.")
    if heard.seconds < _LEAST:
        found.append(f"There are only {heard.seconds:.1f} seconds of sound in it.")
    if not heard.title:
        found.append("It has no title, so a player shows only the name of the file.")
    if (lesson := _lessons(file)) and len(heard.chapters) < lesson:
        found.append(f"It has {len(heard.chapters)} chapters for {lesson} pages.")
    loud = loudness(file)
    if abs(loud - LOUDNESS) > SLACK:
        found.append(f"Its loudness is {loud:.1f} LUFS. All files are between {LOUDNESS - SLACK:.1f} and {LOUDNESS + SLACK:.1f}.")
    return [Problem(file, 0, each) for each in found]


def _lessons(file: Path) -> int:
    """How many pages there are beside the sound of a whole part; 0 for the sound of a page."""
    return len(list(file.with_suffix("").glob("*.mp3")))


def transcript_problems(file: Path) -> list[Problem]:
    """Files that the words name and that are not there, and links that lead nowhere."""
    text = file.read_text(encoding="utf-8")
    lost = [name for name in dict.fromkeys(_NAMED.findall(text)) if name.endswith((".mp3", ".svg")) and not (file.parent / unquote(name)).is_file()]
    found = [Problem(file, 0, f"`{name}` is not there.") for name in lost]
    places = set(_PLACE.findall(text))
    found += [
        Problem(file, 0, f"A link leads to `{to}`, which is not on this page.") for to in dict.fromkeys(_LINK.findall(text)) if not to.startswith("#") or to[1:] not in places
    ]
    return found if '<html lang="' in text else [*found, Problem(file, 1, "The page does not say in which language it is.")]
