"""What came out of a file, and why nothing did."""

from dataclasses import dataclass
from time import monotonic

MOST_BYTES = 10_000_000
MOST_LETTERS = 2_000_000
SECONDS, SECONDS_A_MEGABYTE = 10.0, 4.0


@dataclass(frozen=True, slots=True)
class Opened:
    """`text` is Markdown. `said` are sentences that a person should know about how it was read."""

    text: str
    said: tuple[str, ...] = ()


class CannotOpen(Exception):
    """The file was not opened. `sentence` says why and what to do; it is meant for people."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Clock:
    """How long one file may take: longer for a bigger one. Readers look at it as they go."""

    def __init__(self, size: int) -> None:
        self.until = monotonic() + SECONDS + SECONDS_A_MEGABYTE * size / 1_000_000

    def look(self) -> None:
        """Raises CannotOpen when the time is up."""
        if monotonic() > self.until:
            raise CannotOpen("This file takes too long to read. Open it yourself, and paste the words.")
