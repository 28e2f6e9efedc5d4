"""One thing that is wrong with a file of words: where, what, and what to do."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault in somebody's file, told so that they can mend it.

    `line` counts from 1; 0 means the whole file. `message` says what is wrong and what to do, in one or two plain sentences.
    """

    file: Path
    line: int
    message: str

    @property
    def plain(self) -> tuple[str, int, str]:
        """As plain values, for JSON. `Problem.from_plain` makes it again."""
        return str(self.file), self.line, self.message

    @classmethod
    def from_plain(cls, values: tuple[str, int, str]) -> "Problem":
        file, line, message = values
        return cls(Path(file), line, message)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}  {self.message}"
