"""Sound files by ffmpeg, a program that is called: MP3, since it plays on every phone there is."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessibility.formats.narration.narrators import RATE

LOUDNESS = -18.0
"""LUFS. What audiobooks in one channel use; all files of a pack are within `SLACK` of it, so that nobody has to reach for a button."""
SLACK = 2.5
BITS = 40_000
"""A second of sound, in bits: the same in every file."""
_RATE = ["-ar", str(RATE), "-ac", "1", "-c:a", "libmp3lame", "-b:a", f"{BITS // 1000}k", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-id3v2_version", "3"]


class CannotEncode(RuntimeError):
    """ffmpeg failed. The text says what it told."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sound file says of itself when it is read back."""

    format: str
    seconds: float
    chapters: tuple[str, ...]
    title: str


def missing() -> str:
    lacking = [name for name in ("ffmpeg", "ffprobe") if not shutil.which(name)]
    return "" if not lacking else f"{lacking[0]} is not installed, so no sound files can be made. On Debian: sudo apt-get install ffmpeg"


def encode(samples: bytes, file: Path, tags: dict[str, str], gain: float = 0.0) -> None:
    """Bare samples of a narrator as MP3."""
    _ffmpeg("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0", "-af", f"volume={gain}dB", *_RATE, *_tags(tags), str(file), given=samples)


def take_in(recording: Path, file: Path, tags: dict[str, str]) -> None:
    """A person's recording, in whatever format, as MP3 as loud as all others. Measured first, then changed evenly: no pumping."""
    told = _ffmpeg("-i", str(recording), "-map", "0:a:0", "-af", f"loudnorm=I={LOUDNESS}:TP=-2:LRA=11:print_format=json", "-f", "null", "-", quiet=False)
    found = json.loads(told[told.rindex("{") : told.rindex("}") + 1])
    measured = ":".join(f"measured_{name}={found[key]}" for name, key in (("I", "input_i"), ("TP", "input_tp"), ("LRA", "input_lra"), ("thresh", "input_thresh")))
    steady = f"loudnorm=I={LOUDNESS}:TP=-2:LRA=11:{measured}:offset={found['target_offset']}:linear=true"
    _ffmpeg("-i", str(recording), "-map", "0:a:0", "-af", steady, *_RATE, *_tags(tags), str(file))


def join(files: Iterable[tuple[str, Path]], to: Path, tags: dict[str, str], folder: Path) -> None:
    """Files one after the other as one, with a chapter for each (its title, its file). Nothing is encoded again."""
    listed, chapters, reached = ["ffconcat version 1.0"], [";FFMETADATA1", *(f"{name}={_escaped(value)}" for name, value in tags.items())], 0
    for title, file in files:
        end = reached + round(hear(file).seconds * 1000)
        listed.append(f"file '{file.name}'")
        chapters += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={reached}", f"END={end}", f"title={_escaped(title)}"]
        reached = end
    (folder / "list.txt").write_text("\n".join(listed), encoding="utf-8")
    (folder / "chapters.txt").write_text("\n".join(chapters), encoding="utf-8")
    source = ["-f", "concat", "-safe", "0", "-i", str(folder / "list.txt"), "-i", str(folder / "chapters.txt")]
    _ffmpeg(*source, "-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", "-c", "copy", "-fflags", "+bitexact", "-id3v2_version", "3", str(to))


def hear(file: Path) -> Heard:
    """Read a sound file back. Raises CannotEncode where it is none."""
    command = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "json", str(file)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    told: dict[str, Any] = json.loads(ran.stdout or "{}")
    streams = [stream for stream in told.get("streams", []) if stream.get("codec_type") == "audio"]
    if ran.returncode or not streams:
        raise CannotEncode(f"{file.name} is no sound file: {ran.stderr.strip()[:200]}")
    tags = {name.lower(): value for name, value in told["format"].get("tags", {}).items()}
    chapters = tuple(chapter.get("tags", {}).get("title", "") for chapter in told.get("chapters", []))
    return Heard(streams[0]["codec_name"], float(told["format"]["duration"]), chapters, tags.get("title", ""))


def seconds_of(size: int) -> float:
    """How long a file of ours lasts, from its bytes alone: none has to be opened for it."""
    return size * 8 / BITS


def minutes_of(seconds: float) -> int:
    return max(round(seconds / 60), 1)


def loudness(file: Path) -> float:
    """How loud a file is as a whole, in LUFS."""
    told = _ffmpeg("-i", str(file), "-map", "0:a:0", "-af", "ebur128", "-f", "null", "-", quiet=False)
    return float(told.rpartition("I:")[2].split()[0])


def _ffmpeg(*what: str, given: bytes | None = None, quiet: bool = True) -> str:
    command = ["ffmpeg", "-hide_banner", "-nostdin" if given is None else "-nostats", "-nostats", "-v", "error" if quiet else "info", "-y", *what]
    ran = subprocess.run(command, input=given, capture_output=True, check=False)
    told = ran.stderr.decode(errors="replace")
    if ran.returncode:
        raise CannotEncode(f"ffmpeg failed: {told.strip()[-300:]}")
    return told


def _tags(tags: dict[str, str]) -> list[str]:
    return [part for name, value in tags.items() for part in ("-metadata", f"{name}={value}")]


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "=;#\\\n" else letter for letter in text)
