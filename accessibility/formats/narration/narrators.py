"""Who reads aloud. A narrator is a program that is called; none is part of ours. Another voice is one more class with the same three things."""

import shutil
import subprocess
from functools import lru_cache
from typing import Protocol

RATE = 22_050
"""Samples a second of what a narrator gives: one channel, 16 bits."""
BYTES = 2


class Narrator(Protocol):
    """`name` is told to people who listen. `say` gives bare sound: 16-bit samples, one channel, `RATE` a second."""

    name: str

    def missing(self, language: str) -> str: ...

    def say(self, text: str, language: str) -> bytes: ...


class CannotSpeak(RuntimeError):
    """The program failed. The text says what it told."""


class Espeak:
    """espeak-ng, a free program with some 100 languages. It sounds like a machine, and says so. GPL: called as a program, never linked."""

    name = "espeak-ng"
    words_a_minute = 155

    def missing(self, language: str) -> str:
        if not shutil.which("espeak-ng"):
            return "espeak-ng is not installed, so nothing can be read aloud. On Debian: sudo apt-get install espeak-ng"
        return "" if self._voice(language) else f"espeak-ng has no voice for `{language}`. Put a recording beside each lesson, or choose another language."

    def say(self, text: str, language: str) -> bytes:
        if lacking := self.missing(language):
            raise CannotSpeak(lacking)
        # Two square brackets would start its own code for sounds; a text is only ever text.
        safe = text.replace("[[", "[ [").replace("]]", "] ]").replace("\0", " ")
        command = ["espeak-ng", "-v", self._voice(language), "-s", str(self.words_a_minute), "-z", "--stdin", "--stdout", "-b", "1"]
        ran = subprocess.run(command, input=safe.encode(), capture_output=True, check=False)
        head, found, sound = ran.stdout.partition(b"data")
        if ran.returncode or not found or not head.startswith(b"RIFF"):
            raise CannotSpeak(f"espeak-ng could not read “{text[:60]}”: {ran.stderr.decode(errors='replace').strip()[:200]}")
        return sound[4 : 4 + (len(sound) - 4) // BYTES * BYTES]

    def _voice(self, language: str) -> str:
        known = _voices()
        british = f"{language}-gb"
        return british if british in known else language if language in known else ""


@lru_cache(maxsize=1)
def _voices() -> frozenset[str]:
    """The languages that espeak-ng has a voice for."""
    listed = subprocess.run([shutil.which("espeak-ng") or "espeak-ng", "--voices"], capture_output=True, text=True, check=False).stdout.splitlines()[1:]
    return frozenset(line.split()[1] for line in listed if len(line.split()) > 1)
