"""Who read a page before it is signed as read by patients: how many, and on which day. A sign-off with nobody behind it says nothing."""

from dataclasses import dataclass
from datetime import date

MOST = 9999


@dataclass(frozen=True, slots=True)
class PatientsRead:
    """So many patients read the page on this day."""

    count: int
    day: date


def patients_read(count: str, day: str, today: date) -> PatientsRead | None:
    """What somebody typed: a number from 1 to MOST and a day, as in 2026-11-22, that is not after today. None where it is anything else."""
    count, day = count.strip(), day.strip()
    if not (count.isascii() and count.isdecimal() and len(count) <= 6 and 1 <= int(count) <= MOST):
        return None
    try:
        read = date.fromisoformat(day)
    except ValueError:
        return None
    return PatientsRead(int(count), read) if date(2000, 1, 1) <= read <= today else None
