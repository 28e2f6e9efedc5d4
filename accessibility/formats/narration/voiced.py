"""One chapter as sound: sentence by sentence by a narrator, with the time of each, or as a person recorded it."""

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from accessibility.formats.ebook.package import HEAD, Spoken, clock
from accessibility.formats.ebook.xhtml import OPS
from accessibility.formats.narration.narrators import BYTES, RATE, Narrator
from accessibility.formats.narration.script import Line
from accessibility.formats.narration.sound import encode, hear, take_in
from accessibility.html.fill import fill

GAIN = 2.8
"""What brings espeak-ng to the loudness of all files, in decibels."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A place of the chapter and when it is heard, in seconds."""

    place: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Voiced:
    """The sound of one chapter in a file, and what is heard when."""

    file: Path
    clips: tuple[Clip, ...]
    seconds: float


def narrate(lines: Iterable[Line], narrator: Narrator, file: Path, tags: dict[str, str]) -> Voiced:
    """Let the narrator say all lines. Several at once: each is a program of its own, and a machine has more than one processor."""
    said = list(lines)
    with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        sounds = list(workers.map(lambda line: b"".join(narrator.say(text, language) for text, language in line.parts), said))
    clips: list[Clip] = []
    samples = bytearray()
    for line, sound in zip(said, sounds, strict=True):
        start = len(samples)
        samples += sound
        samples += bytes(BYTES * round(line.pause * RATE))
        clips.append(Clip(line.place, _seconds(start), _seconds(len(samples))))
    encode(bytes(samples), file, tags, GAIN)
    return Voiced(file, tuple(clips), hear(file).seconds)


def recorded(recording: Path, place: str, file: Path, tags: dict[str, str]) -> Voiced:
    """A person's own reading. Nobody has noted when each sentence begins, so the whole chapter is one clip."""
    take_in(recording, file, tags)
    seconds = hear(file).seconds
    return Voiced(file, (Clip(place, 0.0, seconds),), seconds)


def overlay(name: str, voiced: Voiced) -> Spoken:
    """What a talking book needs of a chapter: its sound, and which sentence is marked when."""
    pairs = Markup("").join(
        fill(
            '<par id="p{n}"><text src="{name}.xhtml#{place}"/><audio src="audio/{name}.mp3" clipBegin="{start}" clipEnd="{end}"/></par>',
            n=number,
            name=name,
            place=clip.place,
            start=clock(clip.start),
            end=clock(min(clip.end, voiced.seconds)),
        )
        for number, clip in enumerate(voiced.clips, 1)
        if clip.start < voiced.seconds
    )
    smil = fill(
        '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="{}" version="3.0"><body><seq id="all" epub:textref="{}.xhtml" epub:type="bodymatter chapter">{}</seq></body></smil>',
        OPS,
        name,
        pairs,
    )
    heard = voiced.clips[-1].end if voiced.clips else 0.0
    return Spoken(str(HEAD + smil), voiced.file.read_bytes(), min(heard, voiced.seconds))


def _seconds(samples: int) -> float:
    return samples / BYTES / RATE
