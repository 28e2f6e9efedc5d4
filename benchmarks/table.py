"""The one table that every benchmark fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("What", "Peer", "Us", "Ratio", "Target", "Met?")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `met` is None where no target was set: the figure is told for what it is."""

    what: str
    peer: str
    us: str
    ratio: str
    target: str
    met: bool | None

    @property
    def cells(self) -> tuple[str, ...]:
        return self.what, self.peer, self.us, self.ratio, self.target, {True: "met", False: "MISSED", None: "told"}[self.met]


def printed(rows: Sequence[Row]) -> str:
    """The table for a terminal."""
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)


def markdown(rows: Sequence[Row]) -> str:
    """The table for a page."""
    lines = [HEAD, tuple("---" for _ in HEAD), *(row.cells for row in rows)]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def spread(values: Sequence[float], unit: str, digits: int = 1) -> str:
    """The middle of several runs, and how far they lie apart."""
    text = f"{median(values):,.{digits}f}"
    if len(values) > 1:
        text += f" ({min(values):,.{digits}f} to {max(values):,.{digits}f})"
    return f"{text} {unit}".rstrip()


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of the values do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
